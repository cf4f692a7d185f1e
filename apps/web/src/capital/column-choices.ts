import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import type { ColumnMeaningAnswer } from '@muctieu/contract/capital/sheet-import';
import { ignoredReasonTexts, labelRoleTexts } from '@muctieu/contract/capital/sheet-import.texts';
import type { Text } from '@muctieu/kernel/text';
import { useSay } from '../shared/use-say.ts';
import type { ImportChoices } from './import-choices.ts';
import { importSheetTexts as texts } from './import-sheet.texts.ts';

type Say = ReturnType<typeof useSay>;

/** What a column was understood as, in words. */
export function useMeaningWords(): (meaning: ColumnMeaningAnswer) => string {
  const say = useSay();
  return (meaning) => {
    switch (meaning.kind) {
      case 'label':
        return say(labelRoleTexts[meaning.role] ?? texts.columns);
      case 'amount':
        return say(texts.amountOf, { what: attributeWords(meaning.attributes, say) });
      case 'total':
        return say(texts.totalOf, { what: attributeWords(meaning.attributes, say) });
      case 'ignored':
        return say(ignoredReasonTexts[meaning.reason] ?? texts.columns);
      default:
        return meaning satisfies never;
    }
  };
}

function attributeWords(attributes: Extract<ColumnMeaningAnswer, { kind: 'amount' }>['attributes'], say: Say): string {
  const { nodeCode, source, capitalKind, year, vintage, month, until } = attributes;
  const parts = [
    nodeCode,
    source === undefined ? undefined : say(sourceTexts[source] ?? { vi: source, en: source }),
    capitalKind === undefined ? undefined : say(capitalKindTexts[capitalKind] ?? { vi: capitalKind, en: capitalKind }),
    vintage === undefined ? undefined : String(vintage),
    year === undefined ? undefined : String(year),
    month === undefined ? undefined : `T${month}`,
    until,
  ];
  const said = parts.filter((part) => part !== undefined);
  return said.length === 0 ? '–' : said.join(', ');
}

/** Everything that a column may be said to be. */
export function columnChoices(
  kind: ImportChoices['kind'],
  year: number,
  say: Say,
  roles: Readonly<Record<string, Text>>,
): readonly { readonly value: string; readonly label: string }[] {
  const amounts = Object.entries(sourceTexts).flatMap(([source, sourceText]) =>
    ['INVESTMENT', 'RECURRENT'].flatMap((capitalKind) => {
      const vintages = kind === 'plan' ? [year] : [year, year - 1, year - 2];
      return vintages.map((vintage) => ({
        value: `amount ${source} ${capitalKind} ${vintage}`,
        label: say(texts.amountOf, {
          what: [say(sourceText), say(capitalKindTexts[capitalKind] ?? sourceText), String(vintage)].join(', '),
        }),
      }));
    }),
  );
  return [
    { value: 'ignored', label: say(ignoredReasonTexts.chosen ?? texts.columns) },
    ...Object.entries(roles).map(([role, text]) => ({ value: `label ${role}`, label: say(text) })),
    ...amounts,
  ];
}

/** What the heading already says of month and year stays; source, kind and vintage are as chosen. */
export function readColumnChoice(chosen: string, understood: ColumnMeaningAnswer): ColumnMeaningAnswer | undefined {
  const [kind, first = '', second = '', third = ''] = chosen.split(' ');
  if (kind === 'ignored') return { kind, reason: 'chosen' };
  if (kind === 'label') return { kind, role: first } as ColumnMeaningAnswer;
  if (kind !== 'amount') return undefined;
  const known = understood.kind === 'amount' || understood.kind === 'total' ? understood.attributes : {};
  const capitalKind = second === 'RECURRENT' ? 'RECURRENT' : 'INVESTMENT';
  return { kind, attributes: { ...known, source: first, capitalKind, vintage: Number(third) } };
}

export function writeColumnChoice(meaning: ColumnMeaningAnswer | undefined): string {
  switch (meaning?.kind) {
    case 'ignored':
      return 'ignored';
    case 'label':
      return `label ${meaning.role}`;
    case 'amount': {
      const { source, capitalKind, vintage } = meaning.attributes;
      return `amount ${source ?? ''} ${capitalKind ?? ''} ${vintage ?? ''}`;
    }
    default:
      return '';
  }
}
