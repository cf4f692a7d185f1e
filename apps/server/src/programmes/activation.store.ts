import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** A province's word on a node in a year, with its grounds. */
export interface StoredActivation {
  readonly provinceId: string;
  readonly nodeCode: string;
  readonly year: number;
  readonly active: boolean;
  readonly reason: string;
  readonly documentId?: string;
  readonly sources: readonly string[];
  readonly verified: boolean;
}

/**
 * The provinces whose word on a node can be read in this scope, of those that are asked for; without any asked for, all
 * but the nation's. Of another province nothing may be said: its rows are not seen, and silence would read as «active».
 */
export async function findReadableProvinces(
  { tables }: ReadTransaction,
  asked: string | undefined,
): Promise<readonly string[]> {
  const { rows } = await sql<{ registers: readonly string[]; nation: boolean }>`
    select muctieu.scope_registers() as registers, muctieu.sees_nation() as nation`.execute(tables);
  const { registers = [], nation = false } = rows[0] ?? {};
  if (asked === undefined) return registers.filter((province) => province !== 'VN');
  return nation || registers.includes(asked) ? [asked] : [];
}

export interface ActivationFilter {
  readonly provinceId?: string | undefined;
  readonly nodeCodes?: readonly string[] | undefined;
  readonly year?: number | undefined;
  readonly documentId?: string | undefined;
}

export async function findActivations(
  { tables }: ReadTransaction,
  filter: ActivationFilter,
): Promise<readonly StoredActivation[]> {
  let query = tables.selectFrom('node_activation').selectAll();
  if (filter.provinceId !== undefined) query = query.where('province_id', '=', filter.provinceId);
  if (filter.nodeCodes !== undefined) {
    query = query.where('node_code', '=', sql<string>`any(${[...filter.nodeCodes]}::text[])`);
  }
  if (filter.year !== undefined) query = query.where('plan_year', '=', filter.year);
  if (filter.documentId !== undefined) query = query.where('document_id', '=', filter.documentId);
  const rows = await query.orderBy('province_id').orderBy('node_code').orderBy('plan_year').execute();
  return rows.map((row) => ({
    provinceId: row.province_id,
    nodeCode: row.node_code,
    year: row.plan_year,
    active: row.active,
    reason: row.reason,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    sources: row.sources,
    verified: row.verified,
  }));
}

export async function putActivation(
  transaction: WriteTransaction,
  before: StoredActivation | undefined,
  after: StoredActivation,
): Promise<void> {
  const row = {
    active: after.active,
    reason: after.reason,
    document_id: after.documentId ?? null,
    sources: [...after.sources],
    verified: after.verified,
  };
  await transaction.tables
    .insertInto('node_activation')
    .values({ province_id: after.provinceId, node_code: after.nodeCode, plan_year: after.year, ...row })
    .onConflict((conflict) => conflict.columns(['province_id', 'node_code', 'plan_year']).doUpdateSet(row))
    .execute();
  transaction.journal({
    subject: { kind: 'node-activation', id: `${after.nodeCode}@${after.year}` },
    provinceId: after.provinceId,
    ...(before === undefined ? {} : { before }),
    after,
  });
}
