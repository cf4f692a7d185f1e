import type { ReadTransaction } from '../database/transaction.ts';

/** A person as they are written down. */
export interface Person {
  readonly provinceId: string;
  readonly personId: string;
  readonly version: number;
  readonly name: string;
  readonly signInName: string;
  readonly email?: string;
  readonly phone?: string;
  readonly positionTitle?: string;
  /** Absent: at the province (or the state) as a whole. */
  readonly unitId?: string;
  readonly active: boolean;
}

export interface PersonRow {
  readonly province_id: string;
  readonly person_id: string;
  readonly version: number;
  readonly name: string;
  readonly sign_in_name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly position_title: string | null;
  readonly unit_id: string | null;
  readonly deactivated_at: Date | null;
}

export function personOf(row: PersonRow): Person {
  return {
    provinceId: row.province_id,
    personId: row.person_id,
    version: row.version,
    name: row.name,
    signInName: row.sign_in_name,
    ...(row.email === null ? {} : { email: row.email }),
    ...(row.phone === null ? {} : { phone: row.phone }),
    ...(row.position_title === null ? {} : { positionTitle: row.position_title }),
    ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
    active: row.deactivated_at === null,
  };
}

/** Within the scope of the transaction. */
export async function findPerson(
  { tables }: ReadTransaction,
  provinceId: string,
  personId: string,
): Promise<Person | undefined> {
  const row = await tables
    .selectFrom('person')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && personOf(row);
}

export async function findPersonById({ tables }: ReadTransaction, personId: string): Promise<Person | undefined> {
  const row = await tables.selectFrom('person').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row && personOf(row);
}

/** The same, waiting for whoever edits them at this moment. */
export async function lockPerson(
  { tables }: ReadTransaction,
  provinceId: string,
  personId: string,
): Promise<Person | undefined> {
  const row = await tables
    .selectFrom('person')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('person_id', '=', personId)
    .forUpdate()
    .executeTakeFirst();
  return row && personOf(row);
}

/** Which of the two that must be unique belong to somebody else; asked in the program's name, since others may be out of scope. */
export async function findTaken(
  { tables }: ReadTransaction,
  { personId, signInName, email }: Pick<Person, 'personId' | 'signInName' | 'email'>,
): Promise<{ readonly signInName: boolean; readonly email: boolean }> {
  const rows = await tables
    .selectFrom('person')
    .select(['sign_in_name', 'email'])
    .where('person_id', '<>', personId)
    .where((where) =>
      where.or([where('sign_in_name', '=', signInName), ...(email === undefined ? [] : [where('email', '=', email)])]),
    )
    .execute();
  return {
    signInName: rows.some((row) => row.sign_in_name === signInName),
    email: email !== undefined && rows.some((row) => row.email === email),
  };
}

function written(person: Person) {
  return {
    name: person.name,
    sign_in_name: person.signInName,
    email: person.email ?? null,
    phone: person.phone ?? null,
    position_title: person.positionTitle ?? null,
    unit_id: person.unitId ?? null,
  };
}

export async function addPerson({ tables }: ReadTransaction, person: Person, createdAt: Date): Promise<void> {
  await tables
    .insertInto('person')
    .values({
      province_id: person.provinceId,
      person_id: person.personId,
      ...written(person),
      deactivated_at: null,
      created_at: createdAt,
    })
    .execute();
}

export async function savePerson({ tables }: ReadTransaction, person: Person, now: Date): Promise<void> {
  await tables
    .updateTable('person')
    .set((expression) => ({
      ...written(person),
      version: person.version,
      deactivated_at: person.active ? null : expression.fn.coalesce('deactivated_at', expression.val(now)),
    }))
    .where('province_id', '=', person.provinceId)
    .where('person_id', '=', person.personId)
    .execute();
}
