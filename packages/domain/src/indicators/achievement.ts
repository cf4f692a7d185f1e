import { decimal } from '@muctieu/kernel/decimal';
import type { IndicatorDirection } from './indicator-definition.ts';
import { needsBaseline, type TargetOperator } from './indicator-target.ts';
import {
  compareQuotients,
  divideQuotients,
  multiplyQuotients,
  type Quotient,
  subtractQuotients,
  wholeQuotient,
} from './quotient.ts';

export interface AchievementInput {
  readonly direction: IndicatorDirection;
  readonly operator: TargetOperator;
  /** What is asked, in the unit of the indicator. */
  readonly target: Quotient;
  readonly actual?: Quotient;
  readonly baseline?: Quotient;
}

export type Achievement =
  | {
      readonly kind: 'known';
      readonly reached: boolean;
      /** In per cent; absent where nothing can be divided (a target of zero), though reached or not is known. */
      readonly percent?: Quotient;
      /** What the percentage was made of: of «giảm 16 điểm» the reduction achieved and the reduction planned. */
      readonly numerator: Quotient;
      readonly denominator: Quotient;
      /** Whether the way from the baseline was measured. */
      readonly measures: 'level' | 'way';
    }
  | { readonly kind: 'undetermined'; readonly reason: 'no-actual' | 'no-baseline' };

export type TrafficLight = 'reached' | 'near' | 'behind' | 'unknown';

const hundred = wholeQuotient(decimal(100));
/** A convention of the product and no rule of law: the screens say it. */
export const nearFromPercent = 80;

/**
 * Domain §4. Up: actual ÷ target. «Giảm x điểm»: reduction achieved ÷ reduction planned. Down with a baseline: the way gone
 * ÷ the way to go; without one target ÷ actual, so that 100 % is just reached in every direction.
 */
export function achievement(input: AchievementInput): Achievement {
  const { operator, target, actual, baseline, direction } = input;
  if (actual === undefined) return { kind: 'undetermined', reason: 'no-actual' };
  if (needsBaseline(operator)) {
    if (baseline === undefined) return { kind: 'undetermined', reason: 'no-baseline' };
    const isRaise = operator === 'raise-by-points';
    const achieved = isRaise ? subtractQuotients(actual, baseline) : subtractQuotients(baseline, actual);
    const planned =
      operator === 'reduce-by-percent'
        ? multiplyQuotients(baseline, multiplyQuotients(target, { above: 1n, below: 100n }))
        : target;
    return made(achieved, planned, compareQuotients(achieved, planned) >= 0, 'way');
  }
  if (operator === 'equal') return made(actual, target, compareQuotients(actual, target) === 0, 'level');
  const isDown = operator === 'at-most' || (operator !== 'at-least' && direction === 'down');
  const reached = isDown ? compareQuotients(actual, target) <= 0 : compareQuotients(actual, target) >= 0;
  if (!isDown) return made(actual, target, reached, 'level');
  if (baseline !== undefined && compareQuotients(baseline, target) > 0) {
    return made(subtractQuotients(baseline, actual), subtractQuotients(baseline, target), reached, 'way');
  }
  return made(target, actual, reached, 'level');
}

/** A light that also says its word: the page never leaves it to the colour. */
export function trafficLight(made: Achievement): TrafficLight {
  if (made.kind === 'undetermined') return 'unknown';
  if (made.reached) return 'reached';
  const isNear =
    made.percent !== undefined && compareQuotients(made.percent, wholeQuotient(decimal(nearFromPercent))) >= 0;
  return isNear ? 'near' : 'behind';
}

function made(numerator: Quotient, denominator: Quotient, reached: boolean, measures: 'level' | 'way'): Achievement {
  const share = divideQuotients(numerator, denominator);
  return {
    kind: 'known',
    reached,
    ...(share === undefined ? {} : { percent: multiplyQuotients(share, hundred) }),
    numerator,
    denominator,
    measures,
  };
}
