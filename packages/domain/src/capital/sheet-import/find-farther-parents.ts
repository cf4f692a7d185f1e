import { amountValue } from '../amount-value.ts';
import type { CountedRow } from './check-totals.ts';
import type { SheetContext } from './sheet-context.ts';

/**
 * Sums whose parts do not stand right below them: a block «GNBV 150; NTM 50» above the projects of both, or a «Cộng vốn TW»
 * between a project and its parts. Arithmetic decides: a row that all rows below it which are its parts make to the đồng, in
 * every column, is their sum. One that has such parts and is not their sum is asked about, since it may be counted twice.
 */
export function findFartherParents(rows: readonly CountedRow[], context: SheetContext): readonly CountedRow[] {
  const below = new Map<string, Sums>();
  const found: CountedRow[] = [];
  for (const row of [...rows].reverse()) {
    const told = row.saysTotal || row.isParent ? row : judged(row, below, context);
    found.push(told);
    if (!told.saysTotal && !told.isParent) for (const key of wholesOf(told, context)) add(below, key, told);
  }
  return found.reverse();
}

interface Sums {
  rows: number;
  readonly columns: Map<number, bigint>;
}

function judged(row: CountedRow, below: ReadonlyMap<string, Sums>, context: SheetContext): CountedRow {
  if (row.nodeCode === undefined || row.amounts.size === 0) return row;
  const parts = below.get(`${row.nodeCode}|${row.holderId ?? ''}`);
  if (parts === undefined) return row;
  const columns = new Set([...row.amounts.keys(), ...parts.columns.keys()]);
  const holds = [...columns].every((column) => (row.amounts.get(column) ?? 0n) === (parts.columns.get(column) ?? 0n));
  if (holds) return { ...row, isParent: true, holdsFarther: true };
  const [first] = row.amounts;
  if (first !== undefined) {
    const [column, printed] = first;
    const values = {
      node: row.nodeCode,
      found: amountValue(printed),
      expected: amountValue(parts.columns.get(column) ?? 0n),
      lines: parts.rows,
    };
    context.complain('warning', 'row-may-be-sum', { row: row.row, column }, values);
  }
  return row;
}

/** All that a row may be a part of: the nodes above its own, of its holder and of everybody; its own node of everybody. */
function wholesOf({ nodeCode, holderId }: CountedRow, context: SheetContext): readonly string[] {
  if (nodeCode === undefined) return [];
  const above = context.nodes.above(nodeCode);
  const ofEverybody = [...above, ...(holderId === undefined ? [] : [nodeCode])].map((code) => `${code}|`);
  return holderId === undefined ? ofEverybody : [...ofEverybody, ...above.map((code) => `${code}|${holderId}`)];
}

function add(sums: Map<string, Sums>, key: string, { amounts }: CountedRow): void {
  const sum = sums.get(key) ?? { rows: 0, columns: new Map<number, bigint>() };
  sum.rows += 1;
  for (const [column, dong] of amounts) sum.columns.set(column, (sum.columns.get(column) ?? 0n) + dong);
  sums.set(key, sum);
}
