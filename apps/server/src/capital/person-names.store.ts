import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** Names of people by their ids; who the reader may not see is left out. */
export async function findPersonNames(
  { tables }: ReadTransaction,
  personIds: readonly (string | undefined)[],
): Promise<ReadonlyMap<string, string>> {
  const asked = [...new Set(personIds.filter((id): id is string => id !== undefined && id !== ''))];
  if (asked.length === 0) return new Map();
  const { rows } = await sql<{ person_id: string; name: string }>`
    select distinct person_id, name from muctieu.person where person_id = any (${asked}::uuid[])`.execute(tables);
  return new Map(rows.map((row) => [row.person_id, row.name]));
}
