import { searchKey } from '@muctieu/kernel/search-key';
import type {
  AmountAttributes,
  ColumnMeaning,
  IgnoredReason,
  ImportKind,
  LabelRole,
  ReadColumn,
} from './column-meaning.ts';
import { type HeadingWords, readHeadingWords } from './heading-words.ts';
import { type ImportSheet, plainText, type SheetRow } from './import-sheet.ts';

/** The heading of a table: where it stands, what each column is, and what makes it the same heading next month. */
export interface Heading {
  readonly firstRow: number;
  /** Rows after this one are data. */
  readonly lastRow: number;
  readonly columns: readonly ReadColumn[];
  /** All texts of the heading without years, months and days: the fingerprint of the layout is made from it. */
  readonly signature: string;
}

const rowsLookedAt = 60;
const columnsMost = 300;

/** Finds the rows of the heading and says what each column means; undefined where the sheet has none. */
export function findHeading(sheet: ImportSheet, kind: ImportKind): Heading | undefined {
  const first = sheet.rows.find((row, index) => index < rowsLookedAt && looksLikeHeading(row));
  if (first === undefined) return undefined;
  const lastRow = lastHeadingRow(sheet, first);
  const rows = sheet.rows.filter(({ row }) => row >= first.row && row <= lastRow && !isIndexRow(row, sheet));
  const texts = headingTexts(sheet, rows);
  const width = Math.min(columnsMost, Math.max(...rows.flatMap(({ cells }) => cells.map(({ column }) => column + 1))));
  const paths = Array.from({ length: width }, (_, column) => pathOf(texts, column));
  const words = paths.map((path) => path.map((text, index) => readHeadingWords(text, index > 0)));
  const hidden = new Set(sheet.hiddenColumns);
  const meanings = meaningsOf(paths, words, kind);
  return {
    firstRow: first.row,
    lastRow,
    columns: paths.flatMap((path, column) => {
      const meaning = meanings[column];
      return path.length === 0 || meaning === undefined ? [] : [{ column, path, hidden: hidden.has(column), meaning }];
    }),
    signature: paths
      .map((path) => searchKey(path.join(' ')).replace(/\b(?:20\d\d|thang \d+|quy \d+|\d{1,2} \d{1,2})\b/g, '#'))
      .join('|'),
  };
}

/** A column of names or numbers beside at least one that holds amounts or says something else. */
export function looksLikeHeading({ cells }: SheetRow): boolean {
  const words = cells
    .filter(({ value }) => value.kind === 'text')
    .map(({ value }) => plainText(value))
    .filter((text) => text.length <= 160)
    .map((text) => readHeadingWords(text, false));
  const labels = words.filter(({ role }) => role !== undefined).length;
  const others = words.filter(({ isAmount, ignored }) => isAmount === true || ignored !== undefined).length;
  return labels > 0 && labels + others >= 2 && words.length >= 2;
}

function lastHeadingRow(sheet: ImportSheet, first: SheetRow): number {
  const labelColumns = new Set(
    first.cells
      .filter(({ value }) => readHeadingWords(plainText(value), false).role !== undefined)
      .map(({ column }) => column),
  );
  const merged = sheet.merges.filter(({ firstRow }) => firstRow === first.row);
  let last = Math.max(
    first.row,
    ...merged.filter(({ lastRow }) => lastRow - first.row < 12).map(({ lastRow }) => lastRow),
  );
  for (const row of sheet.rows) {
    if (row.row <= last) continue;
    if (row.row > last + 1) break;
    if (!isIndexRow(row.row, sheet) && !continuesHeading(row, labelColumns)) break;
    last = row.row;
  }
  return last;
}

/** Below the names of the columns: years, months, sources; nothing in the columns that name the rows. */
function continuesHeading({ cells }: SheetRow, labelColumns: ReadonlySet<number>): boolean {
  return cells.every(({ column, value }) => {
    if (labelColumns.has(column)) return false;
    if (value.kind === 'number') return Number.isInteger(value.number) && value.number >= 2010 && value.number <= 2100;
    return value.kind === 'text' || value.kind === 'date';
  });
}

/** «1 2 3 4», «A B (1) (2)=(3)+(4)»: numbers of columns below the heading. */
function isIndexRow(row: number, sheet: ImportSheet): boolean {
  const cells = sheet.rows.find((one) => one.row === row)?.cells ?? [];
  if (cells.length < 3) return false;
  const numbers: number[] = [];
  for (const { value } of cells) {
    const text = plainText(value);
    if (!/^(?:[A-ZĐ]|[a-z]|\(?\d{1,3}[a-z]?\)?(?:\s*[=:]\s*[\d\s()+\-*/:,.a-z]+)?)$/.test(text)) return false;
    const digits = /^\(?(\d{1,3})/.exec(text)?.[1];
    if (digits !== undefined) numbers.push(Number(digits));
  }
  return (
    numbers.length > 0 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1)
  );
}

/** The texts of the heading by row and column, merged cells filled and groups without merges carried to the right. */
function headingTexts(sheet: ImportSheet, rows: readonly SheetRow[]): readonly ReadonlyMap<number, string>[] {
  const covered = new Map<string, string>();
  for (const merge of sheet.merges) {
    if (merge.firstRow > (rows.at(-1)?.row ?? 0) || merge.lastRow < (rows[0]?.row ?? 0)) continue;
    if (merge.lastColumn - merge.firstColumn > columnsMost || merge.lastRow - merge.firstRow > 40) continue;
    const cells = sheet.rows.find(({ row }) => row === merge.firstRow)?.cells;
    const text = plainText(cells?.find(({ column }) => column === merge.firstColumn)?.value);
    for (let row = merge.firstRow; row <= merge.lastRow; row += 1)
      for (let column = merge.firstColumn; column <= merge.lastColumn; column += 1)
        covered.set(`${row},${column}`, text);
  }
  const texts = rows.map(({ row, cells }) => {
    const line = new Map<number, string>();
    for (const [place, text] of covered) {
      const [at, column] = place.split(',').map(Number);
      if (at === row && column !== undefined) line.set(column, text);
    }
    for (const { column, value } of cells) if (!line.get(column)) line.set(column, headingText(value));
    return line;
  });
  texts.forEach((line, index) => {
    const below = texts.slice(index + 1);
    const columns = [...new Set(below.flatMap((other) => [...other.keys()]))].sort((a, b) => a - b);
    for (const column of columns) {
      if (line.has(column) || covered.has(`${rows[index]?.row},${column}`)) continue;
      if (texts.slice(0, index).some((above) => above.has(column) && above.get(column) !== '')) continue;
      const left = [...line.keys()].filter((one) => one < column).sort((a, b) => b - a)[0];
      if (left === undefined || !below.some((other) => other.has(left) && other.get(left) !== line.get(left))) continue;
      line.set(column, line.get(left) ?? '');
    }
  });
  return texts;
}

/** A heading that Excel holds as a day, «01/3/2024» shown as «T3/2024», is its month. */
function headingText(value: Parameters<typeof plainText>[0]): string {
  if (value?.kind === 'date' && value.date.endsWith('-01'))
    return `Tháng ${Number(value.date.slice(5, 7))}/${value.date.slice(0, 4)}`;
  return plainText(value);
}

function pathOf(texts: readonly ReadonlyMap<number, string>[], column: number): readonly string[] {
  const path: string[] = [];
  for (const line of texts) {
    const text = line.get(column) ?? '';
    if (text !== '' && text !== path.at(-1)) path.push(text);
  }
  return path;
}

function meaningsOf(
  paths: readonly (readonly string[])[],
  words: readonly (readonly HeadingWords[])[],
  kind: ImportKind,
): readonly ColumnMeaning[] {
  const first = words.map((path, column) => meaningOf(path, paths[column] ?? []));
  const roles = new Set<LabelRole>();
  const single = first.map((meaning): ColumnMeaning => {
    // The second «Nội dung» of a heading is a remark.
    if (meaning.kind !== 'label') return meaning;
    if (roles.has(meaning.role) && meaning.role !== 'node' && meaning.role !== 'holder') return ignore('unknown');
    roles.add(meaning.role);
    return meaning;
  });
  return withTotals(oneCount(onlyAsked(single, kind)));
}

function meaningOf(path: readonly HeadingWords[], texts: readonly string[]): ColumnMeaning {
  if (texts.length === 0) return ignore('unknown');
  const last = path.at(-1);
  const ignored = path.findLast((words) => words.ignored !== undefined)?.ignored;
  if (ignored !== undefined) return ignore(ignored);
  const role = path.find((words) => words.role !== undefined)?.role;
  const attributes = Object.assign({}, ...path.map((words) => words.attributes)) as AmountAttributes;
  if (role !== undefined && !path.some(({ isAmount }) => isAmount === true)) return { kind: 'label', role };
  if (!path.some(({ isAmount }) => isAmount === true)) return ignore('unknown');
  return { kind: last?.isTotal === true ? 'total' : 'amount', attributes };
}

/** Plans are imported from columns of plans, payments from columns of payments; what says neither follows the sheet. */
function onlyAsked(meanings: readonly ColumnMeaning[], kind: ImportKind): readonly ColumnMeaning[] {
  const amounts = meanings.flatMap((meaning) =>
    meaning.kind === 'amount' || meaning.kind === 'total' ? [meaning.attributes] : [],
  );
  const wants = (attributes: AmountAttributes): boolean => {
    switch (kind) {
      case 'plan':
        return attributes.measure === 'planned' && attributes.carried === undefined;
      case 'disbursement':
        return attributes.measure === 'disbursed';
      case 'carry-over':
        return attributes.carried === true && attributes.measure !== 'disbursed';
      default:
        return kind satisfies never;
    }
  };
  const saysSo = amounts.some(wants);
  const mayBe = (attributes: AmountAttributes) =>
    saysSo
      ? wants(attributes)
      : kind === 'disbursement'
        ? attributes.measure === undefined
        : kind === 'carry-over'
          ? attributes.measure !== 'disbursed'
          : attributes.measure === undefined && attributes.carried === undefined;
  return meanings.map((meaning) =>
    (meaning.kind === 'amount' || meaning.kind === 'total') && !mayBe(meaning.attributes)
      ? ignore('other-measure')
      : meaning,
  );
}

/**
 * Months beside a cumulative column say the same twice: twelve months are booked and «Lũy kế» is their sum; one month beside
 * «Lũy kế» is a part of it, and the cumulative figure is booked.
 */
function oneCount(meanings: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  const isOpen = (meaning: ColumnMeaning, cumulative: boolean) =>
    meaning.kind === 'amount' && (meaning.attributes.cumulative === true) === cumulative;
  const months = new Set(
    meanings.flatMap((meaning) =>
      isOpen(meaning, false) && meaning.kind === 'amount' ? [meaning.attributes.month ?? 0] : [],
    ),
  );
  if (months.size === 0 || months.has(0) || !meanings.some((meaning) => isOpen(meaning, true))) return meanings;
  return meanings.map((meaning): ColumnMeaning => {
    if (meaning.kind !== 'amount') return meaning;
    if (months.size === 1) return isOpen(meaning, false) ? ignore('other-measure') : meaning;
    if (!isOpen(meaning, true)) return meaning;
    const { cumulative: _, month: __, until: ___, ...attributes } = meaning.attributes;
    return { kind: 'total', attributes };
  });
}

const compared = ['nodeCode', 'source', 'capitalKind', 'year', 'vintage', 'month', 'cumulative', 'carried'] as const;

/** A column that says less than others which fit under it is their printed sum: «Tổng số» before «NSTW» and «NSĐP». */
export function withTotals(meanings: readonly ColumnMeaning[]): readonly ColumnMeaning[] {
  return meanings.map((meaning, index): ColumnMeaning => {
    if (meaning.kind !== 'amount') return meaning;
    const isSum = meanings.some(
      (other, at) =>
        at !== index &&
        other.kind === 'amount' &&
        other.attributes.carried === meaning.attributes.carried &&
        isWithin(other.attributes, meaning.attributes),
    );
    return isSum ? { kind: 'total', attributes: meaning.attributes } : meaning;
  });
}

/** Whether a part is counted in a sum: equal in all that the sum says, and more exact in something. */
export function isWithin(part: AmountAttributes, sum: AmountAttributes): boolean {
  const isEqual = compared.every((name) => sum[name] === undefined || sum[name] === part[name]);
  return (
    isEqual && compared.some((name) => sum[name] === undefined && part[name] !== undefined && name !== 'cumulative')
  );
}

function ignore(reason: IgnoredReason): ColumnMeaning {
  return { kind: 'ignored', reason };
}
