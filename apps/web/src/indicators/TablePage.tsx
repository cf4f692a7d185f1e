import { Button } from '@mantine/core';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readIndicatorTable } from '@muctieu/contract/indicators/observations.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { useState } from 'react';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { useWriteDecimal } from './Figure.tsx';
import { figureAddress } from './figure-address.ts';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodField } from './PeriodField.tsx';
import { useShownUnit } from './use-shown-unit.ts';

type Table = AnswerOf<typeof readIndicatorTable>;

const pageSize = 40;

/** Units against the indicators of a programme in one period, a screen at a time. */
export function TablePage() {
  const say = useSay();
  const { provinceId } = useShownUnit();
  const [period, setPeriod] = useAddressState('ky', '2024');
  const [level, setLevel] = useAddressState('cap', 'province');
  const [programme, setProgramme] = useAddressState('chuong-trinh', 'GNBV');
  const [limit, setLimit] = useState(pageSize);
  const table = useOperation(readIndicatorTable, {
    query: {
      provinceId,
      level: level as 'commune',
      programme: programme as 'GNBV',
      periods: parsePeriod(period) ?? '2024',
      limit,
    },
  });
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.table)} note={say(indicatorSentences.tableNote)} />
      <div className={`paper ${styles.tools} not-printed`}>
        <PeriodField value={period} onChange={setPeriod} />
        <ChoiceField
          label={say(indicatorSentences.level)}
          value={level}
          onChange={setLevel}
          choices={(['province', 'district', 'commune'] as const).map((value) => ({
            value,
            label: say(levelTexts[value]),
          }))}
        />
        <ChoiceField
          label={say(indicatorSentences.programme)}
          value={programme}
          onChange={setProgramme}
          choices={Object.entries(programmeTexts).map(([value, text]) => ({ value, label: say(text) }))}
        />
      </div>
      <ReadingFrame reading={table}>{(value) => <Drawn table={value} />}</ReadingFrame>
      {table.value?.nextCursor !== undefined && (
        <Button variant="default" onClick={() => setLimit(limit + pageSize * 2)}>
          {say(indicatorSentences.more)}
        </Button>
      )}
    </div>
  );
}

function Drawn({ table }: { readonly table: Table }) {
  const say = useSay();
  const write = useWriteDecimal();
  const [period] = table.periods;
  const used = table.indicators.map((_, index) => table.items.some(({ cells }) => cells[0]?.[index] != null));
  if (period === undefined || !used.includes(true)) return <p className="paper">{say(indicatorSentences.empty)}</p>;
  return (
    <section className="paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(indicatorPageTexts.table)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(indicatorSentences.unit)}</th>
              {table.indicators.map(
                (indicator, index) =>
                  used[index] === true && (
                    <th key={indicator.code} scope="col">
                      <PageLink to={`/chi-tieu/muc/${indicator.code}`}>{say(indicator.name)}</PageLink>
                      <div className="soft">{say(indicator.unitName)}</div>
                    </th>
                  ),
              )}
            </tr>
          </thead>
          <tbody>
            {table.items.map(({ unit, cells }) => (
              <tr key={unit.id}>
                <th scope="row">{unitFullName(unit.form, unit.name)}</th>
                {table.indicators.map((indicator, index) => {
                  const cell = cells[0]?.[index];
                  if (used[index] !== true) return null;
                  return (
                    <td key={indicator.code} className={cell?.p === true ? styles.printed : undefined}>
                      {cell?.s === undefined ? (
                        '–'
                      ) : (
                        <PageLink to={figureAddress(unit.id, indicator.code, period)}>
                          {write(cell.s)}
                          {cell.p === true && '*'}
                        </PageLink>
                      )}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
