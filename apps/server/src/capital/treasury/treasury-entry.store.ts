import type { OpenEntry } from '@muctieu/domain/capital/treasury/match-statement';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../../database/transaction.ts';
import { latestResolution, lineState } from './treasury-line.store.ts';

/** A payment or advance, with what no line of the Treasury is linked to. */
export interface TreasuryEntry extends OpenEntry {
  readonly day: PlainDate;
  readonly freeDong: bigint;
  readonly holderName: string;
}

/** Days and holders whose entries are looked for; or just these entries. */
export type EntryFilter =
  | {
      readonly from: string;
      readonly until: string;
      readonly holderId?: string | undefined;
      /** Only with something left to link. */
      readonly onlyFree?: boolean;
      readonly before?: readonly [day: string, entryId: string] | undefined;
      readonly limit?: number;
    }
  | { readonly entryIds: readonly string[] };

/** Payments and advances that were not reversed, newest day first, each with what lines have left of it. */
export async function findEntries(
  { tables }: ReadTransaction,
  provinceId: string,
  filter: EntryFilter,
): Promise<readonly TreasuryEntry[]> {
  const conditions = conditionsOf(filter);
  const free = sql`case when t.is_whole then 0 else e.amount - coalesce(t.amount, 0) end`;
  if (!('entryIds' in filter) && filter.onlyFree === true) conditions.push(sql`${free} > 0`);
  const limit = 'entryIds' in filter || filter.limit === undefined ? sql`` : sql`limit ${filter.limit}`;
  const { rows } = await sql<{
    entry_id: string;
    day: PlainDate;
    amount: string;
    free: string;
    holder_id: string;
    holder_name: string;
    node_code: string;
    text: string;
  }>`with taken as materialized (
      select s.entry_id, sum(s.amount) as amount, bool_or(s.amount is null) as is_whole
      from muctieu.treasury_line l ${latestResolution}
      cross join lateral unnest(r.entry_ids, r.amounts) as s(entry_id, amount)
      where l.province_id = ${provinceId} and ${lineState} = 'linked' group by 1)
    select e.entry_id, e.value_date::text as day, e.amount, ${free}::text as free, a.holder_id, h.name as holder_name, a.node_code,
      e.reason || ' ' || e.document_id as text
    from muctieu.capital_entry e
    join muctieu.capital_account a on a.province_id = e.province_id and a.vintage = e.vintage and a.account_id = e.from_account_id
    join muctieu.capital_holder h on h.province_id = a.province_id and h.holder_id = a.holder_id
    left join taken t on t.entry_id = e.entry_id
    where e.province_id = ${provinceId} and e.kind in ('payment', 'advance') and ${sql.join(conditions, sql` and `)}
      and not exists (select from muctieu.capital_entry v where v.province_id = e.province_id and v.reversal_of = e.entry_id)
    order by e.value_date desc, e.entry_id desc ${limit}`.execute(tables);
  return rows.map((row) => ({
    entryId: row.entry_id,
    day: row.day,
    amountDong: BigInt(row.amount),
    freeDong: BigInt(row.free),
    holderId: row.holder_id,
    holderName: row.holder_name,
    nodeCode: row.node_code,
    text: row.text,
  }));
}

function conditionsOf(filter: EntryFilter): RawBuilder<unknown>[] {
  if ('entryIds' in filter) return [sql`e.entry_id = any(${filter.entryIds}::bigint[])`];
  const { from, until, holderId, before } = filter;
  return [
    sql`e.value_date between ${from}::date and ${until}::date`,
    ...(holderId === undefined ? [] : [sql`a.holder_id = ${holderId}::uuid`]),
    ...(before === undefined ? [] : [sql`(e.value_date, e.entry_id) < (${before[0]}::date, ${before[1]}::bigint)`]),
  ];
}

/** The payments that one command booked. */
export async function findEntriesOfCommand(
  { tables }: ReadTransaction,
  provinceId: string,
  commandId: string,
): Promise<readonly { readonly entryId: string; readonly amountDong: bigint }[]> {
  const { rows } = await sql<{
    entry_id: string;
    amount: string;
  }>`select e.entry_id, e.amount from muctieu.capital_entry e
    where e.province_id = ${provinceId} and e.command_id = ${commandId}::uuid and e.kind in ('payment', 'advance')
    order by e.entry_id`.execute(tables);
  return rows.map((row) => ({ entryId: row.entry_id, amountDong: BigInt(row.amount) }));
}
