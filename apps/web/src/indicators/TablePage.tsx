import { programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readIndicatorTable } from '@muctieu/contract/indicators/observations.operations';
import { listUnits } from '@muctieu/contract/territory/territory.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { comparePeriods, periodDays } from '@muctieu/domain/indicators/observation-period';
import { useMemo } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useSession } from '../shared/session.ts';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodsField, readPeriods } from './PeriodsField.tsx';
import { type ColumnOrder, tableColumns, type UnitTableAnswer } from './table-columns.ts';
import { tableTexts } from './table-page.texts.ts';
import { UnitTable } from './UnitTable.tsx';
import { useShownUnit } from './use-shown-unit.ts';
import type { TableQuery } from './use-table-blocks.ts';

const levels = ['province', 'district', 'commune'] as const;
const programmes = ['NTM', 'GNBV', 'DTTSMN', 'MTQG2635'] as const;
const everywhere = 'ca-nuoc';

/** Units against the indicators of a programme in some periods: from one province to every commune of the country. */
export function TablePage() {
  const say = useSay();
  const { provinceId } = useShownUnit();
  const seesNation = (useSession().person?.roles ?? []).some((role) => role.provinceId === 'VN');
  const [written, setPeriods] = useAddressState('ky', '2024');
  const [level, setLevel] = useAddressState('cap', 'province');
  const [programme, setProgramme] = useAddressState('chuong-trinh', 'GNBV');
  const [order, setOrder] = useAddressState('dau-bang', 'ky');
  const [where, setWhere] = useAddressState('pham-vi', seesNation ? everywhere : provinceId);
  const provinces = useOperation(listUnits, { query: { level: 'province', limit: 100 } }, { enabled: seesNation });
  const periods = readPeriods(written) ?? readPeriods('2024') ?? [];
  // Whatever year a block of columns is of, its rows are the units of the last day of the latest one.
  const lastPeriod = periods.toSorted(comparePeriods).at(-1);
  const query: TableQuery = {
    ...(lastPeriod === undefined ? {} : { onDay: periodDays(lastPeriod).to }),
    level: levels.find((one) => one === level) ?? 'province',
    programme: programmes.find((one) => one === programme) ?? 'GNBV',
    ...(where === everywhere && seesNation ? {} : { provinceId: seesNation ? where : provinceId }),
  };
  const frame = useOperation(readIndicatorTable, {
    query: { ...query, periods: periods.join(), limit: 1, says: 'filled' } as never,
  });
  const named = (provinces.value?.items ?? []).map((unit) => ({
    value: unit.provinceId,
    label: unitFullName(unit.form, unit.name),
  }));
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.table)} note={say(indicatorSentences.tableNote)} />
      <div className={`paper ${styles.tools} not-printed`}>
        <PeriodsField value={written} onChange={setPeriods} />
        {seesNation && (
          <ChoiceField
            label={say(tableTexts.where)}
            value={where}
            onChange={setWhere}
            choices={[{ value: everywhere, label: say(tableTexts.country) }, ...named]}
          />
        )}
        <ChoiceField
          label={say(indicatorSentences.level)}
          value={query.level}
          onChange={setLevel}
          choices={levels.map((value) => ({ value, label: say(levelTexts[value]) }))}
        />
        <ChoiceField
          label={say(indicatorSentences.programme)}
          value={query.programme}
          onChange={setProgramme}
          choices={Object.entries(programmeTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
        <ChoiceField
          label={say(tableTexts.order)}
          value={order}
          onChange={setOrder}
          choices={[
            { value: 'ky', label: say(tableTexts.byPeriod) },
            { value: 'chi-tieu', label: say(tableTexts.byIndicator) },
          ]}
        />
      </div>
      <ReadingFrame reading={frame}>
        {(value) => (
          <Drawn
            frame={value}
            query={query}
            order={order === 'chi-tieu' ? 'indicator' : 'period'}
            provinceName={(id) =>
              query.provinceId === undefined && query.level !== 'province'
                ? named.find((one) => one.value === id)?.label
                : undefined
            }
          />
        )}
      </ReadingFrame>
    </div>
  );
}

interface DrawnProps {
  readonly frame: UnitTableAnswer;
  readonly query: TableQuery;
  readonly order: ColumnOrder;
  readonly provinceName: (provinceId: string) => string | undefined;
}

function Drawn({ frame, query, order, provinceName }: DrawnProps) {
  const say = useSay();
  const { indicators, periods, total } = frame;
  const columns = useMemo(() => tableColumns(indicators, periods, order), [indicators, periods, order]);
  if (columns.length === 0) return <p className="paper">{say(tableTexts.noneThere)}</p>;
  const counts = { units: total, indicators: columns.length / periods.length, periods: periods.length };
  return (
    <section className="paper stack">
      <p className="soft">
        {say(tableTexts.counted, counts)} <span className="not-printed">{say(tableTexts.keys)}</span>
      </p>
      <UnitTable
        key={`${query.level}${query.programme}${query.provinceId ?? ''}${order}${periods.join()}`}
        label={say(indicatorPageTexts.table)}
        query={query}
        columns={columns}
        order={order}
        total={total}
        provinceName={provinceName}
      />
    </section>
  );
}
