import { addDecimals, type Decimal, zero } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { GridColumn, GridRow } from './grid-content.ts';
import { moneyText } from './read-cell.ts';
import { readRow } from './read-row.ts';

/** A line of the grid as it is drawn: a row that was typed, or the sum of a group, or of everything. */
export type GridLine =
  | { readonly kind: 'row'; readonly row: GridRow; readonly number: number }
  | {
      readonly kind: 'sum';
      readonly id: string;
      readonly label: string;
      readonly sums: Readonly<Record<string, string>>;
    };

/** Rows with the sum of each group above it; a group is what stands together, so that nothing typed moves by itself. */
export function linesOf(
  rows: readonly GridRow[],
  columns: readonly GridColumn[],
  groupOf?: (row: GridRow) => string | undefined,
): readonly GridLine[] {
  if (groupOf === undefined) return rows.map((row, index) => ({ kind: 'row', row, number: index + 1 }));
  const lines: GridLine[] = [];
  for (let start = 0; start < rows.length; ) {
    const group = groupOf(rows[start] as GridRow);
    let end = start + 1;
    while (end < rows.length && groupOf(rows[end] as GridRow) === group) end += 1;
    const members = rows.slice(start, end);
    if (group !== undefined && group !== '') {
      lines.push({ kind: 'sum', id: `sum.${members[0]?.id}`, label: group, sums: sumsOf(members, columns) });
    }
    members.forEach((row, index) => {
      lines.push({ kind: 'row', row, number: start + index + 1 });
    });
    start = end;
  }
  return lines;
}

/** The sums of the columns that are summed, as they are shown; what cannot be read adds nothing, and is marked itself. */
export function sumsOf(rows: readonly GridRow[], columns: readonly GridColumn[]): Readonly<Record<string, string>> {
  const sums: Record<string, string> = {};
  for (const column of columns) {
    if (column.sums !== true) continue;
    let total: Decimal = zero;
    for (const row of rows) {
      if (row.heading === true) continue;
      const reading = readRow(row, columns).get(column.key);
      if (reading?.kind === 'value') total = addDecimals(total, decimalOf(reading.value));
    }
    sums[column.key] =
      column.kind === 'money' ? moneyText(total.digits.toString(), column.unit ?? 'dong') : formatNumberText(total);
  }
  return sums;
}

function decimalOf(value: string): Decimal {
  const [whole = '0', fraction = ''] = value.split('.');
  return { digits: BigInt(whole + fraction), scale: fraction.length };
}
