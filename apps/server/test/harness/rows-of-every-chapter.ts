import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Query } from './test-database.ts';

const testFolder = join(import.meta.dirname, '..');

/** In the order in which chapters may refer to one another; a file of another name comes after, by name. */
const chapterOrder = [
  'database',
  'territory',
  'organisations',
  'documents',
  'programmes',
  'capital',
  'works',
  'indicators',
  'criteria',
  'households',
  'support',
  'oversight',
  'reporting',
];

/** Runs every `<chapter>.rows.sql`: at least one row for each table, in province 11. */
export async function insertRowsOfEveryChapter(ownerQuery: Query): Promise<void> {
  const files = globSync('*/*.rows.sql', { cwd: testFolder });
  for (const file of files.toSorted((a, b) => placeOf(a) - placeOf(b) || a.localeCompare(b))) {
    await ownerQuery(readFileSync(join(testFolder, file), 'utf8'));
  }
}

function placeOf(file: string): number {
  const place = chapterOrder.indexOf(basename(file).replace(/\.rows\.sql$/, ''));
  return place < 0 ? chapterOrder.length : place;
}
