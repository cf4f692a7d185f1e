import type { OcopItem } from '@muctieu/contract/criteria/ocop';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { isScoreDoubtful, type OcopGroup, standingOf } from '@muctieu/domain/criteria/ocop-product';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

/** Days ahead of its end at which a product is to be judged again. */
const aheadDays = 90;

interface OcopFilter {
  readonly provinceId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly group?: OcopGroup | undefined;
  readonly stars?: number | undefined;
  readonly q?: string | undefined;
  readonly productId?: string | undefined;
}

/** Products by name, each with where it stands today. */
export async function findProducts(
  { tables }: ReadTransaction,
  filter: OcopFilter,
  today: PlainDate,
): Promise<readonly OcopItem[]> {
  const conditions = [
    sql`true`,
    ...(filter.provinceId === undefined ? [] : [sql`product.province_id = ${filter.provinceId}`]),
    ...(filter.unitId === undefined ? [] : [sql`product.unit_id = ${filter.unitId}`]),
    ...(filter.group === undefined ? [] : [sql`product.product_group = ${filter.group}`]),
    ...(filter.stars === undefined ? [] : [sql`product.stars = ${filter.stars}`]),
    ...(filter.productId === undefined ? [] : [sql`product.product_id = ${filter.productId}`]),
    ...(filter.q === undefined ? [] : [sql`product.name_key like ${`%${searchKey(filter.q)}%`}`]),
  ];
  const { rows } = await sql<{
    province_id: string;
    product_id: string;
    unit_id: string;
    name: string;
    owner: string;
    product_group: OcopGroup;
    stars: number;
    score_hundredths: number | null;
    symbol: string;
    decided_on: PlainDate;
    valid_until: PlainDate;
    note: string;
    ended_on: PlainDate | null;
    ended_because: string | null;
    version: number;
    unit_form: UnitForm;
    unit_name: string;
  }>`
    select product.*, held.form as unit_form, held.name as unit_name
    from muctieu.ocop_product product
    join lateral (select held.form, held.name from muctieu.unit_name held
      where held.province_id = product.province_id and held.unit_id = product.unit_id order by held.from_day desc limit 1) held on true
    where ${sql.join(conditions, sql` and `)}
    order by product.name, product.product_id`.execute(tables);
  const soon = addDays(today, aheadDays);
  return rows.map((row) => {
    const score = row.score_hundredths === null ? undefined : row.score_hundredths / 100;
    return {
      id: row.product_id,
      provinceId: row.province_id,
      unitId: row.unit_id,
      unitName: unitFullName(row.unit_form, row.unit_name),
      name: row.name,
      owner: row.owner,
      group: row.product_group,
      stars: row.stars,
      ...(score === undefined ? {} : { score }),
      symbol: row.symbol,
      decidedOn: row.decided_on,
      validUntil: row.valid_until,
      note: row.note,
      standing: standingOf({ validUntil: row.valid_until, endedOn: row.ended_on ?? undefined }, today, soon),
      isScoreDoubtful: isScoreDoubtful({ stars: row.stars, ...(score === undefined ? {} : { score }) }),
      ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
      ...(row.ended_because === null ? {} : { endedBecause: row.ended_because }),
      version: row.version,
    };
  });
}

export interface NewProduct {
  readonly provinceId: string;
  readonly id: string;
  readonly unitId: string;
  readonly name: string;
  readonly owner: string;
  readonly group: OcopGroup;
  readonly stars: number;
  readonly score?: number | undefined;
  readonly symbol: string;
  readonly decidedOn: PlainDate;
  readonly validUntil: PlainDate;
  readonly note: string;
}

/** Adds those that are not in the list yet; gives how many were. */
export async function addProducts(transaction: WriteTransaction, products: readonly NewProduct[]): Promise<number> {
  let added = 0;
  for (const one of products) {
    const { numInsertedOrUpdatedRows } = await transaction.tables
      .insertInto('ocop_product')
      .values({
        province_id: one.provinceId,
        product_id: one.id,
        unit_id: one.unitId,
        name: one.name,
        owner: one.owner,
        product_group: one.group,
        stars: one.stars,
        score_hundredths: one.score === undefined ? null : Math.round(one.score * 100),
        symbol: one.symbol,
        decided_on: one.decidedOn,
        valid_until: one.validUntil,
        note: one.note,
        ended_on: null,
        ended_because: null,
        version: 1,
      })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    if (numInsertedOrUpdatedRows !== 1n) continue;
    added += 1;
    const { id, unitId, provinceId, ...after } = one;
    transaction.journal({ subject: { kind: 'ocop-product', id }, provinceId, unitId, after });
  }
  return added;
}

export async function endProduct(
  transaction: WriteTransaction,
  product: OcopItem,
  { on, because }: { readonly on: PlainDate; readonly because: string },
): Promise<number> {
  const version = product.version + 1;
  const { numUpdatedRows } = await transaction.tables
    .updateTable('ocop_product')
    .set({ ended_on: on, ended_because: because, version })
    .where('province_id', '=', product.provinceId)
    .where('product_id', '=', product.id)
    .where('version', '=', product.version)
    .executeTakeFirst();
  if (numUpdatedRows !== 1n) return 0;
  const subject = { kind: 'ocop-product', id: product.id };
  transaction.journal({ subject, unitId: product.unitId, before: { endedOn: null }, after: { endedOn: on, because } });
  return version;
}

export interface OcopStatement {
  readonly provinceId: string;
  readonly id: string;
  readonly asOf: PlainDate;
  readonly stars?: number;
  readonly count: number;
  readonly source: string;
}

export async function findStatements(
  { tables }: ReadTransaction,
  provinceId: string,
): Promise<readonly OcopStatement[]> {
  const rows = await tables
    .selectFrom('ocop_statement')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('as_of')
    .orderBy('stars')
    .execute();
  return rows.map((row) => ({
    provinceId: row.province_id,
    id: row.statement_id,
    asOf: row.as_of,
    ...(row.stars === null ? {} : { stars: row.stars }),
    count: row.product_count,
    source: row.source,
  }));
}

export async function addStatements(
  transaction: WriteTransaction,
  statements: readonly OcopStatement[],
): Promise<number> {
  const known = new Set<string>();
  for (const provinceId of new Set(statements.map((one) => one.provinceId)))
    for (const { id } of await findStatements(transaction, provinceId)) known.add(id);
  const missing = statements.filter(({ id }) => !known.has(id));
  for (const { provinceId, id, asOf, stars, count, source } of missing) {
    await transaction.tables
      .insertInto('ocop_statement')
      .values({
        province_id: provinceId,
        statement_id: id,
        as_of: asOf,
        stars: stars ?? null,
        product_count: count,
        source,
      })
      .execute();
    transaction.journal({
      subject: { kind: 'ocop-statement', id },
      provinceId,
      after: { asOf, stars: stars ?? null, count, source },
    });
  }
  return missing.length;
}
