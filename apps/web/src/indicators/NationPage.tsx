import type { AnswerOf } from '@muctieu/contract/http/operation';
import { programmeTexts } from '@muctieu/contract/indicators/indicators.texts';
import { readNationTable } from '@muctieu/contract/indicators/observations.operations';
import { listUnits } from '@muctieu/contract/territory/territory.operations';
import { levelTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { parsePeriod } from '@muctieu/domain/indicators/observation-period';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { editTexts } from './edit-pages.texts.ts';
import { useWriteDecimal } from './Figure.tsx';
import { IndicatorsHeader } from './IndicatorsHeader.tsx';
import { indicatorSentences } from './indicator-pages.texts.ts';
import styles from './indicators.module.css';
import { indicatorPageTexts } from './indicators.texts.ts';
import { PeriodField } from './PeriodField.tsx';

type Table = AnswerOf<typeof readNationTable>;

/** The country by provinces, from sums that are kept with every entry. */
export function NationPage() {
  const say = useSay();
  const [period, setPeriod] = useAddressState('ky', '2024');
  const [level, setLevel] = useAddressState('cap', 'province');
  const [programme, setProgramme] = useAddressState('chuong-trinh', 'GNBV');
  const table = useOperation(readNationTable, {
    query: {
      level: level as 'province',
      programme: programme as 'GNBV',
      periods: parsePeriod(period) ?? '2024',
    },
  });
  return (
    <div className="stack">
      <IndicatorsHeader title={say(indicatorPageTexts.nation)} note={say(editTexts.nationNote)} />
      <div className={`paper ${styles.tools} not-printed`}>
        <PeriodField value={period} onChange={setPeriod} />
        <ChoiceField
          label={say(editTexts.ofLevel)}
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
    </div>
  );
}

function Drawn({ table }: { readonly table: Table }) {
  const say = useSay();
  const write = useWriteDecimal();
  const provinces = useOperation(listUnits, { query: { level: 'province', limit: 200 } });
  const names = new Map(
    (provinces.value?.items ?? []).map(({ provinceId, form, name }) => [provinceId, unitFullName(form, name)]),
  );
  const used = table.indicators.flatMap((indicator, index) =>
    table.rows.some(({ cells }) => cells[0]?.[index] != null) ? [{ ...indicator, index }] : [],
  );
  if (used.length === 0) return <p className="paper">{say(indicatorSentences.noneBelowProvince)}</p>;
  return (
    <section className="paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(indicatorPageTexts.nation)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(editTexts.province)}</th>
              {used.map(({ code, name, unitName }) => (
                <th key={code} scope="col">
                  <PageLink to={`/chi-tieu/muc/${code}`}>{say(name)}</PageLink>
                  <div className="soft">{say(unitName)}</div>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map(({ provinceId, cells }) => (
              <tr key={provinceId}>
                <th scope="row">{names.get(provinceId) ?? provinceId}</th>
                {used.map(({ code, index }) => {
                  const cell = cells[0]?.[index];
                  return (
                    <td key={code}>
                      {cell?.s === undefined ? '–' : write(cell.s)}
                      {cell != null && <div className="soft">{say(editTexts.units, { count: cell.n })}</div>}
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
