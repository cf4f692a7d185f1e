import { PageLink } from '../shared/PageLink.tsx';
import { useSay } from '../shared/use-say.ts';
import { indicatorSentences } from './indicator-pages.texts.ts';
import type { ColumnOrder, TableColumn } from './table-columns.ts';
import styles from './UnitTable.module.css';

interface TableHeadProps {
  readonly columns: readonly TableColumn[];
  /** Indexes of the columns that are drawn. */
  readonly shown: readonly number[];
  readonly groups: readonly { readonly column: TableColumn; readonly first: number; readonly span: number }[];
  readonly order: ColumnOrder;
  readonly nameWidth: number;
  /** Undefined where the page is printed: the paper decides. */
  readonly columnWidth: number | undefined;
  /** Room of the columns that are not drawn. */
  readonly before: number;
  readonly after: number;
}

/** Two lines that stay in sight: years above indicators, or indicators above their years. */
export function TableHead(props: TableHeadProps) {
  const { columns, shown, groups, order, nameWidth, columnWidth, before, after } = props;
  const say = useSay();
  const first = shown[0] ?? 0;
  const last = shown.at(-1) ?? -1;
  const inSight = groups.flatMap(({ column, first: begin, span }) => {
    const from = Math.max(begin, first);
    const until = Math.min(begin + span - 1, last);
    return until < from ? [] : [{ column, begin: from, span: until - from + 1 }];
  });
  return (
    <>
      <colgroup>
        <col style={{ width: nameWidth }} />
        {before > 0 && <col style={{ width: before }} />}
        {shown.map((at) => (
          <col key={at} style={{ width: columnWidth }} />
        ))}
        {after > 0 && <col style={{ width: after }} />}
      </colgroup>
      <thead>
        <tr aria-rowindex={1} className={styles.groups}>
          <th scope="col" rowSpan={2} aria-colindex={1} className={styles.corner}>
            {say(indicatorSentences.unit)}
          </th>
          {before > 0 && <td rowSpan={2} data-spacer="true" />}
          {inSight.map(({ column, begin, span }) => (
            <th key={begin} scope="colgroup" colSpan={span} aria-colindex={begin + 2}>
              <span className={styles.group}>{order === 'period' ? column.period : <Named column={column} />}</span>
            </th>
          ))}
          {after > 0 && <td rowSpan={2} data-spacer="true" />}
        </tr>
        <tr aria-rowindex={2} className={styles.titles}>
          {shown.map((at) => {
            const column = columns[at];
            if (column === undefined) return null;
            return (
              <th key={at} scope="col" aria-colindex={at + 2}>
                {order === 'period' ? <Named column={column} /> : column.period}
              </th>
            );
          })}
        </tr>
      </thead>
    </>
  );
}

function Named({ column: { indicator } }: { readonly column: TableColumn }) {
  const say = useSay();
  const name = say(indicator.name);
  return (
    <>
      <PageLink to={`/chi-tieu/muc/${indicator.code}`} title={`${name} (${say(indicator.unitName)})`} tabIndex={-1}>
        {name}
      </PageLink>
      <span className={styles.measure}>{say(indicator.unitName)}</span>
    </>
  );
}
