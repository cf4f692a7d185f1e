import { amountValue } from '../amount-value.ts';
import { type AmountUnit, unitPlaces } from './amount-unit.ts';
import type { PlacedRow } from './read-rows.ts';
import type { SheetContext } from './sheet-context.ts';

/** A row with its amounts in đồng by column. */
export interface CountedRow extends PlacedRow {
  readonly unit: AmountUnit;
  readonly amounts: ReadonlyMap<number, bigint>;
  /** Rows after it are its parts: «Dự án 1» before its sub-projects, a commune before its nodes. */
  readonly isParent: boolean;
  /** Its parts stand elsewhere below and make it to the đồng: nothing is left to check. */
  readonly holdsFarther?: true;
}

export interface TotalsChecked {
  readonly checked: number;
  readonly holding: number;
}

type About = Pick<PlacedRow, 'nodeCode' | 'holderId' | 'saysTotal'>;

/** Whether what stands in the next row is counted in this one. */
export function isParentOf(row: About, next: About, isBelow: (code: string, above: string) => boolean): boolean {
  if (row.saysTotal || next.saysTotal) return false;
  const sameHolder = row.holderId === undefined || row.holderId === next.holderId;
  const sameNode =
    row.nodeCode === undefined ||
    row.nodeCode === next.nodeCode ||
    (next.nodeCode !== undefined && isBelow(next.nodeCode, row.nodeCode));
  if (!sameHolder || !sameNode) return false;
  return (row.holderId === undefined && next.holderId !== undefined) || row.nodeCode !== next.nodeCode;
}

/** Recomputes every printed sum of rows: of a parent from its parts, of «Tổng cộng» from all rows or those since the last one. */
export function checkRowTotals(rows: readonly CountedRow[], context: SheetContext): TotalsChecked {
  const all = new Map<number, Sum>();
  for (const row of rows) if (isLeaf(row)) addRow(all, row);
  let since = new Map<number, Sum>();
  const count = { checked: 0, holding: 0 };
  rows.forEach((row, index) => {
    if (isLeaf(row)) addRow(since, row);
    else if (row.holdsFarther) {
      count.checked += row.amounts.size;
      count.holding += row.amounts.size;
    } else if (row.isParent) compare(row, [partsOf(rows, index, context)], count, context);
    else {
      compare(row, since.size === 0 ? [all] : [all, since], count, context);
      since = new Map();
    }
  });
  return count;
}

interface Sum {
  dong: bigint;
  parts: number;
}

function isLeaf(row: CountedRow): boolean {
  return !row.saysTotal && !row.isParent;
}

function addRow(sums: Map<number, Sum>, row: CountedRow): void {
  for (const [column, dong] of row.amounts) {
    const sum = sums.get(column);
    if (sum === undefined) sums.set(column, { dong, parts: 1 });
    else {
      sum.dong += dong;
      sum.parts += 1;
    }
  }
}

function partsOf(rows: readonly CountedRow[], index: number, context: SheetContext): Map<number, Sum> {
  const sums = new Map<number, Sum>();
  const parent = rows[index];
  if (parent === undefined) return sums;
  for (let at = index + 1; at < rows.length; at += 1) {
    const row = rows[at];
    if (row === undefined || !isParentOf(parent, row, (code, above) => context.nodes.isBelow(code, above))) break;
    if (isLeaf(row)) addRow(sums, row);
  }
  return sums;
}

function compare(
  row: CountedRow,
  candidates: readonly ReadonlyMap<number, Sum>[],
  count: { checked: number; holding: number },
  context: SheetContext,
): void {
  for (const [column, printed] of row.amounts) {
    const sums = candidates.map((sum) => sum.get(column) ?? { dong: 0n, parts: 0 });
    const nearest = sums.reduce((a, b) => (distance(b.dong, printed) < distance(a.dong, printed) ? b : a));
    count.checked += 1;
    if (sayDifference(printed, nearest, row.unit, { row: row.row, column }, context)) count.holding += 1;
  }
}

/** True where the total holds; a difference that rounding explains is only noted. */
export function sayDifference(
  printed: bigint,
  sum: Sum,
  unit: AmountUnit,
  place: { readonly row: number; readonly column: number },
  context: SheetContext,
): boolean {
  const off = distance(sum.dong, printed);
  if (off === 0n) return true;
  // Each part that is printed to whole units hides up to half a unit; a sheet in đồng hides nothing.
  const step = grainOf([printed, sum.dong], unitPlaces[unit]);
  const byRounding = unitPlaces[unit] > 0 && off * 2n <= step * BigInt(sum.parts + 1);
  const values = {
    found: amountValue(printed),
    expected: amountValue(sum.dong),
    difference: amountValue(printed - sum.dong),
    lines: sum.parts,
  };
  if (context.isTemplate && !byRounding) {
    // Its sums are formulas of ours: whoever filled it in without Excel left them as they were.
    context.complain('note', 'template-sums-stale', {});
    return false;
  }
  context.complain(byRounding ? 'note' : 'warning', byRounding ? 'total-rounded' : 'total-differs', place, values);
  return byRounding;
}

/** The place to which the figures are written: 10^3 where all of them are whole thousands of đồng, at most the unit. */
function grainOf(amounts: readonly bigint[], placesMost: number): bigint {
  let grain = 1n;
  for (let place = 0; place < placesMost; place += 1) {
    const next = grain * 10n;
    if (amounts.some((amount) => amount % next !== 0n)) break;
    grain = next;
  }
  return grain;
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}
