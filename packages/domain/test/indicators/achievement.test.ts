import { decimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import { describe, expect, test } from 'vitest';
import { achievement, trafficLight } from '../../src/indicators/achievement.ts';
import { cascadeGap } from '../../src/indicators/cascade-gap.ts';
import type { IndicatorTarget, TargetOperator } from '../../src/indicators/indicator-target.ts';
import type { ObservationPeriod } from '../../src/indicators/observation-period.ts';
import { type Quotient, roundQuotient } from '../../src/indicators/quotient.ts';

const q = (text: string | undefined): Quotient | undefined => {
  if (text === undefined) return undefined;
  const [whole = '', fraction = ''] = text.split(',');
  return { above: BigInt(whole + fraction), below: 10n ** BigInt(fraction.length) };
};

describe('achievement (domain §4)', () => {
  test.each<[string, 'up' | 'down', TargetOperator, string, string | undefined, string | undefined, string, string]>([
    ['23 of 32 communes', 'up', 'at-least', '32', '23', undefined, '71,88', 'behind'],
    ['4 of 9 advanced communes', 'up', 'at-least', '9', '4', undefined, '44,44', 'behind'],
    ['roads of villages 78,70/70', 'up', 'at-least', '70', '78,70', undefined, '112,43', 'reached'],
    ['training 33,2/33,2', 'up', 'at-least', '33,2', '33,2', undefined, '100,00', 'reached'],
    ['stunting 24,56 of less than 24,7', 'down', 'at-most', '24,7', '24,56', undefined, '100,57', 'reached'],
    ['stunting from 28 to 26 of a way to 24,7', 'down', 'at-most', '24,7', '26', '28', '60,61', 'behind'],
    ['poverty 34,90 to 22,03 of 16 points', 'down', 'reduce-by-points', '16', '22,03', '34,90', '80,44', 'near'],
    ['poverty halved: 8.332 to 4.882', 'down', 'reduce-by-percent', '50', '4882', '8332', '82,81', 'near'],
    ['gone the wrong way', 'down', 'reduce-by-points', '16', '36', '34,90', '-6,88', 'behind'],
    ['raised by 5 points', 'up', 'raise-by-points', '5', '65', '60', '100,00', 'reached'],
    ['no commune below 10, still 11', 'down', 'at-most', '0', '11', undefined, '0,00', 'behind'],
    ['nothing was done yet', 'up', 'at-least', '32', undefined, undefined, 'no-actual', 'unknown'],
    ['a reduction without a start', 'down', 'reduce-by-points', '16', '22', undefined, 'no-baseline', 'unknown'],
  ])('%s', (_, direction, operator, target, actual, baseline, expected, light) => {
    const start = q(baseline);
    const now = q(actual);
    const made = achievement({
      direction,
      operator,
      target: q(target) ?? { above: 0n, below: 1n },
      ...(now === undefined ? {} : { actual: now }),
      ...(start === undefined ? {} : { baseline: start }),
    });
    const shown =
      made.kind === 'undetermined'
        ? made.reason
        : made.percent === undefined
          ? '–'
          : formatNumberText(roundQuotient(made.percent, 2));
    expect([shown, trafficLight(made)]).toEqual([expected, light]);
  });
});

describe('targets of the units below against that of the unit above', () => {
  const target = (unitId: string, value: number, denominator?: number): IndicatorTarget => ({
    indicator: 'X',
    unitId,
    period: '2024' as ObservationPeriod,
    kind: 'annual',
    operator: 'at-least',
    value: decimal(value),
    ...(denominator === undefined ? {} : { denominator: decimal(denominator) }),
  });
  const count = { kind: 'count', regrouping: { kind: 'sum' } } as const;
  const rate = { kind: 'ratio', regrouping: { kind: 'ratio-of-sums' } } as const;

  test('counts add up, and what nobody took on is the gap', () => {
    const gap = cascadeGap(count, target('P', 100), [target('A', 40), target('B', 45)], ['A', 'B', 'C']);
    expect(gap).toEqual({ kind: 'known', children: decimal(85), difference: decimal(-15), missing: ['C'] });
  });
  test('percentages of the children are not added', () => {
    expect(cascadeGap(rate, target('P', 80), [target('A', 70), target('B', 90)], ['A', 'B'])).toMatchObject({
      kind: 'not-addable',
      withoutDenominator: ['P', 'A', 'B'],
    });
  });
  test('rates with their planned denominators are added by both parts', () => {
    const gap = cascadeGap(rate, target('P', 80, 100), [target('A', 30, 40), target('B', 45, 60)], ['A', 'B']);
    expect(gap).toMatchObject({ kind: 'known', children: decimal(75), childrenDenominator: decimal(100) });
  });
});
