import type { ReachedPlaces } from '@muctieu/domain/organisations/reached-places';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { writeCursor } from '../territory/list-cursor.ts';
import { subtreeIds } from '../territory/subtree.store.ts';
import { nameAndIdOf } from './name-cursor.ts';
import { type Person, type PersonRow, personOf } from './person.store.ts';

export interface PersonQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly search?: string | undefined;
  readonly provinceId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly role?: string | undefined;
  readonly active?: 'yes' | 'no' | undefined;
}

export interface ListedPerson extends Person {
  /** Codes of the roles held on the day. */
  readonly roles: readonly string[];
}

/** People in Vietnamese order; those whom the asker may read, and themselves. */
export async function listPeople(
  transaction: ReadTransaction,
  query: PersonQuery,
  places: ReachedPlaces,
  ownPersonId: string,
  day: PlainDate,
): Promise<{ readonly items: readonly ListedPerson[]; readonly nextCursor?: string; readonly total?: number }> {
  const filters: RawBuilder<unknown>[] = [readable(places, ownPersonId)];
  if (query.provinceId !== undefined) filters.push(sql`person.province_id = ${query.provinceId}`);
  if (query.unitId !== undefined) {
    const unitIds =
      query.provinceId === undefined
        ? [query.unitId]
        : await subtreeIds(transaction, query.provinceId, query.unitId, day);
    filters.push(sql`person.unit_id = any (${[query.unitId, ...unitIds]}::uuid[])`);
  }
  if (query.active !== undefined) {
    filters.push(query.active === 'yes' ? sql`person.deactivated_at is null` : sql`person.deactivated_at is not null`);
  }
  if (query.role !== undefined) filters.push(sql`exists (select ${heldOn(day)} and held.role = ${query.role})`);
  if (query.search !== undefined && query.search.trim() !== '') filters.push(matches(query.search));
  const where = sql.join(filters, sql` and `);
  const after = nameAndIdOf(query.cursor);
  const beyond =
    after === undefined ? sql`true` : sql`(person.name, person.person_id) > (${after.name}, ${after.id}::uuid)`;
  const { rows } = await sql<PersonRow & { readonly roles: readonly string[] }>`
    select person.*, array(select distinct held.role ${heldOn(day)} order by held.role) as roles
    from muctieu.person where ${where} and ${beyond}
    order by person.name, person.person_id limit ${query.limit + 1}`.execute(transaction.tables);
  const items = rows.slice(0, query.limit).map((row) => ({ ...personOf(row), roles: row.roles }));
  const last = items.at(-1);
  const nextCursor = rows.length > query.limit && last ? writeCursor([last.name, last.personId]) : undefined;
  if (after !== undefined) return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
  const counted = await sql<{ total: string }>`select count(*) as total from muctieu.person where ${where}`.execute(
    transaction.tables,
  );
  return { items, total: Number(counted.rows[0]?.total ?? 0), ...(nextCursor === undefined ? {} : { nextCursor }) };
}

function heldOn(day: PlainDate): RawBuilder<unknown> {
  return sql`from muctieu.person_role held where held.province_id = person.province_id and held.person_id = person.person_id
    and held.from_day <= ${day} and (held.until_day is null or held.until_day > ${day})`;
}

function readable(places: ReachedPlaces, ownPersonId: string): RawBuilder<unknown> {
  if (places.nation) return sql`true`;
  return sql`(person.person_id = ${ownPersonId}
    or person.province_id = any (${places.provinces}::text[])
    or (person.province_id = any (${places.provincesAlone}::text[]) and person.unit_id is null)
    or person.unit_id = any (${places.unitIds}::uuid[]))`;
}

/** What was typed is a piece of a name, whatever characters are in it: `%` and `_` find themselves or nothing. */
function matches(search: string): RawBuilder<unknown> {
  const key = searchKey(search);
  const typed = search.normalize('NFKC').trim().toLowerCase();
  const inName = key === '' ? sql`false` : sql`person.name_key like ${`%${key}%`}`;
  return sql`(${inName} or strpos(person.sign_in_name, ${typed}) > 0)`;
}
