import { type Decimal, decimal, multiplyDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { IndicatorDefinition } from './indicator-definition.ts';
import type { ObservationPeriod } from './observation-period.ts';
import { type Quotient, quotient } from './quotient.ts';

/** I3: what happened, and what is expected to happen, are never mixed. */
export const observationStatuses = ['actual', 'forecast'] as const;
export type ObservationStatus = (typeof observationStatuses)[number];

/**
 * What was observed, in parts that may be added: of a ratio numerator and denominator (I1), of an average the weighted total
 * and the weight. `printed` is the figure as a document prints it: beside the parts it is compared with them; alone it is a
 * citation that no sum may use, because nobody knows what it was made of.
 */
export interface ObservedValue {
  readonly value?: Decimal;
  readonly denominator?: Decimal;
  readonly printed?: Decimal;
}

/** One version of one value (I4): a correction is a new version, and the earlier one stays. */
export interface Observation extends ObservedValue {
  readonly indicator: string;
  readonly unitId: string;
  readonly period: ObservationPeriod;
  readonly status: ObservationStatus;
  /** `''` is the total; else `sex:female`. */
  readonly breakdown: string;
  readonly version: number;
}

/** Who, when and why (I4), and what proves it. */
export interface ObservationRecord extends Observation {
  readonly personId?: string;
  readonly at: Date;
  readonly on: PlainDate;
  readonly reason: string;
  readonly justification: string;
  readonly documentId?: string;
  /** Where in the document. */
  readonly place: string;
}

/** The figure that people read, from its parts; undefined where a part is missing or the denominator is zero. */
export function figureOf(
  definition: Pick<IndicatorDefinition, 'kind' | 'per'>,
  observed: ObservedValue,
): Quotient | undefined {
  const { value, denominator } = observed;
  switch (definition.kind) {
    case 'count':
    case 'amount':
    case 'yes-no':
      return value === undefined ? undefined : quotient(value, decimal(1));
    case 'ratio':
      if (value === undefined || denominator === undefined) return undefined;
      return quotient(multiplyDecimals(value, decimal(definition.per)), denominator);
    case 'average':
      return value === undefined || denominator === undefined ? undefined : quotient(value, denominator);
    default:
      return definition.kind satisfies never;
  }
}

/** The figure, or where its parts are not known what the document prints. */
export function shownFigure(
  definition: Pick<IndicatorDefinition, 'kind' | 'per'>,
  observed: ObservedValue,
): Quotient | undefined {
  const figure = figureOf(definition, observed);
  if (figure !== undefined) return figure;
  return observed.value === undefined && observed.printed !== undefined
    ? quotient(observed.printed, decimal(1))
    : undefined;
}
