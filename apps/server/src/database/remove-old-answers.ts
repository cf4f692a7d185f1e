import { sql } from 'kysely';
import type { Database } from './database.ts';
import { programScope } from './scope.ts';

/** Answers kept for requests that come twice are forgotten after a week; nobody sends a request again after that. */
export function removeOldAnswers(database: Database): Promise<void> {
  return database.writeUnjournaled(programScope, 'answers are copies of what the journal holds', async ({ tables }) => {
    await tables.deleteFrom('answer').where('at', '<', sql<Date>`now() - interval '7 days'`).execute();
  });
}
