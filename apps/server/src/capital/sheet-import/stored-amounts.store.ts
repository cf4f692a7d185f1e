import type { DecisionKind } from '@muctieu/domain/capital/allocation-decision';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import type { StoredAmount } from '@muctieu/domain/capital/sheet-import/compare-import';
import { sql } from 'kysely';
import type { ReadTransaction } from '../../database/transaction.ts';

interface Row {
  readonly holder_id: string;
  readonly node_code: string;
  readonly source: string;
  readonly capital_kind: CapitalKind;
  readonly vintage: number;
  readonly budget_year: number;
  readonly day: string | null;
  readonly amount: string;
}

/** What the ledger holds of what a kind of decision moves, in budget years: by account, payments also by day. */
export async function findStoredAmounts(
  { tables }: ReadTransaction,
  provinceId: string,
  kind: DecisionKind,
  budgetYears: readonly number[],
): Promise<readonly StoredAmount[]> {
  if (kind === 'payment' || kind === 'advance') return findPaid(tables, provinceId, budgetYears);
  const column = kind === 'grant' ? sql`a.granted` : kind === 'carry-over' ? sql`a.carried_out` : sql`a.received`;
  const { rows } = await sql<Row>`select a.holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      null as day, ${column} as amount
    from muctieu.capital_account a
    where a.province_id = ${provinceId} and a.budget_year = any(${budgetYears}::smallint[]) and ${column} <> 0`.execute(
    tables,
  );
  return rows.map(amountOf);
}

/** Disbursed is advanced and paid together (C6); a reversal takes back on its own day. */
async function findPaid(
  tables: ReadTransaction['tables'],
  provinceId: string,
  budgetYears: readonly number[],
): Promise<readonly StoredAmount[]> {
  const { rows } = await sql<Row>`select a.holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      e.value_date::text as day,
      sum(case when e.kind = 'reversal' then -e.amount else e.amount end * (f.advanced + f.paid))::text as amount
    from muctieu.capital_account a
    join muctieu.capital_entry e on e.province_id = a.province_id and e.vintage = a.vintage and e.from_account_id = a.account_id
    join muctieu.capital_effect f on f.effect = e.effect and f.side = 'from' and f.advanced + f.paid <> 0
    where a.province_id = ${provinceId} and a.budget_year = any(${budgetYears}::smallint[])
    group by 1, 2, 3, 4, 5, 6, 7`.execute(tables);
  return rows.map(amountOf);
}

/** What accounts have left. */
export async function findAvailable(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYears: readonly number[],
  holderId?: string,
): Promise<readonly StoredAmount[]> {
  const { rows } = await sql<Row>`select a.holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      null as day, a.available as amount
    from muctieu.capital_account a
    where a.province_id = ${provinceId} and a.budget_year = any(${budgetYears}::smallint[]) and a.available <> 0
      ${holderId === undefined ? sql`` : sql`and a.holder_id = ${holderId}::uuid`}`.execute(tables);
  return rows.map(amountOf);
}

function amountOf(row: Row): StoredAmount {
  return {
    nodeCode: row.node_code,
    holderId: row.holder_id,
    source: row.source,
    capitalKind: row.capital_kind,
    vintage: row.vintage,
    budgetYear: row.budget_year,
    ...(row.day === null ? {} : { day: row.day }),
    amountDong: BigInt(row.amount),
  };
}

/** The accounts of a budget year, with what is left on each, also where that is nothing. */
export async function findAccounts(
  { tables }: ReadTransaction,
  provinceId: string,
  budgetYear: number,
): Promise<readonly StoredAmount[]> {
  const { rows } = await sql<Row>`select a.holder_id, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      null as day, a.available as amount
    from muctieu.capital_account a where a.province_id = ${provinceId} and a.budget_year = ${budgetYear}`.execute(
    tables,
  );
  return rows.map(amountOf);
}
