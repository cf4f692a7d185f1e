import type { AuthorityFunction } from '@muctieu/domain/reporting/writing/authority-function';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { WritingTables } from './writing.tables.ts';

/** An organisation that may issue reports, as it is called on a day. */
export interface Authority {
  readonly provinceId: string;
  readonly authorityId: string;
  /** Absent: at the province as a whole. */
  readonly unitId?: string;
  readonly unitName: string;
  readonly kind: string;
  readonly name: string;
  readonly shortName: string;
}

export interface HeldFunction extends AuthorityFunction {
  readonly provinceId: string;
  readonly unitId?: string;
  readonly documentCited: string;
  readonly version: number;
}

interface AuthorityRow {
  readonly province_id: string;
  readonly organisation_id: string;
  readonly unit_id: string | null;
  readonly unit_name: string | null;
  readonly kind: string;
  readonly name: string;
  readonly short_name: string | null;
}

/** Organisations of the province that are there on the day, or the one asked for whenever it was; in Vietnamese order. */
export async function findAuthorities(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly authorityId?: string;
    readonly search?: string | undefined;
    readonly day: PlainDate;
  },
): Promise<readonly Authority[]> {
  const { provinceId, authorityId, day } = filter;
  const words = searchKey(filter.search ?? '');
  const which =
    authorityId === undefined
      ? sql`o.from_day <= ${day}::date and (o.until_day is null or o.until_day > ${day}::date)`
      : sql`o.organisation_id = ${authorityId}::uuid`;
  const { rows } = await sql<AuthorityRow>`
    select o.province_id, o.organisation_id, o.unit_id, o.kind, called.name, called.short_name,
      (select n.name from muctieu.unit_name n where n.province_id = o.province_id and n.unit_id = o.unit_id
       order by (n.from_day <= ${day}::date) desc, abs(n.from_day - ${day}::date) limit 1) as unit_name
    from muctieu.organisation o
    join lateral (select n.name, n.short_name, n.name_key from muctieu.organisation_name n
      where n.province_id = o.province_id and n.organisation_id = o.organisation_id
      order by (n.from_day <= ${day}::date) desc, abs(n.from_day - ${day}::date) limit 1) called on true
    where o.province_id = ${provinceId} and ${which} and (${words} = '' or called.name_key like ${`%${words}%`})
    order by called.name, o.organisation_id`.execute(tables);
  return rows.map((row) => ({
    provinceId: row.province_id,
    authorityId: row.organisation_id,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    unitName: row.unit_name ?? '',
    kind: row.kind,
    name: row.name,
    shortName: row.short_name ?? row.name,
  }));
}

export async function findAuthority(
  transaction: ReadTransaction,
  provinceId: string,
  authorityId: string,
  day: PlainDate,
): Promise<Authority | undefined> {
  return (await findAuthorities(transaction, { provinceId, authorityId, day }))[0];
}

function functionOf(row: Selectable<WritingTables['authority_function']>): HeldFunction {
  return {
    provinceId: row.province_id,
    functionId: row.function_id,
    authorityId: row.authority_id,
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    personId: row.person_id,
    personName: row.person_name,
    kind: row.kind,
    title: row.title,
    headTitle: row.head_title,
    otherTitle: row.other_title,
    documentCited: row.document_cited,
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    version: row.version,
  };
}

/** Those that held, hold or will hold; the newest first. */
export async function findFunctions(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly authorityId?: string | undefined;
    readonly functionId?: string;
    readonly personId?: string | undefined;
  },
): Promise<readonly HeldFunction[]> {
  let query = tables.selectFrom('authority_function').selectAll().where('province_id', '=', filter.provinceId);
  if (filter.authorityId !== undefined) query = query.where('authority_id', '=', filter.authorityId);
  if (filter.functionId !== undefined) query = query.where('function_id', '=', filter.functionId);
  if (filter.personId !== undefined) query = query.where('person_id', '=', filter.personId);
  return (await query.orderBy('from_day', 'desc').orderBy('function_id').execute()).map(functionOf);
}

export async function addFunction(
  transaction: WriteTransaction,
  held: HeldFunction,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  await transaction.tables
    .insertInto('authority_function')
    .values({
      province_id: held.provinceId,
      function_id: held.functionId,
      authority_id: held.authorityId,
      unit_id: held.unitId ?? null,
      person_id: held.personId,
      person_name: held.personName,
      kind: held.kind,
      title: held.title,
      head_title: held.headTitle,
      other_title: held.otherTitle,
      document_cited: held.documentCited,
      from_day: held.from,
      until_day: held.until ?? null,
      granted_by: by.personId ?? null,
      granted_at: by.at,
    })
    .execute();
  transaction.journal({ ...subjectOf(held), after: held });
}

/** False where it was changed meanwhile. */
export async function endFunction(
  transaction: WriteTransaction,
  held: HeldFunction,
  until: PlainDate,
): Promise<boolean> {
  const changed = await transaction.tables
    .updateTable('authority_function')
    .set({ until_day: until, version: held.version + 1 })
    .where('province_id', '=', held.provinceId)
    .where('function_id', '=', held.functionId)
    .where('version', '=', held.version)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) return false;
  transaction.journal({ ...subjectOf(held), before: held, after: { ...held, until, version: held.version + 1 } });
  return true;
}

function subjectOf({ functionId, provinceId, unitId }: HeldFunction) {
  return {
    subject: { kind: 'authority-function', id: functionId },
    provinceId,
    ...(unitId === undefined ? {} : { unitId }),
  };
}
