import { listIndicators } from '@muctieu/contract/indicators/indicators.operations';
import { indicatorKindTexts, programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import type { Text } from '@muctieu/kernel/text';
import { VerifiedBadge } from '../documents/VerifiedBadge.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import { indicatorPageTexts } from './indicators.texts.ts';

type Item = ItemOf<typeof listIndicators>;

const columns = [
  { key: 'code', width: '15rem' },
  { key: 'name' },
  { key: 'unitName', width: '8rem' },
  { key: 'kind', width: '7rem' },
  { key: 'direction', width: '9rem' },
  { key: 'verified', width: '9rem', render: (item: Item) => <VerifiedBadge verified={item.verified} /> },
] as const;

/** Every indicator of the four programmes, with its definition behind it. */
export function IndicatorsPage() {
  const say = useSay();
  const choicesOf = (texts: Readonly<Record<string, Text>>) =>
    Object.entries(texts).map(([value, text]) => ({ value, label: say(text) }));
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.title)} note={say(indicatorSentences.listNote)} />
      <DataTable
        operation={listIndicators}
        label={say(indicatorPageTexts.title)}
        columns={columns}
        filters={[
          { key: 'programme', label: say(indicatorSentences.programme), choices: choicesOf(programmeTexts) },
          { key: 'kind', label: say(indicatorSentences.kind), choices: choicesOf(indicatorKindTexts) },
          {
            key: 'verified',
            label: say(indicatorSentences.verified),
            choices: [
              { value: 'yes', label: say(indicatorSentences.yes) },
              { value: 'no', label: say(indicatorSentences.no) },
            ],
          },
        ]}
        hrefOf={(item) => `/chi-tieu/muc/${item.code}`}
      />
    </div>
  );
}
