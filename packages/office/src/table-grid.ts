import type { DocumentCell, DocumentPlace } from './document.ts';
import type { TextBuilder } from './text-builder.ts';

/** A cell of any format before it is written: `write` puts its words (no line end, no tab) into the builder. */
export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly write: (builder: TextBuilder, place: DocumentPlace) => void;
}

/**
 * Writes a table as tab-separated lines, one for each row, each with as many fields as the table has columns, so that
 * a reader that knows nothing of merged cells still finds column 5 in field 5.
 */
export function writeTable(builder: TextBuilder, cells: readonly GridCell[], place: DocumentPlace): void {
  const columns = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan), 0);
  const rows = cells.reduce((most, cell) => Math.max(most, cell.row + 1), 0);
  const byRow: GridCell[][] = Array.from({ length: rows }, () => []);
  for (const cell of cells) byRow[cell.row]?.push(cell);
  builder.endLine();
  const start = builder.length;
  const written: DocumentCell[] = [];
  for (const row of byRow) {
    row.sort((a, b) => a.column - b.column);
    let column = 0;
    for (const cell of row) {
      builder.add('\t'.repeat(Math.max(0, cell.column - column)));
      column = Math.max(column, cell.column);
      const cellStart = builder.length;
      cell.write(builder, { ...place, row: cell.row + 1, column: cell.column + 1 });
      const { row: at, rowSpan, columnSpan } = cell;
      written.push({ row: at, column: cell.column, rowSpan, columnSpan, start: cellStart, end: builder.length });
    }
    builder.add('\t'.repeat(Math.max(0, columns - 1 - column)));
    builder.add('\n');
  }
  builder.addTable(start, written);
}
