import { type Decimal, equalDecimals } from '@muctieu/kernel/decimal';
import type { IndicatorDefinition } from './indicator-definition.ts';
import { figureOf, type ObservedValue } from './observation.ts';
import { cutQuotient, type Quotient, roundQuotient } from './quotient.ts';

export interface PrintedComparison {
  /** cut: right before the last place, which was cut off instead of rounded (half of the reports do). */
  readonly verdict: 'equal' | 'cut' | 'differs';
  readonly printed: Decimal;
  /** Rounded to as many places as were printed. */
  readonly computed: Decimal;
}

/** The figure that a document prints beside the one that follows from its parts; undefined where only one of them is there. */
export function comparePrinted(
  definition: Pick<IndicatorDefinition, 'kind' | 'per'>,
  observed: ObservedValue,
): PrintedComparison | undefined {
  const { printed } = observed;
  const figure = figureOf(definition, observed);
  return printed === undefined || figure === undefined ? undefined : compareWithPrinted(figure, printed);
}

/** The same of any figure: the achievement of a target is printed too. */
export function compareWithPrinted(figure: Quotient, printed: Decimal): PrintedComparison {
  const computed = roundQuotient(figure, printed.scale);
  if (equalDecimals(computed, printed)) return { verdict: 'equal', printed, computed };
  const isCut = equalDecimals(cutQuotient(figure, printed.scale), printed);
  return { verdict: isCut ? 'cut' : 'differs', printed, computed };
}
