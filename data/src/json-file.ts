import { readFileSync } from 'node:fs';

/** Reads a data file that stands at `path` from the folder `data`. What it holds is proved by the tests of this package. */
export function readJsonFile(path: string) {
  return JSON.parse(readFileSync(new URL(`../${path}`, import.meta.url), 'utf8'));
}
