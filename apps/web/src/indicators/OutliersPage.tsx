import { listOutliers } from '@muctieu/contract/indicators/observations.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import type { ItemOf } from '../shared/use-list.ts';
import { useSay } from '../shared/use-say.ts';
import { useWriteDecimal } from './Figure.tsx';
import { figureAddress } from './figure-address.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodField } from './PeriodField.tsx';
import { useShownUnit } from './use-shown-unit.ts';

type Item = ItemOf<typeof listOutliers>;

const columns = [
  { key: 'unitName', width: '12rem' },
  { key: 'indicatorName' },
  { key: 'shown', width: '8rem', render: (item: Item) => <ShownCell item={item} /> },
  { key: 'sentence' },
];

/** Figures far from their own past or their peers, each with the sentence that says how far. */
export function OutliersPage() {
  const say = useSay();
  const { provinceId } = useShownUnit();
  const [period, setPeriod] = useAddressState('ky', '2024');
  const [level, setLevel] = useAddressState('cap', 'commune');
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.outliers)} note={say(indicatorSentences.outliersNote)} />
      <div className={`paper ${styles.tools}`}>
        <PeriodField value={period} onChange={setPeriod} />
        <ChoiceField
          label={say(indicatorSentences.level)}
          value={level}
          onChange={setLevel}
          choices={(['commune', 'district', 'village'] as const).map((value) => ({
            value,
            label: say(levelTexts[value]),
          }))}
        />
      </div>
      <DataTable
        operation={listOutliers}
        query={{
          provinceId,
          period: parsePeriod(period) ?? ('2024' as ObservationPeriod),
          level: level as 'commune',
        }}
        label={say(indicatorPageTexts.outliers)}
        columns={columns}
        sorts={false}
        empty={say(indicatorSentences.outliersNone)}
        keyOf={(item) => `${item.unit.id}${item.indicator}`}
      />
    </div>
  );
}

function ShownCell({ item }: { readonly item: Item }) {
  const write = useWriteDecimal();
  return <PageLink to={figureAddress(item.unit.id, item.indicator, item.period)}>{write(item.shown)}</PageLink>;
}
