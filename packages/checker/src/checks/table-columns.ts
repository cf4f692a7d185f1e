import { decimal, decimalToNumber, subtractDecimals, sumDecimals } from '@muctieu/kernel/decimal';
import type { Finding } from '../finding.ts';
import { meets } from '../judge/rounding.ts';
import { findSlip } from '../judge/slip.ts';
import { type Cell, hasValue, type Row, type Table } from '../reading/table.ts';
import { figureColumns, headOfColumn } from '../reading/table-columns.ts';
import { labelOf, type RowGroup, rowGroups } from '../reading/table-tree.ts';
import type { Check } from './check.ts';
import { roundedCell, tableFinding } from './table-rows.ts';

/**
 * Finds: total rows and rows with rows below them (I over 1, 2, 3; a district over its communes; "Tổng cộng") that are not the
 * sum of these rows, column by column.
 * Why: a sub-total that is typed and not computed goes wrong when a row is added.
 * Does not apply: rows below that do not add up in most columns (an average, rows on another page, "trong đó"); percentages.
 */
export const tableColumns: Check = {
  name: 'table-columns',
  kinds: ['table'],
  find(reading) {
    return reading.tables.flatMap((table) => findIn(table));
  },
};

const mostStatements = 4000;

interface Comparison {
  readonly column: number;
  readonly parent: Cell;
  readonly cells: readonly Cell[];
  readonly holds: boolean;
  /** Rows below have figures: a total beside blanks tells nothing. */
  readonly told: boolean;
}

function findIn(table: Table): Finding[] {
  const findings: Finding[] = [];
  const columns = figureColumns(table).filter((column) => !isRate(table, column));
  for (const group of rowGroups(table)) {
    if (findings.length > mostStatements) break;
    if (group.parent.unsure || group.children.some((row) => row.unsure) || startsWithExample(group.children)) continue;
    const comparisons = columns.map((column) => compare(group, column)).filter((one) => one !== undefined);
    if (!isSum(comparisons)) continue;
    for (const one of comparisons) findings.push(finding(table, group.parent, one));
  }
  return findings;
}

function isRate(table: Table, column: number): boolean {
  if (/%|tỷ lệ|tỉ lệ|bình quân|đơn giá|định mức|năng suất|năm công nhận/iu.test(headOfColumn(table, column)))
    return true;
  return table.rows.slice(table.firstRow).some((row) => row.cells[column]?.percent);
}

/** `Trong đó: …` below a row names some of it. */
function startsWithExample(children: readonly Row[]): boolean {
  return children.some((row) => /^(?:trong đó|tr\.đó)/iu.test(labelOf(row)));
}

function compare(group: RowGroup, column: number): Comparison | undefined {
  const parent = group.parent.cells[column];
  if (parent?.value === undefined) return undefined;
  const cells = group.children.map((row) => row.cells[column]).filter(hasValue);
  if (cells.length === 0 && parent.value.digits !== 0n) return undefined;
  return {
    column,
    parent,
    cells,
    holds: meets(roundedCell(parent), cells.map(roundedCell)),
    told: cells.filter((cell) => cell.value && cell.value.digits !== 0n).length >= 2,
  };
}

/** Whether the rows are parts of the one above: most columns say so, or the only one is off by a slip. */
function isSum(comparisons: readonly Comparison[]): boolean {
  const told = comparisons.filter((one) => one.told);
  const right = told.filter((one) => one.holds).length;
  if (told.length === 0)
    return comparisons.some((one) => one.cells.length >= 1) && comparisons.every((one) => one.holds);
  if (told.length >= 3) return right / told.length >= 0.6;
  if (right >= 1) return true;
  return told.every((one) => {
    const stated = one.parent.value ?? decimal(0);
    const sum = sumDecimals(one.cells.map((cell) => cell.value ?? decimal(0)));
    const gap = Math.abs(decimalToNumber(subtractDecimals(stated, sum))) / Math.max(1, decimalToNumber(stated));
    const slip = findSlip(stated, sum);
    return (one.cells.length >= 3 && gap <= 0.1) || (slip !== undefined && slip !== 'one-digit');
  });
}

function finding(table: Table, row: Row, one: Comparison): Finding {
  const stated = one.parent.value ?? decimal(0);
  const expected = sumDecimals(one.cells.map((cell) => cell.value ?? decimal(0)));
  return tableFinding('table', one.holds, row.span, one.holds ? 'columnHolds' : 'columnFails', {
    row: labelOf(row).slice(0, 60),
    column: headOfColumn(table, one.column).slice(0, 60) || String(one.column + 1),
    stated,
    expected,
    difference: subtractDecimals(stated, expected),
    place: one.parent,
    related: one.cells.map((cell) => ({ cell, role: 'part' as const })),
  });
}
