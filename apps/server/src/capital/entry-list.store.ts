import type { CapitalEntry } from '@muctieu/domain/capital/capital-entry';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import { type EntryKind, entryStates } from '@muctieu/domain/capital/entry-kinds';
import { dong, parseDong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { nodeNamesOf, type Prefixes, prefixesOfProgrammes } from './capital-sums.store.ts';
import { conditionsOf, countedOf, type EntryFilter, entriesWithSides } from './entry-conditions.ts';

export interface EntryPageFilter extends EntryFilter {
  /** Value date and id of the last one of the page before; the newest come first. */
  readonly before?: readonly [valueDate: string, entryId: string] | undefined;
  readonly limit: number;
}

/** An entry with the names that a reader needs beside it. */
export interface ListedEntry extends CapitalEntry {
  readonly effect: Exclude<EntryKind, 'reversal'>;
  readonly commandId: string;
  /** What of it the figure asked for counts: less than nothing where it takes away. */
  readonly countedDong: string;
  readonly fromHolder: string;
  readonly toHolder: string;
  readonly reversedBy?: string;
}

interface Row {
  readonly entry_id: string;
  readonly command_id: string;
  readonly kind: EntryKind;
  readonly effect: Exclude<EntryKind, 'reversal'>;
  readonly node_code: string;
  readonly source: string;
  readonly capital_kind: CapitalKind;
  readonly vintage: number;
  readonly from_holder_id: string | null;
  readonly from_holder: string | null;
  readonly from_year: number | null;
  readonly to_holder_id: string | null;
  readonly to_holder: string | null;
  readonly to_year: number | null;
  readonly amount: string;
  readonly counted: string;
  readonly value_date: PlainDate;
  readonly document_id: string;
  readonly reason: string;
  readonly reversal_of: string | null;
  readonly reversed_by: string | null;
  readonly known_at: Date;
}

/**
 * Entries, newest value date first. The other side of one may lie outside the scope (a commune is given money by the
 * province): its holder then stays unnamed.
 */
export async function listEntries(
  { tables }: ReadTransaction,
  filter: EntryPageFilter,
): Promise<readonly ListedEntry[]> {
  const { before } = filter;
  const conditions = [...conditionsOf(filter)];
  if (before !== undefined) {
    const [valueDate, entryId] = before;
    conditions.push(sql`(e.value_date, e.entry_id) < (${valueDate}::date, ${entryId}::bigint)`);
  }
  const { rows } = await sql<Row>`
    select e.entry_id, e.command_id, e.kind, e.effect, coalesce(f.node_code, t.node_code) as node_code, coalesce(f.source, t.source) as source,
      coalesce(f.capital_kind, t.capital_kind) as capital_kind, e.vintage,
      f.holder_id as from_holder_id, fh.name as from_holder, f.budget_year as from_year,
      t.holder_id as to_holder_id, th.name as to_holder, t.budget_year as to_year,
      e.amount, round(${countedOf(filter)}) as counted, e.value_date, e.document_id, e.reason, e.reversal_of, r.entry_id as reversed_by, e.known_at
    from ${entriesWithSides}
    left join muctieu.capital_entry r on r.province_id = e.province_id and r.reversal_of = e.entry_id
    where ${sql.join(conditions, sql` and `)}
    order by e.value_date desc, e.entry_id desc limit ${filter.limit}`.execute(tables);
  return rows.map(entryOf);
}

/** How many entries there are, and what they make together of the figure asked for. */
export async function sumEntries(
  { tables }: ReadTransaction,
  filter: EntryFilter,
): Promise<{ readonly entries: number; readonly countedDong: string }> {
  const { rows } = await sql<{ entries: string; counted: string }>`
    select count(*) as entries, coalesce(round(sum(${countedOf(filter)})), 0) as counted
    from ${entriesWithSides}
    where ${sql.join(conditionsOf(filter), sql` and `)}`.execute(tables);
  return { entries: Number(rows[0]?.entries ?? 0), countedDong: rows[0]?.counted ?? '0' };
}

/** A node by all its names: a whole programme may have two. */
export async function findNodeNames({ tables }: ReadTransaction, nodeCode: string): Promise<readonly string[]> {
  const { rows } = await sql<{ prefixes: Prefixes | null }>`select ${prefixesOfProgrammes} as prefixes`.execute(tables);
  return nodeNamesOf(nodeCode, rows[0]?.prefixes ?? {});
}

function entryOf(row: Row): ListedEntry {
  const [from, to] = entryStates(row.kind, row.effect);
  return {
    id: row.entry_id,
    commandId: row.command_id,
    kind: row.kind,
    effect: row.effect,
    nodeCode: row.node_code,
    source: row.source,
    capitalKind: row.capital_kind,
    vintage: row.vintage,
    from: { holderId: row.from_holder_id ?? '', budgetYear: row.from_year ?? row.to_year ?? row.vintage, state: from },
    to: { holderId: row.to_holder_id ?? '', budgetYear: row.to_year ?? row.from_year ?? row.vintage, state: to },
    fromHolder: row.from_holder ?? '',
    toHolder: row.to_holder ?? '',
    countedDong: row.counted,
    amountDong: parseDong(row.amount) ?? dong(0n),
    valueDate: row.value_date,
    documentId: row.document_id,
    reason: row.reason,
    ...(row.reversal_of === null ? {} : { reversalOf: row.reversal_of }),
    ...(row.reversed_by === null ? {} : { reversedBy: row.reversed_by }),
    knownAt: row.known_at.getTime(),
  };
}
