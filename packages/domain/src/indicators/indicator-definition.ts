import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Text } from '@muctieu/kernel/text';

/**
 * What an indicator counts. count: things · amount: a measured or paid quantity · ratio: one count of another, always kept as
 * both (I1) · average: a mean, kept with its weight · yes-no.
 */
export const indicatorKinds = ['count', 'amount', 'ratio', 'average', 'yes-no'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

/** Whether more is better. */
export const indicatorDirections = ['up', 'down'] as const;
export type IndicatorDirection = (typeof indicatorDirections)[number];

/** T4 and I2: how the figure is carried to the units of another day, and to the unit above. */
export type IndicatorRegrouping =
  | { readonly kind: 'sum' }
  | { readonly kind: 'ratio-of-sums' }
  /** `weight` names what the mean is weighted by, in words of the definition: population, households. */
  | { readonly kind: 'weighted-average'; readonly weight: Text }
  | { readonly kind: 'worst'; readonly worst: 'lowest' | 'highest' }
  | { readonly kind: 'must-be-reassessed' };

export const regroupingKinds = ['sum', 'ratio-of-sums', 'weighted-average', 'worst', 'must-be-reassessed'] as const;

/** What a figure may be divided by. */
export const breakdownDimensions = ['sex', 'ethnicity', 'area-class'] as const;
export type BreakdownDimension = (typeof breakdownDimensions)[number];

/** The parts of each division; they exclude one another and together are the whole. */
export const breakdownParts: Readonly<Record<BreakdownDimension, readonly string[]>> = {
  sex: ['female', 'male'],
  ethnicity: ['kinh', 'minority'],
  'area-class': ['zone-1', 'zone-2', 'zone-3', 'outside'],
};

export interface IndicatorUnit {
  /** Compared by formulas: `household`, `person`, `percent`, `million-dong`. */
  readonly code: string;
  readonly name: Text;
}

/** One dated version of a definition (I2). What is no longer said so is a new version, never a change. */
export interface IndicatorDefinition {
  /** Stable: `GNBV.TY-LE-HO-NGHEO`. */
  readonly code: string;
  readonly programme: string;
  readonly name: Text;
  readonly unit: IndicatorUnit;
  readonly kind: IndicatorKind;
  readonly direction: IndicatorDirection;
  readonly regrouping: IndicatorRegrouping;
  readonly breakdowns: readonly BreakdownDimension[];
  /** Of a ratio: 100 for per cent. */
  readonly per: number;
  /** Of a ratio or average: what stands above and below the line. */
  readonly numerator?: Text;
  readonly denominator?: Text;
  /** Computed from other indicators, never entered. */
  readonly formula?: string;
  /** Who collects it and in which report. */
  readonly collectedBy: Text;
  readonly documentIds: readonly string[];
  readonly sources: readonly string[];
  readonly validity: DayInterval;
  readonly verified: boolean;
  readonly note?: Text;
}

const regroupingOfKind: Readonly<Record<IndicatorKind, readonly IndicatorRegrouping['kind'][]>> = {
  count: ['sum', 'worst', 'must-be-reassessed'],
  amount: ['sum', 'worst', 'must-be-reassessed'],
  ratio: ['ratio-of-sums', 'worst', 'must-be-reassessed'],
  average: ['weighted-average', 'worst', 'must-be-reassessed'],
  'yes-no': ['worst', 'must-be-reassessed'],
};

/** An average of averages, or a sum of percentages, is a number that means nothing: the definition itself is refused. */
export function regroupingFits({ kind, regrouping }: Pick<IndicatorDefinition, 'kind' | 'regrouping'>): boolean {
  return regroupingOfKind[kind].includes(regrouping.kind);
}
