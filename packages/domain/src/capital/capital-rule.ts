import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';

export const ruleKinds = ['ceiling', 'counterpart', 'norm', 'carry-over'] as const;
export type RuleKind = (typeof ruleKinds)[number];

/** From which day to before which a rule of law holds; without an end it holds on. */
export interface RuleDays {
  readonly from: PlainDate;
  readonly until?: PlainDate | undefined;
}

/** A rule as the law leaves it: the province's own version of a rule of the state takes its place. */
export function rulesInForce<Rule extends RuleDays & { readonly ruleId: string; readonly provinceId: string }>(
  rules: readonly Rule[],
  day: PlainDate | undefined,
): readonly Rule[] {
  const own = new Set(rules.filter(({ provinceId }) => provinceId !== 'VN').map(({ ruleId }) => ruleId));
  return rules.filter(
    (rule) =>
      (rule.provinceId !== 'VN' || !own.has(rule.ruleId)) &&
      (day === undefined || (rule.from <= day && (rule.until === undefined || day < rule.until))),
  );
}

/** What is wrong with a rule's own days: an end before its beginning, and «verified» without the document that says it. */
export function checkRule(
  rule: RuleDays & { readonly documentId?: string | undefined; readonly verified: boolean },
): readonly Problem[] {
  const problems: Problem[] = [];
  if (rule.until !== undefined && rule.until <= rule.from) {
    problems.push({
      code: 'rule-ends-before-it-begins',
      path: 'until',
      values: { from: rule.from, found: rule.until },
    });
  }
  if (rule.verified && rule.documentId === undefined) {
    problems.push({ code: 'rule-verified-without-document', path: 'documentId' });
  }
  return problems;
}
