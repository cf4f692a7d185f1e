import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allSamples } from '../samples/all-samples.ts';
import { findingsOf, writeCatalogue } from '../samples/catalogue.ts';
import { orderedChecks } from '../src/checks/ordered-checks.ts';

const rows = (pick: 'fails' | 'doubtful' | 'holds' | 'silent') =>
  allSamples.flatMap((sample) => (sample[pick] ?? []).map((text) => [sample.check, text] as const));

describe('every check has samples', () => {
  it.each(orderedChecks.map((check) => check.name))('%s', (name) => {
    const sample = allSamples.find((one) => one.check === name);
    expect(sample?.fails.length).toBeGreaterThan(0);
    expect(sample?.silent.length).toBeGreaterThan(0);
  });
});

it.each(rows('fails'))('%s says that this is wrong: %s', (check, text) => {
  expect(findingsOf(check, text).map((one) => one.verdict)).toContain('fails');
});

it.each(rows('doubtful'))('%s doubts: %s', (check, text) => {
  expect(findingsOf(check, text).map((one) => one.verdict)).toContain('doubtful');
});

it.each(rows('holds'))('%s confirms: %s', (check, text) => {
  const verdicts = findingsOf(check, text).map((one) => one.verdict);
  expect(verdicts).toContain('holds');
  expect(verdicts).not.toContain('fails');
});

it.each(rows('silent'))('%s does not complain of: %s', (check, text) => {
  expect(
    findingsOf(check, text)
      .filter((one) => one.verdict === 'fails')
      .map((one) => one.message.vi),
  ).toEqual([]);
});

it('the catalogue of findings is up to date', () => {
  const written = readFileSync(new URL('../FINDINGS.md', import.meta.url), 'utf8');
  expect(written).toBe(writeCatalogue());
});
