import { type Dong, dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveDecision } from '../../src/capital/allocation-decision.ts';
import { rulesInForce } from '../../src/capital/capital-rule.ts';
import type { CarryOverRule, RemainingBalance } from '../../src/capital/carry-over-rule.ts';
import { proposeYearEnd } from '../../src/capital/carry-over-rule.ts';
import { moveProposal } from '../../src/capital/change-proposal.ts';
import { chooseYearEnd, ruleBehind } from '../../src/capital/choose-year-end.ts';
import { checkClosing, checkReopening } from '../../src/capital/closing.ts';
import { entriesOfDisbursement, moveDisbursement } from '../../src/capital/disbursement.ts';
import { checkForecast } from '../../src/capital/forecast.ts';
import { checkMobilised } from '../../src/capital/mobilised.ts';

const day = (text: string) => text as PlainDate;
const codes = (problems: readonly { readonly code: string }[]) => problems.map(({ code }) => code).join(' ');

describe('C9: closing goes forward over whole months that are over; reopening goes back and says why', () => {
  it.each([
    ['a month', '2022-02-28', undefined, ''],
    ['a leap February', '2024-02-29', undefined, ''],
    ['a day within a month', '2024-02-28', undefined, 'closing-within-month'],
    ['today’s month', '2026-11-30', undefined, 'closing-in-future'],
    ['what is closed already', '2022-03-31', '2022-03-31', 'closed-already'],
    ['going back', '2022-01-31', '2022-03-31', 'closed-already'],
  ])('closing %s (%s, closed until %s): %s', (_, until, current, expected) => {
    const outcome = checkClosing(
      { until: day(until), reason: 'quyết toán' },
      current === undefined ? undefined : day(current),
      day('2026-11-21'),
    );
    expect(outcome.ok ? '' : codes(outcome.problems)).toBe(expected);
  });

  it.each([
    ['to an earlier month', '2022-01-31', 'bổ sung', ''],
    ['to the same day', '2022-03-31', 'bổ sung', 'not-closed'],
    ['without a reason', '2022-01-31', ' ', 'step-without-reason'],
  ])('reopening %s', (_, until, reason, expected) => {
    const outcome = checkReopening({ until: day(until), reason }, day('2022-03-31'));
    expect(outcome.ok ? '' : codes(outcome.problems)).toBe(expected);
  });
});

describe('O5: who wrote, lent or borrowed does not approve', () => {
  const by = (personId: string, forPersonId?: string) => ({
    personId,
    ...(forPersonId === undefined ? {} : { forPersonId }),
    reason: '',
  });
  it.each([
    ['another', by('binh'), ''],
    ['who created it', by('an'), 'approver-is-creator'],
    ['who edited it later', by('chi'), 'approver-is-creator'],
    ['a deputy under the role of who created it', by('dung', 'an'), 'approver-is-creator'],
    ['who had lent the role to an editor', by('chu-tich'), 'approver-is-creator'],
    ['an editor under somebody else’s role', by('chi', 'binh'), 'approver-is-creator'],
  ])('a decision of an, edited by chi for chu-tich, is approved by %s', (_, approver, expected) => {
    const contributors = [{ personId: 'an' }, { personId: 'chi', forPersonId: 'chu-tich' }];
    const outcome = moveDecision({ state: 'submitted', createdBy: 'an', contributors }, 'approved', approver);
    expect(outcome.ok ? '' : codes(outcome.problems)).toBe(expected);
  });

  it('the same for proposals and disbursements', () => {
    const proposed = [{ state: 'proposed' as const, personId: 'an', forPersonId: 'chu-tich' }];
    expect(moveProposal(proposed, { state: 'reviewed', personId: 'chu-tich' }).ok).toBe(false);
    expect(moveProposal(proposed, { state: 'reviewed', personId: 'binh' }).ok).toBe(true);
    const entered = { state: 'entered' as const, entered: { personId: 'an' } };
    expect(moveDisbursement(entered, { state: 'booked', by: by('binh', 'an'), reason: '' }).ok).toBe(false);
    expect(moveDisbursement(entered, { state: 'booked', by: by('binh'), reason: '' }).ok).toBe(true);
    expect(moveDisbursement(entered, { state: 'withdrawn', by: by('an'), reason: '' }).ok).toBe(true);
  });
});

describe('rules of law', () => {
  const rule = (ruleId: string, provinceId: string, from: string, until?: string) => ({
    ...{ ruleId, provinceId, from: day(from) },
    ...(until === undefined ? {} : { until: day(until) }),
  });
  it('hold on their days, and a province’s own version takes the place of the state’s', () => {
    const rules = [
      rule('a', 'VN', '2021-01-01'),
      rule('a', '11', '2023-01-01'),
      rule('b', 'VN', '2021-01-01', '2022-01-01'),
    ];
    const on = (text: string) =>
      rulesInForce(rules, day(text)).map(({ ruleId, provinceId }) => `${ruleId} ${provinceId}`);
    expect([on('2021-12-31'), on('2022-01-01'), on('2023-01-01')]).toEqual([['b VN'], [], ['a 11']]);
  });
});

describe('mobilised capital that is not cash counts its quantity times the value of one piece', () => {
  const gift = (change: Partial<Parameters<typeof checkMobilised>[0]>) => ({
    ...{ category: 'COMMUNITY' as const, form: 'LABOUR' as const, amountDong: dong(2_500_000n) },
    ...{ quantityThousandths: 12_500n, pieceDong: dong(200_000n) },
    ...change,
  });
  it.each([
    ['12,5 days of 200.000', {}, ''],
    ['a đồng more', { amountDong: dong(2_500_001n) }, 'mobilised-value-differs'],
    ['no value of a piece', { pieceDong: undefined }, 'mobilised-quantity-missing'],
    ['cash', { form: 'CASH' as const, quantityThousandths: undefined, pieceDong: undefined }, ''],
    ['credit in labour', { category: 'CREDIT' as const }, 'mobilised-form-impossible'],
    ['nothing', { form: 'CASH' as const, amountDong: dong(0n) }, 'amount-not-positive'],
  ])('%s', (_, change, expected) => expect(codes(checkMobilised(gift(change)))).toBe(expected));

  it('for any quantity, exactly one amount is right', () => {
    fc.assert(
      fc.property(fc.bigInt(1n, 10n ** 9n), fc.bigInt(1n, 10n ** 9n), fc.bigInt(-2n, 2n), (quantity, piece, off) => {
        const exact = (quantity * piece * 2n + 1000n) / 2000n;
        const amountDong = (exact + off) as Dong;
        const problems = checkMobilised(gift({ quantityThousandths: quantity, pieceDong: dong(piece), amountDong }));
        expect(problems.some(({ code }) => code === 'mobilised-value-differs')).toBe(off !== 0n);
      }),
    );
  });
});

describe('C11: a forecast for a day is not below what was disbursed by any earlier day', () => {
  it('over any series of disbursements', () => {
    const series = fc.array(fc.record({ day: fc.nat(27), amount: fc.bigInt(0n, 50n) }), { maxLength: 12 });
    fc.assert(
      fc.property(series, fc.nat(27), fc.bigInt(0n, 400n), (paid, forDay, amount) => {
        const by = (until: number) => paid.filter((one) => one.day <= until).reduce((sum, one) => sum + one.amount, 0n);
        const text = (number: number) => day(`2022-01-${String(number + 1).padStart(2, '0')}`);
        const problems = checkForecast(
          { budgetYear: 2022, madeOn: text(0), forDay: text(forDay), amountDong: dong(amount) },
          { disbursedDong: dong(by(forDay)), disbursableDong: dong(10_000n) },
        );
        const isBelowSome = Array.from({ length: forDay + 1 }, (_, until) => by(until)).some(
          (actual) => amount < actual,
        );
        expect(problems.some(({ code }) => code === 'forecast-below-actual')).toBe(isBelowSome);
      }),
    );
  });
});

describe('the year end is decided balance by balance', () => {
  const rule: CarryOverRule = {
    ...{ id: 'r', capitalKinds: ['RECURRENT'], fromBudgetYear: 2022, toBudgetYear: 2022 },
    ...{ fromVintage: 2021, toVintage: 2022, spendUntil: day('2023-12-31'), article: 'NQ', verified: false },
  };
  const balance = (vintage: number, budgetYear: number): RemainingBalance => ({
    ...{ nodeCode: 'GN.P1', source: 'CENTRAL', capitalKind: 'RECURRENT', vintage, budgetYear },
    ...{ holderId: 'xa', availableDong: dong(5n) },
  });
  const choice = (vintage: number, action: 'carry-over' | 'return' | 'leave') => ({
    ...{ holderId: 'xa', nodeCode: 'GN.P1', source: 'CENTRAL', capitalKind: 'RECURRENT' as const },
    ...{ vintage, action },
  });

  it('what is chosen counts; carrying over needs a rule; a balance that is gone is named', () => {
    const proposals = proposeYearEnd([balance(2022, 2022), balance(2021, 2023)], [rule]);
    const { chosen, problems } = chooseYearEnd(proposals, [choice(2022, 'return'), choice(2021, 'leave')]);
    expect([chosen.map(({ action }) => action), problems]).toEqual([['return', 'leave'], []]);
    const wrong = chooseYearEnd(proposals, [choice(2021, 'carry-over'), choice(2020, 'leave')]);
    expect(codes(wrong.problems)).toBe('year-end-carry-without-rule year-end-balance-unknown');
  });

  it('money carried over before says under which rule it came, and until when that lets it be spent', () => {
    expect(ruleBehind(balance(2021, 2023), [rule])?.spendUntil).toBe('2023-12-31');
    expect(ruleBehind(balance(2022, 2022), [rule])).toBeUndefined();
  });
});

it('C6: lines of a disbursement join the states of their kind, and cite their own document where they have one', () => {
  const line = {
    ...{ nodeCode: 'GN.P1', source: 'CENTRAL', capitalKind: 'RECURRENT' as const, vintage: 2022, budgetYear: 2022 },
    ...{ holderId: 'xa', amountDong: dong(5n), valueDate: day('2022-09-10') },
  };
  const entries = entriesOfDisbursement(
    [
      { ...line, kind: 'advance' },
      { ...line, kind: 'advance-recovery', documentId: 'giấy rút vốn', reason: 'đợt 2' },
    ],
    { documentId: 'QĐ', reason: 'tháng 9' },
  );
  expect(entries.map(({ from, to, documentId, reason }) => [from.state, to.state, documentId, reason])).toEqual([
    ['available', 'advanced', 'QĐ', 'tháng 9'],
    ['advanced', 'paid', 'giấy rút vốn', 'đợt 2'],
  ]);
});
