import { searchKey } from '@muctieu/kernel/search-key';
import type { CapitalKind } from '../capital-line.ts';
import type { CountedRow } from './check-totals.ts';
import type { AmountAttributes, ReadColumn } from './column-meaning.ts';
import { dayOfValue } from './day-of-value.ts';
import { kindOf, lastDayOf, monthOf, sourceOf } from './heading-words.ts';
import type { ImportLine } from './import-reading.ts';
import { plainText } from './import-sheet.ts';
import type { SheetContext } from './sheet-context.ts';

/** The amounts of one row as lines; what the row and the heading leave open is asked for, cell by cell. */
export function linesOfRow(
  row: CountedRow,
  leaves: readonly ReadColumn[],
  defaultHolderId: string | undefined,
  dayColumn: number | undefined,
  context: SheetContext,
): readonly ImportLine[] {
  const lines: ImportLine[] = [];
  const holderId = row.holderId ?? defaultHolderId;
  for (const { column, meaning } of leaves) {
    const amountDong = row.amounts.get(column);
    if (amountDong === undefined || meaning.kind !== 'amount') continue;
    const place = { row: row.row, column };
    const nodeCode = meaning.attributes.nodeCode ?? row.nodeCode;
    if (nodeCode === undefined) context.complain('error', 'row-without-node', place);
    if (holderId === undefined) context.complain('error', 'row-without-holder', place, { node: nodeCode ?? '' });
    const said = saidOf(row, meaning.attributes, place, context, dayColumn);
    if (nodeCode === undefined || holderId === undefined || said === undefined) continue;
    lines.push({ nodeCode, holderId, ...said, amountDong, sheet: context.sheet, row: row.row, column });
  }
  return lines;
}

/** What is wrong in a row whose node or holder nobody knows, beside that. */
export function complainOfRow(row: CountedRow, leaves: readonly ReadColumn[], context: SheetContext): void {
  for (const { column, meaning } of leaves) {
    if (meaning.kind === 'amount' && row.amounts.has(column))
      saidOf(row, meaning.attributes, { row: row.row, column }, context);
  }
}

type Said = Pick<ImportLine, 'source' | 'capitalKind' | 'vintage' | 'budgetYear' | 'day' | 'cumulative'>;

function saidOf(
  row: CountedRow,
  attributes: AmountAttributes,
  place: { readonly row: number; readonly column: number },
  context: SheetContext,
  dayColumn?: number,
): Said | undefined {
  const { asked, defaults } = context;
  const written = (role: 'source' | 'capital-kind' | 'year' | 'vintage' | 'month' | 'day') =>
    plainText(row.labels[role]);
  const source = sourceOf(searchKey(written('source'))) ?? attributes.source ?? defaults.source;
  const kindWritten = searchKey(`${written('capital-kind')} ${written('source')}`.trim());
  const capitalKind: CapitalKind | undefined = kindOf(kindWritten) ?? attributes.capitalKind ?? defaults.capitalKind;
  if (source === undefined) context.complain('error', 'source-missing', place, { found: written('source') });
  if (capitalKind === undefined)
    context.complain('error', 'capital-kind-missing', place, { found: written('capital-kind') });
  if (source === undefined || capitalKind === undefined) return undefined;
  const saidYear = yearOf(written('year')) ?? attributes.year;
  const budgetYear =
    asked.kind === 'carry-over' && saidYear !== undefined ? saidYear - 1 : (saidYear ?? asked.budgetYear);
  const vintage =
    yearOf(written('vintage')) ??
    attributes.vintage ??
    (attributes.carried === true && asked.kind !== 'carry-over' ? budgetYear - 1 : budgetYear);
  if (vintage > budgetYear) {
    context.complain('error', 'vintage-after-year', place, { found: String(vintage), expected: String(budgetYear) });
    return undefined;
  }
  const base = { source, capitalKind, vintage, budgetYear };
  if (asked.kind !== 'disbursement') return base;
  const when = dayOf(row, attributes, budgetYear, place, context, dayColumn);
  return when && { ...base, ...when };
}

function yearOf(text: string): number | undefined {
  const digits = /(?<!\d)(20[12]\d)(?!\d)/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function dayOf(
  row: CountedRow,
  attributes: AmountAttributes,
  budgetYear: number,
  place: { readonly row: number; readonly column: number },
  context: SheetContext,
  dayColumn: number | undefined,
): Pick<ImportLine, 'day' | 'cumulative'> | undefined {
  if (row.labels.day !== undefined) {
    const day = dayOfValue(row.labels.day);
    if (day !== undefined) return { day };
    const there = { row: place.row, column: dayColumn ?? place.column };
    context.complain('error', 'day-unreadable', there, { found: plainText(row.labels.day) });
    return undefined;
  }
  const inRow = plainText(row.labels.month);
  const month = (/^\d{1,2}$/.test(inRow) ? Number(inRow) : monthOf(searchKey(inRow))) ?? attributes.month;
  const { until } = context.asked;
  const ofMonth = month === undefined ? undefined : lastDayOf(budgetYear, month);
  if (attributes.cumulative === true || ofMonth === undefined) {
    const day = attributes.until ?? ofMonth ?? until;
    if (day !== undefined) return { day, cumulative: true };
    context.complain('error', 'day-missing', place);
    return undefined;
  }
  return { day: ofMonth };
}
