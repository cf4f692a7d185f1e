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
    const isSheet = /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name);
    const look = new PartScan(isSheet);
    const part = archive.scan(name, left, (piece) => look.take(piece));
    if (!part.ok) return part;
    look.end();
    left -= part.value;
    if (look.hasDocumentType) return refused({ code: 'xml-document-type', values: { part: name } });
    if (!isSheet) continue;
    cells += look.cells;
    // A reader makes the rectangle from A1 to the last cell: two cells can claim seventeen thousand million.
    const area = look.rows * look.columns;
    const most = Math.max(cells, area > limits.cells * 4 ? area : 0);
    if (most > limits.cells)
      return refused({ code: 'too-many-cells', values: { cells: most, cellsMax: limits.cells } });
  }
  return done({ cells });
}

const documentType = [...'<!DOCTYPE'].map((letter) => letter.charCodeAt(0));
/** `<c r="XFD1048576"` and more: what a tag may need to be told, so that none is cut in two. */
const tagBytes = 32;

/** Looks at a part piece by piece as it is unpacked: its first bytes, how many cells it has, and how far they reach. */
class PartScan {
  cells = 0;
  rows = 0;
  columns = 0;
  hasDocumentType = false;
  readonly #isSheet: boolean;
  #rest = new Uint8Array();
  #seen = 0;

  constructor(isSheet: boolean) {
    this.#isSheet = isSheet;
  }

  take(piece: Uint8Array): void {
    const bytes = new Uint8Array(this.#rest.length + piece.length);
    bytes.set(this.#rest);
    bytes.set(piece, this.#rest.length);
    this.#look(bytes, Math.max(0, bytes.length - tagBytes));
  }

  end(): void {
    this.#look(this.#rest, this.#rest.length);
  }

  #look(bytes: Uint8Array, until: number): void {
    for (let at = bytes.indexOf(0x3c); at >= 0 && at < until; at = bytes.indexOf(0x3c, at + 1)) {
      if (this.#seen + at < 4096 && documentType.every((code, index) => bytes[at + index] === code))
        this.hasDocumentType = true;
      if (this.#isSheet) this.#lookAtTag(bytes, at);
    }
    this.#seen += until;
    this.#rest = bytes.slice(until);
  }

  /** `<c>`, `<c r="AB12"`, `<c s="1" …`. */
  #lookAtTag(bytes: Uint8Array, at: number): void {
    const after = bytes[at + 2];
    if (bytes[at + 1] !== 0x63 || (after !== 0x20 && after !== 0x3e)) return;
    this.cells += 1;
    if (bytes[at + 3] !== 0x72 || bytes[at + 4] !== 0x3d || bytes[at + 5] !== 0x22) return;
    let place = at + 6;
    let column = 0;
    let row = 0;
    for (let code = bytes[place] ?? 0; code >= 65 && code <= 90; code = bytes[++place] ?? 0)
      column = column * 26 + code - 64;
    for (let code = bytes[place] ?? 0; code >= 48 && code <= 57; code = bytes[++place] ?? 0) row = row * 10 + code - 48;
    this.rows = Math.max(this.rows, row);
    this.columns = Math.max(this.columns, column);
  }
}
