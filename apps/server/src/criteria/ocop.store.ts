import type { OcopItem } from '@muctieu/contract/criteria/ocop';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { isScoreDoubtful, type OcopGroup, type OcopStanding, standingOf } from '@muctieu/domain/criteria/ocop-product';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { nameAndIdOf } from '../organisations/name-cursor.ts';
import { writeCursor } from '../territory/list-cursor.ts';

/** Days ahead of its end at which a product is to be judged again. */
const aheadDays = 90;

interface OcopFilter {
  readonly provinceId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly group?: OcopGroup | undefined;
  readonly stars?: number | undefined;
  readonly standing?: OcopStanding | undefined;
  readonly q?: string | undefined;
  readonly productId?: string | undefined;
}

interface ProductRow {
  readonly province_id: string;
  readonly product_id: string;
  readonly unit_id: string;
  readonly name: string;
  readonly owner: string;
  readonly product_group: OcopGroup;
  readonly stars: number;
  readonly score_hundredths: number | null;
  readonly symbol: string;
  readonly decided_on: PlainDate;
  readonly valid_until: PlainDate;
  readonly note: string;
  readonly ended_on: PlainDate | null;
  readonly ended_because: string | null;
  readonly version: number;
  readonly unit_form: UnitForm;
  readonly unit_name: string;
}

/** As `standingOf` of the domain says it; a test holds the two together. */
function standingIn(today: PlainDate): RawBuilder<unknown> {
  return sql`(case when product.ended_on <= ${today} then 'ended' when product.valid_until <= ${today} then 'expired'
    when product.valid_until <= ${addDays(today, aheadDays)} then 'expires-soon' else 'valid' end)`;
}

/** A page of the products by name, each with where it stands today; and how many there are. */
export async function findProductPage(
  { tables }: ReadTransaction,
  filter: OcopFilter,
  today: PlainDate,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly items: OcopItem[]; readonly total: number; readonly nextCursor?: string }> {
  const { provinceId, unitId, group, stars, productId, q, standing } = filter;
  const conditions = [
    sql`true`,
    ...(provinceId === undefined ? [] : [sql`product.province_id = ${provinceId}`]),
    ...(unitId === undefined ? [] : [sql`product.unit_id = ${unitId}`]),
    ...(group === undefined ? [] : [sql`product.product_group = ${group}`]),
    ...(stars === undefined ? [] : [sql`product.stars = ${stars}`]),
    ...(productId === undefined ? [] : [sql`product.product_id = ${productId}`]),
    ...(q === undefined ? [] : [sql`product.name_key like ${`%${searchKey(q)}%`}`]),
    ...(standing === undefined ? [] : [sql`${standingIn(today)} = ${standing}`]),
  ];
  const after = nameAndIdOf(page.cursor);
  const place =
    after === undefined ? [] : [sql`(product.name, product.product_id) > (${after.name}, ${after.id}::uuid)`];
  const { rows } = await sql<ProductRow>`
    select product.*, held.form as unit_form, held.name as unit_name
    from muctieu.ocop_product product
    join lateral (select held.form, held.name from muctieu.unit_name held
      where held.province_id = product.province_id and held.unit_id = product.unit_id order by held.from_day desc limit 1) held on true
    where ${sql.join([...conditions, ...place], sql` and `)}
    order by product.name, product.product_id limit ${page.limit + 1}`.execute(tables);
  const { rows: counted } = await sql<{ total: number }>`select count(*)::int as total
    from muctieu.ocop_product product where ${sql.join(conditions, sql` and `)}`.execute(tables);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => itemOf(row, today)),
    total: counted[0]?.total ?? 0,
    ...(rows.length > page.limit && last !== undefined
      ? { nextCursor: writeCursor([last.name, last.product_id]) }
      : {}),
  };
}

export async function findProduct(
  transaction: ReadTransaction,
  productId: string,
  today: PlainDate,
): Promise<OcopItem | undefined> {
  return (await findProductPage(transaction, { productId }, today, { limit: 1 })).items[0];
}

export interface StandingCount {
  readonly stars: number;
  readonly standing: OcopStanding;
  readonly count: number;
}

/** Products of a province by stars and standing, and in how many communes those that count are. */
export async function countProducts(
  { tables }: ReadTransaction,
  provinceId: string,
  today: PlainDate,
): Promise<{ readonly counts: readonly StandingCount[]; readonly communes: number }> {
  const { rows: counts } = await sql<StandingCount>`
    select product.stars, ${standingIn(today)} as standing, count(*)::int as count
    from muctieu.ocop_product product where product.province_id = ${provinceId} group by 1, 2`.execute(tables);
  const { rows: communes } = await sql<{ count: number }>`
    select count(distinct product.unit_id)::int as count from muctieu.ocop_product product
    where product.province_id = ${provinceId} and ${standingIn(today)} in ('valid', 'expires-soon')`.execute(tables);
  return { counts, communes: communes[0]?.count ?? 0 };
}

/** How many of these stand in the list already: the same commune, product, owner and day of decision. */
export async function countKnown(
  { tables }: ReadTransaction,
  provinceId: string,
  products: readonly Pick<NewProduct, 'unitId' | 'name' | 'owner' | 'decidedOn'>[],
): Promise<number> {
  if (products.length === 0) return 0;
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count
    from jsonb_to_recordset(${JSON.stringify(products)}::jsonb) as given("unitId" uuid, name text, owner text, "decidedOn" date)
    where exists (select from muctieu.ocop_product product where product.province_id = ${provinceId}
      and product.unit_id = given."unitId" and lower(product.name) = lower(given.name) and lower(product.owner) = lower(given.owner)
      and product.decided_on = given."decidedOn")`.execute(tables);
  return rows[0]?.count ?? 0;
}

function itemOf(row: ProductRow, today: PlainDate): OcopItem {
  const score = row.score_hundredths === null ? undefined : row.score_hundredths / 100;
  const validUntil = row.valid_until;
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
    validUntil,
    note: row.note,
    standing: standingOf({ validUntil, endedOn: row.ended_on ?? undefined }, today, addDays(today, aheadDays)),
    isScoreDoubtful: isScoreDoubtful({ stars: row.stars, ...(score === undefined ? {} : { score }) }),
    ...(row.ended_on === null ? {} : { endedOn: row.ended_on }),
    ...(row.ended_because === null ? {} : { endedBecause: row.ended_because }),
    version: row.version,
  };
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
