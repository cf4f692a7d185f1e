import { decimal } from '@muctieu/kernel/decimal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { figureOf } from '../../src/indicators/observation.ts';
import { averageParts, regroupObservations, type UnitObservation } from '../../src/indicators/regroup-observations.ts';
import { nationId } from '../../src/territory/unit.ts';
import { booked, commune, create, day, empty, event } from '../territory/country.ts';

const before = day('2026-06-30');
const on = day('2026-07-01');
const whole = (unitId: string) => ({ unitId, extent: 'whole', shareReviewed: true, ends: true }) as const;
const letters = ['A', 'B', 'C', 'D', 'E', 'F'];

/** Groups of communes that became one new commune each; a group of one went on as it was. */
function merged(groups: readonly (readonly string[])[]) {
  return booked(
    empty,
    create('P', '2019-01-01', nationId, { level: 'province', form: 'tinh' }),
    ...letters.map((id) => commune(id, '2025-07-01', 'P')),
    ...groups
      .filter((group) => group.length > 1)
      .map((group) =>
        event({
          kind: 'merge',
          on,
          origins: group.map(whole),
          result: {
            kind: 'new',
            unit: { id: `N${group.join('')}`, level: 'commune', form: 'xa', name: group.join(''), parentId: 'P' },
          },
        }),
      ),
  );
}

const ratio = { kind: 'ratio', per: 100, regrouping: { kind: 'ratio-of-sums' } } as const;
const average = {
  kind: 'average',
  per: 1,
  regrouping: { kind: 'weighted-average', weight: { vi: '', en: '' } },
} as const;
const observed = (unitId: string, value: number, denominator?: number): UnitObservation => ({
  unitId,
  value: decimal(value),
  ...(denominator === undefined ? {} : { denominator: decimal(denominator) }),
});

describe('T4 for observations', () => {
  const territory = merged([['A', 'B'], ['C'], ['D'], ['E'], ['F']]);
  const carried = (...args: Parameters<typeof regroupObservations>) =>
    regroupObservations(...args).find(({ unitId }) => unitId === 'NAB');

  test('a rate of the new commune is 15 of 110, not the mean of 50 % and 10 %', () => {
    const one = carried(territory, ratio, [observed('A', 5, 10), observed('B', 10, 100)], before, on);
    expect(one).toMatchObject({ kind: 'carried', observed: { value: decimal(15), denominator: decimal(110) } });
  });
  test('an average is weighted: 20 of 100 people and 50 of 300 is 42,5, not 35', () => {
    const facts = [
      { unitId: 'A', ...averageParts(decimal(20), decimal(100)) },
      { unitId: 'B', ...averageParts(decimal(50), decimal(300)) },
    ];
    const one = carried(territory, average, facts, before, on);
    const figure = one?.kind === 'carried' ? figureOf(average, one.observed) : undefined;
    expect(figure).toEqual({ above: 85n, below: 2n });
  });
  test('an average that came without its weight is not averaged, and says so', () => {
    const facts = [
      { unitId: 'A', printed: decimal(20) },
      { unitId: 'B', ...averageParts(decimal(50), decimal(300)) },
    ];
    expect(carried(territory, average, facts, before, on)).toMatchObject({
      reason: 'weight-missing',
      becauseOf: ['A'],
    });
  });
  test('a percentage without its parts is carried nowhere', () => {
    const facts = [{ unitId: 'A', printed: decimal(787, 1) }, observed('B', 10, 100)];
    expect(carried(territory, ratio, facts, before, on)).toMatchObject({ reason: 'only-printed', becauseOf: ['A'] });
  });
  test('the worst rate is the worst quotient, whatever the size of its numerator', () => {
    const worst = { ...ratio, regrouping: { kind: 'worst', worst: 'lowest' } } as const;
    const one = carried(territory, worst, [observed('A', 90, 100), observed('B', 5, 10)], before, on);
    expect(one).toMatchObject({ kind: 'carried', observed: { value: decimal(5), denominator: decimal(10) } });
  });
  test('what must be reassessed says so', () => {
    const rule = { kind: 'yes-no', per: 1, regrouping: { kind: 'must-be-reassessed' } } as const;
    const one = carried(territory, rule, [observed('A', 1), observed('B', 1)], before, on);
    expect(one).toMatchObject({ kind: 'not-carried', reason: 'must-be-reassessed' });
  });

  test('for any merger: numerators and denominators are conserved, and no figure leaves the range of its parts', () => {
    const parts = fc.array(fc.record({ value: fc.nat(1000), more: fc.nat(1000) }), { minLength: 6, maxLength: 6 });
    const placing = fc.array(fc.nat(3), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(parts, placing, (given, places) => {
        const groups = [0, 1, 2, 3].map((place) => letters.filter((_, index) => places[index] === place));
        const all = groups.flatMap((group) => (group.length > 1 ? [group] : group.map((one) => [one])));
        const facts = given.map(({ value, more }, index) => observed(letters[index] ?? '', value, value + more + 1));
        const result = regroupObservations(merged(all), ratio, facts, before, on);
        // The oracle adds with plain numbers.
        for (const group of all) {
          const id = group.length > 1 ? `N${group.join('')}` : (group[0] ?? '');
          const one = result.find(({ unitId }) => unitId === id);
          const mine = facts.filter(({ unitId }) => group.includes(unitId));
          const sum = mine.reduce((total, { value }) => total + Number(value?.digits), 0);
          const base = mine.reduce((total, { denominator }) => total + Number(denominator?.digits), 0);
          expect(one).toMatchObject({ kind: 'carried', observed: { value: decimal(sum), denominator: decimal(base) } });
          const rates = mine.map(({ value, denominator }) => Number(value?.digits) / Number(denominator?.digits));
          expect(sum / base).toBeGreaterThanOrEqual(Math.min(...rates) - 1e-9);
          expect(sum / base).toBeLessThanOrEqual(Math.max(...rates) + 1e-9);
        }
      }),
      { numRuns: 100 },
    );
  });
});
