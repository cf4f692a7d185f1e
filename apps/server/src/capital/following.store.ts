import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import type { RemainingBalance } from '@muctieu/domain/capital/carry-over-rule';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export interface IdleHolder {
  readonly holderId: string;
  readonly lastDay: PlainDate;
  readonly availableDong: string;
}

/** Holders with money left of a budget year whose accounts have all been still since before a day; most money first. */
export async function findIdleHolders(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYear: number,
  before: PlainDate,
): Promise<readonly IdleHolder[]> {
  const { rows } = await sql<{ holder_id: string; last_day: PlainDate; available: string }>`
    select a.holder_id, max(a.last_date) as last_day, muctieu.sum_dong(a.available) as available
    from muctieu.capital_account a
    where a.province_id = ${provinceId} and a.budget_year = ${budgetYear}
    group by a.holder_id
    having max(a.last_date) <= ${before} and muctieu.sum_dong(a.available) > 0
    order by 3 desc limit 100`.execute(tables);
  return rows.map((row) => ({ holderId: row.holder_id, lastDay: row.last_day, availableDong: row.available }));
}

interface PastMoves {
  readonly provinceId: string;
  readonly budgetYear: number;
  readonly day: PlainDate;
  readonly knownAt?: Date;
}

/** The last day by a past one on which anything moved on the accounts of each holder, of what was known then. */
export async function findLastDays(
  { tables }: ReadTransaction,
  { provinceId, budgetYear, day, knownAt }: PastMoves,
): Promise<ReadonlyMap<string, PlainDate>> {
  const known = knownAt === undefined ? sql`true` : sql`e.known_at <= ${knownAt}`;
  const { rows } = await sql<{ holder_id: string; last_day: PlainDate }>`
    select a.holder_id, max(e.value_date) as last_day
    from muctieu.capital_entry e
    cross join lateral (values (e.from_account_id), (e.to_account_id)) moved (account_id)
    join muctieu.capital_account a on a.province_id = e.province_id and a.account_id = moved.account_id
    where e.province_id = ${provinceId} and a.budget_year = ${budgetYear} and e.value_date <= ${day} and ${known}
    group by a.holder_id`.execute(tables);
  return new Map(rows.map((row) => [row.holder_id, row.last_day]));
}

/** What every account of a budget year has left. */
export async function findRemaining(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYear: number,
): Promise<readonly RemainingBalance[]> {
  const rows = await tables
    .selectFrom('capital_account')
    .select(['holder_id', 'node_code', 'source', 'capital_kind', 'vintage', 'budget_year', 'available'])
    .where('province_id', '=', provinceId)
    .where('budget_year', '=', budgetYear)
    .where('available', '>', '0')
    .execute();
  return rows.map((row) => ({
    holderId: row.holder_id,
    nodeCode: row.node_code,
    source: row.source,
    capitalKind: row.capital_kind as CapitalKind,
    vintage: row.vintage,
    budgetYear: row.budget_year,
    availableDong: dong(BigInt(row.available)),
  }));
}

export interface StatedNeed {
  readonly holderId: string;
  readonly nodeCode: string;
  readonly capitalKind: CapitalKind;
  readonly needDong: string;
  readonly hasDong: string;
  readonly saidOn: PlainDate;
}

/**
 * The latest forecast of each holder for the end of a budget year beside what it has of the node and all below it:
 * received, granted and carried in less what it gave on. `past`: only what was said by that day, and known then.
 */
export async function findStatedNeeds(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYear: number,
  past?: { readonly day: PlainDate; readonly knownAt?: Date },
): Promise<readonly StatedNeed[]> {
  const madeBy = past === undefined ? sql`true` : sql`f.made_on <= ${past.day}`;
  const knownBy = past?.knownAt === undefined ? sql`true` : sql`f.at <= ${past.knownAt}`;
  const { rows } = await sql<{
    holder_id: string;
    node_code: string;
    capital_kind: CapitalKind;
    need: string;
    has: string;
    made_on: PlainDate;
  }>`
    select f.holder_id, f.node_code, f.capital_kind, f.amount as need, f.made_on,
      (select coalesce(muctieu.sum_dong(a.granted + a.received - a.passed - a.allocated + a.carried_in), 0)
       from muctieu.capital_account a
       where a.province_id = f.province_id and a.holder_id = f.holder_id and a.capital_kind = f.capital_kind
         and a.budget_year = f.budget_year and (a.node_code = f.node_code or starts_with(a.node_code, f.node_code || '.'))) as has
    from (
      select distinct on (f.holder_id, f.node_code, f.capital_kind) f.*
      from muctieu.capital_forecast f
      where f.province_id = ${provinceId} and f.budget_year = ${budgetYear} and f.for_day >= ${`${budgetYear}-12-31`} and ${madeBy} and ${knownBy}
      order by f.holder_id, f.node_code, f.capital_kind, f.made_on desc, f.forecast_id desc) f`.execute(tables);
  return rows.map((row) => ({
    holderId: row.holder_id,
    nodeCode: row.node_code,
    capitalKind: row.capital_kind,
    needDong: row.need,
    hasDong: row.has,
    saidOn: row.made_on,
  }));
}
