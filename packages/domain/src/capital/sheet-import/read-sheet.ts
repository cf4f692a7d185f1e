import { searchKey } from '@muctieu/kernel/search-key';
import { type AmountUnit, findDeclaredUnit, findUnitWord } from './amount-unit.ts';
import { type CountedRow, checkRowTotals, isParentOf, sayDifference } from './check-totals.ts';
import type { AmountAttributes, ReadColumn } from './column-meaning.ts';
import { findFartherParents } from './find-farther-parents.ts';
import { type Heading, isWithin } from './find-heading.ts';
import { findDay } from './heading-words.ts';
import type { ImportLine, ReadSheetSummary, UnknownLabel } from './import-reading.ts';
import { type ImportSheet, plainText } from './import-sheet.ts';
import { complainOfRow, linesOfRow } from './lines-of-row.ts';
import { nameColumns } from './name-columns.ts';
import { programmesNamed } from './node-index.ts';
import { hasLoneMark, isAmbiguous, isNothing, type NumberStyle, readAmount, styleOf } from './read-amount.ts';
import { type PlacedRow, readRows } from './read-rows.ts';
import type { SheetContext } from './sheet-context.ts';

export interface ReadSheet {
  readonly summary: ReadSheetSummary;
  readonly lines: readonly ImportLine[];
  readonly unknownLabels: readonly UnknownLabel[];
  readonly checked: number;
  readonly holding: number;
}

/** Reads one sheet whose heading is known: rows, amounts in đồng, printed totals. */
export function readSheet(
  sheet: ImportSheet,
  found: Heading,
  context: SheetContext,
  /** What stands above the first table of the sheet, where this is a later one. */
  above: readonly string[] = [],
): ReadSheet {
  const titles = titlesOf(sheet, found, above);
  const { defaults, isTemplate } = context;
  const unit = defaults.unit ?? titles.unit;
  const start = {
    // A template says in every row whose it is; «Ngân sách tỉnh» in its heading is a source.
    nodeCode: isTemplate ? undefined : (defaults.nodeCode ?? findProgramme(titles.texts, context)),
    holderId: isTemplate ? undefined : (defaults.holderId ?? findHolder([sheet.name, ...titles.texts], context)),
  };
  const heading = isTemplate ? found : nameColumns(found, start.nodeCode, context);
  const leaves = heading.columns.filter(({ meaning }) => meaning.kind === 'amount');
  const totals = heading.columns.filter(({ meaning }) => meaning.kind === 'total');
  if (leaves.length === 0) context.complain('error', 'no-amount-column', { row: heading.firstRow, column: 0 });
  if (!isTemplate) warnOfYear(titles.years, heading, context);
  const amountColumns = new Set([...leaves, ...totals].map(({ column }) => column));
  const { rows, unplaced, unknown } = readRows(sheet, heading, amountColumns, start, context);
  const styles = stylesOf(rows, [...amountColumns], context);
  const isBelow = (code: string, above: string) => context.nodes.isBelow(code, above);
  const placed = rows.map(
    (row): CountedRow => ({
      ...row,
      ...amountsOf(row, heading, unit, styles, context),
      isParent: row.next !== undefined && !isOfList(row) && isParentOf(row, row.next, isBelow),
    }),
  );
  // A template says of every row what it is.
  const counted = isTemplate || placed.some(isOfList) ? placed : findFartherParents(placed, context);
  for (const row of unplaced)
    complainOfRow({ ...row, ...amountsOf(row, heading, unit, styles, context), isParent: false }, leaves, context);
  sayUnvalued(sheet, heading, counted, context);
  const byRow = checkRowTotals(counted, context);
  const byColumn = checkColumnTotals(counted, leaves, totals, context);
  sayHidden(counted, heading, context);
  const dayColumn = heading.columns.find(({ meaning }) => meaning.kind === 'label' && meaning.role === 'day')?.column;
  const lines = counted.flatMap((row) =>
    row.saysTotal || row.isParent ? [] : linesOfRow(row, leaves, start.holderId, dayColumn, context),
  );
  return {
    summary: {
      name: sheet.name,
      headingRow: heading.firstRow + 1,
      rows: rows.length,
      ...(unit === undefined ? {} : { unit }),
      columns: heading.columns,
      signature: heading.signature,
      isTemplate,
    },
    lines,
    unknownLabels: unknownLabelsOf(unknown, sheet.name),
    checked: byRow.checked + byColumn.checked,
    holding: byRow.holding + byColumn.holding,
  };
}

/** A list of amounts names the source, month or day in every row: «GN.P1» before «GN.P1.S1» is no sum there. */
function isOfList({ labels }: PlacedRow): boolean {
  return (['source', 'capital-kind', 'month', 'day'] as const).some((role) => labels[role] !== undefined);
}

interface Titles {
  readonly texts: readonly string[];
  readonly unit: AmountUnit | undefined;
  readonly years: ReadonlySet<number>;
}

/** What stands above the table: unit, year, programme, holder. */
function titlesOf(sheet: ImportSheet, heading: Heading, above: readonly string[]): Titles {
  const own = textsAbove(sheet, heading.firstRow);
  const texts = [...own, ...above];
  return { texts, unit: unitOf(own) ?? unitOf(above), years: yearsOf(own.length === 0 ? above : own) };
}

export function textsAbove(sheet: ImportSheet, firstRow: number): readonly string[] {
  return sheet.rows
    .filter(({ row }) => row < firstRow)
    .flatMap(({ cells }) => cells.map(({ value }) => plainText(value)))
    .filter((text) => text !== '' && text.length < 400);
}

function unitOf(texts: readonly string[]): AmountUnit | undefined {
  const bare = texts.map((text) =>
    /^\(?\s*(?:triệu|tỷ|nghìn|ngàn)?\s*đồng\s*\)?$/iu.test(text) ? findUnitWord(text) : undefined,
  );
  return texts.map(findDeclaredUnit).find((found) => found !== undefined) ?? bare.find((found) => found !== undefined);
}

function yearsOf(texts: readonly string[]): ReadonlySet<number> {
  const named = texts.filter(
    (text) => /\bnam\b/.test(searchKey(text)) && findDay(text) === undefined && text.length < 160,
  );
  return new Set(
    named.flatMap((text) => [...text.matchAll(/(?<![\d/-])20[12]\d(?![\d/-])/g)].map(([digits]) => Number(digits))),
  );
}

/** «CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG»; else the one programme whose words stand above the table. */
function findProgramme(texts: readonly string[], context: SheetContext): string | undefined {
  for (const text of texts) {
    const written = /(?:chương trình|CT)\s*(?:mục tiêu quốc gia|MTQG)[^\n]*/iu.exec(text)?.[0];
    const node = written === undefined ? undefined : context.nodes.find(written, {});
    if (node?.level === 'programme') return node.code;
  }
  const named = new Set(texts.flatMap((text) => programmesNamed(text)));
  const [only] = named;
  return named.size === 1 && only !== undefined && context.nodes.get(only) !== undefined ? only : undefined;
}

/** A sheet of one holder says so in its name or in «Đơn vị: UBND xã …». */
function findHolder(texts: readonly string[], context: SheetContext): string | undefined {
  for (const text of texts) {
    const written = /(?:đơn vị(?: báo cáo)?|chủ đầu tư|địa phương)\s*:\s*(.+)$/iu.exec(text)?.[1] ?? text;
    const found = context.holders.find(written);
    if (found?.kind === 'one') return found.holder.holderId;
  }
  return undefined;
}

function warnOfYear(years: ReadonlySet<number>, heading: Heading, context: SheetContext): void {
  const said = heading.columns.some(
    ({ meaning }) => meaning.kind === 'amount' && meaning.attributes.year !== undefined,
  );
  if (said || years.size !== 1 || years.has(context.asked.budgetYear)) return;
  const [found] = years;
  context.complain('warning', 'year-differs', {}, { found: String(found), expected: String(context.asked.budgetYear) });
}

/** A formula without its result stops the import where it would be booked; a sum that was not computed is only not checked. */
function sayUnvalued(sheet: ImportSheet, heading: Heading, rows: readonly CountedRow[], context: SheetContext): void {
  if (sheet.unvalued.length === 0) return;
  const kinds = new Map(heading.columns.map(({ column, meaning }) => [column, meaning.kind]));
  const sums = new Set(rows.filter(({ saysTotal, isParent }) => saysTotal || isParent).map(({ row }) => row));
  for (const { row, column, formula } of sheet.unvalued) {
    const kind = kinds.get(column);
    if (row <= heading.lastRow || (kind !== 'amount' && kind !== 'total')) continue;
    const values = { found: `=${formula}`.slice(0, 200) };
    if (kind === 'total' || sums.has(row)) context.complain('note', 'sum-without-value', { row, column }, values);
    else context.complain('error', 'formula-without-value', { row, column }, values);
  }
}

/** Decided by the column, never by the cell: what both styles read alike follows its neighbours. */
function stylesOf(
  rows: readonly PlacedRow[],
  columns: readonly number[],
  context: SheetContext,
): ReadonlyMap<number, NumberStyle> {
  const styles = new Map<number, NumberStyle>();
  const said = context.defaults.numberStyle;
  const counts = columns.map((column) => ({ column, ...styleOf(textsOf(rows, column)) }));
  const all = counts.reduce((sum, { vi, en }) => ({ vi: sum.vi + vi, en: sum.en + en }), { vi: 0, en: 0 });
  const ofSheet: NumberStyle = said ?? (all.en > all.vi ? 'en' : 'vi');
  for (const { column, vi, en } of counts) {
    const style = said ?? (vi === en ? ofSheet : vi > en ? 'vi' : 'en');
    styles.set(column, style);
    if (said === undefined && vi + en === 1) sayAlone(rows, column, style, all, context);
    if (said !== undefined || vi + en > 0 || all.vi + all.en > 0) continue;
    const doubtful = rows.find(({ cells }) => {
      const value = cells.get(column);
      return value?.kind === 'text' && isAmbiguous(value.text);
    });
    if (doubtful !== undefined) {
      context.complain(
        'warning',
        'number-style-doubtful',
        { row: doubtful.row, column },
        { found: plainText(doubtful.cells.get(column)) },
      );
    }
  }
  return styles;
}

/** «125.1635» as the only number of its column that tells the style, and no other column says the same. */
function sayAlone(
  rows: readonly PlacedRow[],
  column: number,
  style: NumberStyle,
  all: Readonly<Record<NumberStyle, number>>,
  context: SheetContext,
): void {
  // A comma before decimals is how Vietnamese writes; only a sheet of the other style makes it doubtful.
  const isUsual = style === 'vi' ? all.en === 0 : all.en > 1 && all.vi === 0;
  if (isUsual) return;
  const alone = rows.find(({ cells }) => {
    const value = cells.get(column);
    return value?.kind === 'text' && hasLoneMark(value.text, style);
  });
  if (alone === undefined) return;
  const values = { found: plainText(alone.cells.get(column)), mark: style === 'vi' ? ',' : '.' };
  context.complain('warning', 'number-style-alone', { row: alone.row, column }, values);
}

function* textsOf(rows: readonly PlacedRow[], column: number): Generator<string> {
  for (const { cells } of rows) {
    const value = cells.get(column);
    if (value?.kind === 'text') yield value.text;
  }
}

function amountsOf(
  row: PlacedRow,
  heading: Heading,
  sheetUnit: AmountUnit | undefined,
  styles: ReadonlyMap<number, NumberStyle>,
  context: SheetContext,
): { readonly unit: AmountUnit; readonly amounts: ReadonlyMap<number, bigint> } {
  const amounts = new Map<number, bigint>();
  const ofRow = row.labels.unit === undefined ? undefined : findUnitWord(plainText(row.labels.unit));
  let rowUnit: AmountUnit = ofRow ?? sheetUnit ?? 'dong';
  for (const { column, meaning } of heading.columns) {
    const value = row.cells.get(column);
    if (value === undefined || isNothing(value) || (meaning.kind !== 'amount' && meaning.kind !== 'total')) continue;
    const unit = ofRow ?? meaning.attributes.unit ?? sheetUnit;
    if (unit === undefined) {
      context.complain('error', 'unit-missing', { row: heading.firstRow, column });
      continue;
    }
    rowUnit = unit;
    const read = readAmount(value, unit, styles.get(column) ?? 'vi', context.asked.kind === 'disbursement');
    if (!read.ok) {
      context.complain('error', read.code, { row: row.row, column }, { found: plainText(value) });
      continue;
    }
    if (read.isRounded)
      context.complain('note', 'amount-rounded', { row: row.row, column }, { found: plainText(value) });
    amounts.set(column, read.dong);
  }
  return { unit: rowUnit, amounts };
}

/** «Tổng số» of a row is the sum of the columns that say more. */
function checkColumnTotals(
  rows: readonly CountedRow[],
  leaves: readonly ReadColumn[],
  totals: readonly ReadColumn[],
  context: SheetContext,
): { readonly checked: number; readonly holding: number } {
  const parts = totals.map(({ column, meaning }) => ({
    column,
    of: meaning.kind !== 'total' ? [] : leaves.filter((leaf) => isWithin(attributesOf(leaf), meaning.attributes)),
  }));
  let checked = 0;
  let holding = 0;
  for (const row of rows) {
    for (const { column, of } of parts) {
      const printed = row.amounts.get(column);
      if (printed === undefined || of.length === 0) continue;
      const found = of.flatMap((leaf) => row.amounts.get(leaf.column) ?? []);
      checked += 1;
      if (found.length === 0 && printed > 0n && !row.saysTotal && !row.isParent) {
        context.complain(
          'error',
          'total-without-parts',
          { row: row.row, column },
          { found: plainText(row.cells.get(column)) },
        );
        continue;
      }
      const sum = { dong: found.reduce((all, one) => all + one, 0n), parts: found.length };
      if (sayDifference(printed, sum, row.unit, { row: row.row, column }, context)) holding += 1;
    }
  }
  return { checked, holding };
}

function attributesOf({ meaning }: ReadColumn): AmountAttributes {
  return meaning.kind === 'amount' ? meaning.attributes : {};
}

/** What is hidden counts like everything else, as it does in the sums of Excel; it is said, because nobody sees it. */
function sayHidden(rows: readonly CountedRow[], heading: Heading, context: SheetContext): void {
  for (const row of rows) {
    const [column] = row.amounts.keys();
    if (row.hidden && column !== undefined) context.complain('note', 'row-hidden', { row: row.row, column });
  }
  for (const { column, hidden, meaning } of heading.columns) {
    if (hidden && meaning.kind === 'amount')
      context.complain('note', 'column-hidden', { row: heading.firstRow, column });
  }
}

function unknownLabelsOf(
  unknown: readonly { readonly row: number; readonly label: string; readonly key: string }[],
  sheet: string,
): readonly UnknownLabel[] {
  const labels = new Map<string, UnknownLabel>();
  for (const { row, label, key } of unknown) {
    const known = labels.get(key);
    labels.set(
      key,
      known === undefined ? { key, label, sheet, row: row + 1, count: 1 } : { ...known, count: known.count + 1 },
    );
  }
  return [...labels.values()];
}
