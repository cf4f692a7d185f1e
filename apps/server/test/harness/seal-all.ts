import { sql } from 'kysely';
import type { Database } from '../../src/database/database.ts';
import { programScope } from '../../src/database/scope.ts';
import { sealJournal } from '../../src/journal/seal-journal.ts';

/**
 * Seals every entry at once, in one seal a province. An entry waits for every transaction of the whole server that began
 * before it, and the other files of the tests work on the same server: so first until all are final.
 */
export async function sealAll(database: Database): Promise<void> {
  while (!(await isAllFinal(database))) await new Promise((resolve) => setTimeout(resolve, 20));
  await sealJournal(database);
}

async function isAllFinal(database: Database): Promise<boolean> {
  const { rows } = await database.read(programScope, ({ tables }) =>
    sql<{ final: boolean }>`
      select coalesce(bool_and(transaction_id < pg_snapshot_xmin(pg_current_snapshot())), true) as final
      from muctieu.journal where era = muctieu.journal_era_now()`.execute(tables),
  );
  return rows[0]?.final ?? true;
}
