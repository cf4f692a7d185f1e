import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import type { JournalReader } from './journal-reader.ts';

export interface JournalPageAsk {
  readonly reader: JournalReader;
  /** Of the person's name, as `searchKey` makes it. */
  readonly nameKey?: string;
  readonly personId?: string;
  readonly command?: string;
  readonly subjectKind?: string;
  readonly subjectId?: string;
  readonly from?: Date;
  readonly until?: Date;
  /** Entries older than this one: the last of the page before. */
  readonly beforeEntryId?: string;
  readonly limit: number;
}

export interface JournalPageRow {
  readonly entry_id: string;
  readonly province_id: string;
  readonly at: Date;
  readonly person_id: string | null;
  readonly person_name: string | null;
  readonly command: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly unit_id: string | null;
  readonly before: unknown;
  readonly after: unknown;
  readonly request_id: string;
  readonly sealed: boolean;
}

/** Newest first (ids of entries are UUIDs of version 7), what the reader may see, each with its person and its seal. */
export async function findJournalPage({ tables }: ReadTransaction, ask: JournalPageAsk): Promise<JournalPageRow[]> {
  const { reader, nameKey, personId, command, subjectKind, subjectId, from, until, beforeEntryId, limit } = ask;
  const mayRead =
    reader.provinces === '*'
      ? sql`true`
      : sql`(j.person_id = ${reader.personId} or j.province_id = any (${reader.provinces}::text[])
             or j.unit_id = any (${reader.unitIds}::uuid[]))`;
  const conditions = [
    mayRead,
    ...(nameKey === undefined ? [] : [sql`p.name_key like ${`%${nameKey}%`}`]),
    ...(personId === undefined ? [] : [sql`j.person_id = ${personId}`]),
    ...(command === undefined ? [] : [sql`j.command = ${command}`]),
    ...(subjectKind === undefined ? [] : [sql`j.subject_kind = ${subjectKind}`]),
    ...(subjectId === undefined ? [] : [sql`j.subject_id = ${subjectId}`]),
    ...(from === undefined ? [] : [sql`j.at >= ${from}`]),
    ...(until === undefined ? [] : [sql`j.at < ${until}`]),
    ...(beforeEntryId === undefined ? [] : [sql`j.entry_id < ${beforeEntryId}::uuid`]),
  ];
  const { rows } = await sql<JournalPageRow>`
    select j.entry_id, j.province_id, j.at, j.person_id, p.name as person_name, j.command, j.subject_kind, j.subject_id,
      j.unit_id, j.before, j.after, j.request_id,
      coalesce((j.era, j.transaction_id, j.entry_id) <= (s.era, s.last_transaction_id, s.last_entry_id), false) as sealed
    from muctieu.journal j
    left join lateral (
      select name, name_key from muctieu.person where person.person_id = j.person_id limit 1
    ) p on true
    left join lateral (
      select era, last_transaction_id, last_entry_id from muctieu.journal_seal
      where journal_seal.province_id = j.province_id order by seal_number desc limit 1
    ) s on true
    where ${sql.join(conditions, sql` and `)}
    order by j.entry_id desc
    limit ${limit}`.execute(tables);
  return rows;
}
