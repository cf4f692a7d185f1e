import type { Text } from '@muctieu/kernel/text';
import type { BreakdownDimension } from './indicator-definition.ts';

/** hard: refused. soft: accepted with a justification, which stays with the value. */
export type RuleSeverity = 'hard' | 'soft';

/** What must hold between figures of one unit and period; data, never code (`data/indicators/validation-rules.json`). */
export type ValidationRule = {
  readonly id: string;
  readonly severity: RuleSeverity;
  readonly why: Text;
  readonly sources: readonly string[];
  readonly verified: boolean;
} & (
  | { readonly kind: 'part-within-whole'; readonly part: string; readonly whole: string }
  | { readonly kind: 'numerator-within-denominator'; readonly indicator: string }
  | { readonly kind: 'change-within-percent'; readonly indicator: string; readonly percent: number }
  | { readonly kind: 'breakdown-adds-up'; readonly indicator: string; readonly dimension: BreakdownDimension }
  | { readonly kind: 'between'; readonly indicator: string; readonly least: number; readonly most: number }
  | { readonly kind: 'forecast-not-below-actual'; readonly indicator: string }
);

/** `*` stands for every indicator of a kind that the rule can be asked of. */
export const everyIndicator = '*';
