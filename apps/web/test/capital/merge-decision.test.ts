import type { DecisionContent } from '@muctieu/contract/capital/decision';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeDecisions } from '../../src/capital/merge-decision.ts';

const holder = '00000000-0000-4000-8000-000000000001';
const content = (amounts: Readonly<Record<string, string>>, reason = 'giao vốn'): DecisionContent => ({
  kind: 'grant',
  documentId: '653-qd-ttg-2022',
  vintage: 2022,
  budgetYear: 2022,
  valueDate: '2022-05-28' as DecisionContent['valueDate'],
  reason,
  lines: Object.entries(amounts).map(([nodeCode, amountDong]) => ({
    nodeCode,
    holderId: holder,
    source: 'CENTRAL',
    capitalKind: 'INVESTMENT',
    amountDong,
  })),
  printedTotals: [],
  justification: '',
});
const amountsOf = ({ lines }: DecisionContent) =>
  Object.fromEntries(lines.map(({ nodeCode, amountDong }) => [nodeCode, amountDong]));

describe('two changes of one draft', () => {
  test.each([
    ['one changes A, the other B', { A: '1', B: '2' }, { A: '5', B: '2' }, { A: '1', B: '7' }, 0, { A: '5', B: '7' }],
    [
      'one adds C, the other removes B',
      { A: '1', B: '2' },
      { A: '1', B: '2', C: '3' },
      { A: '1' },
      0,
      { A: '1', C: '3' },
    ],
    ['both write the same', { A: '1' }, { A: '5' }, { A: '5' }, 0, { A: '5' }],
    ['both change A', { A: '1' }, { A: '5' }, { A: '7' }, 1, { A: '5' }],
    ['one removes what the other changes', { A: '1', B: '2' }, { B: '2' }, { A: '7', B: '2' }, 1, { B: '2' }],
  ] as const)('%s', (_, base, mine, theirs, conflicts, expected) => {
    const merge = mergeDecisions(content(base), content(mine), content(theirs));
    expect(merge.conflicts).toHaveLength(conflicts);
    expect(amountsOf(merge.content(() => true))).toEqual(expected);
  });

  test('a field of the head that both changed is asked for with both values', () => {
    const merge = mergeDecisions(content({ A: '1' }), content({ A: '1' }, 'đợt 1'), content({ A: '1' }, 'đợt một'));
    expect(merge.conflicts.map(({ key, mine, theirs }) => [key, mine, theirs])).toEqual([
      ['head|reason', 'đợt 1', 'đợt một'],
    ]);
    expect(merge.content(() => false).reason).toBe('đợt một');
  });

  test('taking mine or theirs everywhere, nothing that anybody left alone changes, and no change of one alone is lost', () => {
    const amounts = fc.dictionary(fc.constantFrom('A', 'B', 'C', 'D'), fc.constantFrom('1', '2', '3'));
    fc.assert(
      fc.property(amounts, amounts, amounts, fc.boolean(), (base, mine, theirs, takesMine) => {
        const joined = amountsOf(
          mergeDecisions(content(base), content(mine), content(theirs)).content(() => takesMine),
        );
        for (const node of ['A', 'B', 'C', 'D']) {
          const [b, m, t] = [base[node], mine[node], theirs[node]];
          const expected = m === t ? m : m === b ? t : t === b ? m : takesMine ? m : t;
          expect(joined[node]).toBe(expected);
        }
      }),
    );
  });
});
