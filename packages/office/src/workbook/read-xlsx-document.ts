import { done, type Result } from '@muctieu/kernel/result';
import type { ReadDocument } from '../document.ts';
import { type DocumentLimits, documentLimits } from '../document-limits.ts';
import { type GridCell, writeTable } from '../table-grid.ts';
import { TextBuilder } from '../text-builder.ts';
import { writeCellAddress } from './cell-address.ts';
import { writeCellValue } from './cell-value.ts';
import { readWorkbook, type WorkbookMerge, type WorkbookSheet } from './read-workbook.ts';

/** A spreadsheet as a report: every visible sheet is its name as a heading and one table below. */
export async function readXlsxDocument(
  bytes: Uint8Array,
  limits: DocumentLimits = documentLimits,
): Promise<Result<ReadDocument>> {
  const workbook = await readWorkbook(bytes, {
    limits: { fileBytes: limits.fileBytes, unpackedBytes: limits.partBytes * 2, cells: limits.tableCells },
    numberFormats: true,
  });
  if (!workbook.ok) return workbook;
  const builder = new TextBuilder();
  const sheets = workbook.value.sheets.filter((sheet) => !sheet.hidden && sheet.rows.length > 0);
  sheets.forEach((sheet, index) => {
    if (index > 0) builder.add('\n');
    builder.add(`${sheet.name}\n`);
    writeTable(builder, readGrid(sheet), { table: index + 1, sheet: sheet.name });
  });
  return done({
    kind: 'xlsx',
    text: builder.toText(),
    tables: builder.tables,
    places: builder.places,
    furniture: [],
    notices: [],
  });
}

function readGrid(sheet: WorkbookSheet): GridCell[] {
  const merges = new Map(sheet.merges.map((merge) => [`${merge.firstRow},${merge.firstColumn}`, merge]));
  const covered = coveredCells(sheet.merges);
  // Rows and columns before the first cell are margins; columns and rows within keep their distance.
  const rows = sheet.rows.filter((row) => !row.hidden);
  const firstColumn = Math.min(...rows.map((row) => row.cells[0]?.column ?? 0));
  const grid: GridCell[] = [];
  rows.forEach(({ row, cells }, index) => {
    for (const cell of cells) {
      if (covered.has(`${row},${cell.column}`)) continue;
      const merge = merges.get(`${row},${cell.column}`);
      const below =
        merge === undefined ? 0 : rows.filter((other) => other.row > row && other.row <= merge.lastRow).length;
      const text = writeCellValue(cell.value, cell.numberFormat).replace(/\s+/g, ' ').trim();
      grid.push({
        row: index,
        column: cell.column - firstColumn,
        rowSpan: 1 + below,
        columnSpan: merge === undefined ? 1 : merge.lastColumn - merge.firstColumn + 1,
        write: (builder, place) =>
          builder.addPlaced(text, {
            ...place,
            row: row + 1,
            column: cell.column + 1,
            cell: writeCellAddress(row, cell.column),
          }),
      });
    }
  });
  return grid;
}

function coveredCells(merges: readonly WorkbookMerge[]): Set<string> {
  const covered = new Set<string>();
  for (const merge of merges) {
    const size = (merge.lastRow - merge.firstRow + 1) * (merge.lastColumn - merge.firstColumn + 1);
    if (size > 20_000) continue;
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1)
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        if (row !== merge.firstRow || column !== merge.firstColumn) covered.add(`${row},${column}`);
  }
  return covered;
}
