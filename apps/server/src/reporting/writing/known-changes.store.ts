import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../../database/transaction.ts';

/** What the journal says of one thing: how it was before the change, and how it is since. */
export interface JournaledChange {
  readonly kind: string;
  readonly id: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

/**
 * Changes after a moment, oldest first: what must be undone to see a thing as it was known then. A chapter that keeps every
 * version says so by itself; documents, recognitions and statements are as they stand, and the journal has their past.
 */
export async function findChangesSince(
  { tables }: ReadTransaction,
  provinceId: string,
  kinds: readonly string[],
  knownAt: Date,
): Promise<readonly JournaledChange[]> {
  const { rows } = await sql<{ kind: string; id: string; before: unknown; after: unknown }>`
    select subject_kind as kind, subject_id as id, before, after from muctieu.journal
    where province_id = ${provinceId} and subject_kind = any(${[...kinds]}::text[]) and at > ${knownAt}
    order by era, transaction_id, entry_id`.execute(tables);
  return rows.map(({ kind, id, before, after }) => ({
    kind,
    id,
    ...(before === null ? {} : { before }),
    ...(after === null ? {} : { after }),
  }));
}

export interface KnownRound {
  readonly roundId: string;
  readonly setId: string;
  readonly asOf: PlainDate;
}

/** Rounds of a province that were there at a moment, the latest first. */
export async function findRoundsKnown(
  { tables }: ReadTransaction,
  provinceId: string,
  upTo: PlainDate,
  knownAt: Date,
): Promise<readonly KnownRound[]> {
  const rows = await tables
    .selectFrom('criteria_round')
    .select(['round_id', 'set_id', 'as_of'])
    .where('province_id', '=', provinceId)
    .where('as_of', '<=', upTo)
    .where('created_at', '<=', knownAt)
    .orderBy('as_of', 'desc')
    .orderBy('created_at', 'desc')
    .orderBy('round_id')
    .execute();
  return rows.map((row) => ({ roundId: row.round_id, setId: row.set_id, asOf: row.as_of }));
}

export interface CellVersion {
  readonly unitId: string;
  readonly code: string;
  readonly version: number;
  readonly status: string | null;
}

/** Every version of the cells of some units in a round, the oldest first. */
export async function findCellVersions(
  { tables }: ReadTransaction,
  provinceId: string,
  roundId: string,
  unitIds: readonly string[],
): Promise<readonly CellVersion[]> {
  const rows = await tables
    .selectFrom('criterion_cell_version')
    .select(['unit_id', 'code', 'version', 'status'])
    .where('province_id', '=', provinceId)
    .where('round_id', '=', roundId)
    .where('unit_id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .orderBy('version')
    .execute();
  return rows.map((row) => ({ unitId: row.unit_id, code: row.code, version: row.version, status: row.status }));
}
