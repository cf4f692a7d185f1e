import type { CarryOverRule, RemainingBalance } from '@muctieu/domain/capital/carry-over-rule';
import { counterpartGaps } from '@muctieu/domain/capital/following/counterpart-gap';
import { expiringBalances } from '@muctieu/domain/capital/following/expiring-balance';
import { monthsOfYear } from '@muctieu/domain/capital/following/months-of-year';
import { spendingPace } from '@muctieu/domain/capital/following/spending-pace';
import { dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const day = (text: string) => text as PlainDate;

describe('what would be left if the year went on as it has gone', () => {
  test.each([
    // plan, disbursed, day of 2024 (366 days): reached, unspent
    [1000n, 250n, '2024-06-30', 502n, 498n],
    [1000n, 0n, '2024-06-30', 0n, 1000n],
    [1000n, 900n, '2024-06-30', 1000n, 0n],
    [1000n, 600n, '2024-12-31', 600n, 400n],
    // After the year what was disbursed is what it is.
    [1000n, 600n, '2025-03-01', 600n, 400n],
  ])('of %i đồng %i disbursed by %s: %i by 31 December, %i left', (plan, spent, today, reached, unspent) => {
    expect(spendingPace(dong(plan), dong(spent), 2024, day(today))).toMatchObject({
      reachedDong: reached,
      unspentDong: unspent,
    });
  });

  test.each([
    ['less than thirty days have gone', 1000n, '2024-01-29'],
    ['the year has not begun', 1000n, '2023-12-31'],
    ['nothing was planned', 0n, '2024-06-30'],
  ])('says nothing where %s', (_, plan, today) => {
    expect(spendingPace(dong(plan), dong(0n), 2024, day(today))).toBeUndefined();
  });

  test('is never more than the plan, never less than what was disbursed of it, and the two add up', () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 1n, max: 10n ** 15n }),
        fc.bigInt({ min: 0n, max: 10n ** 15n }),
        fc.integer({ min: 0, max: 335 }),
        (total, part, offset) => {
          const plan = total + part;
          const spent = part;
          const today = day(new Date(Date.UTC(2024, 0, 30 + offset)).toISOString().slice(0, 10));
          const pace = spendingPace(dong(plan), dong(spent), 2024, today);
          if (pace === undefined) throw new Error('thirty days have gone');
          expect(pace.reachedDong >= spent && pace.reachedDong <= plan).toBe(true);
          expect(pace.reachedDong + pace.unspentDong).toBe(plan);
        },
      ),
    );
  });
});

const balance = (
  vintage: number,
  budgetYear: number,
  amount: bigint,
  kind: RemainingBalance['capitalKind'] = 'RECURRENT',
): RemainingBalance => ({
  holderId: 'xa',
  nodeCode: 'GN.P1',
  source: 'CENTRAL',
  capitalKind: kind,
  vintage,
  budgetYear,
  availableDong: dong(amount),
});
const rule = (id: string, fromBudgetYear: number, spendUntil: string): CarryOverRule => ({
  id,
  capitalKinds: ['RECURRENT'],
  fromBudgetYear,
  toBudgetYear: fromBudgetYear,
  fromVintage: 2022,
  toVintage: 2023,
  spendUntil: day(spendUntil),
  article: `khoản ${id}`,
  verified: false,
});

describe('what must be spent soon or is lost', () => {
  const rules = [rule('1', 2023, '2024-12-31'), rule('2', 2023, '2025-01-31')];
  const shown = (balances: readonly RemainingBalance[], today: string, within: number) =>
    expiringBalances(balances, rules, day(today), within).map(
      ({ until, daysLeft, rule: by }) => `${until} ${daysLeft} ${by?.id ?? '-'}`,
    );

  test('carried money runs to the latest day that a rule gives it, the year’s own to its last day', () => {
    expect(shown([balance(2022, 2024, 5n), balance(2024, 2024, 5n)], '2024-12-01', 90)).toEqual([
      '2024-12-31 30 -',
      '2025-01-31 61 2',
    ]);
  });

  test('what has time enough, or nothing left, is not in the list; what is over stands first', () => {
    expect(shown([balance(2024, 2024, 5n)], '2024-06-01', 90)).toEqual([]);
    expect(shown([balance(2024, 2024, 0n)], '2024-12-01', 90)).toEqual([]);
    expect(shown([balance(2022, 2024, 5n), balance(2023, 2023, 5n)], '2024-12-01', 90)).toEqual([
      '2023-12-31 -336 -',
      '2025-01-31 61 2',
    ]);
  });

  test('without a rule for its kind carried money runs to the end of its budget year', () => {
    expect(shown([balance(2022, 2024, 5n, 'INVESTMENT')], '2024-12-01', 90)).toEqual(['2024-12-31 30 -']);
  });
});

test('a counterpart is short by what the rule asks for beyond what was granted, rounded up', () => {
  const rules = [
    { programmeCode: 'DTTSMN', capitalKind: 'INVESTMENT', atLeastPerMille: 50, documentId: 'nq', verified: false },
  ] as const;
  const sums = (central: bigint, local: bigint) => [
    { programmeCode: 'DTTSMN', capitalKind: 'INVESTMENT' as const, centralDong: dong(central), localDong: dong(local) },
  ];
  expect(counterpartGaps(sums(54_940n, 2_747n), rules)).toEqual([]);
  expect(counterpartGaps(sums(54_941n, 2_747n), rules).map(({ missingDong }) => missingDong)).toEqual([1n]);
  expect(counterpartGaps(sums(0n, 0n), rules)).toEqual([]);
});

test('a year month by month: from its beginning on, nothing for months to come, last year beside it', () => {
  const sums = [
    { budgetYear: 2024, month: '2023-12', plan: 30n, disbursed: 0n },
    { budgetYear: 2024, month: '2024-02', plan: 70n, disbursed: 10n },
    { budgetYear: 2024, month: '2024-03', plan: 0n, disbursed: 5n },
    { budgetYear: 2023, month: '2023-02', plan: 50n, disbursed: 4n },
  ];
  expect(monthsOfYear(sums, 2024, day('2024-03-10')).slice(0, 4)).toEqual([
    { month: '2024-01', plan: 30n, disbursed: 0n, lastYear: 0n },
    { month: '2024-02', plan: 100n, disbursed: 10n, lastYear: 4n },
    { month: '2024-03', plan: 100n, disbursed: 15n, lastYear: 4n },
    { month: '2024-04', plan: undefined, disbursed: undefined, lastYear: 4n },
  ]);
});
