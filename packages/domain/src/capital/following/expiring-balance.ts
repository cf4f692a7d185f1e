import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { CarryOverRule, RemainingBalance } from '../carry-over-rule.ts';

/** Until when a balance may be spent, and by which rule. */
export interface ExpiringBalance {
  readonly balance: RemainingBalance;
  readonly until: PlainDate;
  readonly daysLeft: number;
  /** The rule that carried it into this year; absent for the year's own plan, and where no rule is known. */
  readonly rule?: CarryOverRule;
}

/**
 * What must be spent within the days asked for. The plan of a year runs to its 31 December; what was carried in runs to the
 * latest day that a dated rule gives it, and where no rule is known, to the end of its budget year.
 */
export function expiringBalances(
  balances: readonly RemainingBalance[],
  rules: readonly CarryOverRule[],
  today: PlainDate,
  withinDays: number,
): readonly ExpiringBalance[] {
  return balances
    .flatMap((balance): readonly ExpiringBalance[] => {
      if (balance.availableDong <= 0n) return [];
      const rule = balance.vintage < balance.budgetYear ? carriedBy(balance, rules) : undefined;
      const until = rule?.spendUntil ?? (`${balance.budgetYear}-12-31` as PlainDate);
      const daysLeft = daysBetween(today, until);
      return daysLeft > withinDays ? [] : [{ balance, until, daysLeft, ...(rule === undefined ? {} : { rule }) }];
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft || (a.balance.availableDong > b.balance.availableDong ? -1 : 1));
}

/** The rule at the end of the year before; of several the one that gives most time. */
function carriedBy(balance: RemainingBalance, rules: readonly CarryOverRule[]): CarryOverRule | undefined {
  const before = balance.budgetYear - 1;
  return rules
    .filter(
      (rule) =>
        rule.capitalKinds.includes(balance.capitalKind) &&
        rule.fromBudgetYear <= before &&
        before <= rule.toBudgetYear &&
        rule.fromVintage <= balance.vintage &&
        balance.vintage <= rule.toVintage,
    )
    .toSorted((a, b) => (a.spendUntil < b.spendUntil ? 1 : -1))[0];
}

function daysBetween(from: PlainDate, until: PlainDate): number {
  return (Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;
}
