import { verdictTexts } from '@muctieu/contract/indicators/indicators.texts';
import { listPrintedDifferences } from '@muctieu/contract/indicators/observations.operations';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { StatusBadge } from '../shared/StatusBadge.tsx';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { useWriteDecimal } from './Figure.tsx';
import { figureAddress } from './figure-address.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import { indicatorPageTexts } from './indicators.texts.ts';
import { useShownUnit } from './use-shown-unit.ts';

type Item = ItemOf<typeof listPrintedDifferences>;

const columns = [
  { key: 'indicatorName', width: '22%', render: (item: Item) => <NameCell item={item} /> },
  { key: 'of', width: '7rem' },
  { key: 'period', width: '6.5rem' },
  { key: 'value', width: '6rem', render: (item: Item) => <DecimalCell text={item.value} /> },
  { key: 'denominator', width: '6rem', render: (item: Item) => <DecimalCell text={item.denominator} /> },
  { key: 'printed', width: '5rem', render: (item: Item) => <DecimalCell text={item.printed} /> },
  { key: 'computed', width: '5rem', render: (item: Item) => <DecimalCell text={item.computed} /> },
  { key: 'verdict', width: '11rem', render: (item: Item) => <Verdict item={item} /> },
  { key: 'place' },
];

/** Where a report's own parts do not give the rate it prints: place, printed, computed. */
export function PrintedPage() {
  const say = useSay();
  const { provinceId } = useShownUnit();
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.printed)} note={say(indicatorSentences.printedNote)} />
      <DataTable
        operation={listPrintedDifferences}
        query={{ provinceId }}
        label={say(indicatorPageTexts.printed)}
        columns={columns}
        keyOf={(item) => `${item.of}${item.unit.id}${item.indicator}${item.period}${item.status}`}
        filters={[
          {
            key: 'verdict',
            label: say(indicatorSentences.light),
            choices: Object.entries(verdictTexts).map(([value, text]) => ({ value, label: say(text) })),
          },
        ]}
      />
    </div>
  );
}

function NameCell({ item }: { readonly item: Item }) {
  return (
    <PageLink to={figureAddress(item.unit.id, item.indicator, item.period, item.status)}>{item.indicatorName}</PageLink>
  );
}

function DecimalCell({ text }: { readonly text: string | undefined }) {
  const write = useWriteDecimal();
  return text === undefined ? '–' : write(text);
}

function Verdict({ item }: { readonly item: Item }) {
  const say = useSay();
  return (
    <StatusBadge tone={item.verdict === 'cut' ? 'doubt' : 'bad'}>
      {say(verdictTexts[item.verdict] ?? { vi: item.verdict, en: item.verdict })}
    </StatusBadge>
  );
}
