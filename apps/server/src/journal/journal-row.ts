import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { hashFields } from './seal-hash.ts';

/** Where an entry stands in the order of its province. */
export interface JournalPlace {
  readonly era: number;
  readonly transactionId: string;
  readonly entryId: string;
}

export const placeBeforeAll: JournalPlace = {
  era: 0,
  transactionId: '0',
  entryId: '00000000-0000-0000-0000-000000000000',
};

/** An entry with the hash of all that it says. */
export interface HashedRow {
  readonly place: JournalPlace;
  readonly hash: Buffer<ArrayBuffer>;
}

/**
 * Each column as text that does not depend on the session's time zone or the driver. `ORDER BY` must name the table's own
 * columns: a bare `transaction_id` would be this text, and 999 would come after 1000.
 */
const columns = sql`
  province_id, entry_id::text, era::text, transaction_id::text, (extract(epoch from at) * 1000000)::bigint::text as at,
  person_id::text, command, subject_kind, subject_id, unit_id::text, before::text, after::text, request_id`;

interface TextRow {
  readonly province_id: string;
  readonly entry_id: string;
  readonly era: string;
  readonly transaction_id: string;
  readonly at: string;
  readonly person_id: string | null;
  readonly command: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly unit_id: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly request_id: string;
}

/**
 * The next entries after a place that nothing can come before any more: those of transactions older than every one still
 * running. (A later number may commit first; sealing by time would miss the slow one.)
 */
export async function readFinalRows(
  { tables }: ReadTransaction,
  provinceId: string,
  { era, transactionId, entryId }: JournalPlace,
  most: number,
): Promise<readonly HashedRow[]> {
  const { rows } = await sql<TextRow>`
    select ${columns} from muctieu.journal
    where province_id = ${provinceId} and (era, transaction_id, entry_id) > (${era}, ${transactionId}::xid8, ${entryId}::uuid)
      and (era, transaction_id) < ((select muctieu.journal_era_now()), (select pg_snapshot_xmin(pg_current_snapshot())))
    order by journal.era, journal.transaction_id, journal.entry_id limit ${most}`.execute(tables);
  return rows.map(hashedRow);
}

/** The entries after one place up to and with another. */
export async function readRowsBetween(
  { tables }: ReadTransaction,
  provinceId: string,
  after: JournalPlace,
  upTo: JournalPlace,
): Promise<readonly HashedRow[]> {
  const { rows } = await sql<TextRow>`
    select ${columns} from muctieu.journal
    where province_id = ${provinceId}
      and (era, transaction_id, entry_id) > (${after.era}, ${after.transactionId}::xid8, ${after.entryId}::uuid)
      and (era, transaction_id, entry_id) <= (${upTo.era}, ${upTo.transactionId}::xid8, ${upTo.entryId}::uuid)
    order by journal.era, journal.transaction_id, journal.entry_id`.execute(tables);
  return rows.map(hashedRow);
}

/** How many entries follow a place: those still to be sealed. */
export async function countRowsAfter(
  { tables }: ReadTransaction,
  provinceId: string,
  { era, transactionId, entryId }: JournalPlace,
): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) as count from muctieu.journal
    where province_id = ${provinceId} and (era, transaction_id, entry_id) > (${era}, ${transactionId}::xid8, ${entryId}::uuid)`.execute(
    tables,
  );
  return Number(rows[0]?.count ?? 0);
}

/** Every province that has an entry or a seal. */
export async function readJournalProvinces({ tables }: ReadTransaction): Promise<readonly string[]> {
  // The smallest, then the smallest above it, and so on: a step of the index each, not a look at every entry.
  const { rows } = await sql<{ id: string }>`
    with recursive province (id) as (
      select least((select min(province_id) from muctieu.journal), (select min(province_id) from muctieu.journal_seal))
      union all
      select least((select min(province_id) from muctieu.journal j where j.province_id > province.id),
                   (select min(province_id) from muctieu.journal_seal s where s.province_id > province.id))
      from province where province.id is not null
    )
    select id from province where id is not null`.execute(tables);
  return rows.map(({ id }) => id);
}

function hashedRow(row: TextRow): HashedRow {
  return {
    place: { era: Number(row.era), transactionId: row.transaction_id, entryId: row.entry_id },
    hash: hashFields([
      row.province_id,
      row.entry_id,
      row.era,
      row.transaction_id,
      row.at,
      row.person_id,
      row.command,
      row.subject_kind,
      row.subject_id,
      row.unit_id,
      row.before,
      row.after,
      row.request_id,
    ]),
  };
}
