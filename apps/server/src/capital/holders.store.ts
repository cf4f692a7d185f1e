import { searchKey } from '@muctieu/kernel/search-key';
import { type Selectable, sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CapitalTables } from './capital.tables.ts';

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
  return rows.map(holderOf);
}

function holderOf(row: Selectable<CapitalTables['capital_holder']>): Holder {
  return {
    holderId: row.holder_id,
    provinceId: row.province_id,
    kind: row.kind,
    name: row.name,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.parent_holder_id === null ? {} : { parentHolderId: row.parent_holder_id }),
  };
}

/** The holders of these ids that are in scope, in any order. */
export async function findHolders(
  { tables }: ReadTransaction,
  provinceId: string,
  holderIds: readonly string[],
): Promise<readonly Holder[]> {
  const rows = await tables
    .selectFrom('capital_holder')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('holder_id', '=', sql<string>`any(${[...new Set(holderIds)]}::uuid[])`)
    .execute();
  return rows.map(holderOf);
}

/** The holders of a unit: its budget, its agencies and owners. */
export async function findHoldersOfUnit(
  { tables }: ReadTransaction,
  provinceId: string,
  unitId: string,
): Promise<readonly Holder[]> {
  const rows = await tables
    .selectFrom('capital_holder')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('unit_id', '=', unitId)
    .orderBy('name')
    .execute();
  return rows.map(holderOf);
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

/**
 * Adds a holder. What stands under another stands at its unit and belongs to its organisation unless said otherwise: so a
 * commune sees the works under its budget, and an owner their own.
 */
export async function addHolder(transaction: WriteTransaction, given: Omit<Holder, 'holderId'>): Promise<string> {
  const holderId = uuid();
  const [parent] =
    given.parentHolderId === undefined ? [] : await findHolders(transaction, given.provinceId, [given.parentHolderId]);
  const inherits = parent !== undefined && given.unitId === undefined && given.organisationId === undefined;
  const isWhole = parent?.unitId === undefined && parent?.organisationId === undefined;
  const holder: Omit<Holder, 'holderId'> =
    inherits && !isWhole && given.kind !== 'budget'
      ? {
          ...given,
          ...(parent.unitId === undefined ? {} : { unitId: parent.unitId }),
          ...(parent.organisationId === undefined ? {} : { organisationId: parent.organisationId }),
        }
      : given;
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
