import { memo, type ReactNode } from 'react';
import { useSay } from '../use-say.ts';
import styles from './EntryGrid.module.css';
import { entryGridTexts } from './entry-grid.texts.ts';
import { cellOf, type GridColumn, type GridMark, isFixed } from './grid-content.ts';
import type { GridLine } from './grid-lines.ts';
import { readRow } from './read-row.ts';

interface GridLineViewProps {
  readonly line: GridLine;
  readonly index: number;
  readonly columns: readonly GridColumn[];
  /** How far from the left each column stands, and how many of them stay in sight. */
  readonly lefts: readonly number[];
  readonly frozen: number;
  readonly headings: number;
  readonly marks: ReadonlyMap<string, readonly GridMark[]>;
  /** What of this line is selected, from column to column. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** The column in which the editor stands. */
  readonly active: number | undefined;
  readonly editor: ReactNode;
  readonly hasHandle: boolean;
  readonly top: number | undefined;
}

/** One line of the grid. Drawn anew only when something of its own changes. */
export const GridLineView = memo(function GridLineView(props: GridLineViewProps) {
  const { line, index, columns, lefts, frozen, headings, marks, from, to, active, editor, hasHandle, top } = props;
  const say = useSay();
  const isSum = line.kind === 'sum';
  const rowMarks = isSum ? undefined : marks.get(`${line.row.id}|`);
  const isSelected = (place: number) => from !== undefined && to !== undefined && place >= from && place <= to;
  return (
    <div
      role="row"
      aria-rowindex={headings + index + 1}
      className={styles.line}
      data-sum={isSum}
      data-heading={!isSum && line.row.heading === true}
      style={top === undefined ? undefined : { top, position: 'absolute' }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={styles.number}
        data-line={index}
        data-tone={rowMarks?.[0]?.tone}
        title={rowMarks?.map(({ text }) => text).join('\n')}
      >
        {isSum ? <span aria-hidden="true">Σ</span> : line.number}
        {isSum && <span className="visually-hidden">{say(entryGridTexts.total)}</span>}
        {rowMarks !== undefined && (
          <span className="visually-hidden">{rowMarks.map(({ text }) => text).join(' ')}</span>
        )}
      </div>
      {columns.map((column, place) => {
        const cellMarks = isSum ? undefined : marks.get(`${line.row.id}|${column.key}`);
        const tone = cellMarks?.[0]?.tone;
        const isActive = place === active;
        return (
          <div
            key={column.key}
            role="gridcell"
            aria-colindex={place + 2}
            aria-selected={isSelected(place)}
            {...(tone === 'error' ? { 'aria-invalid': true } : {})}
            {...(!isSum && isFixed(line.row, column) ? { 'aria-readonly': true } : {})}
            className={styles.cell}
            data-line={index}
            data-place={place}
            data-kind={column.kind}
            data-tone={tone}
            data-active={isActive}
            data-fixed={isSum || isFixed(line.row, column)}
            data-frozen={place < frozen}
            data-last-frozen={place === frozen - 1}
            title={cellMarks?.map(({ text }) => text).join('\n')}
            style={{
              width: column.width ?? defaultWidth,
              ...(place < frozen ? { left: lefts[place] } : {}),
              ...(place === 0 && !isSum && line.row.level ? { paddingLeft: 8 + line.row.level * 16 } : {}),
            }}
          >
            {isActive ? editor : <span className={styles.text}>{shownText(line, column, columns, place)}</span>}
            {tone !== undefined && !isActive && cellMarks !== undefined && (
              <span className="visually-hidden">{cellMarks.map(({ text }) => text).join(' ')}</span>
            )}
            {hasHandle && place === to && <span className={styles.handle} data-handle="true" aria-hidden="true" />}
          </div>
        );
      })}
    </div>
  );
});

export const defaultWidth = 140;

/** What a cell shows while it is not typed into: a number grouped, a choice by its name, else the text as it was typed. */
export function shownText(line: GridLine, column: GridColumn, columns: readonly GridColumn[], place: number): string {
  if (line.kind === 'sum') return line.sums[column.key] ?? (place === 0 ? line.label : '');
  const reading = readRow(line.row, columns).get(column.key);
  return reading?.kind === 'value' ? reading.shown : cellOf(line.row, column);
}
