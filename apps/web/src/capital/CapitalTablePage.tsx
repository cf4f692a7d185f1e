import { readCapitalTable } from '@muctieu/contract/capital/capital.operations';
import { capitalColumnTexts, rateBasisTexts, sumDimensionTexts } from '@muctieu/contract/capital/capital.texts';
import type { QueryOf } from '@muctieu/contract/http/operation';
import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { ChoiceField } from '../shared/ChoiceField.tsx';
import { DayPicker } from '../shared/DayPicker.tsx';
import { PageLink } from '../shared/PageLink.tsx';
import { ReadingFrame } from '../shared/ReadingFrame.tsx';
import { useAddressState } from '../shared/use-address-state.ts';
import { useFormat } from '../shared/use-format.ts';
import { useOperation } from '../shared/use-operation.ts';
import { useSay } from '../shared/use-say.ts';
import { CapitalHeader } from './CapitalHeader.tsx';
import styles from './capital.module.css';
import { capitalPageTexts } from './capital.texts.ts';
import { capitalSentences } from './capital-pages.texts.ts';
import { useOwnProvince } from './province-of.ts';
import { amountColumns, type DrawnRow, drawRows } from './table-rows.ts';

type Dimension = QueryOf<typeof readCapitalTable>['by'][number];

const dimensions: readonly Dimension[] = [
  'programme',
  'node',
  'holder',
  'source',
  'capitalKind',
  'vintage',
  'budgetYear',
];

/** Capital in any arrangement, as of any day; every figure opens what it is made of. */
export function CapitalTablePage() {
  const say = useSay();
  const provinceId = useOwnProvince();
  const [first, setFirst] = useAddressState('theo', 'programme');
  const [second, setSecond] = useAddressState('roi', 'capitalKind');
  const [day, setDay] = useAddressState('ngay');
  const [year, setYear] = useAddressState('nam');
  const valueDate = parsePlainDate(day);
  const by = [first, second].filter(
    (dimension, index, all) => dimension !== 'khong' && all.indexOf(dimension) === index,
  ) as Dimension[];
  const table = useOperation(readCapitalTable, {
    query: {
      by,
      provinceId: [provinceId],
      ...(valueDate === undefined ? {} : { valueDate }),
      ...(year === '' ? {} : { budgetYear: [Number(year)] }),
    },
  });
  const choices = dimensions.map((dimension) => ({
    value: dimension,
    label: say(sumDimensionTexts[dimension] ?? { vi: dimension, en: dimension }),
  }));
  const years = Array.from({ length: 15 }, (_, index) => String(2021 + index));
  return (
    <div className="stack">
      <CapitalHeader title={say(capitalPageTexts.table)} note={say(capitalSentences.tableNote)} />
      <div className={`paper ${styles.tools}`}>
        <ChoiceField label={say(capitalSentences.rowsBy)} value={first} onChange={setFirst} choices={choices} />
        <ChoiceField
          label={say(capitalSentences.thenBy)}
          value={second}
          onChange={setSecond}
          choices={[{ value: 'khong', label: say(capitalSentences.nothing) }, ...choices]}
        />
        <ChoiceField
          label={say(capitalSentences.budgetYear)}
          value={year}
          onChange={setYear}
          choices={[
            { value: '', label: say(capitalSentences.allYears) },
            ...years.map((value) => ({ value, label: value })),
          ]}
        />
        <DayPicker
          label={say(capitalSentences.asOf)}
          value={valueDate}
          onChange={(picked?: PlainDate) => setDay(picked ?? '')}
        />
      </div>
      <ReadingFrame reading={table}>
        {(value) =>
          value.rows.length === 0 ? (
            <p className="paper">{say(capitalSentences.empty)}</p>
          ) : (
            <Drawn table={value} provinceId={provinceId} />
          )
        }
      </ReadingFrame>
    </div>
  );
}

function Drawn({ table, provinceId }: { readonly table: Parameters<typeof drawRows>[0]; readonly provinceId: string }) {
  const say = useSay();
  const { rows, total } = drawRows(table);
  const totalRow: DrawnRow = { level: 0, keys: [], label: capitalSentences.total, sums: table.total, million: total };
  return (
    <section className="paper">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section className={styles.scroll} aria-label={say(capitalPageTexts.table)} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{say(sumDimensionTexts[table.by[0] ?? ''] ?? capitalSentences.total)}</th>
              {amountColumns.map((column) => (
                <th key={column} scope="col">
                  {say(capitalColumnTexts[column])}
                </th>
              ))}
              <th scope="col">
                {say(capitalColumnTexts.rate)} ({say(rateBasisTexts.assigned ?? capitalColumnTexts.rate)})
              </th>
            </tr>
          </thead>
          <tbody>
            <Row row={totalRow} table={table} provinceId={provinceId} isHead />
            {rows.map((row) => (
              <Row
                key={row.keys.join('|')}
                row={row}
                table={table}
                provinceId={provinceId}
                isHead={row.level === 0 && table.by.length > 1}
              />
            ))}
          </tbody>
        </table>
      </section>
      <p className={styles.soft}>{say(capitalSentences.rounded)}</p>
    </section>
  );
}

interface RowProps {
  readonly row: DrawnRow;
  readonly table: Parameters<typeof drawRows>[0];
  readonly provinceId: string;
  readonly isHead: boolean;
}

function Row({ row, table, provinceId, isHead }: RowProps) {
  const say = useSay();
  const format = useFormat();
  const rate = row.sums.rates.find(({ basis }) => basis === 'assigned');
  const href = entriesHref(table, row.keys, provinceId);
  return (
    <tr data-head={isHead} data-level={row.level}>
      <th scope="row">
        {say(row.label)}
        {table.by[row.level] === 'node' && row.keys.length > 0 && (
          <span className={styles.soft}> {row.keys[row.level]}</span>
        )}
      </th>
      {amountColumns.map((column) => (
        <td key={column} title={say(capitalSentences.inDong, { amount: format.dong(row.sums[column]) })}>
          {row.sums[column] === '0' ? (
            '–'
          ) : (
            <PageLink to={href}>{format.dong(row.million[column].toString())}</PageLink>
          )}
        </td>
      ))}
      <td title={rate === undefined ? '' : `${format.dong(rate.numerator)} / ${format.dong(rate.denominator)}`}>
        {rate === undefined ? '–' : `${format.number(rate.hundredths / 100, 2)} %`}
      </td>
    </tr>
  );
}

const filterOf: Readonly<Partial<Record<Dimension, string>>> = {
  programme: 'nodeCode',
  node: 'nodeCode',
  holder: 'holderId',
  source: 'source',
  capitalKind: 'capitalKind',
  vintage: 'vintage',
  budgetYear: 'budgetYear',
};

/** The entries behind a row: its keys as filters of their page. */
function entriesHref(table: Parameters<typeof drawRows>[0], keys: readonly string[], provinceId: string): string {
  const query = new URLSearchParams({ provinceId });
  keys.forEach((key, index) => {
    const filter = filterOf[table.by[index] ?? 'month'];
    if (filter !== undefined) query.set(filter, key);
  });
  if (table.valueDate !== undefined) query.set('valueDate', table.valueDate);
  return `/von/but-toan?${query.toString()}`;
}
