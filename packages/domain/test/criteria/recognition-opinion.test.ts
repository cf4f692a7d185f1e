import { judgeDistrictWithdrawal } from '@muctieu/domain/criteria/judge-withdrawal';
import { dueDayOf, type RecognitionStep } from '@muctieu/domain/criteria/recognition';
import {
  type AskedOpinion,
  askOpinions,
  giveOpinions,
  isOpinionLate,
  opinionsGiven,
} from '@muctieu/domain/criteria/recognition-opinion';
import { faultsOfSteps, ruleOn } from '@muctieu/domain/criteria/recognition-rules';
import { addWorkingDays } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const day = (text: string) => text as PlainDate;
const calendar = { holidays: new Set([day('2026-09-02')]), workedWeekends: new Set([day('2026-08-29')]) };
const after = (on: PlainDate, count: number) => addWorkingDays(calendar, on, count);
const step = (more: Partial<RecognitionStep>): RecognitionStep => ({
  code: 'opinions',
  name: { vi: 'Ý kiến', en: 'Opinions' },
  actor: { level: 'province', action: 'write' },
  verified: false,
  sources: [],
  ...more,
});

describe('the last day of a step', () => {
  test.each([
    ['ten working days from Friday 20/11/2026', { workingDays: 10 }, '2026-11-20', '2026-12-04'],
    ['three, over a worked Saturday and 2 September', { workingDays: 3 }, '2026-08-28', '2026-09-01'],
    ['four, over 2 September', { workingDays: 4 }, '2026-08-28', '2026-09-03'],
    ['a day of the year', { due: { month: 10, day: 15 } }, '2026-08-28', '2026-10-15'],
    ['both: the first of the two', { due: { month: 10, day: 15 }, workingDays: 5 }, '2026-10-13', '2026-10-15'],
    ['none', {}, '2026-08-28', undefined],
  ])('%s', (_, more, begun, expected) => {
    expect(dueDayOf(step(more), 2026, { on: day(begun), after })).toBe(expected);
  });

  test('is not known of a step in working days that has not begun', () => {
    expect(dueDayOf(step({ workingDays: 10 }), 2026)).toBeUndefined();
  });
});

describe('a district loses its recognition with 30 % of its communes (QĐ 18/2022/QĐ-TTg)', () => {
  test.each([
    [10, 2, false],
    [10, 3, true],
    [7, 2, false],
    [7, 3, true],
    [20, 5, false],
    [20, 6, true],
    [1, 1, true],
    [0, 0, false],
  ])('of %i communes %i: %s', (communes, withdrawn, isCause) => {
    expect(judgeDistrictWithdrawal(communes, withdrawn, 30)).toEqual({ communes, withdrawn, isCause });
  });
});

const asked = (number: number, more: Partial<AskedOpinion> = {}): AskedOpinion => ({
  number,
  askedOn: day('2026-11-20'),
  note: '',
  letter: '',
  onBehalf: false,
  version: 1,
  ...more,
});
const office = { isOffice: true, organisationIds: new Set<string>() };
const edit = (number: number, more: object = {}) => ({ number, met: true, note: '', letter: '', version: 1, ...more });

describe('opinions of departments', () => {
  const list = [asked(1), asked(2, { organisationId: 'health' }), asked(3, { organisationId: 'interior' })];
  test.each([
    ['a department, of its own', { isOffice: false, organisationIds: new Set(['health']) }, [edit(2)], []],
    [
      'a department, of another’s',
      { isOffice: false, organisationIds: new Set(['health']) },
      [edit(3)],
      ['recognition-opinion-not-yours'],
    ],
    [
      'a department, of what nobody was assigned',
      { isOffice: false, organisationIds: new Set(['health']) },
      [edit(1)],
      ['recognition-opinion-not-yours'],
    ],
    ['the office, of what nobody was assigned', office, [edit(1)], []],
    ['the office, for a department without its letter', office, [edit(2)], ['recognition-opinion-letter']],
    ['the office, for a department by its letter', office, [edit(2, { letter: '12/SYT' })], []],
    ['twice the same', office, [edit(1), edit(1)], ['recognition-opinion-not-asked']],
    ['what was not asked', office, [edit(9)], ['recognition-opinion-not-asked']],
    ['an older version', office, [edit(1, { version: 0 })], ['recognition-opinion-changed']],
    ['not met without a word', office, [edit(1, { met: false, note: '  ' })], ['recognition-opinion-why']],
  ])('%s', (_, giver, edits, codes) => {
    const judged = giveOpinions(list, edits, giver);
    expect(judged.problems.map(({ code }) => code)).toEqual(codes);
  });

  test('whatever is given and asked anew, a criterion held for met is never asked again, and others always are', () => {
    const opinion = fc.record({
      number: fc.integer({ min: 1, max: 19 }),
      met: fc.option(fc.boolean(), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(opinion, { selector: ({ number }) => number }), (said) => {
        const before = said.map(({ number, met }) =>
          asked(number, met === undefined ? {} : { met, note: met ? '' : 'lý do', version: 2 }),
        );
        const numbers = Array.from({ length: 19 }, (_, index) => index + 1);
        const again = askOpinions(numbers, before, () => undefined, { askedOn: day('2026-12-01') });
        expect(again.map(({ number }) => number)).toEqual(numbers);
        for (const one of again) {
          const held = said.find(({ number }) => number === one.number)?.met === true;
          expect(one.met).toBe(held ? true : undefined);
        }
        const given = opinionsGiven(again, () => '');
        expect(given.map(({ number }) => number)).toEqual(
          said
            .filter(({ met }) => met === true)
            .map(({ number }) => number)
            .toSorted((a, b) => a - b),
        );
      }),
    );
  });

  test('are late once their day is over and nothing was said', () => {
    const one = asked(1, { dueOn: day('2026-12-04') });
    expect(isOpinionLate(one, day('2026-12-04'))).toBe(false);
    expect(isOpinionLate(one, day('2026-12-05'))).toBe(true);
    expect(isOpinionLate({ ...one, met: false }, day('2026-12-05'))).toBe(false);
  });
});

describe('rules by day and province', () => {
  const rule = (provinceId: string, from: string, until?: string) => ({
    provinceId,
    part: 'review',
    subject: '',
    from: day(from),
    ...(until === undefined ? {} : { until: day(until) }),
  });
  const rules = [rule('VN', '2016-01-01'), rule('11', '2026-01-01', '2026-07-01'), rule('12', '2016-01-01')];
  test.each([
    ['11', '2025-12-31', 'VN'],
    ['11', '2026-01-01', '11'],
    ['11', '2026-07-01', 'VN'],
    ['04', '2026-03-01', 'VN'],
  ])('of province %s on %s that of %s holds', (provinceId, on, of) => {
    expect(ruleOn(rules, { provinceId, part: 'review' }, day(on))?.provinceId).toBe(of);
  });

  test('no step is given to a district after 30/6/2025', () => {
    const steps = [
      step({ code: 'self-assessment' }),
      step({ code: 'verification', actor: { level: 'district', action: 'approve' } }),
      step({ code: 'decision' }),
    ];
    const until = { districtsUntil: day('2025-07-01') };
    expect(faultsOfSteps(steps, { ...until, from: day('2025-06-30') })).toEqual([]);
    expect(faultsOfSteps(steps, { ...until, from: day('2025-07-01') }).map(({ code }) => code)).toEqual([
      'recognition-step-of-district',
    ]);
  });
});
