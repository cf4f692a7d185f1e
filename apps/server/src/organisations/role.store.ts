import type { ReachedPlaces } from '@muctieu/domain/organisations/reached-places';
import type { WrittenRole } from '@muctieu/domain/organisations/role-grant';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { writeCursor } from '../territory/list-cursor.ts';
import { nameAndIdOf } from './name-cursor.ts';

/** A role of a person, as it is written down. */
export interface PersonRole extends WrittenRole {
  readonly roleId: string;
  readonly version: number;
  readonly personId: string;
}

interface RoleRow {
  readonly province_id: string;
  readonly role_id: string;
  readonly version: number;
  readonly person_id: string;
  readonly role: string;
  readonly unit_id: string | null;
  readonly organisation_id: string | null;
  readonly programme_code: string | null;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
}

function roleOf(row: RoleRow): PersonRole {
  return {
    provinceId: row.province_id,
    roleId: row.role_id,
    version: row.version,
    personId: row.person_id,
    role: row.role,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
    ...(row.programme_code === null ? {} : { programmeCode: row.programme_code }),
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
  };
}

export async function listRolesOfPerson(
  { tables }: ReadTransaction,
  provinceId: string,
  personId: string,
): Promise<readonly PersonRole[]> {
  const rows = await tables
    .selectFrom('person_role')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .orderBy('from_day')
    .orderBy('role_id')
    .execute();
  return rows.map(roleOf);
}

export async function lockRole(
  { tables }: ReadTransaction,
  provinceId: string,
  roleId: string,
): Promise<PersonRole | undefined> {
  const row = await tables
    .selectFrom('person_role')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('role_id', '=', roleId)
    .forUpdate()
    .executeTakeFirst();
  return row && roleOf(row);
}

export async function addRole(
  { tables }: ReadTransaction,
  role: PersonRole,
  grantedBy: string | undefined,
  grantedAt: Date,
): Promise<void> {
  await tables
    .insertInto('person_role')
    .values({
      province_id: role.provinceId,
      role_id: role.roleId,
      person_id: role.personId,
      role: role.role,
      unit_id: role.unitId ?? null,
      organisation_id: role.organisationId ?? null,
      programme_code: role.programmeCode ?? null,
      from_day: role.from,
      until_day: role.until ?? null,
      granted_by: grantedBy ?? null,
      granted_at: grantedAt,
    })
    .execute();
}

export async function setEndOfRole(
  { tables }: ReadTransaction,
  { provinceId, roleId, version }: PersonRole,
  until: PlainDate,
): Promise<void> {
  await tables
    .updateTable('person_role')
    .set({ until_day: until, version: version + 1 })
    .where('province_id', '=', provinceId)
    .where('role_id', '=', roleId)
    .execute();
}

export interface RoleQuery {
  readonly cursor?: string | undefined;
  readonly limit: number;
  readonly provinceId?: string | undefined;
  readonly unitId?: string | undefined;
  readonly personId?: string | undefined;
  readonly role?: string | undefined;
  readonly day?: PlainDate | undefined;
}

export interface ListedRole extends PersonRole {
  readonly personName: string;
}

/** The roles that the asker may read, and their own, in Vietnamese order of their holders. */
export async function listRoles(
  { tables }: ReadTransaction,
  query: RoleQuery,
  places: ReachedPlaces,
  ownPersonId: string,
): Promise<{ readonly items: readonly ListedRole[]; readonly nextCursor?: string }> {
  const after = nameAndIdOf(query.cursor);
  const { provinceId, unitId, personId, role, day } = query;
  const { rows } = await sql<RoleRow & { readonly person_name: string }>`
    select held.*, person.name as person_name
    from muctieu.person_role held
    join muctieu.person on person.province_id = held.province_id and person.person_id = held.person_id
    where ${readable(places, ownPersonId)}
      and ${provinceId === undefined ? sql`true` : sql`held.province_id = ${provinceId}`}
      and ${unitId === undefined ? sql`true` : sql`held.unit_id = ${unitId}`}
      and ${personId === undefined ? sql`true` : sql`held.person_id = ${personId}`}
      and ${role === undefined ? sql`true` : sql`held.role = ${role}`}
      and ${
        day === undefined
          ? sql`true`
          : sql`held.from_day <= ${day} and (held.until_day is null or held.until_day > ${day})`
      }
      and ${after === undefined ? sql`true` : sql`(person.name, held.role_id) > (${after.name}, ${after.id}::uuid)`}
    order by person.name, held.role_id limit ${query.limit + 1}`.execute(tables);
  const items = rows.slice(0, query.limit).map((row) => ({ ...roleOf(row), personName: row.person_name }));
  const last = items.at(-1);
  if (rows.length <= query.limit || last === undefined) return { items };
  return { items, nextCursor: writeCursor([last.personName, last.roleId]) };
}

function readable(places: ReachedPlaces, ownPersonId: string): RawBuilder<unknown> {
  if (places.nation) return sql`true`;
  return sql`(held.person_id = ${ownPersonId}
    or held.province_id = any (${places.provinces}::text[])
    or (held.province_id = any (${places.provincesAlone}::text[]) and held.unit_id is null)
    or held.unit_id = any (${places.unitIds}::uuid[]))`;
}

/** How many active administrators there are on the day and after it, besides one role or one person. */
export async function countOtherAdministrators(
  { tables }: ReadTransaction,
  except: { readonly roleId?: string; readonly personId?: string },
  day: PlainDate,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(distinct person.person_id) as count from muctieu.person_role held
    join muctieu.person on person.province_id = held.province_id and person.person_id = held.person_id
    where held.role = 'administrator' and person.deactivated_at is null
      and held.from_day <= ${day} and (held.until_day is null or held.until_day > ${day})
      and held.role_id is distinct from ${except.roleId ?? null}::uuid
      and held.person_id is distinct from ${except.personId ?? null}::uuid`.execute(tables);
  return Number(rows[0]?.count ?? 0);
}
