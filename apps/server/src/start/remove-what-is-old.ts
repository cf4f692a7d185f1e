import { forgetOldImports } from '../capital/sheet-import/forget-old-imports.ts';
import type { Database } from '../database/database.ts';
import { removeOldAnswers } from '../database/remove-old-answers.ts';
import { removeOldDrafts } from '../settings/kept-draft.store.ts';

/** Once an hour: answers to requests that nobody sends again, drafts that nobody goes on with, uploads that nothing rests on. */
export async function removeWhatIsOld(database: Database): Promise<void> {
  await removeOldAnswers(database);
  await removeOldDrafts(database);
  await forgetOldImports(database, new Date());
}
