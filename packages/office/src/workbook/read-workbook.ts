import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
import { writeCellAddress } from './cell-address.ts';
import type { WorkbookValue } from './cell-value.ts';
import { judgeWorkbookArchive } from './judge-archive.ts';
import { readCellValue } from './read-cell-value.ts';
import { type WorkbookLimits, workbookLimits } from './workbook-limits.ts';

export interface ReadWorkbook {
  readonly sheets: readonly WorkbookSheet[];
}

export interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Rows that hold anything, in order. */
  readonly rows: readonly WorkbookRow[];
  readonly merges: readonly WorkbookMerge[];
  /** From 0. */
  readonly hiddenColumns: readonly number[];
  /** Cells whose formula has no stored result: written by a program that does not compute. */
  readonly unvalued: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
}

export interface WorkbookRow {
  /** From 0; a person counts one more. */
  readonly row: number;
  readonly hidden: boolean;
  /** Cells that hold anything, from left to right. */
  readonly cells: readonly WorkbookCell[];
}

export interface WorkbookCell {
  readonly column: number;
  /** `B7` */
  readonly address: string;
  readonly value: WorkbookValue;
  /** Without the `=`. */
  readonly formula?: string;
  /** As the file writes it: `#,##0.00`. Only where it was asked for. */
  readonly numberFormat?: string;
}

/** From 0, both ends included. */
export interface WorkbookMerge {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface WorkbookReading {
  readonly limits?: WorkbookLimits;
  /** Number formats are wanted when the values are shown as in Excel; an import does not need them. */
  readonly numberFormats?: boolean;
}

/** Reads every sheet of an .xlsx or .xlsm. Macros, links and pictures are not looked at. */
export async function readWorkbook(bytes: Uint8Array, reading: WorkbookReading = {}): Promise<Result<ReadWorkbook>> {
  const limits = reading.limits ?? workbookLimits;
  if (bytes.length > limits.fileBytes)
    return refused({
      code: 'too-large',
      values: { megabytes: bytes.length >> 20, megabytesMax: limits.fileBytes >> 20 },
    });
  const judged = judgeWorkbookArchive(bytes, limits);
  if (!judged.ok) return judged;
  try {
    const workbook = await readXlsx(bytes, { readStyles: reading.numberFormats === true });
    return done({ sheets: workbook.sheets.map(readSheet) });
  } catch {
    // The library throws for every damage of its own; what was damaged helps nobody who made the file in Excel.
    return refused({ code: 'broken-xlsx' });
  }
}

function readSheet(sheet: Sheet): WorkbookSheet {
  const rows: WorkbookRow[] = [];
  const unvalued: { row: number; column: number; formula: string }[] = [];
  sheet.rows.forEach((values, row) => {
    const cells: WorkbookCell[] = [];
    values.forEach((plain, column) => {
      const detail = sheet.cells?.get(`${row},${column}`);
      const value = readCellValue(detail?.formulaResult ?? plain, detail?.type);
      const { formula } = detail ?? {};
      if (value === undefined) {
        if (formula !== undefined) unvalued.push({ row, column, formula });
        return;
      }
      const numberFormat = detail?.style?.numFmt;
      cells.push({
        column,
        address: writeCellAddress(row, column),
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
    });
    if (cells.length > 0) rows.push({ row, hidden: sheet.rowDefs?.get(row)?.hidden === true, cells });
  });
  const merges = (sheet.merges ?? []).map((merge) => ({
    firstRow: merge.startRow,
    firstColumn: merge.startCol,
    lastRow: merge.endRow,
    lastColumn: merge.endCol,
  }));
  const hiddenColumns = (sheet.columns ?? []).flatMap((column, index) => (column?.hidden === true ? [index] : []));
  return {
    name: sheet.name,
    hidden: sheet.hidden === true || sheet.veryHidden === true,
    rows,
    merges,
    hiddenColumns,
    unvalued,
  };
}
