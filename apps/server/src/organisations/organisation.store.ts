import type { Organisation, OrganisationName } from '@muctieu/domain/organisations/organisation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { writeCursor } from '../territory/list-cursor.ts';
import { nameAndIdOf } from './name-cursor.ts';

export interface WrittenOrganisation extends Organisation {
  readonly version: number;
  readonly documentCited?: string;
}

export async function findOrganisation(
  { tables }: ReadTransaction,
  provinceId: string,
  organisationId: string,
): Promise<WrittenOrganisation | undefined> {
  const row = await tables
    .selectFrom('organisation')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const names = await tables
    .selectFrom('organisation_name')
    .select(['name', 'short_name', 'from_day', 'until_day'])
    .where('province_id', '=', provinceId)
    .where('organisation_id', '=', organisationId)
    .orderBy('from_day')
    .execute();
  return {
    provinceId,
    organisationId,
    version: row.version,
    kind: row.kind,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(row.document_cited === null ? {} : { documentCited: row.document_cited }),
    existence: { from: row.from_day, ...(row.until_day === null ? {} : { until: row.until_day }) },
    names: names.map(
      (name): OrganisationName => ({
        name: name.name,
        ...(name.short_name === null ? {} : { shortName: name.short_name }),
        from: name.from_day,
        ...(name.until_day === null ? {} : { until: name.until_day }),
      }),
    ),
  };
}

export async function addOrganisation(transaction: ReadTransaction, organisation: WrittenOrganisation): Promise<void> {
  await transaction.tables
    .insertInto('organisation')
    .values({
      province_id: organisation.provinceId,
      organisation_id: organisation.organisationId,
      ...rowOf(organisation),
    })
    .execute();
  await addNames(transaction, organisation);
}

/** Saves over the stored version; false where another edit came first. */
export async function saveOrganisation(
  transaction: ReadTransaction,
  organisation: WrittenOrganisation,
  version: number,
): Promise<boolean> {
  const { tables } = transaction;
  const { provinceId, organisationId } = organisation;
  const saved = await tables
    .updateTable('organisation')
    .set({ ...rowOf(organisation), version: version + 1 })
    .where('province_id', '=', provinceId)
    .where('organisation_id', '=', organisationId)
    .where('version', '=', version)
    .returning('version')
    .executeTakeFirst();
  if (saved === undefined) return false;
  await tables
    .deleteFrom('organisation_name')
    .where('province_id', '=', provinceId)
    .where('organisation_id', '=', organisationId)
    .execute();
  await addNames(transaction, organisation);
  return true;
}

function rowOf(organisation: WrittenOrganisation) {
  return {
    kind: organisation.kind,
    unit_id: organisation.unitId ?? null,
    parent_id: organisation.parentId ?? null,
    from_day: organisation.existence.from,
    until_day: organisation.existence.until ?? null,
    document_cited: organisation.documentCited ?? null,
  };
}

async function addNames({ tables }: ReadTransaction, organisation: WrittenOrganisation): Promise<void> {
  await tables
    .insertInto('organisation_name')
    .values(
      organisation.names.map((name) => ({
        province_id: organisation.provinceId,
        organisation_id: organisation.organisationId,
        unit_id: organisation.unitId ?? null,
        name: name.name,
        short_name: name.shortName ?? null,
        from_day: name.from,
        until_day: name.until ?? null,
      })),
    )
    .execute();
}

/** The organisations above, from the next one up; to see that nobody is above themselves. */
export async function organisationsAbove(
  { tables }: ReadTransaction,
  provinceId: string,
  organisationId: string,
): Promise<readonly string[]> {
  const { rows } = await sql<{ organisation_id: string }>`
    with recursive above as (
      select organisation_id, parent_id from muctieu.organisation
      where province_id = ${provinceId} and organisation_id = ${organisationId}
      union
      select o.organisation_id, o.parent_id from muctieu.organisation o
      join above on o.organisation_id = above.parent_id where o.province_id = ${provinceId}
    )
    select organisation_id from above`.execute(tables);
  return rows.map((row) => row.organisation_id);
}

/** Roles that somebody holds for the organisation on or after the day. */
export async function countRolesHeldFor(
  { tables }: ReadTransaction,
  provinceId: string,
  organisationId: string,
  day: PlainDate,
): Promise<number> {
  const row = await tables
    .selectFrom('person_role')
    .select((expression) => expression.fn.countAll<string>().as('count'))
    .where('province_id', '=', provinceId)
    .where('organisation_id', '=', organisationId)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', day)]))
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

export interface OrganisationQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly search?: string | undefined;
  readonly provinceId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly kind?: string | undefined;
}

export interface ListedOrganisation {
  readonly provinceId: string;
  readonly organisationId: string;
  readonly version: number;
  readonly kind: string;
  readonly name: string;
  readonly shortName?: string;
  readonly unitId?: string;
  readonly parentId?: string;
  readonly parentName?: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

interface ListedRow {
  readonly province_id: string;
  readonly organisation_id: string;
  readonly version: number;
  readonly kind: string;
  readonly name: string;
  readonly short_name: string | null;
  readonly unit_id: string | null;
  readonly parent_id: string | null;
  readonly parent_name: string | null;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
}

/** Those that exist on the day, under the name of the day, in Vietnamese order. A search finds former names too. */
export async function listOrganisations(
  { tables }: ReadTransaction,
  query: OrganisationQuery,
  day: PlainDate,
): Promise<{ readonly items: readonly ListedOrganisation[]; readonly nextCursor?: string; readonly total?: number }> {
  const filters: RawBuilder<unknown>[] = [sql`o.from_day <= ${day} and (o.until_day is null or o.until_day > ${day})`];
  if (query.provinceId !== undefined) filters.push(sql`o.province_id = ${query.provinceId}`);
  if (query.unitId !== undefined) filters.push(sql`o.unit_id = ${query.unitId}`);
  if (query.kind !== undefined) filters.push(sql`o.kind = ${query.kind}`);
  const key = searchKey(query.search ?? '');
  if (query.search !== undefined && query.search.trim() !== '') {
    filters.push(
      key === ''
        ? sql`false`
        : sql`exists (select from muctieu.organisation_name n where n.province_id = o.province_id
            and n.organisation_id = o.organisation_id and n.name_key like ${`%${key}%`})`,
    );
  }
  const where = sql.join(filters, sql` and `);
  const after = nameAndIdOf(query.cursor);
  const { rows } = await sql<ListedRow>`
    select o.province_id, o.organisation_id, o.version, o.kind, called.name, called.short_name, o.unit_id, o.parent_id,
      above.name as parent_name, o.from_day, o.until_day
    from muctieu.organisation o
    join lateral (${nameOn(sql`o.organisation_id`, day)}) called on true
    left join lateral (${nameOn(sql`o.parent_id`, day)}) above on true
    where ${where}
      and ${after === undefined ? sql`true` : sql`(called.name, o.organisation_id) > (${after.name}, ${after.id}::uuid)`}
    order by called.name, o.organisation_id limit ${query.limit + 1}`.execute(tables);
  const items = rows.slice(0, query.limit).map(listedOf);
  const last = items.at(-1);
  const nextCursor = rows.length > query.limit && last ? writeCursor([last.name, last.organisationId]) : undefined;
  if (after !== undefined) return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
  const counted = await sql<{ total: string }>`
    select count(*) as total from muctieu.organisation o where ${where}`.execute(tables);
  return { items, total: Number(counted.rows[0]?.total ?? 0), ...(nextCursor === undefined ? {} : { nextCursor }) };
}

/** The name of the day, else the nearest one. */
function nameOn(organisationId: RawBuilder<unknown>, day: PlainDate): RawBuilder<unknown> {
  return sql`select n.name, n.short_name from muctieu.organisation_name n
    where n.province_id = o.province_id and n.organisation_id = ${organisationId}
    order by (n.from_day <= ${day}) desc, abs(n.from_day - ${day}::date) limit 1`;
}

function listedOf(row: ListedRow): ListedOrganisation {
  return {
    provinceId: row.province_id,
    organisationId: row.organisation_id,
    version: row.version,
    kind: row.kind,
    name: row.name,
    ...(row.short_name === null ? {} : { shortName: row.short_name }),
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(row.parent_name === null ? {} : { parentName: row.parent_name }),
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
  };
}
