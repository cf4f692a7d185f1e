import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, it } from 'vitest';
import {
  type CarryOverRule,
  entriesOfYearEnd,
  proposeYearEnd,
  type RemainingBalance,
} from '../../src/capital/carry-over-rule.ts';
import { moveProposal, type ProposalState, type ProposalStep } from '../../src/capital/change-proposal.ts';

const rule: CarryOverRule = {
  id: 'nq108',
  capitalKinds: ['INVESTMENT', 'RECURRENT'],
  fromBudgetYear: 2023,
  toBudgetYear: 2023,
  fromVintage: 2021,
  toVintage: 2022,
  spendUntil: '2024-12-31' as PlainDate,
  article: 'NQ 108/2023/QH15',
  documentId: 'nq108',
  verified: true,
};
const shorter: CarryOverRule = { ...rule, id: 'old', spendUntil: '2024-01-31' as PlainDate };

function balance(change: Partial<RemainingBalance>): RemainingBalance {
  return {
    nodeCode: 'GN.P1',
    source: 'CENTRAL',
    capitalKind: 'RECURRENT',
    vintage: 2022,
    holderId: 'huyen',
    budgetYear: 2023,
    availableDong: dong(7n),
    ...change,
  };
}

describe('at the end of a budget year each remaining balance goes on under a rule, or lapses', () => {
  it.each<[string, Partial<RemainingBalance>, string | undefined]>([
    ['2022 money at the end of 2023 (NQ 108)', {}, 'nq108'],
    ['2023 money is not covered', { vintage: 2023 }, undefined],
    ['at the end of 2022 the rule does not apply yet', { budgetYear: 2022 }, undefined],
    ['a kind the rule does not name', { capitalKind: 'UNDETERMINED' }, undefined],
  ])('%s', (_, change, ruleId) => {
    const [proposal] = proposeYearEnd([balance(change)], [shorter, rule]);
    expect(proposal?.rule?.id).toBe(ruleId);
    expect(proposal?.action).toBe(ruleId === undefined ? 'lapse' : 'carry-over');
  });

  it('nothing is proposed where nothing is left', () => {
    expect(proposeYearEnd([balance({ availableDong: dong(0n) })], [rule])).toEqual([]);
  });

  it('the entries name the article, keep the vintage and are dated the last day (C5)', () => {
    const proposals = proposeYearEnd([balance({}), balance({ vintage: 2023 })], [rule]);
    expect(
      entriesOfYearEnd(proposals, { documentId: 'QĐ', reason: 'quyết toán năm' }).map((entry) => [
        entry.kind,
        entry.vintage,
        entry.from.budgetYear,
        entry.to.budgetYear,
        entry.to.state,
        entry.valueDate,
        entry.reason,
      ]),
    ).toEqual([
      ['carry-over', 2022, 2023, 2024, 'available', '2023-12-31', 'quyết toán năm (NQ 108/2023/QH15)'],
      ['lapse', 2023, 2023, 2023, 'lapsed', '2023-12-31', 'quyết toán năm'],
    ]);
  });
});

describe('a proposal to cut or move capital goes its way in order', () => {
  const all: readonly ProposalStep[] = [
    { state: 'proposed', personId: 'an' },
    { state: 'reviewed', personId: 'binh' },
    { state: 'council-resolved', personId: 'binh', documentId: 'NQ' },
    { state: 'decided', personId: 'chi', documentId: 'QĐ' },
    { state: 'booked', personId: 'binh' },
  ];

  it.each<[ProposalState | 'nothing', ProposalStep, readonly string[]]>([
    ['nothing', { state: 'reviewed', personId: 'an' }, ['proposal-step-impossible']],
    ['proposed', { state: 'reviewed', personId: 'an' }, ['approver-is-creator']],
    ['proposed', { state: 'decided', personId: 'chi', documentId: 'QĐ' }, ['proposal-step-impossible']],
    ['reviewed', { state: 'council-resolved', personId: 'binh' }, ['proposal-step-without-document']],
    ['reviewed', { state: 'rejected', personId: 'binh' }, ['step-without-reason']],
    ['decided', { state: 'rejected', personId: 'binh', reason: 'x' }, ['proposal-step-impossible']],
    ['decided', { state: 'booked', personId: 'an' }, ['approver-is-creator']],
    ['decided', { state: 'booked', personId: 'binh' }, []],
  ])('after %s: %j', (state, step, codes) => {
    const taken = all.slice(0, all.findIndex((one) => one.state === state) + 1);
    const outcome = moveProposal(taken, step);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(codes);
  });
});
