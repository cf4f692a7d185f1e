import type { MatrixLine } from '@muctieu/domain/criteria/matrix-line';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { readTableFile } from '../programmes/read-table-file.ts';

/** The lines of a matrix from XLSX, CSV, or text with tabs as it is copied from a report; blank lines keep their number. */
export async function readMatrixLines(bytes: Uint8Array, name: string): Promise<Result<readonly MatrixLine[]>> {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isArchive) return await readTableFile(bytes, name);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes).normalize('NFC');
  } catch {
    return unreadable(name, 'UTF-8');
  }
  if (text.includes('\0')) return unreadable(name, 'UTF-8');
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  // A matrix copied from a sheet or a page has tabs; then a quotation mark is a sign like any other.
  if (!lines.some((line) => line.split('\t').length > 5)) return await readTableFile(bytes, name);
  return done(lines.map((line, index) => ({ row: index + 1, cells: line.split('\t') })));
}

function unreadable(name: string, reason: string): Result<never> {
  return refused({ code: 'import-unreadable', values: { name, reason } });
}
