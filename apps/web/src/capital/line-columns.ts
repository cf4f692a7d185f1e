import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { GridChoice, GridColumn, MoneyUnit } from '../shared/entry-grid/grid-content.ts';
import type { Say } from '../shared/use-say.ts';
import { decisionEntryTexts } from './decision-entry.texts.ts';
import { shortForms } from './short-forms.words.ts';

export interface LineChoices {
  readonly nodes: readonly GridChoice[];
  readonly holders: readonly GridChoice[];
  readonly sources: readonly GridChoice[];
  readonly capitalKinds: readonly GridChoice[];
}

/** Sources and kinds by their official names; the codes, both languages and the usual short forms are understood too. */
export function fixedChoices(say: Say): Pick<LineChoices, 'sources' | 'capitalKinds'> {
  const choicesOf = (texts: typeof sourceTexts) =>
    Object.entries(texts).map(([value, text]) => ({
      value,
      label: say(text),
      also: [text.vi, text.en, ...(shortForms[value] ?? [])],
    }));
  return { sources: choicesOf(sourceTexts), capitalKinds: choicesOf(capitalKindTexts) };
}

export function lineColumns(choices: LineChoices, unit: MoneyUnit, more: boolean, say: Say): readonly GridColumn[] {
  const texts = decisionEntryTexts;
  return [
    ...commonColumns(choices, say),
    { key: 'amount', title: say(texts.amount), kind: 'money', unit, width: 170, sums: true },
    ...(more
      ? ([
          { key: 'vintage', title: say(texts.lineVintage), kind: 'whole', width: 100 },
          { key: 'valueDate', title: say(texts.lineDate), kind: 'day', width: 120 },
          { key: 'quantity', title: say(texts.quantity), kind: 'number', width: 120 },
        ] as const)
      : []),
  ];
}

export function totalColumns(choices: LineChoices, unit: MoneyUnit, say: Say): readonly GridColumn[] {
  const texts = decisionEntryTexts;
  return [
    ...commonColumns(choices, say),
    { key: 'amount', title: say(texts.amount), kind: 'money', unit, width: 170 },
    { key: 'sum', title: say(texts.sumOfLines), kind: 'money', unit, width: 170, readOnly: true },
    {
      key: 'difference',
      title: say(texts.difference),
      kind: 'money',
      unit,
      width: 150,
      readOnly: true,
      negative: true,
    },
  ];
}

function commonColumns({ nodes, holders, sources, capitalKinds }: LineChoices, say: Say): readonly GridColumn[] {
  const texts = decisionEntryTexts;
  return [
    { key: 'node', title: say(texts.node), kind: 'choice', choices: nodes, width: 270 },
    { key: 'holder', title: say(texts.holder), kind: 'choice', choices: holders, width: 210 },
    { key: 'source', title: say(texts.source), kind: 'choice', choices: sources, width: 150 },
    { key: 'capitalKind', title: say(texts.capitalKind), kind: 'choice', choices: capitalKinds, width: 130 },
  ];
}
