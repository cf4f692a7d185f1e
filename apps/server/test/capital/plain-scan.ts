import type { TableMeasure } from '@muctieu/domain/capital/layout/table-measure';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { AccessServer } from '../access/access-server.ts';

/** What one entry did to one account, in words of the field and not of the program. */
export interface Part {
  readonly holder: string;
  readonly node: string;
  readonly source: string;
  readonly capitalKind: string;
  readonly vintage: string;
  readonly budgetYear: string;
  readonly what:
    | 'granted'
    | 'received'
    | 'passed'
    | 'allocated'
    | 'in'
    | 'out'
    | 'advanced'
    | 'paid'
    | 'returned'
    | 'lapsed';
  readonly amount: bigint;
}

type Move = readonly [side: 'from' | 'to', what: Part['what'], sign: 1n | -1n];
const moves: Readonly<Record<string, readonly Move[]>> = {
  grant: [['from', 'granted', 1n]],
  'grant-cut': [['from', 'granted', -1n]],
  assign: [
    ['from', 'passed', 1n],
    ['to', 'received', 1n],
  ],
  recall: [
    ['from', 'received', -1n],
    ['to', 'passed', -1n],
  ],
  allocate: [
    ['from', 'allocated', 1n],
    ['to', 'received', 1n],
  ],
  advance: [['from', 'advanced', 1n]],
  payment: [['from', 'paid', 1n]],
  'advance-recovery': [
    ['from', 'advanced', -1n],
    ['from', 'paid', 1n],
  ],
  'carry-over': [
    ['from', 'out', 1n],
    ['to', 'in', 1n],
  ],
  return: [['from', 'returned', 1n]],
  cancel: [['from', 'lapsed', 1n]],
};

/** Every entry there is, read plainly from the first to the last, of what counted by a day and was known at a moment. */
export async function scanEntries(
  server: AccessServer,
  valueDate: PlainDate | undefined,
  knownAt: Date | undefined,
): Promise<readonly Part[]> {
  const entries = await server.ownerQuery<Record<string, string>>(
    `select e.effect, e.amount::text as amount, f.holder_id::text as from_holder, f.budget_year::text as from_year,
       t.holder_id::text as to_holder, t.budget_year::text as to_year,
       f.node_code as node, f.source, f.capital_kind, f.vintage::text as vintage
     from muctieu.capital_entry e
     join muctieu.capital_account f on f.province_id = e.province_id and f.account_id = e.from_account_id
     join muctieu.capital_account t on t.province_id = e.province_id and t.account_id = e.to_account_id
     where e.province_id = '11' and ($1::date is null or e.value_date <= $1) and ($2::timestamptz is null or e.known_at <= $2)`,
    [valueDate ?? null, knownAt ?? null],
  );
  return entries.flatMap((entry) =>
    (moves[entry.effect ?? ''] ?? []).map(([side, what, sign]): Part => {
      const { node = '', source = '', vintage = '', amount = '0' } = entry;
      return {
        ...{ node, source, vintage, what, capitalKind: entry.capital_kind ?? '', amount: sign * BigInt(amount) },
        holder: (side === 'from' ? entry.from_holder : entry.to_holder) ?? '',
        budgetYear: (side === 'from' ? entry.from_year : entry.to_year) ?? '',
      };
    }),
  );
}

/** The sum that a column of a table stands for, entry by entry. */
export function sumOf(parts: readonly Part[], measure: TableMeasure, held: boolean): bigint {
  const of = (...what: Part['what'][]) =>
    parts.filter((part) => what.includes(part.what)).reduce((sum, part) => sum + part.amount, 0n);
  const late = parts.filter((part) => part.vintage < part.budgetYear);
  switch (measure) {
    case 'assigned':
      return held ? of('granted', 'received') - of('passed', 'allocated') : of('granted');
    case 'allocated':
      return of('allocated');
    case 'unallocated':
      return of('granted') - of('allocated');
    case 'carriedIn':
      return of('in');
    case 'carriedOut':
      return of('out');
    case 'disbursed':
      return of('advanced', 'paid');
    case 'disbursedCarried':
      return sumOf(late, 'disbursed', held);
    case 'disbursedOwn':
      return sumOf(parts, 'disbursed', held) - sumOf(late, 'disbursed', held);
    case 'advanced':
      return of('advanced');
    case 'returned':
      return of('returned');
    case 'lapsed':
      return of('lapsed');
    case 'available':
      return (
        of('granted', 'received', 'in') - of('passed', 'allocated', 'out', 'advanced', 'paid', 'returned', 'lapsed')
      );
    default:
      return 0n;
  }
}
