import { type Obligation, obligationsOf, type Reporter } from '@muctieu/domain/reporting/obligation';
import { periodByKey } from '@muctieu/domain/reporting/reporting-period';
import type { ReportingRegime } from '@muctieu/domain/reporting/reporting-regime';
import { addWorkingDays, nextWorkingDay, type WorkCalendar } from '@muctieu/domain/reporting/working-day';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

const day = (text: string) => text as PlainDate;
const calendar: WorkCalendar = {
  holidays: new Set([day('2025-09-01'), day('2025-09-02'), day('2026-04-30'), day('2026-05-01')]),
  workedWeekends: new Set([day('2025-08-30')]),
};

const regime: ReportingRegime = {
  code: 'capital-month',
  name: { vi: 'Báo cáo giải ngân hằng tháng', en: 'Monthly disbursement return' },
  frequency: 'month',
  dues: [
    { level: 'project-owner', formCode: 'owner', days: 3, counted: 'working', graceDays: 5 },
    { level: 'commune', formCode: 'commune', days: 5, counted: 'calendar', graceDays: 10 },
  ],
  validity: { from: day('2025-01-01'), until: day('2026-07-01') },
  documentId: 'document',
  verified: false,
};

function reporter(id: string, more: Partial<Reporter> = {}): Reporter {
  return {
    id,
    level: 'commune',
    receiverOn: (on) => (on < '2025-07-01' ? 'district' : 'province'),
    existence: { from: day('2019-01-01') },
    tookOver: [],
    ...more,
  };
}

/** Muong Pon, Thanh Nua and the new commune they made on 1 July 2025. */
const merged: readonly Reporter[] = [
  reporter('old-a', { existence: { from: day('2019-01-01'), until: day('2025-07-01') } }),
  reporter('old-b', { existence: { from: day('2019-01-01'), until: day('2025-07-01') } }),
  reporter('new', {
    existence: { from: day('2025-07-01') },
    tookOver: [
      { id: 'old-a', on: day('2025-07-01') },
      { id: 'old-b', on: day('2025-07-01') },
    ],
  }),
];

function owed(key: string, reporters: readonly Reporter[], given: Parameters<typeof obligationsOf>[4] = []) {
  const period = periodByKey(regime, key);
  return period ? obligationsOf(regime, period, reporters, calendar, given) : [];
}

const brief = ({ reporterId, receiverId, due, alsoFor }: Obligation) => [reporterId, receiverId, due, alsoFor];

describe('R3: obligations follow from regime and units in force', () => {
  test('before the merger the old communes owe to the district, after it the new one to the province, for both parts', () => {
    expect(owed('2025-06', merged).map(brief)).toEqual([
      ['old-a', 'district', '2025-07-07', []],
      ['old-b', 'district', '2025-07-07', []],
    ]);
    expect(owed('2025-07', merged).map(brief)).toEqual([['new', 'province', '2025-08-05', ['old-a', 'old-b']]]);
    expect(owed('2025-08', merged).map(brief)).toEqual([['new', 'province', '2025-09-05', []]]);
  });

  test('a level that the regime does not name owes nothing', () => {
    expect(owed('2026-01', [reporter('ministry', { level: 'province' })])).toEqual([]);
  });

  test('a regime that no longer holds on the last day of a period asks for nothing', () => {
    expect(owed('2026-06', [reporter('a')]).map((one) => one.periodKey)).toEqual(['2026-06']);
    expect(owed('2026-07', [reporter('a')])).toEqual([]);
  });

  test('a later day given to one reporter moves its grace with it, and nobody else', () => {
    const given = [{ regimeCode: 'capital-month', periodKey: '2026-01', reporterId: 'a', due: day('2026-02-20') }];
    expect(owed('2026-01', [reporter('a'), reporter('b')], given).map((one) => [one.due, one.graceUntil])).toEqual([
      ['2026-02-20', '2026-03-02'],
      ['2026-02-05', '2026-02-15'],
    ]);
  });
});

describe('days that count', () => {
  test.each([
    ['a Saturday moves to Monday', '2026-07-04', '2026-07-06'],
    ['a holiday moves to the next day', '2026-04-30', '2026-05-04'],
    ['a weekend day worked in exchange counts', '2025-08-30', '2025-08-30'],
    ['a working day stays', '2026-07-06', '2026-07-06'],
  ])('%s: %s is due on %s', (_, from, to) => {
    expect(nextWorkingDay(calendar, day(from))).toBe(to);
  });

  test.each([
    ['2026-04-28', 3, '2026-05-05'],
    ['2026-07-03', 1, '2026-07-06'],
    ['2026-07-06', -1, '2026-07-03'],
    ['2026-07-06', 0, '2026-07-06'],
    ['2025-08-29', 1, '2025-08-30'],
  ])('%s and %i working days is %s', (from, count, to) => {
    expect(addWorkingDays(calendar, day(from), count)).toBe(to);
  });
});
