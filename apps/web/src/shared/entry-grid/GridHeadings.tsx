import { useSay } from '../use-say.ts';
import styles from './EntryGrid.module.css';
import { entryGridTexts, unitTexts } from './entry-grid.texts.ts';
import { defaultWidth } from './GridLineView.tsx';
import type { GridColumn } from './grid-content.ts';

interface GridHeadingsProps {
  readonly columns: readonly GridColumn[];
  readonly lefts: readonly number[];
  readonly frozen: number;
  readonly onSelectColumn: (place: number) => void;
  readonly onSelectAll: () => void;
}

/** The headings: groups above, names with their units below. */
export function GridHeadings({ columns, lefts, frozen, onSelectColumn, onSelectAll }: GridHeadingsProps) {
  const say = useSay();
  const groups = groupsOf(columns);
  return (
    <div role="rowgroup" className={styles.headings}>
      {groups.length > 0 && (
        <div role="row" aria-rowindex={1} className={styles.line}>
          <div role="columnheader" aria-colindex={1} className={styles.number}>
            <span className="visually-hidden">{say(entryGridTexts.rowNumber)}</span>
          </div>
          {groups.map(({ title, start, columns: members }) => (
            <div
              key={start}
              role="columnheader"
              aria-colindex={start + 2}
              aria-colspan={members.length}
              className={styles.heading}
              data-frozen={start + members.length <= frozen}
              style={{
                width: members.reduce((sum, { width }) => sum + (width ?? defaultWidth), 0),
                ...(start + members.length <= frozen ? { left: lefts[start] } : {}),
              }}
            >
              {title}
            </div>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={groups.length > 0 ? 2 : 1} className={styles.line}>
        <div role="columnheader" aria-colindex={1} className={styles.number} onClick={onSelectAll}>
          <span className="visually-hidden">{say(entryGridTexts.rowNumber)}</span>
        </div>
        {columns.map((column, place) => (
          <div
            key={column.key}
            role="columnheader"
            aria-colindex={place + 2}
            className={styles.heading}
            data-kind={column.kind}
            data-frozen={place < frozen}
            data-last-frozen={place === frozen - 1}
            style={{ width: column.width ?? defaultWidth, ...(place < frozen ? { left: lefts[place] } : {}) }}
            onClick={() => onSelectColumn(place)}
          >
            {column.title}
            {column.kind === 'money' && <span className={styles.unit}> ({say(unitTexts[column.unit ?? 'dong'])})</span>}
          </div>
        ))}
      </div>
    </div>
  );
}

interface HeadingGroup {
  readonly title: string;
  readonly start: number;
  readonly columns: readonly GridColumn[];
}

export function groupsOf(columns: readonly GridColumn[]): readonly HeadingGroup[] {
  if (columns.every(({ group }) => group === undefined)) return [];
  const groups: { title: string; start: number; columns: GridColumn[] }[] = [];
  columns.forEach((column, place) => {
    const last = groups.at(-1);
    if (last !== undefined && column.group !== undefined && last.title === column.group) last.columns.push(column);
    else groups.push({ title: column.group ?? '', start: place, columns: [column] });
  });
  return groups;
}
