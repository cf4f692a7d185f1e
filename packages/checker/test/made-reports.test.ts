import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkReport } from '../src/check-report.ts';
import { makeReport } from './made/made-report.ts';
import { plant } from './made/plant.ts';
import { Chance } from './made/random.ts';
import { print } from './made/relation.ts';

const seeds = fc.integer({ min: 1, max: 2 ** 31 - 1 });

it('a report whose figures are right raises no alarm', () => {
  fc.assert(
    fc.property(seeds, (seed) => {
      const { text } = print(makeReport(seed));
      const flagged = checkReport({ text }).statements.filter((one) => one.verdict !== 'holds');
      expect(flagged.map((one) => one.message.vi)).toEqual([]);
    }),
    { numRuns: 150, seed: 20260101 },
  );
});

it('at least 85 of 100 planted slips are found, and nothing else is flagged', () => {
  let planted = 0;
  let found = 0;
  let elsewhere = 0;
  for (let seed = 1; seed <= 600; seed += 1) {
    const report = makeReport(seed);
    const slip = plant(report, new Chance(seed * 7919));
    if (!slip) continue;
    planted += 1;
    const { text, places } = print(report);
    const touched = slip.relation.tokens.map((token) => places.get(token.id) ?? { start: -1, end: -1 });
    const touches = (span: { start: number; end: number }) =>
      touched.some((place) => span.start < place.end && place.start < span.end);
    const fails = checkReport({ text }).statements.filter((one) => one.verdict === 'fails');
    if (fails.some((one) => [one, ...one.related].some(touches))) found += 1;
    elsewhere += fails.filter((one) => ![one, ...one.related].some(touches)).length;
  }
  expect(planted).toBeGreaterThan(300);
  expect(found / planted).toBeGreaterThanOrEqual(0.85);
  expect(elsewhere / planted).toBeLessThanOrEqual(0.03);
});
