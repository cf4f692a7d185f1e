import { describe, expect, test } from 'vitest';
import { readJsonFile } from '../src/json-file.ts';

const files = [
  'criteria/matrix-2020.json',
  'capital/rules.json',
  'criteria/statements.json',
  'indicators/dien-bien.json',
  'indicators/phong-tho.json',
  'organisations.json',
  'territory/dien-bien.json',
  'territory/phong-tho.json',
];
const register: readonly { readonly tag: string }[] = readJsonFile('sources.json');
const tags = new Set(register.map(({ tag }) => tag));

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
