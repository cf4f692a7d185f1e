import { done, type Result, refused } from '@muctieu/kernel/result';
import { openZip } from '../archive/zip-archive.ts';
import type { WorkbookLimits } from './workbook-limits.ts';

/**
 * Unpacks every part that a spreadsheet reader would, one after another and under limits, before that reader sees the
 * file: what passes here is as large as it says, has no document type (entity bombs) and no more cells than allowed.
 */
export function judgeWorkbookArchive(bytes: Uint8Array, limits: WorkbookLimits): Result<{ readonly cells: number }> {
  const opened = openZip(bytes);
  if (!opened.ok) return opened;
  const archive = opened.value;
  if (!archive.names.some((name) => name.startsWith('xl/'))) return refused({ code: 'not-an-xlsx' });
  let left = limits.unpackedBytes;
  let cells = 0;
  for (const name of archive.names) {
    if (!/\.(?:xml|rels)$/i.test(name)) continue;
    const part = archive.read(name, left);
    if (!part.ok) return part;
    left -= part.value.length;
    if (countBytes(part.value.subarray(0, 4096), '<!DOCTYPE') > 0)
      return refused({ code: 'xml-document-type', values: { part: name } });
    if (!/(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name)) continue;
    cells += countBytes(part.value, '<c ') + countBytes(part.value, '<c>');
    // A reader makes the rectangle from A1 to the last cell: two cells can claim seventeen thousand million.
    const area = findArea(part.value);
    const most = Math.max(cells, area > limits.cells * 4 ? area : 0);
    if (most > limits.cells)
      return refused({ code: 'too-many-cells', values: { cells: most, cellsMax: limits.cells } });
  }
  return done({ cells });
}

function countBytes(bytes: Uint8Array, text: string): number {
  const codes = [...text].map((letter) => letter.charCodeAt(0));
  let found = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    let matching = 1;
    while (matching < codes.length && bytes[at + matching] === codes[matching]) matching += 1;
    if (matching === codes.length) found += 1;
  }
  return found;
}

/** Rows times columns up to the furthest cell that says where it stands. */
function findArea(bytes: Uint8Array): number {
  const start = [...'<c r="'].map((letter) => letter.charCodeAt(0));
  let rows = 0;
  let columns = 0;
  for (let at = bytes.indexOf(0x3c); at >= 0; at = bytes.indexOf(0x3c, at + 1)) {
    if (!start.every((code, index) => bytes[at + index] === code)) continue;
    let place = at + start.length;
    let column = 0;
    let row = 0;
    for (let code = bytes[place] ?? 0; code >= 65 && code <= 90; code = bytes[place] ?? 0) {
      column = column * 26 + code - 64;
      place += 1;
    }
    for (let code = bytes[place] ?? 0; code >= 48 && code <= 57; code = bytes[place] ?? 0) {
      row = row * 10 + code - 48;
      place += 1;
    }
    rows = Math.max(rows, row);
    columns = Math.max(columns, column);
  }
  return rows * columns;
}
