import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface CriterionDepartment {
  readonly number: number;
  readonly organisationId: string;
  /** The name of the department on the day, or the nearest one. */
  readonly name: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
  readonly documentId?: string;
  readonly note: string;
}

/** Which departments answer for the criteria of a set on the day. */
export async function findDepartments(
  { tables }: ReadTransaction,
  provinceId: string,
  setId: string,
  day: PlainDate,
): Promise<readonly CriterionDepartment[]> {
  const { rows } = await sql<{
    number: number;
    organisation_id: string;
    name: string;
    from_day: PlainDate;
    until_day: PlainDate | null;
    document_id: string | null;
    note: string;
  }>`
    select assigned.*, called.name from muctieu.criterion_department assigned
    join lateral (select held.name from muctieu.organisation_name held
      where held.province_id = assigned.province_id and held.organisation_id = assigned.organisation_id
      order by (held.from_day <= ${day}) desc, abs(held.from_day - ${day}::date) limit 1) called on true
    where assigned.province_id = ${provinceId} and assigned.set_id = ${setId}
      and assigned.from_day <= ${day} and (assigned.until_day is null or assigned.until_day > ${day})
    order by assigned.number`.execute(tables);
  return rows.map((row) => ({
    number: row.number,
    organisationId: row.organisation_id,
    name: row.name,
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    note: row.note,
  }));
}

/** Days from which criteria of the set are assigned, at or after the day: a new assignment begins before none of them. */
export async function findLaterAssignments(
  { tables }: ReadTransaction,
  provinceId: string,
  setId: string,
  from: PlainDate,
): Promise<ReadonlyMap<number, PlainDate>> {
  const rows = await tables
    .selectFrom('criterion_department')
    .select(['number', 'from_day'])
    .where('province_id', '=', provinceId)
    .where('set_id', '=', setId)
    .where('from_day', '>=', from)
    .execute();
  return new Map(rows.map((row) => [row.number, row.from_day]));
}

export interface NewAssignment {
  readonly provinceId: string;
  readonly setId: string;
  readonly from: PlainDate;
  readonly documentId?: string | undefined;
  readonly note: string;
  readonly criteria: readonly { readonly number: number; readonly organisationId: string }[];
  readonly personId?: string | undefined;
}

/** Assigns from a day; what was assigned before ends there. */
export async function assignCriteria(transaction: WriteTransaction, given: NewAssignment, at: Date): Promise<void> {
  const { provinceId, setId, from } = given;
  for (const { number, organisationId } of given.criteria) {
    await transaction.tables
      .updateTable('criterion_department')
      .set({ until_day: from })
      .where('province_id', '=', provinceId)
      .where('set_id', '=', setId)
      .where('number', '=', number)
      .where('from_day', '<', from)
      .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', from)]))
      .execute();
    await transaction.tables
      .insertInto('criterion_department')
      .values({
        province_id: provinceId,
        set_id: setId,
        number,
        from_day: from,
        until_day: null,
        organisation_id: organisationId,
        document_id: given.documentId ?? null,
        note: given.note,
        person_id: given.personId ?? null,
        at,
      })
      .execute();
  }
  transaction.journal({ subject: { kind: 'criterion-department', id: setId }, provinceId, after: given });
}

/** Which of these organisations exist on the day. */
export async function findOrganisationsOn(
  { tables }: ReadTransaction,
  provinceId: string,
  organisationIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlySet<string>> {
  if (organisationIds.length === 0) return new Set();
  const rows = await tables
    .selectFrom('organisation')
    .select('organisation_id')
    .where('province_id', '=', provinceId)
    .where('organisation_id', 'in', [...organisationIds])
    .where('from_day', '<=', day)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', day)]))
    .execute();
  return new Set(rows.map((row) => row.organisation_id));
}
