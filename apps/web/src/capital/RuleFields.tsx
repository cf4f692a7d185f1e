import { listHolders } from '@muctieu/contract/capital/capital.operations';
import { capitalKindTexts, sourceTexts } from '@muctieu/contract/capital/capital.texts';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { TextField } from '../shared/TextField.tsx';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { besideLedgerSentences as texts } from './beside-ledger-pages.texts.ts';
import type { RuleFieldValues } from './rule-fields.ts';

interface RuleFieldsProps {
  readonly values: RuleFieldValues;
  readonly change: (part: Partial<RuleFieldValues>) => void;
  readonly provinceId: string;
}

/** The fields of the kind of rule. */
export function RuleFields({ values, change, provinceId }: RuleFieldsProps) {
  const say = useSay();
  const holders = useOperation(
    listHolders,
    { query: { provinceId, limit: 1000 } },
    { enabled: values.kind === 'ceiling' },
  );
  const text = (field: keyof RuleFieldValues, label: Text, path: string) => (
    <TextField
      path={path}
      label={say(label)}
      value={values[field]}
      onChange={(typed) => change({ [field]: typed })}
      required
    />
  );
  const choices = (words: Readonly<Record<string, Text>>) =>
    Object.entries(words).map(([value, label]) => ({ value, label: say(label) }));
  const capitalKind = (
    <ChoiceField
      path="content.capitalKind"
      label={say(texts.capitalKind)}
      value={values.capitalKind}
      onChange={(kind) => change({ capitalKind: kind })}
      choices={[
        ...choices(capitalKindTexts),
        ...(values.kind === 'carry-over'
          ? [{ value: Object.keys(capitalKindTexts).join(' '), label: say(texts.allKinds) }]
          : []),
      ]}
    />
  );
  switch (values.kind) {
    case 'ceiling':
      return (
        <>
          {text('node', texts.node, 'content.nodeCode')}
          <ChoiceField
            path="content.source"
            label={say(texts.source)}
            value={values.source}
            onChange={(source) => change({ source })}
            choices={choices(sourceTexts)}
          />
          {capitalKind}
          <ChoiceField
            path="content.holderId"
            label={say(texts.holder)}
            value={values.holderId}
            onChange={(holderId) => change({ holderId })}
            choices={[
              { value: '', label: say(texts.choose) },
              ...(holders.value?.items ?? []).map(({ holderId, name }) => ({ value: holderId, label: name })),
            ]}
          />
          {text('fromYear', texts.fromYear, 'content.fromYear')}
          {text('toYear', texts.toYear, 'content.toYear')}
          {text('amount', texts.amount, 'content.amountDong')}
        </>
      );
    case 'counterpart':
      return (
        <>
          {text('node', texts.programme, 'content.programmeCode')}
          {capitalKind}
          {text('perMille', texts.perMille, 'content.atLeastPerMille')}
        </>
      );
    case 'norm':
      return (
        <>
          {text('node', texts.node, 'content.nodeCode')}
          {text('item', texts.item, 'content.item')}
          {text('unit', texts.unit, 'content.unit')}
          {text('amount', texts.amount, 'content.mostDong')}
        </>
      );
    case 'carry-over':
      return (
        <>
          {text('article', texts.article, 'content.article')}
          {capitalKind}
          {text('fromYear', texts.fromYear, 'content.fromBudgetYear')}
          {text('toYear', texts.toYear, 'content.toBudgetYear')}
          {text('fromVintage', texts.fromVintage, 'content.fromVintage')}
          {text('toVintage', texts.toVintage, 'content.toVintage')}
          <DayPicker
            label={say(texts.spendUntil)}
            value={parsePlainDate(values.spendUntil)}
            onChange={(day) => change({ spendUntil: day ?? '' })}
            path="content.spendUntil"
            required
          />
        </>
      );
    default:
      return values.kind satisfies never;
  }
}
