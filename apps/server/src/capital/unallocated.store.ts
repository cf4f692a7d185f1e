import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import type { ChangeReason } from '@muctieu/domain/capital/change-proposal';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** One capital line of one holder in one budget year, as people name it. */
export interface AccountName {
  readonly holderId: string;
  readonly nodeCode: string;
  readonly source: string;
  readonly capitalKind: CapitalKind;
  readonly vintage: number;
  readonly budgetYear: number;
}

export interface Unallocated extends AccountName {
  readonly holder: string;
  readonly assignedDong: string;
  readonly allocatedDong: string;
  readonly unallocatedDong: string;
  readonly reasonCode?: ChangeReason;
  readonly reason?: string;
  readonly saidBy?: string;
  readonly saidAt?: string;
  /** Where a page ends. */
  readonly accountId: string;
}

interface Row {
  readonly account_id: string;
  readonly holder_id: string;
  readonly holder: string;
  readonly node_code: string;
  readonly source: string;
  readonly capital_kind: CapitalKind;
  readonly vintage: number;
  readonly budget_year: number;
  readonly assigned: string;
  readonly allocated: string;
  readonly available: string;
  readonly reason_code: ChangeReason | null;
  readonly reason: string | null;
  readonly said_by: string | null;
  readonly said_at: Date | null;
}

/** What budgets and agencies hold and have not given on, largest first, each with the latest reason that was given. */
export async function listUnallocated(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly holderId?: string | undefined;
    readonly nodeCode?: string | undefined;
    readonly budgetYear?: number | undefined;
    readonly after?: readonly [available: string, accountId: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly Unallocated[]> {
  const conditions = [
    sql`a.province_id = ${filter.provinceId}`,
    sql`a.available > 0`,
    sql`h.kind in ('budget', 'agency')`,
  ];
  if (filter.holderId !== undefined) conditions.push(sql`a.holder_id = ${filter.holderId}::uuid`);
  if (filter.budgetYear !== undefined) conditions.push(sql`a.budget_year = ${filter.budgetYear}`);
  if (filter.nodeCode !== undefined) {
    conditions.push(sql`(a.node_code = ${filter.nodeCode} or starts_with(a.node_code, ${`${filter.nodeCode}.`}))`);
  }
  if (filter.after !== undefined) {
    const [available, accountId] = filter.after;
    conditions.push(sql`(-a.available, a.account_id) > (-${available}::bigint, ${accountId}::bigint)`);
  }
  const { rows } = await sql<Row>`
    select a.account_id, a.holder_id, h.name as holder, a.node_code, a.source, a.capital_kind, a.vintage, a.budget_year,
      a.granted + a.received + a.carried_in as assigned, a.passed + a.allocated as allocated, a.available,
      s.reason_code, s.reason, p.name as said_by, s.at as said_at
    from muctieu.capital_account a
    join muctieu.capital_holder h on h.province_id = a.province_id and h.holder_id = a.holder_id
    left join lateral (select u.* from muctieu.capital_unallocated u
      where u.province_id = a.province_id and u.holder_id = a.holder_id and u.node_code = a.node_code and u.source = a.source
        and u.capital_kind = a.capital_kind and u.vintage = a.vintage and u.budget_year = a.budget_year
      order by u.statement_id desc limit 1) s on true
    left join muctieu.person p on p.province_id = s.province_id and p.person_id = s.person_id
    where ${sql.join(conditions, sql` and `)}
    order by -a.available, a.account_id limit ${filter.limit}`.execute(tables);
  return rows.map((row) => ({
    accountId: row.account_id,
    holderId: row.holder_id,
    holder: row.holder,
    nodeCode: row.node_code,
    source: row.source,
    capitalKind: row.capital_kind,
    vintage: row.vintage,
    budgetYear: row.budget_year,
    assignedDong: row.assigned,
    allocatedDong: row.allocated,
    unallocatedDong: row.available,
    ...(row.reason_code === null ? {} : { reasonCode: row.reason_code }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.said_by === null ? {} : { saidBy: row.said_by }),
    ...(row.said_at === null ? {} : { saidAt: row.said_at.toISOString() }),
  }));
}

/** Whether the account is there and in scope. */
export async function hasAccount(
  { tables }: ReadTransaction,
  provinceId: string,
  { holderId, nodeCode, source, capitalKind, vintage, budgetYear }: AccountName,
): Promise<boolean> {
  const row = await tables
    .selectFrom('capital_account')
    .select('account_id')
    .where('province_id', '=', provinceId)
    .where('vintage', '=', vintage)
    .where('holder_id', '=', holderId)
    .where('node_code', '=', nodeCode)
    .where('source', '=', source)
    .where('capital_kind', '=', capitalKind)
    .where('budget_year', '=', budgetYear)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addReason(
  transaction: WriteTransaction,
  said: AccountName & {
    readonly provinceId: string;
    readonly reasonCode: ChangeReason;
    readonly reason: string;
    readonly personId: string | undefined;
    readonly unitId: string | undefined;
    readonly at: Date;
  },
): Promise<string> {
  const statementId = uuid();
  await transaction.tables
    .insertInto('capital_unallocated')
    .values({
      province_id: said.provinceId,
      statement_id: statementId,
      holder_id: said.holderId,
      node_code: said.nodeCode,
      source: said.source,
      capital_kind: said.capitalKind,
      vintage: said.vintage,
      budget_year: said.budgetYear,
      reason_code: said.reasonCode,
      reason: said.reason,
      person_id: said.personId ?? null,
      at: said.at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'capital-unallocated', id: statementId },
    ...(said.unitId === undefined ? {} : { unitId: said.unitId }),
    after: said,
  });
  return statementId;
}
