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
  { key: 'indicatorName', width: '28%', render: (item: Item) => <NameCell item={item} /> },
  { key: 'period', width: '7rem' },
  { key: 'value', width: '7rem' },
  { key: 'denominator', width: '7rem' },
  { key: 'printed', width: '6rem', render: (item: Item) => <DecimalCell text={item.printed} /> },
  { key: 'computed', width: '6rem', render: (item: Item) => <DecimalCell text={item.computed} /> },
  { key: 'verdict', width: '12rem', render: (item: Item) => <Verdict item={item} /> },
  { key: 'place', width: '18%' },
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
        keyOf={(item) => `${item.unit.id}${item.indicator}${item.period}${item.status}`}
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

function DecimalCell({ text }: { readonly text: string }) {
  return useWriteDecimal()(text);
}

function Verdict({ item }: { readonly item: Item }) {
  const say = useSay();
  return (
    <StatusBadge tone={item.verdict === 'cut' ? 'doubt' : 'bad'}>
      {say(verdictTexts[item.verdict] ?? { vi: item.verdict, en: item.verdict })}
    </StatusBadge>
  );
}
