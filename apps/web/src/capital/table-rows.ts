import type { CapitalSums, CapitalTable } from '@muctieu/contract/capital/capital-table';
import { percentHundredths, rate } from '@muctieu/domain/capital/rate';
import { roundColumn } from '@muctieu/domain/capital/round-column';
import { dong } from '@muctieu/kernel/dong';
import type { Text } from '@muctieu/kernel/text';

const oneMillion = 1_000_000n;

/** The columns of money, in the order of the reports. */
export const amountColumns = [
  'assigned',
  'allocated',
  'carriedIn',
  'disbursed',
  'carriedOut',
  'returned',
  'lapsed',
  'available',
] as const;
export type AmountColumn = (typeof amountColumns)[number];

/** A row as it is drawn: 0 for a group or a table of one level, 1 for what stands in a group. */
export interface DrawnRow {
  readonly level: 0 | 1;
  readonly keys: readonly string[];
  readonly label: Text;
  readonly sums: CapitalSums;
  /** In triệu đồng; the rows of a group add up to the group, and the groups to the total. */
  readonly million: Readonly<Record<AmountColumn, bigint>>;
}

/** Rows with their groups, rounded from the total downwards so that nothing on the page contradicts itself. */
export function drawRows(table: CapitalTable): {
  readonly rows: readonly DrawnRow[];
  readonly total: Readonly<Record<AmountColumn, bigint>>;
} {
  const groups = new Map<string, CapitalTable['rows'][number][]>();
  for (const row of table.rows) {
    const group = groups.get(row.keys[0] ?? '');
    if (group === undefined) groups.set(row.keys[0] ?? '', [row]);
    else group.push(row);
  }
  const grouped = [...groups.values()];
  const sumOf = (rows: CapitalTable['rows'], column: AmountColumn) =>
    rows.reduce((sum, { sums }) => sum + BigInt(sums[column]), 0n);
  const rounded = new Map<AmountColumn, readonly (readonly bigint[])[]>();
  const groupMillions = new Map<AmountColumn, readonly bigint[]>();
  const total = {} as Record<AmountColumn, bigint>;
  for (const column of amountColumns) {
    const { parts, total: sum } = roundColumn(
      grouped.map((rows) => dong(sumOf(rows, column))),
      oneMillion,
    );
    groupMillions.set(column, parts);
    total[column] = sum;
    rounded.set(
      column,
      grouped.map((rows, index) =>
        partsUnder(
          rows.map(({ sums }) => BigInt(sums[column])),
          parts[index] ?? 0n,
        ),
      ),
    );
  }
  const twoLevels = table.by.length > 1;
  const rows = grouped.flatMap((members, index): readonly DrawnRow[] => {
    const [first] = members;
    if (first === undefined) return [];
    const millionOf = (place: (column: AmountColumn) => bigint | undefined) =>
      Object.fromEntries(amountColumns.map((column) => [column, place(column) ?? 0n])) as Record<AmountColumn, bigint>;
    const head: DrawnRow = {
      level: 0,
      keys: first.keys.slice(0, 1),
      label: first.labels[0] ?? { vi: '', en: '' },
      sums: twoLevels ? addSums(members) : first.sums,
      million: millionOf((column) => groupMillions.get(column)?.[index]),
    };
    if (!twoLevels) return [head];
    const children = members.map(
      (row, place): DrawnRow => ({
        level: 1,
        keys: row.keys,
        label: row.labels[1] ?? { vi: '', en: '' },
        sums: row.sums,
        million: millionOf((column) => rounded.get(column)?.[index]?.[place]),
      }),
    );
    return [head, ...children];
  });
  return { rows, total };
}

/** Parts in triệu that add up to a total that is already rounded. */
function partsUnder(amounts: readonly bigint[], total: bigint): readonly bigint[] {
  const { parts, total: own } = roundColumn(amounts.map(dong), oneMillion);
  const missing = total - own;
  if (missing === 0n || parts.length === 0) return parts;
  // Off by one at the most: the group was rounded with its neighbours. The largest part bears it least.
  const largest = amounts.reduce((best, amount, index) => (amount > (amounts[best] ?? 0n) ? index : best), 0);
  return parts.map((part, index) => (index === largest ? part + missing : part));
}

/** The sums of a group. Its rates are made anew from the parts: rates are never added or averaged (C10). */
function addSums(rows: CapitalTable['rows']): CapitalSums {
  const [first] = rows;
  if (first === undefined) throw new Error('A group has rows');
  const add = (pick: (sums: CapitalSums) => string) =>
    rows.reduce((sum, { sums }) => sum + BigInt(pick(sums)), 0n).toString();
  const assigned = add(({ assigned }) => assigned);
  const disbursed = add(({ disbursed }) => disbursed);
  const made = rate(dong(BigInt(disbursed)), dong(BigInt(assigned)), 'assigned');
  return {
    assigned,
    disbursed,
    allocated: add(({ allocated }) => allocated),
    carriedIn: add(({ carriedIn }) => carriedIn),
    carriedOut: add(({ carriedOut }) => carriedOut),
    advanced: add(({ advanced }) => advanced),
    returned: add(({ returned }) => returned),
    lapsed: add(({ lapsed }) => lapsed),
    available: add(({ available }) => available),
    rates:
      made === undefined
        ? []
        : [
            {
              basis: 'assigned',
              numerator: disbursed,
              denominator: assigned,
              hundredths: Number(percentHundredths(made)),
            },
          ],
  };
}
