import { decimal } from '@muctieu/kernel/decimal';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { achievement } from '../../src/indicators/achievement.ts';
import { cascadeGap } from '../../src/indicators/cascade-gap.ts';
import type { IndicatorTarget } from '../../src/indicators/indicator-target.ts';
import type { ObservationPeriod } from '../../src/indicators/observation-period.ts';
import { type Quotient, quotientToNumber } from '../../src/indicators/quotient.ts';

/** Figures as reports print them: two places. The oracle counts in hundredths, with plain numbers. */
const hundredths = fc.integer({ min: 0, max: 1_000_000 });
const q = (value: number): Quotient => ({ above: BigInt(value), below: 100n });
const percentOf = (made: ReturnType<typeof achievement>) =>
  made.kind === 'known' && made.percent !== undefined ? quotientToNumber(made.percent) : undefined;
const close = (a: number | undefined, b: number) => Math.abs((a ?? Number.NaN) - b) <= Math.abs(b) * 1e-12 + 1e-9;

describe('achievement against a plain oracle', () => {
  test('more is better: actual by target, reached from the target on', () => {
    fc.assert(
      fc.property(hundredths, hundredths, (actual, target) => {
        const made = achievement({ direction: 'up', operator: 'at-least', target: q(target), actual: q(actual) });
        expect(made).toMatchObject({ kind: 'known', reached: actual >= target });
        if (target === 0) expect(percentOf(made)).toBeUndefined();
        else expect(close(percentOf(made), (100 * actual) / target)).toBe(true);
      }),
    );
  });

  test('less is better: reached up to the target; with a start the way gone by the way to go', () => {
    fc.assert(
      fc.property(hundredths, hundredths, hundredths, (actual, target, start) => {
        const input = { direction: 'down', operator: 'at-most', target: q(target), actual: q(actual) } as const;
        expect(achievement(input)).toMatchObject({ reached: actual <= target });
        const made = achievement({ ...input, baseline: q(start) });
        expect(made).toMatchObject({ reached: actual <= target });
        if (start > target) expect(close(percentOf(made), (100 * (start - actual)) / (start - target))).toBe(true);
      }),
    );
  });

  test('«giảm x điểm»: the points lost by the points planned; a rise is less than nothing, never nought', () => {
    fc.assert(
      fc.property(hundredths, fc.integer({ min: 1, max: 10_000 }), hundredths, (actual, points, start) => {
        const made = achievement({
          direction: 'down',
          operator: 'reduce-by-points',
          target: q(points),
          actual: q(actual),
          baseline: q(start),
        });
        expect(made).toMatchObject({ reached: start - actual >= points, measures: 'way' });
        expect(close(percentOf(made), (100 * (start - actual)) / points)).toBe(true);
        if (actual > start) expect(percentOf(made)).toBeLessThan(0);
      }),
    );
  });

  test('what is not known is said and is no nought', () => {
    const input = { direction: 'down', operator: 'reduce-by-percent', target: q(5000) } as const;
    expect(achievement({ ...input, baseline: q(100) })).toEqual({ kind: 'undetermined', reason: 'no-actual' });
    expect(achievement({ ...input, actual: q(100) })).toEqual({ kind: 'undetermined', reason: 'no-baseline' });
  });
});

describe('the gap of a cascade against a plain oracle', () => {
  const target = (unitId: string, value: number, denominator?: number): IndicatorTarget => ({
    indicator: 'X',
    unitId,
    period: '2026' as ObservationPeriod,
    kind: 'annual',
    operator: 'at-least',
    value: decimal(value),
    ...(denominator === undefined ? {} : { denominator: decimal(denominator) }),
  });
  const shares = fc.array(fc.option(fc.nat(5000)), { minLength: 1, maxLength: 200 });

  test('counts: the children together less the parent, and exactly those without a target are missing', () => {
    fc.assert(
      fc.property(shares, fc.nat(100_000), (given, parent) => {
        const ids = given.map((_, index) => `c${index}`);
        const children = given.flatMap((value, index) => (value === null ? [] : [target(`c${index}`, value)]));
        const gap = cascadeGap({ regrouping: { kind: 'sum' } }, target('p', parent), children, ids);
        const sum = given.reduce<number>((total, value) => total + (value ?? 0), 0);
        expect(gap).toMatchObject({ kind: 'known', children: decimal(sum), difference: decimal(sum - parent) });
        expect(gap.missing).toEqual(ids.filter((_, index) => given[index] === null));
      }),
    );
  });

  test('rates are added by both parts or not at all: never a sum of percentages', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(500), fc.option(fc.integer({ min: 1, max: 900 }))), { minLength: 1, maxLength: 30 }),
        (given) => {
          const children = given.map(([value, below], index) => target(`c${index}`, value, below ?? undefined));
          const gap = cascadeGap({ regrouping: { kind: 'ratio-of-sums' } }, target('p', 100, 1000), children, []);
          if (given.some(([, below]) => below === null)) expect(gap.kind).toBe('not-addable');
          else {
            const above = given.reduce((sum, [value]) => sum + value, 0);
            const below = given.reduce((sum, [, other]) => sum + (other ?? 0), 0);
            expect(gap).toMatchObject({ children: decimal(above), childrenDenominator: decimal(below) });
          }
        },
      ),
    );
  });
});
