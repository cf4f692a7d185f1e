import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readJsonFile } from '../src/json-file.ts';
import { readSources } from '../src/source-register.ts';

const folders = [
  'criteria',
  'documents',
  'indicators',
  'permissions',
  'programmes',
  'recognition',
  'reporting',
  'territory',
];
const files = folders.flatMap((folder) =>
  readdirSync(new URL(`../${folder}/`, import.meta.url)).map((file) => `${folder}/${file}`),
);
const tags = new Map(readSources().map((source) => [source.tag, source]));

/** Every object in a file that says where it comes from. */
function sourced(value: unknown): readonly { readonly sources: unknown; readonly verified?: unknown }[] {
  if (Array.isArray(value)) return value.flatMap(sourced);
  if (value === null || typeof value !== 'object') return [];
  const below = Object.values(value).flatMap(sourced);
  return 'sources' in value ? [value, ...below] : below;
}

describe.each(files)('%s', (file) => {
  const facts = sourced(readJsonFile(file));

  test('names its sources, and all of them are in sources.json', () => {
    expect(facts.length).toBeGreaterThan(0);
    for (const { sources } of facts) {
      expect(Array.isArray(sources) && sources.length > 0, JSON.stringify(sources)).toBe(true);
      if (Array.isArray(sources)) expect(sources.filter((tag) => !tags.has(tag))).toEqual([]);
    }
  });

  test('calls nothing verified that only memory bears', () => {
    const claimed = facts.filter(
      ({ sources, verified }) => verified === true && Array.isArray(sources) && sources.every((tag) => tag === 'MEM'),
    );
    expect(claimed).toEqual([]);
  });
});

test('no source is listed that nothing uses', () => {
  const used = new Set(files.flatMap((file) => sourced(readJsonFile(file)).flatMap(({ sources }) => sources)));
  expect([...tags.keys()].filter((tag) => !used.has(tag))).toEqual([]);
});
