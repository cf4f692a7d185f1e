import type { Database } from '../../src/database/database.ts';
import { programScope } from '../../src/database/scope.ts';
import { sealJournal } from '../../src/journal/seal-journal.ts';
import { verifyJournal } from '../../src/journal/verify-journal.ts';

/**
 * Seals until nothing waits. An entry waits for every transaction of the whole server that began before it, and the other
 * files of the tests work on the same server.
 */
export async function sealAll(database: Database): Promise<void> {
  for (;;) {
    await sealJournal(database);
    const provinces = await database.read(programScope, (transaction) => verifyJournal(transaction, {}));
    if (provinces.every(({ entriesUnsealed }) => entriesUnsealed === 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
