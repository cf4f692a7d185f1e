import type { Row, Table } from './table.ts';

/** A row and the rows that break it down. */
export interface RowGroup {
  readonly parent: Row;
  readonly children: readonly Row[];
}

const total =
  /^(?:tổng cộng|tổng số|tổng(?!\s*(?:cục|công ty|liên|thanh|hội|hợp|mức|điều|diện))|cộng(?!\s*(?:đồng|tác|sản|hòa|hoà))|toàn tỉnh|toàn huyện|toàn xã|cả nước|chung|tổng kinh phí|tổng vốn)(?!\p{L})/iu;
const partialTotal = /^cộng/iu;

/** How deep a row stands, from the mark in its first cell: A 1, I 2, 1 3, 1.1 4 …, a 6, - 7, none 9; a total 0. */
function levelOf(row: Row): number {
  const [first = '', second = ''] = row.cells.slice(0, 2).map((cell) => cell.text);
  const label = first === '' || /^[\dIVXA-Za-z.)*+-]{1,6}$/.test(first) ? second : first;
  if (total.test(label) || total.test(first)) return 0;
  const mark = first.replace(/[.)]$/, '');
  if (/^[IVX]{1,5}$/.test(mark)) return 2;
  if (/^[A-ZĐ]$/.test(mark)) return 1;
  if (/^\d{1,3}$/.test(mark)) return 3;
  if (/^\d{1,2}(?:\.\d{1,2})+$/.test(mark)) return 2 + mark.split('.').length;
  if (/^[a-zđ]$/.test(mark)) return 6;
  if (mark === '-' || /^-\s/.test(second)) return 7;
  if (mark === '+' || /^\+\s/.test(second)) return 8;
  return 9;
}

export function isTotalRow(row: Row): boolean {
  return levelOf(row) === 0;
}

const district = /^(?:huyện|thị xã|thành phố|tp\.?|tx\.?)(?!\p{L})/iu;
const commune = /^(?:xã|phường|thị trấn|tt\.?)(?!\p{L})/iu;

/** Every row that has rows below it, and the total of all. */
export function rowGroups(table: Table): RowGroup[] {
  const rows = table.rows.slice(table.firstRow).filter((row) => row.cells.some((cell) => cell.text !== ''));
  const levels = rows.map(levelOf);
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const next = rows[at + 1];
    if (!row || !next) continue;
    const mark = row.cells[0]?.text ?? '';
    const nextMark = next.cells[0]?.text ?? '';
    // A count that begins again belongs under this row, whatever its own mark is: scans print `1` and `11` for I and II.
    if (levels[at] === 3 && /^1[.)]?$/.test(nextMark) && levels[at + 1] === 3) levels[at] = 2;
    else if (levels[at] === 3 && district.test(labelOf(row)) && commune.test(labelOf(next)) && /^\d/.test(mark))
      levels[at] = 2;
  }
  const groups: RowGroup[] = [];
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at];
    const level = levels[at] ?? 9;
    if (!row || level === 9) continue;
    const children = childrenOf(rows, levels, at, level);
    if (children.length >= 1) groups.push({ parent: row, children });
    else if (level === 0) {
      const above = rowsAbove(rows, levels, at, partialTotal.test(labelOf(row)));
      if (above.length >= 2) groups.push({ parent: row, children: above });
    }
  }
  return groups;
}

export function labelOf(row: Row): string {
  return (
    row.cells.slice(0, 2).find((cell) => /\p{L}{2,}/u.test(cell.text) && !/^[IVX]+\.?$/.test(cell.text))?.text ?? ''
  );
}

/** The rows below, of the least deep level among them, up to a row as high as this one. */
function childrenOf(rows: readonly Row[], levels: readonly number[], at: number, level: number): Row[] {
  let end = at + 1;
  while (end < rows.length && (levels[end] ?? 9) > level) end += 1;
  const inside = levels.slice(at + 1, end);
  const top = Math.min(...inside);
  return rows.slice(at + 1, end).filter((_, index) => inside[index] === top);
}

/** A total at the foot of the table adds up the highest rows above it. */
function rowsAbove(rows: readonly Row[], levels: readonly number[], at: number, partial: boolean): Row[] {
  let start = 0;
  if (partial) for (let back = at - 1; back >= 0; back -= 1) if (levels[back] === 0) start = Math.max(start, back + 1);
  const inside = levels.slice(start, at);
  const top = Math.min(...inside.filter((level) => level > 0));
  return rows.slice(start, at).filter((_, index) => inside[index] === top);
}
