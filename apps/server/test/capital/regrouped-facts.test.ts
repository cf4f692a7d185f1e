import { nationId } from '@muctieu/domain/territory/unit';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booked, commune, create, day, empty, event } from '../../../../packages/domain/test/territory/country.ts';
import { carryFacts, eraDaysOf, type HolderFact } from '../../src/capital/regrouped-facts.ts';

const whole = (unitId: string) => ({ unitId, extent: 'whole', shareReviewed: true, ends: true }) as const;

/** On 1 July 2026 A and B became N, and a third of C went to D. */
const territory = booked(
  empty,
  create('P', '2019-01-01', nationId, { level: 'province', form: 'tinh' }),
  ...['A', 'B', 'C', 'D'].map((id) => commune(id, '2025-07-01', 'P')),
  event({
    kind: 'merge',
    on: day('2026-07-01'),
    origins: [whole('A'), whole('B')],
    result: { kind: 'new', unit: { id: 'N', level: 'commune', form: 'xa', name: 'N', parentId: 'P' } },
  }),
  event({
    kind: 'split',
    on: day('2026-07-01'),
    originId: 'C',
    ends: false,
    results: [
      { extent: 'part', shareMillionths: 333_333, shareReviewed: true, result: { kind: 'existing', unitId: 'D' } },
    ],
  }),
);

const anyFact: fc.Arbitrary<HolderFact> = fc.record({
  unitId: fc.constantFrom('A', 'B', 'C', 'D', 'N', undefined),
  era: fc.nat(1),
  keys: fc.tuple(fc.constantFrom('2021', '2022', '2023'), fc.constantFrom('2023', '2024', '2025', '2026')),
  amounts: fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.bigInt({ min: 0n, max: 10n ** 15n }),
    fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }),
  ),
});

const mapDays = ['2025-08-01', '2026-06-30', '2026-07-01', '2026-11-21'].map(day);

test('T4: merges and splits conserve every balance, by plan year and budget year, on the map of any day', () => {
  expect(eraDaysOf(territory)).toEqual(['2026-07-01']);
  fc.assert(
    fc.property(fc.array(anyFact, { maxLength: 30 }), fc.constantFrom(...mapDays), (facts, mapDay) => {
      const carried = carryFacts(territory, facts, mapDay);
      const sums = (rows: readonly { readonly keys: readonly string[]; readonly amounts: readonly bigint[] }[]) => {
        const found = new Map<string, bigint>();
        for (const { keys, amounts } of rows) {
          for (const [measure, amount] of amounts.entries()) {
            const at = [...keys, measure].join(' ');
            found.set(at, (found.get(at) ?? 0n) + amount);
          }
        }
        return [...found].filter(([, sum]) => sum !== 0n).toSorted();
      };
      expect(sums(carried.facts)).toEqual(sums(facts));
      // Money stands on a unit of that day, on none, or is said not to have been carried.
      const said = new Set(carried.notCarried.map(({ unitId }) => unitId));
      const standing = mapDay < '2026-07-01' ? ['A', 'B', 'C', 'D'] : ['N', 'C', 'D'];
      for (const { unitId } of carried.facts) {
        expect([unitId, unitId === '' || standing.includes(unitId) || said.has(unitId)]).toEqual([unitId, true]);
      }
      // A split takes its share of each plan year by itself: what was carried over is not mixed with the year's own.
      if (mapDay >= '2026-07-01') {
        for (const fact of facts.filter(({ unitId, era }) => unitId === 'C' && era === 0)) {
          const alone = carryFacts(territory, [fact], mapDay).facts;
          expect(alone.map(({ unitId }) => unitId).toSorted()).toEqual(['C', 'D']);
          expect(alone.every(({ keys }) => keys.join() === fact.keys.join())).toBe(true);
        }
      }
    }),
    { numRuns: 300 },
  );
});
