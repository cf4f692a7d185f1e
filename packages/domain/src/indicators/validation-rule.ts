import type { Text } from '@muctieu/kernel/text';
import type { BreakdownDimension } from './indicator-definition.ts';

/** hard: refused. soft: accepted with a justification, which stays with the value. off: from its day on nobody is asked. */
export const ruleSeverities = ['hard', 'soft', 'off'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

export const ruleKinds = [
  'part-within-whole',
  'numerator-within-denominator',
  'change-within-percent',
  'breakdown-adds-up',
  'between',
  'forecast-not-below-actual',
] as const;

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

/** Codes of the indicators that a rule names. */
export function indicatorsOfRule(rule: ValidationRule): readonly string[] {
  if (rule.kind === 'part-within-whole') return [rule.part, rule.whole];
  return rule.indicator === everyIndicator ? [] : [rule.indicator];
}

/**
 * The rules that are asked of an indicator: one that names it goes before one of the same kind that holds for every indicator.
 * «Người được hỗ trợ hai lần đếm một lần» makes the sum of its areas soft, where it is hard for everybody else.
 */
export function rulesFor(indicator: string, rules: readonly ValidationRule[]): readonly ValidationRule[] {
  const named = new Set(
    rules.flatMap((rule) =>
      indicatorsOfRule(rule).includes(indicator) && rule.kind !== 'part-within-whole' ? [aspectOf(rule)] : [],
    ),
  );
  return rules.filter((rule) => {
    if (rule.severity === 'off') return false;
    if (rule.kind === 'part-within-whole' || rule.indicator !== everyIndicator) {
      return indicatorsOfRule(rule).includes(indicator);
    }
    return !named.has(aspectOf(rule));
  });
}

/** Two rules of one aspect speak about the same thing. */
function aspectOf(rule: ValidationRule): string {
  return rule.kind === 'breakdown-adds-up' ? `${rule.kind} ${rule.dimension}` : rule.kind;
}
