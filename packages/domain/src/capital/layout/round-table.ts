import { roundHalfAway, roundParts } from './round-parts.ts';

interface Summing {
  readonly sumOf: readonly number[];
}

/**
 * Rounds a table so that nothing in it contradicts itself: shown rows add up to their groups and to the total, shown
 * columns to the columns that are their sums. The total row is rounded as anybody would; below it a figure may differ
 * from its own rounding by a unit or few, where the sums leave no other way. A cell is [row][column]; undefined is none.
 */
export function roundTable(
  exact: readonly (readonly (bigint | undefined)[])[],
  rows: readonly Summing[],
  columns: readonly Summing[],
  unit: bigint,
): readonly (readonly bigint[])[] {
  const shown = exact.map((cells) => cells.map(() => 0n));
  const amountAt = (row: number, column: number) => exact[row]?.[column] ?? 0n;
  const set = (row: number, column: number, value: bigint) => {
    const cells = shown[row];
    if (cells !== undefined) cells[column] = value;
  };
  const partOfSum = new Set(columns.flatMap(({ sumOf }) => sumOf));
  const isPart = new Set(rows.flatMap(({ sumOf }) => sumOf));
  const heads = rows.flatMap((_, row) => (isPart.has(row) ? [] : [row]));
  for (const head of heads) {
    const spreadMoney = new Set<number>();
    const again: number[] = [];
    columns.forEach((_, column) => {
      if (partOfSum.has(column)) return;
      const money = moneyOf(column);
      // The totals of years beside that of the period hold the same money: they add up what stands there already.
      if (money.some((one) => spreadMoney.has(one))) again.push(column);
      else spread(head, column, roundHalfAway(amountAt(head, column), unit));
      for (const one of money) spreadMoney.add(one);
    });
    for (const column of again) set(head, column, across(head, column));
  }
  // Rows stand after the group they belong to, so each total is there before its parts.
  rows.forEach(({ sumOf }, row) => {
    if (sumOf.length === 0) return;
    columns.forEach((column, place) => {
      if (column.sumOf.length > 0) return;
      const parts = roundParts(
        sumOf.map((part) => amountAt(part, place)),
        unit,
        shown[row]?.[place] ?? 0n,
      );
      sumOf.forEach((part, index) => {
        set(part, place, parts[index] ?? 0n);
      });
    });
  });
  rows.forEach((_, row) => {
    if (heads.includes(row)) return;
    columns.forEach((_column, place) => {
      set(row, place, across(row, place));
    });
  });
  return shown;

  function moneyOf(column: number): readonly number[] {
    const sumOf = columns[column]?.sumOf ?? [];
    return sumOf.length === 0 ? [column] : sumOf.flatMap(moneyOf);
  }

  function spread(row: number, column: number, total: bigint): void {
    set(row, column, total);
    const sumOf = columns[column]?.sumOf ?? [];
    if (sumOf.length === 0) return;
    const parts = roundParts(
      sumOf.map((part) => amountAt(row, part)),
      unit,
      total,
    );
    sumOf.forEach((part, index) => {
      spread(row, part, parts[index] ?? 0n);
    });
  }

  function across(row: number, column: number): bigint {
    const sumOf = columns[column]?.sumOf ?? [];
    return sumOf.length === 0 ? (shown[row]?.[column] ?? 0n) : sumOf.reduce((sum, part) => sum + across(row, part), 0n);
  }
}
