import type { Say } from '../use-say.ts';
import { entryGridTexts, faultTexts } from './entry-grid.texts.ts';
import { cellOf, type GridColumn, type GridMark, type GridRow } from './grid-content.ts';
import { readRow } from './read-row.ts';

/** What the grid itself has to say: cells that mean nothing (errors), and those that may mean something else. */
export function marksOfCells(rows: readonly GridRow[], columns: readonly GridColumn[], say: Say): readonly GridMark[] {
  const marks: GridMark[] = [];
  for (const row of rows) {
    for (const [key, reading] of readRow(row, columns)) {
      if (reading.kind === 'empty') continue;
      const column = columns.find((candidate) => candidate.key === key);
      if (column === undefined) continue;
      const where = { rowId: row.id, column: key };
      if (reading.kind === 'fault') {
        const text = say(faultTexts[reading.fault], { found: cellOf(row, column) });
        marks.push({ ...where, tone: 'error', text });
      } else if (reading.otherwise !== undefined) {
        const values = { shown: reading.shown, otherwise: reading.otherwise };
        marks.push({ ...where, tone: 'warning', text: say(entryGridTexts.otherwise, values) });
      }
    }
  }
  return marks;
}

export interface PlacedMarks {
  /** By `row id|column`; what is said of a whole row stands under `row id|`. */
  readonly byCell: ReadonlyMap<string, readonly GridMark[]>;
  readonly all: readonly GridMark[];
}

/** Marks by cell, and all of them in the order of the rows, errors before warnings within a cell. */
export function placeMarks(rows: readonly GridRow[], marks: readonly GridMark[]): PlacedMarks {
  const order = new Map(rows.map(({ id }, index) => [id, index]));
  const all = marks
    .filter(({ rowId }) => order.has(rowId))
    .sort((a, b) => (order.get(a.rowId) ?? 0) - (order.get(b.rowId) ?? 0) || a.tone.localeCompare(b.tone));
  const byCell = new Map<string, GridMark[]>();
  for (const mark of all) {
    const key = `${mark.rowId}|${mark.column ?? ''}`;
    const list = byCell.get(key);
    if (list === undefined) byCell.set(key, [mark]);
    else list.push(mark);
  }
  return { byCell, all };
}
