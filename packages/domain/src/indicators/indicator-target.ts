import type { Decimal } from '@muctieu/kernel/decimal';
import type { ObservationPeriod } from './observation-period.ts';

/** I3: what was there at the start, what one year asks, what the whole period asks. A forecast is no target. */
export const targetKinds = ['baseline', 'annual', 'period'] as const;
export type TargetKind = (typeof targetKinds)[number];

/** How the figure is held against the target; «giảm 16 điểm %» and «giảm một nửa» are measured from the baseline. */
export const targetOperators = [
  'at-least',
  'at-most',
  'equal',
  'reduce-by-points',
  'raise-by-points',
  'reduce-by-percent',
] as const;
export type TargetOperator = (typeof targetOperators)[number];

export interface IndicatorTarget {
  readonly indicator: string;
  readonly unitId: string;
  readonly period: ObservationPeriod;
  readonly kind: TargetKind;
  readonly operator: TargetOperator;
  /** In the unit of the indicator; of a rate its percentage, or the planned numerator where `denominator` stands. */
  readonly value: Decimal;
  /** What the rate was planned on; with it targets of the children can be added. */
  readonly denominator?: Decimal;
}

/** These two lines of a report say nothing without a figure to start from. */
export function needsBaseline(operator: TargetOperator): boolean {
  return operator === 'reduce-by-points' || operator === 'raise-by-points' || operator === 'reduce-by-percent';
}
