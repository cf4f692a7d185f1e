import type { LetterWish } from '@muctieu/domain/reporting/reminder-letter';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { ReportingTables } from '../reporting.tables.ts';

export type LetterState = ReportingTables['mail_letter']['state'];

export interface StoredLetter {
  readonly letterId: string;
  readonly provinceId: string;
  readonly personId: string;
  readonly personName: string;
  readonly key: string;
  readonly address: string;
  readonly state: LetterState;
  readonly tries: number;
  readonly nextTryAt: Date;
  readonly error: string;
  readonly items: number;
  readonly createdAt: Date;
  readonly changedAt: Date;
}

/** The letter of that name; undefined where the person has one of it already. */
export async function addLetter(
  { tables }: ReadTransaction,
  given: {
    readonly provinceId: string;
    readonly personId: string;
    readonly key: string;
    readonly address: string;
    readonly at: Date;
  },
): Promise<string | undefined> {
  const row = await tables
    .insertInto('mail_letter')
    .values({
      province_id: given.provinceId,
      letter_id: uuid(),
      person_id: given.personId,
      letter_key: given.key,
      address: given.address,
      state: 'waits',
      tries: 0,
      next_try_at: given.at,
      error: '',
      item_count: 0,
      created_at: given.at,
      changed_at: given.at,
    })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id', 'letter_key']).doNothing())
    .returning('letter_id')
    .executeTakeFirst();
  return row?.letter_id;
}

export async function countItems({ tables }: ReadTransaction, letterId: string, items: number): Promise<void> {
  await tables.updateTable('mail_letter').set({ item_count: items }).where('letter_id', '=', letterId).execute();
}

/** The next letter whose time has come, held against every other server until the transaction ends. */
export async function lockNextLetter(
  { tables }: ReadTransaction,
  now: Date,
  without: readonly string[],
): Promise<StoredLetter | undefined> {
  const { rows } = await sql<Row>`
    select l.*, p.name as person_name from muctieu.mail_letter l
    left join muctieu.person p on p.person_id = l.person_id
    where l.state = 'waits' and l.next_try_at <= ${now} and not l.letter_id = any(${[...without]}::uuid[])
    order by l.next_try_at limit 1 for update of l skip locked`.execute(tables);
  return rows[0] && letterOf(rows[0]);
}

export async function moveLetter(
  { tables }: ReadTransaction,
  letterId: string,
  to: {
    readonly state: LetterState;
    readonly at: Date;
    readonly tries?: number;
    readonly nextTryAt?: Date;
    readonly error?: string;
    readonly address?: string;
  },
  from: readonly LetterState[] = ['waits', 'leaves'],
): Promise<boolean> {
  const row = await tables
    .updateTable('mail_letter')
    .set({
      state: to.state,
      changed_at: to.at,
      ...(to.tries === undefined ? {} : { tries: to.tries }),
      ...(to.nextTryAt === undefined ? {} : { next_try_at: to.nextTryAt }),
      ...(to.error === undefined ? {} : { error: to.error }),
      ...(to.address === undefined ? {} : { address: to.address }),
    })
    .where('letter_id', '=', letterId)
    .where('state', 'in', [...from])
    .returning('letter_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** Letters that a server of ours was handing over when it ended. */
export async function findStranded({ tables }: ReadTransaction, before: Date): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('mail_letter')
    .select('letter_id')
    .where('state', '=', 'leaves')
    .where('changed_at', '<', before)
    .execute();
  return rows.map(({ letter_id }) => letter_id);
}

/** The newest first. */
export async function findLetters(
  { tables }: ReadTransaction,
  states: readonly LetterState[] | undefined,
): Promise<readonly StoredLetter[]> {
  const { rows } = await sql<Row>`
    select l.*, p.name as person_name from muctieu.mail_letter l
    left join muctieu.person p on p.person_id = l.person_id
    where ${states === undefined ? sql`true` : sql`l.state = any(${[...states]}::text[])`}
    order by l.created_at desc, l.letter_id desc limit 1000`.execute(tables);
  return rows.map(letterOf);
}

export async function countLetters({
  tables,
}: ReadTransaction): Promise<Readonly<Record<'waits' | 'sent' | 'failed' | 'unsure', number>>> {
  const { rows } = await sql<{ state: string; count: string }>`
    select state, count(*) as count from muctieu.mail_letter group by state`.execute(tables);
  const of = (...states: readonly LetterState[]) =>
    rows.reduce((sum, { state, count }) => sum + (states.some((one) => one === state) ? Number(count) : 0), 0);
  return { waits: of('waits', 'leaves'), sent: of('sent'), failed: of('failed'), unsure: of('unsure') };
}

export async function findLetter(transaction: ReadTransaction, letterId: string): Promise<StoredLetter | undefined> {
  const { rows } = await sql<Row>`
    select l.*, p.name as person_name from muctieu.mail_letter l
    left join muctieu.person p on p.person_id = l.person_id where l.letter_id = ${letterId}::uuid`.execute(
    transaction.tables,
  );
  return rows[0] && letterOf(rows[0]);
}

/** An administrator has it sent once more. */
export async function sendAgain(transaction: WriteTransaction, letter: StoredLetter, at: Date): Promise<boolean> {
  const isMoved = await moveLetter(transaction, letter.letterId, { state: 'waits', at, tries: 0, nextTryAt: at }, [
    'failed',
    'unsure',
  ]);
  if (isMoved)
    transaction.journal({
      subject: { kind: 'mail-letter', id: letter.letterId },
      before: { state: letter.state },
      after: { state: 'waits' },
    });
  return isMoved;
}

/** Somebody who may get a letter: in office, with an address. */
export interface Addressee extends LetterWish {
  readonly provinceId: string;
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly daysBefore: readonly number[];
  /** Names of the letters they have got of late. */
  readonly got: readonly string[];
}

export interface AddresseeRow {
  readonly province_id: string;
  readonly person_id: string;
  readonly name: string;
  readonly email: string | null;
  readonly got: readonly string[] | null;
}

/** People who may sign in and hold a role today. */
export async function findPeople(
  { tables }: ReadTransaction,
  today: string,
  since: Date,
): Promise<readonly AddresseeRow[]> {
  const { rows } = await sql<AddresseeRow>`
    select p.province_id, p.person_id, p.name, p.email,
      (select json_agg(l.letter_key) from muctieu.mail_letter l
        where l.province_id = p.province_id and l.person_id = p.person_id and l.created_at > ${since}) as got
    from muctieu.person p
    where p.deactivated_at is null and (
      exists (select 1 from muctieu.person_role r where r.province_id = p.province_id and r.person_id = p.person_id
        and r.from_day <= ${today}::date and (r.until_day is null or r.until_day > ${today}::date))
      or exists (select 1 from muctieu.delegation d where d.province_id = p.province_id and d.to_person_id = p.person_id
        and d.from_day <= ${today}::date and d.until_day > ${today}::date))
    order by p.province_id, p.person_id`.execute(tables);
  return rows;
}

type Row = ReportingTables['mail_letter'] & { readonly person_name: string | null };

function letterOf(row: Row): StoredLetter {
  return {
    letterId: row.letter_id,
    provinceId: row.province_id,
    personId: row.person_id,
    personName: row.person_name ?? '',
    key: row.letter_key,
    address: row.address,
    state: row.state,
    tries: row.tries,
    nextTryAt: row.next_try_at,
    error: row.error,
    items: row.item_count,
    createdAt: row.created_at,
    changedAt: row.changed_at,
  };
}
