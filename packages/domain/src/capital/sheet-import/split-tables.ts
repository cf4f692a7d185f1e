import { searchKey } from '@muctieu/kernel/search-key';
import { type Heading, looksLikeHeading } from './find-heading.ts';
import { type ImportSheet, plainText, type SheetRow } from './import-sheet.ts';

/** One table of a sheet as a sheet of its own; rows keep their places. */
export interface SheetTable {
  readonly sheet: ImportSheet;
  /** How many rows with figures stand below the table and belong to nobody: figures beside signatures. */
  readonly leftOut: number;
}

/**
 * A sheet may hold several tables one below the other, each with its titles and heading; a heading may be printed again on
 * every page; and below the last row there are remarks, a place with a date, and those who sign.
 */
export function splitTables(sheet: ImportSheet, first: Heading): readonly SheetTable[] {
  const headingTexts = textsOf(sheet.rows.filter(({ row }) => row >= first.firstRow && row <= first.lastRow));
  const starts: number[] = [];
  const repeated = new Set<number>();
  sheet.rows.forEach((row, index) => {
    if (row.row <= first.lastRow || hasNumber(row) || !looksLikeHeading(row)) return;
    if (textsOf([row]).every((text) => headingTexts.includes(text))) repeated.add(row.row);
    else if (sheet.rows.slice(index + 1, index + 12).some(hasNumber)) starts.push(firstTitle(sheet.rows, index));
  });
  const bounds = [0, ...starts, sheet.rows.length];
  return bounds.slice(0, -1).map((from, index) => {
    const rows = sheet.rows.slice(from, bounds[index + 1]).filter(({ row }) => !repeated.has(row));
    const isFirst = index === 0;
    return cutSignatures({ ...sheet, rows }, isFirst ? first.lastRow : (rows[0]?.row ?? 0));
  });
}

/** The titles of a table begin after the last row with figures above its heading. */
function firstTitle(rows: readonly SheetRow[], heading: number): number {
  let at = heading;
  for (let above = rows[at - 1]; above !== undefined && !hasNumber(above); above = rows[at - 1]) at -= 1;
  return at;
}

const signs =
  /^(?:nguoi (?:lap|tong hop|ghi|duyet)|lap bieu|ke toan|thu truong|giam doc|pho giam doc|chu tich|pho chu tich|truong phong|noi nhan|ky (?:ten|ghi ro)|k?tm? (?:uy ban|ubnd|chu tich|giam doc)|tm (?:uy ban|ubnd)|xac nhan)\b/;
const placeAndDay = /\bngay \d* ?thang \d* ?nam\b/;

function cutSignatures(sheet: ImportSheet, after: number): SheetTable {
  const last = sheet.rows.findIndex(
    (row, index) =>
      row.row > after &&
      sheet.rows.slice(0, index).some((above) => above.row > after && hasNumber(above)) &&
      isSigned(row),
  );
  if (last < 0) return { sheet, leftOut: 0 };
  const below = sheet.rows.slice(last);
  const [first] = below;
  return {
    sheet: {
      ...sheet,
      rows: sheet.rows.slice(0, last),
      unvalued: sheet.unvalued.filter(({ row }) => row < (first?.row ?? 0)),
    },
    leftOut: below.filter(hasNumber).length,
  };
}

/** Only words, one of which is a signature's. */
function isSigned(row: SheetRow): boolean {
  return !hasNumber(row) && textsOf([row]).some((key) => signs.test(key) || placeAndDay.test(key));
}

function textsOf(rows: readonly SheetRow[]): readonly string[] {
  return rows.flatMap(({ cells }) => cells.map(({ value }) => searchKey(plainText(value)))).filter((key) => key !== '');
}

/** A figure beside its label: «1.234,5» as text counts, a row number «1» or «I» alone does not. */
function hasNumber({ cells }: SheetRow): boolean {
  const [, ...others] = cells;
  return others.some(({ value }) =>
    value.kind === 'number' ? true : value.kind === 'text' && /^\s*\d[\d.,\s]*$/.test(value.text),
  );
}
