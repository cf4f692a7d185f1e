import { listIndicators } from '@muctieu/contract/indicators/indicators.operations';
import { listRegrouped } from '@muctieu/contract/indicators/observations.operations';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DataTable } from '../shared/DataTable.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { useDay } from '../territory/use-day.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodField } from './PeriodField.tsx';
import { useShownUnit } from './use-shown-unit.ts';

const columns = [
  { key: 'unitName', width: '14rem' },
  { key: 'shown', width: '8rem' },
  { key: 'value', width: '9rem' },
  { key: 'denominator', width: '9rem' },
  { key: 'reason' },
] as const;

/** Figures of former units on the units of another day (T4); what cannot be carried says why. */
export function RegroupedPage() {
  const say = useSay();
  const { provinceId } = useShownUnit();
  const [indicator, setIndicator] = useAddressState('chi-tieu', 'GNBV.HO-NGHEO');
  const [period, setPeriod] = useAddressState('ky', '2023');
  const [day, setDay] = useDay();
  const all = useOperation(listIndicators, { query: { limit: 500 } });
  const choices = (all.value?.items ?? [])
    .filter(({ formula }) => formula === undefined)
    .map(({ code, name }) => ({ value: code, label: `${say(name)} (${code})` }));
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.regrouped)} note={say(indicatorSentences.regroupedNote)} />
      <div className={`paper ${styles.tools}`}>
        <ChoiceField
          label={say(indicatorSentences.chooseIndicator)}
          value={indicator}
          onChange={setIndicator}
          choices={choices}
        />
        <PeriodField value={period} onChange={setPeriod} />
        <DayPicker label={say(indicatorSentences.onDay)} value={day} onChange={setDay} />
      </div>
      <DataTable
        operation={listRegrouped}
        query={{ provinceId, indicator, period: parsePeriod(period) ?? ('2023' as ObservationPeriod), onDay: day }}
        label={say(indicatorPageTexts.regrouped)}
        columns={columns}
        keyOf={(item) => item.unit.id}
        empty={say(indicatorSentences.noneBelowProvince)}
      />
    </div>
  );
}
