import type { CapitalEntry } from '@muctieu/domain/capital/capital-entry';
import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import { type EntryKind, entryKinds } from '@muctieu/domain/capital/entry-kinds';
import type { CapitalState } from '@muctieu/domain/capital/position';
import { dong, parseDong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export interface EntryFilter {
  readonly provinceId: string;
  readonly entryId?: string | undefined;
  readonly holderId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly nodeCode?: string | undefined;
  readonly source?: string | undefined;
  readonly capitalKind?: string | undefined;
  readonly vintage?: number | undefined;
  readonly budgetYear?: number | undefined;
  readonly kind?: string | undefined;
  readonly effects?: readonly string[] | undefined;
  readonly documentId?: string | undefined;
  readonly valueDate?: PlainDate | undefined;
  readonly knownAt?: Date | undefined;
  /** Value date and id of the last one of the page before; the newest come first. */
  readonly before?: readonly [valueDate: string, entryId: string] | undefined;
  readonly limit: number;
}

/** An entry with the names that a reader needs beside it. */
export interface ListedEntry extends CapitalEntry {
  readonly effect: Exclude<EntryKind, 'reversal'>;
  readonly commandId: string;
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
export async function listEntries({ tables }: ReadTransaction, filter: EntryFilter): Promise<readonly ListedEntry[]> {
  const { rows } = await sql<Row>`
    select e.entry_id, e.command_id, e.kind, e.effect, coalesce(f.node_code, t.node_code) as node_code, coalesce(f.source, t.source) as source,
      coalesce(f.capital_kind, t.capital_kind) as capital_kind, e.vintage,
      f.holder_id as from_holder_id, fh.name as from_holder, f.budget_year as from_year,
      t.holder_id as to_holder_id, th.name as to_holder, t.budget_year as to_year,
      e.amount, e.value_date, e.document_id, e.reason, e.reversal_of, r.entry_id as reversed_by, e.known_at
    from muctieu.capital_entry e
    left join muctieu.capital_account f on f.province_id = e.province_id and f.vintage = e.vintage and f.account_id = e.from_account_id
    left join muctieu.capital_account t on t.province_id = e.province_id and t.vintage = e.vintage and t.account_id = e.to_account_id
    left join muctieu.capital_holder fh on fh.province_id = f.province_id and fh.holder_id = f.holder_id
    left join muctieu.capital_holder th on th.province_id = t.province_id and th.holder_id = t.holder_id
    left join muctieu.capital_entry r on r.province_id = e.province_id and r.reversal_of = e.entry_id
    where ${sql.join(conditionsOf(filter), sql` and `)}
    order by e.value_date desc, e.entry_id desc limit ${filter.limit}`.execute(tables);
  return rows.map(entryOf);
}

function conditionsOf(filter: EntryFilter): readonly RawBuilder<unknown>[] {
  const conditions = [sql`e.province_id = ${filter.provinceId}`];
  if (filter.entryId !== undefined) conditions.push(sql`e.entry_id = ${filter.entryId}::bigint`);
  if (filter.holderId !== undefined) {
    conditions.push(sql`(f.holder_id = ${filter.holderId}::uuid or t.holder_id = ${filter.holderId}::uuid)`);
  }
  if (filter.unitId !== undefined) {
    conditions.push(sql`(fh.unit_id = ${filter.unitId}::uuid or th.unit_id = ${filter.unitId}::uuid)`);
  }
  if (filter.nodeCode !== undefined) {
    conditions.push(
      sql`(coalesce(f.node_code, t.node_code) = ${filter.nodeCode} or starts_with(coalesce(f.node_code, t.node_code), ${`${filter.nodeCode}.`}))`,
    );
  }
  if (filter.source !== undefined) conditions.push(sql`coalesce(f.source, t.source) = ${filter.source}`);
  if (filter.capitalKind !== undefined)
    conditions.push(sql`coalesce(f.capital_kind, t.capital_kind) = ${filter.capitalKind}`);
  if (filter.vintage !== undefined) conditions.push(sql`e.vintage = ${filter.vintage}`);
  if (filter.budgetYear !== undefined) {
    conditions.push(sql`(f.budget_year = ${filter.budgetYear} or t.budget_year = ${filter.budgetYear})`);
  }
  if (filter.kind !== undefined) conditions.push(sql`e.kind = ${filter.kind}`);
  if (filter.effects !== undefined) conditions.push(sql`e.effect = any (${[...filter.effects]}::text[])`);
  if (filter.documentId !== undefined) conditions.push(sql`e.document_id = ${filter.documentId}`);
  if (filter.valueDate !== undefined) conditions.push(sql`e.value_date <= ${filter.valueDate}`);
  if (filter.knownAt !== undefined) conditions.push(sql`e.known_at <= ${filter.knownAt}`);
  if (filter.before !== undefined) {
    const [valueDate, entryId] = filter.before;
    conditions.push(sql`(e.value_date, e.entry_id) < (${valueDate}::date, ${entryId}::bigint)`);
  }
  return conditions;
}

function entryOf(row: Row): ListedEntry {
  const rule = entryKinds[row.effect];
  const [from, to]: readonly [CapitalState, CapitalState] =
    row.kind === 'reversal' ? [rule.to, rule.from] : [rule.from, rule.to];
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
    amountDong: parseDong(row.amount) ?? dong(0n),
    valueDate: row.value_date,
    documentId: row.document_id,
    reason: row.reason,
    ...(row.reversal_of === null ? {} : { reversalOf: row.reversal_of }),
    ...(row.reversed_by === null ? {} : { reversedBy: row.reversed_by }),
    knownAt: row.known_at.getTime(),
  };
}
