import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { DraftEntry } from './capital-entry.ts';
import type { CapitalKind, CapitalLine } from './capital-line.ts';

/** A passage of law that lets what is left of a year be carried on: dated data, editable, marked where not verified. */
export interface CarryOverRule {
  readonly id: string;
  readonly capitalKinds: readonly CapitalKind[];
  /** Budget years at whose end it applies, first and last. */
  readonly fromBudgetYear: number;
  readonly toBudgetYear: number;
  /** Vintages it covers, first and last. */
  readonly fromVintage: number;
  readonly toVintage: number;
  /** Until when what is carried may be spent. */
  readonly spendUntil: PlainDate;
  readonly article: string;
  /** Absent where the document is not known; such a rule is never verified. */
  readonly documentId?: string;
  readonly verified: boolean;
}

/** What a holder has left of a capital line at the end of a budget year. */
export interface RemainingBalance extends CapitalLine {
  readonly holderId: string;
  readonly budgetYear: number;
  readonly availableDong: Dong;
}

export interface YearEndProposal {
  readonly balance: RemainingBalance;
  /** Carry over under `rule`; without a rule it lapses unless somebody decides otherwise. */
  readonly action: 'carry-over' | 'lapse';
  readonly rule?: CarryOverRule;
}

/** For every remaining balance the rule that lets it go on (the one with the latest day, of equals the verified), or none. */
export function proposeYearEnd(
  balances: readonly RemainingBalance[],
  rules: readonly CarryOverRule[],
): readonly YearEndProposal[] {
  return balances
    .filter(({ availableDong }) => availableDong > 0n)
    .map((balance): YearEndProposal => {
      const [rule] = rules
        .filter((candidate) => covers(candidate, balance))
        .sort((a, b) =>
          a.spendUntil === b.spendUntil
            ? Number(b.verified) - Number(a.verified)
            : a.spendUntil < b.spendUntil
              ? 1
              : -1,
        );
      return rule === undefined ? { balance, action: 'lapse' } : { balance, action: 'carry-over', rule };
    });
}

function covers(rule: CarryOverRule, balance: RemainingBalance): boolean {
  return (
    rule.capitalKinds.includes(balance.capitalKind) &&
    rule.fromBudgetYear <= balance.budgetYear &&
    balance.budgetYear <= rule.toBudgetYear &&
    rule.fromVintage <= balance.vintage &&
    balance.vintage <= rule.toVintage
  );
}

/** The entries that book the year end, dated its last day. */
export function entriesOfYearEnd(
  proposals: readonly YearEndProposal[],
  by: { readonly documentId: string; readonly reason: string },
): readonly DraftEntry[] {
  return proposals.map(({ balance, action, rule }): DraftEntry => {
    const { holderId, budgetYear, availableDong, ...line } = balance;
    const from = { holderId, budgetYear, state: 'available' } as const;
    return {
      ...line,
      kind: action,
      from,
      to: action === 'carry-over' ? { ...from, budgetYear: budgetYear + 1 } : { ...from, state: 'lapsed' },
      amountDong: availableDong,
      valueDate: `${budgetYear}-12-31` as PlainDate,
      documentId: by.documentId,
      reason: rule === undefined ? by.reason : `${by.reason} (${rule.article})`,
    };
  });
}
