import { cellOf, type GridColumn, type GridRow } from './grid-content.ts';
import { type CellReading, readCell } from './read-cell.ts';

const known = new WeakMap<readonly GridColumn[], WeakMap<GridRow, ReadonlyMap<string, CellReading>>>();

/** What the cells of a row mean. Kept as long as row and columns are the same objects: a keystroke reads one row anew. */
export function readRow(row: GridRow, columns: readonly GridColumn[]): ReadonlyMap<string, CellReading> {
  let rows = known.get(columns);
  if (rows === undefined) {
    rows = new WeakMap();
    known.set(columns, rows);
  }
  const before = rows.get(row);
  if (before !== undefined) return before;
  const readings = new Map(
    columns.map((column) => [
      column.key,
      row.heading === true ? ({ kind: 'empty' } as const) : readCell(column, cellOf(row, column)),
    ]),
  );
  rows.set(row, readings);
  return readings;
}

/** The value of a cell as it travels; undefined where it is empty or means nothing. */
export function cellValue(row: GridRow, columns: readonly GridColumn[], key: string): string | undefined {
  const reading = readRow(row, columns).get(key);
  return reading?.kind === 'value' ? reading.value : undefined;
}
