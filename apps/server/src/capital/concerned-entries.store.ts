import type { CapitalEntry } from '@muctieu/domain/capital/capital-entry';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import { type EntryKind, entryStates } from '@muctieu/domain/capital/entry-kinds';
import { dong, parseDong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** The accounts whose entries a decision is checked against. */
export interface ConcernedAccounts {
  readonly provinceId: string;
  readonly vintages: readonly number[];
  readonly nodeCodes: readonly string[];
  readonly holderIds: readonly string[];
  /** Holders all of whose accounts count, of the plan years from and until. */
  readonly limited: readonly { readonly holderId: string; readonly fromYear: number; readonly toYear: number }[];
}

interface Row {
  readonly entry_id: string;
  readonly kind: EntryKind;
  readonly effect: Exclude<EntryKind, 'reversal'>;
  readonly node_code: string;
  readonly source: string;
  readonly capital_kind: CapitalKind;
  readonly vintage: number;
  readonly from_holder_id: string | null;
  readonly from_year: number | null;
  readonly to_holder_id: string | null;
  readonly to_year: number | null;
  readonly amount: string;
  readonly value_date: PlainDate;
  readonly document_id: string;
  readonly reason: string;
  readonly reversal_of: string | null;
  readonly known_at: Date;
}

/**
 * Every entry of these accounts, each once, in one statement whatever the number of lines: the accounts are found first, and
 * their entries by the indexes of the two sides. The other side of an entry may lie outside the scope.
 */
export async function findConcernedEntries(
  { tables }: ReadTransaction,
  { provinceId, vintages, nodeCodes, holderIds, limited }: ConcernedAccounts,
): Promise<readonly CapitalEntry[]> {
  const { rows } = await sql<Row>`
    with concerned as materialized (
      select a.vintage, a.account_id from muctieu.capital_account a
       where a.province_id = ${provinceId} and a.vintage = any (${[...vintages]}::smallint[])
         and a.holder_id = any (${[...holderIds]}::uuid[]) and a.node_code = any (${[...nodeCodes]}::text[])
      union
      select a.vintage, a.account_id
        from unnest(${limited.map(({ holderId }) => holderId)}::uuid[], ${limited.map(({ fromYear }) => fromYear)}::int[],
               ${limited.map(({ toYear }) => toYear)}::int[]) l (holder_id, from_year, to_year)
        join muctieu.capital_account a on a.holder_id = l.holder_id
       where a.province_id = ${provinceId} and a.vintage between l.from_year and l.to_year),
    found as (
      select e.entry_id from concerned c join muctieu.capital_entry e
          on e.province_id = ${provinceId} and e.vintage = c.vintage and e.from_account_id = c.account_id
      union
      select e.entry_id from concerned c join muctieu.capital_entry e
          on e.province_id = ${provinceId} and e.vintage = c.vintage and e.to_account_id = c.account_id
         and e.to_account_id <> e.from_account_id)
    select e.entry_id, e.kind, e.effect, coalesce(f.node_code, t.node_code) as node_code,
      coalesce(f.source, t.source) as source, coalesce(f.capital_kind, t.capital_kind) as capital_kind, e.vintage,
      f.holder_id as from_holder_id, f.budget_year as from_year, t.holder_id as to_holder_id, t.budget_year as to_year,
      e.amount, e.value_date, e.document_id, e.reason, e.reversal_of, e.known_at
    from found
    join muctieu.capital_entry e on e.province_id = ${provinceId} and e.entry_id = found.entry_id
    left join muctieu.capital_account f on f.province_id = e.province_id and f.vintage = e.vintage and f.account_id = e.from_account_id
    left join muctieu.capital_account t on t.province_id = e.province_id and t.vintage = e.vintage and t.account_id = e.to_account_id`.execute(
    tables,
  );
  return rows.map(entryOf);
}

function entryOf(row: Row): CapitalEntry {
  const [from, to] = entryStates(row.kind, row.effect);
  return {
    id: row.entry_id,
    kind: row.kind,
    nodeCode: row.node_code,
    source: row.source,
    capitalKind: row.capital_kind,
    vintage: row.vintage,
    from: { holderId: row.from_holder_id ?? '', budgetYear: row.from_year ?? row.to_year ?? row.vintage, state: from },
    to: { holderId: row.to_holder_id ?? '', budgetYear: row.to_year ?? row.from_year ?? row.vintage, state: to },
    amountDong: parseDong(row.amount) ?? dong(0n),
    valueDate: row.value_date,
    documentId: row.document_id,
    reason: row.reason,
    ...(row.reversal_of === null ? {} : { reversalOf: row.reversal_of }),
    knownAt: row.known_at.getTime(),
  };
}
