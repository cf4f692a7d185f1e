import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { ReadTransaction } from '../database/transaction.ts';

/** A draft belongs to a person, wherever they work. */
const everywhere = 'VN';
/** Of one person; who types more at once has left the oldest behind. */
const draftsMost = 8;

export interface KeptDraft {
  readonly content: Uint8Array;
  readonly at: Date;
}

export async function keepDraft(
  { tables }: ReadTransaction,
  personId: string,
  name: string,
  { content, at }: KeptDraft,
): Promise<void> {
  const written = { content, at };
  await tables
    .insertInto('kept_draft')
    .values({ province_id: everywhere, person_id: personId, name, ...written })
    .onConflict((conflict) => conflict.columns(['province_id', 'person_id', 'name']).doUpdateSet(written))
    .execute();
  await sql`delete from muctieu.kept_draft where person_id = ${personId} and name in (
      select name from muctieu.kept_draft where person_id = ${personId} order by at desc offset ${draftsMost})`.execute(
    tables,
  );
}

export function findDraft({ tables }: ReadTransaction, personId: string, name: string): Promise<KeptDraft | undefined> {
  return tables
    .selectFrom('kept_draft')
    .select(['content', 'at'])
    .where('person_id', '=', personId)
    .where('name', '=', name)
    .executeTakeFirst();
}

export async function forgetDraft({ tables }: ReadTransaction, personId: string, name: string): Promise<void> {
  await tables.deleteFrom('kept_draft').where('person_id', '=', personId).where('name', '=', name).execute();
}

/** Half a year after it was typed nobody goes on with it. */
export function removeOldDrafts(database: Database): Promise<void> {
  return database.writeUnjournaled(programScope, 'drafts are no record until they are sent', async ({ tables }) => {
    await tables.deleteFrom('kept_draft').where('at', '<', sql<Date>`now() - interval '180 days'`).execute();
  });
}
