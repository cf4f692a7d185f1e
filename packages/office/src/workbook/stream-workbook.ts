import { writeXlsxStream } from 'hucre/xlsx';
import type { SheetColumn } from './sheet-writing.ts';

/** One sheet of any length as a stream of bytes, in memory that does not grow with its rows. Without merges and formulas. */
export function streamWorkbook(
  name: string,
  columns: readonly SheetColumn[],
  rows: Iterable<readonly StreamedValue[]> | AsyncIterable<readonly StreamedValue[]>,
): ReadableStream<Uint8Array> {
  return writeXlsxStream(plainRows(rows), {
    name: name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31),
    columns: columns.map(({ header, width, numberFormat }) => ({
      header,
      width: width ?? 16,
      ...(numberFormat === undefined ? {} : { numFmt: numberFormat }),
    })),
    freezePane: { rows: 1 },
  });
}

export type StreamedValue = string | number | bigint | boolean | undefined;

async function* plainRows(rows: Iterable<readonly StreamedValue[]> | AsyncIterable<readonly StreamedValue[]>) {
  for await (const row of rows) yield row.map((value) => (typeof value === 'bigint' ? Number(value) : (value ?? null)));
}
