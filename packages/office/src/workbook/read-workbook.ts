import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Sheet } from 'hucre/xlsx';
import { readXlsx } from 'hucre/xlsx';
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
  const sameValue = sharedValues();
  const rows: WorkbookRow[] = [];
  const unvalued: { row: number; column: number; formula: string }[] = [];
  sheet.rows.forEach((values, row) => {
    const cells: WorkbookCell[] = [];
    values.forEach((plain, column) => {
      const detail = sheet.cells?.get(`${row},${column}`);
      const value = sameValue(readCellValue(detail?.formulaResult ?? plain, detail?.type));
      const { formula } = detail ?? {};
      if (value === undefined) {
        if (formula !== undefined) unvalued.push({ row, column, formula });
        return;
      }
      const numberFormat = detail?.style?.numFmt;
      cells.push({
        column,
        value,
        ...(formula === undefined ? {} : { formula }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
      });
    });
    // A copy has no room to grow, of which a short row would have more than of cells.
    if (cells.length > 0) rows.push({ row, hidden: sheet.rowDefs?.get(row)?.hidden === true, cells: cells.slice() });
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

const sharedMost = 20_000;

/**
 * A list says «NSTW» a hundred thousand times: equal values are one object, which halves what a large sheet takes. A text
 * is copied, since what the library cut out of the file keeps all of the file alive.
 */
function sharedValues(): (value: WorkbookValue | undefined) => WorkbookValue | undefined {
  const known = new Map<string | number, WorkbookValue>();
  return (value) => {
    if (value?.kind !== 'text' && value?.kind !== 'number') return value;
    const key = value.kind === 'text' ? value.text : value.number;
    const same = known.get(key);
    if (same !== undefined) return same;
    const own: WorkbookValue = value.kind === 'text' ? { kind: 'text', text: copyOf(value.text) } : value;
    if (known.size < sharedMost) known.set(own.kind === 'text' ? own.text : key, own);
    return own;
  };
}

/** By way of its UTF-16, which every text survives. */
function copyOf(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}
