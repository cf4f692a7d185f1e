import type { Problem } from '@muctieu/kernel/problem';
import type { CarryOverRule, RemainingBalance, YearEndProposal } from './carry-over-rule.ts';

/** What may become of a remaining balance; `leave`: nothing now, it stays where it is. */
export const yearEndActions = ['carry-over', 'lapse', 'cancel', 'return', 'leave'] as const;
export type YearEndAction = (typeof yearEndActions)[number];

/** What somebody decided otherwise than the rules propose. */
export type YearEndChoice = Pick<RemainingBalance, 'holderId' | 'nodeCode' | 'source' | 'capitalKind' | 'vintage'> & {
  readonly action: YearEndAction;
};

export interface ChosenYearEnd {
  readonly proposal: YearEndProposal;
  readonly action: YearEndAction;
}

/** The proposals with what was decided otherwise. Carrying over needs a rule; the rest is for whoever decides. */
export function chooseYearEnd(
  proposals: readonly YearEndProposal[],
  choices: readonly YearEndChoice[],
): { readonly chosen: readonly ChosenYearEnd[]; readonly problems: readonly Problem[] } {
  const byAccount = new Map(proposals.map((proposal) => [accountOf(proposal.balance), proposal]));
  const problems = choices.flatMap((choice, index): readonly Problem[] => {
    const proposal = byAccount.get(accountOf(choice));
    const values = { node: choice.nodeCode, vintage: choice.vintage };
    if (proposal === undefined) return [{ code: 'year-end-balance-unknown', path: `choices[${index}]`, values }];
    if (choice.action !== 'carry-over' || proposal.rule !== undefined) return [];
    return [{ code: 'year-end-carry-without-rule', path: `choices[${index}].action`, values }];
  });
  const decided = new Map(choices.map((choice) => [accountOf(choice), choice.action]));
  const chosen = proposals.map((proposal) => ({
    proposal,
    action: decided.get(accountOf(proposal.balance)) ?? proposal.action,
  }));
  return { chosen, problems };
}

/** The rule under which money of an earlier plan year came into its budget year: it says until when it may be spent. */
export function ruleBehind(balance: RemainingBalance, rules: readonly CarryOverRule[]): CarryOverRule | undefined {
  if (balance.vintage >= balance.budgetYear) return undefined;
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
    .sort((a, b) => (a.spendUntil < b.spendUntil ? 1 : -1))[0];
}

function accountOf({ holderId, nodeCode, source, capitalKind, vintage }: Omit<YearEndChoice, 'action'>): string {
  return [holderId, nodeCode, source, capitalKind, vintage].join('|');
}
