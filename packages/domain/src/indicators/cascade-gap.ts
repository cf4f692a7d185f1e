import { addDecimals, type Decimal, subtractDecimals } from '@muctieu/kernel/decimal';
import type { IndicatorRegrouping } from './indicator-definition.ts';
import type { IndicatorTarget } from './indicator-target.ts';

export type CascadeGap =
  | {
      readonly kind: 'known';
      readonly children: Decimal;
      readonly childrenDenominator?: Decimal;
      /** Sum of the children less the parent's target: negative is what nobody has taken on. */
      readonly difference: Decimal;
      readonly missing: readonly string[];
    }
  /** Percentages of the children cannot be added; their planned denominators are needed. */
  | {
      readonly kind: 'not-addable';
      readonly missing: readonly string[];
      readonly withoutDenominator: readonly string[];
    };

/** The parent's target held against what the units below took on together (T4: counts add up, rates only by their parts). */
export function cascadeGap(
  definition: { readonly regrouping: Pick<IndicatorRegrouping, 'kind'> },
  parent: IndicatorTarget,
  children: readonly IndicatorTarget[],
  childIds: readonly string[],
): CascadeGap {
  const given = new Map(children.map((target) => [target.unitId, target]));
  const missing = childIds.filter((unitId) => !given.has(unitId));
  const { regrouping } = definition;
  const isSum = regrouping.kind === 'sum';
  const byParts = regrouping.kind === 'ratio-of-sums' || regrouping.kind === 'weighted-average';
  const all = [parent, ...children];
  const withoutDenominator = byParts
    ? all.filter(({ denominator }) => denominator === undefined).map(({ unitId }) => unitId)
    : [];
  const sameOperator = children.every(({ operator }) => operator === parent.operator);
  if ((!isSum && !byParts) || withoutDenominator.length > 0 || !sameOperator) {
    return { kind: 'not-addable', missing, withoutDenominator };
  }
  let sum: Decimal | undefined;
  let below: Decimal | undefined;
  for (const { value, denominator } of children) {
    sum = sum === undefined ? value : addDecimals(sum, value);
    if (denominator !== undefined) below = below === undefined ? denominator : addDecimals(below, denominator);
  }
  const total = sum ?? { digits: 0n, scale: 0 };
  return {
    kind: 'known',
    children: total,
    ...(below === undefined ? {} : { childrenDenominator: below }),
    difference: subtractDecimals(total, parent.value),
    missing,
  };
}
