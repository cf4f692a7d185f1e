import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import type { Holder } from './holders.store.ts';
import type { AccountName } from './unallocated.store.ts';

export interface Payable extends AccountName {
  readonly accountId: string;
  readonly holder: string;
  readonly holderKind: Holder['kind'];
  readonly availableDong: string;
  readonly advancedDong: string;
  readonly paidDong: string;
  readonly documentId?: string;
}

/** Accounts of a budget year that have, or had, money to pay from, by the names of their holders. */
export async function listPayables(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly budgetYear: number;
    readonly holderId?: string | undefined;
    readonly after?: readonly [holder: string, accountId: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly Payable[]> {
  const after =
    filter.after === undefined
      ? sql`true`
      : sql`(h.name, a.account_id) > (${filter.after[0]} collate "vi-x-icu", ${filter.after[1]}::bigint)`;
  const { rows } = await sql<{
    account_id: string;
    holder_id: string;
    holder: string;
    kind: Holder['kind'];
    node_code: string;
    source: string;
    capital_kind: CapitalKind;
    vintage: number;
    available: string;
    advanced: string;
    paid: string;
    document_id: string | null;
  }>`
    select a.account_id, a.holder_id, h.name as holder, h.kind, a.node_code, a.source, a.capital_kind, a.vintage,
      a.available, a.advanced, a.paid, g.document_id
    from muctieu.capital_account a
    left join lateral (select e.document_id from muctieu.capital_entry e
      where e.province_id = a.province_id and e.vintage = a.vintage and e.to_account_id = a.account_id
        and e.kind in ('grant', 'assign', 'allocate', 'carry-over')
      order by e.value_date desc, e.entry_id desc limit 1) g on true
    join muctieu.capital_holder h on h.province_id = a.province_id and h.holder_id = a.holder_id
    where a.province_id = ${filter.provinceId} and a.budget_year = ${filter.budgetYear}
      and (a.available > 0 or a.advanced > 0 or a.paid > 0) and ${after}
      and ${filter.holderId === undefined ? sql`true` : sql`a.holder_id = ${filter.holderId}::uuid`}
    order by h.name, a.account_id limit ${filter.limit}`.execute(tables);
  return rows.map((row) => ({
    accountId: row.account_id,
    holderId: row.holder_id,
    holder: row.holder,
    holderKind: row.kind,
    nodeCode: row.node_code,
    source: row.source,
    capitalKind: row.capital_kind,
    vintage: row.vintage,
    budgetYear: filter.budgetYear,
    availableDong: row.available,
    advancedDong: row.advanced,
    paidDong: row.paid,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
  }));
}
