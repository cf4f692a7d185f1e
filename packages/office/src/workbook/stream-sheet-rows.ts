import { done, type Result, refused } from '@muctieu/kernel/result';
import { streamXlsxRows } from 'hucre/xlsx';
import type { WorkbookValue } from './cell-value.ts';
import { judgeWorkbookArchive } from './judge-archive.ts';
import { readCellValue } from './read-cell-value.ts';
import { type WorkbookLimits, workbookLimits } from './workbook-limits.ts';

/** A row of values alone: what an import of a hundred thousand rows needs, at a third of the memory of `readWorkbook`. */
export interface StreamedRow {
  /** From 0; a person counts one more. */
  readonly row: number;
  /** By column; nothing where the cell is empty. */
  readonly values: readonly (WorkbookValue | undefined)[];
}

/**
 * Rows of one sheet (the first, unless named) one after another. The archive is judged before the first row; a sheet
 * that turns out damaged on the way throws, as a broken stream does.
 */
export function streamSheetRows(
  bytes: Uint8Array,
  sheet: string | number = 0,
  limits: WorkbookLimits = workbookLimits,
): Result<AsyncIterable<StreamedRow>> {
  if (bytes.length > limits.fileBytes)
    return refused({
      code: 'too-large',
      values: { megabytes: bytes.length >> 20, megabytesMax: limits.fileBytes >> 20 },
    });
  const judged = judgeWorkbookArchive(bytes, limits);
  return judged.ok ? done(readRows(bytes, sheet)) : judged;
}

async function* readRows(bytes: Uint8Array, sheet: string | number): AsyncGenerator<StreamedRow> {
  for await (const { index, values } of streamXlsxRows(bytes, { sheet }))
    yield { row: index, values: values.map((value) => readCellValue(value, undefined)) };
}
