import { searchKey } from '@muctieu/kernel/search-key';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface Holder {
  readonly holderId: string;
  readonly provinceId: string;
  readonly kind: 'budget' | 'agency' | 'owner' | 'project';
  readonly name: string;
  readonly unitId?: string;
  readonly organisationId?: string;
  readonly parentHolderId?: string;
}

export interface HolderFilter {
  readonly provinceId: string;
  readonly search?: string | undefined;
  readonly kind?: Holder['kind'] | undefined;
  /** `name` and id of the last one of the page before. */
  readonly after?: readonly [name: string, holderId: string] | undefined;
  readonly limit: number;
}

/** Holders of a province in Vietnamese order of their names. */
export async function listHolders({ tables }: ReadTransaction, filter: HolderFilter): Promise<readonly Holder[]> {
  let query = tables.selectFrom('capital_holder').selectAll().where('province_id', '=', filter.provinceId);
  if (filter.kind !== undefined) query = query.where('kind', '=', filter.kind);
  if (filter.search !== undefined) query = query.where('name_key', 'like', `%${searchKey(filter.search)}%`);
  if (filter.after !== undefined) {
    const [name, holderId] = filter.after;
    query = query.where(sql<boolean>`(name, holder_id) > (${name} collate "vi-x-icu", ${holderId}::uuid)`);
  }
  const rows = await query.orderBy('name').orderBy('holder_id').limit(filter.limit).execute();
  return rows.map((row) => ({
    holderId: row.holder_id,
    provinceId: row.province_id,
    kind: row.kind,
    name: row.name,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.parent_holder_id === null ? {} : { parentHolderId: row.parent_holder_id }),
  }));
}

/** Names by id, for those of the ids that are holders of the province. */
export async function findHolderNames(
  { tables }: ReadTransaction,
  provinceId: string,
  holderIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (holderIds.length === 0) return new Map();
  const rows = await tables
    .selectFrom('capital_holder')
    .select(['holder_id', 'name'])
    .where('province_id', '=', provinceId)
    .where('holder_id', '=', sql<string>`any(${[...new Set(holderIds)]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.holder_id, row.name]));
}

export async function addHolder(transaction: WriteTransaction, holder: Omit<Holder, 'holderId'>): Promise<string> {
  const holderId = uuid();
  await transaction.tables
    .insertInto('capital_holder')
    .values({
      province_id: holder.provinceId,
      holder_id: holderId,
      kind: holder.kind,
      name: holder.name,
      unit_id: holder.unitId ?? null,
      organisation_id: holder.organisationId ?? null,
      parent_holder_id: holder.parentHolderId ?? null,
    })
    .execute();
  transaction.journal({ subject: { kind: 'capital-holder', id: holderId }, after: holder });
  return holderId;
}
