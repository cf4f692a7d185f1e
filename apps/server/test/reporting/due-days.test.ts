import { readRegimes, readWorkCalendar } from '@muctieu/data/reporting';
import { dueDay } from '@muctieu/domain/reporting/obligation';
import { periodByKey } from '@muctieu/domain/reporting/reporting-period';
import { addWorkingDays, isWorkingDay } from '@muctieu/domain/reporting/working-day';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { workCalendarOf } from '../../src/reporting/load-reporting.ts';

const calendar = workCalendarOf(readWorkCalendar().days);

/** The version of a regime that holds on the last day of the period, as `data/reporting/regimes.json` dates it. */
function ruleOf(regimeCode: string, key: string, level: string) {
  for (const regime of readRegimes().filter(({ code }) => code === regimeCode)) {
    const period = periodByKey(regime, key);
    if (period === undefined || period.to < regime.from || (regime.until !== undefined && period.to >= regime.until))
      continue;
    const rule = regime.dues.find((due) => due.level === level);
    if (rule !== undefined) return { period, rule };
  }
  throw new Error(`${regimeCode} ${key} ${level}`);
}

test.each([
  ['giai-ngan-thang', '2026-01', 'commune', '2025-12-15', '2026-01-14', '2026-01-19', 'over the end of the year'],
  [
    'giai-ngan-thang',
    '2026-02',
    'commune',
    '2026-01-15',
    '2026-02-14',
    '2026-02-25',
    'ends in Tết, counted from the 23rd',
  ],
  ['giai-ngan-thang', '2026-02', 'project-owner', '2026-01-15', '2026-02-14', '2026-02-24', 'two days for owners'],
  ['giai-ngan-thang', '2024-02', 'commune', '2024-01-15', '2024-02-14', '2024-02-19', 'the last day of Tết 2024'],
  ['giai-ngan-thang', '2026-03', 'province', '2026-02-15', '2026-03-14', '2026-03-24', 'ends on a Saturday'],
  [
    'giai-ngan-thang',
    '2026-12',
    'commune',
    '2026-11-15',
    '2026-12-14',
    '2026-12-17',
    'the last month of the legal year',
  ],
  ['giai-ngan-thang', '2027-01', 'commune', '2026-12-15', '2027-01-14', '2027-01-19', 'the first of the next'],
  [
    'giai-ngan-thang',
    '2027-02',
    'commune',
    '2027-01-15',
    '2027-02-14',
    '2027-02-17',
    'after Tết 2027, ends on a Sunday',
  ],
  ['mtqg-quy', '2026-Q1', 'commune', '2025-12-15', '2026-03-14', '2026-03-18', 'a quarter begins in December'],
  ['mtqg-quy', '2026-Q4', 'province', '2026-09-15', '2026-12-14', '2026-12-23', 'and the last ends in December'],
  [
    'mtqg-6-thang',
    '2024-H1',
    'commune',
    '2024-01-01',
    '2024-06-30',
    '2024-07-05',
    'to the 30th of June as S0, a Sunday',
  ],
  ['mtqg-6-thang', '2024-H1', 'district', '2024-01-01', '2024-06-30', '2024-07-10', 'districts of that day'],
  ['mtqg-6-thang', '2024-H1', 'province', '2024-01-01', '2024-06-30', '2024-07-12', 'the province after them'],
  ['mtqg-6-thang', '2026-H2', 'commune', '2026-07-01', '2026-12-31', '2027-01-08', 'over New Year’s Day'],
  ['mtqg-nam', '2026', 'commune', '2025-12-15', '2026-12-14', '2026-12-21', 'the legal year'],
  ['mtqg-nam', '2025', 'district', '2024-12-15', '2025-12-14', '2025-12-24', 'the version that still knows districts'],
] as const)('%s %s of a %s: %s to %s is due on %s (%s)', (regimeCode, key, level, from, to, due, _why) => {
  const { period, rule } = ruleOf(regimeCode, key, level);
  expect([period.from, period.to, dueDay(rule, period, calendar)]).toEqual([from, to, due]);
});

test('a due day is never a day off, and no more and no fewer working days lie between than the rule says', () => {
  const rules = fc.record({
    days: fc.integer({ min: 0, max: 30 }),
    counted: fc.constantFrom('working' as const, 'calendar' as const),
  });
  fc.assert(
    fc.property(rules, fc.integer({ min: 0, max: 2000 }), (rule, after) => {
      const to = addDays('2021-06-01' as PlainDate, after);
      const due = dueDay(rule, { key: 'x', from: to, to }, calendar);
      if (rule.days > 0 || rule.counted === 'calendar') expect(isWorkingDay(calendar, due)).toBe(true);
      let working = 0;
      for (let day = addDays(to, 1); day <= due; day = addDays(day, 1)) working += isWorkingDay(calendar, day) ? 1 : 0;
      if (rule.counted === 'working') expect(working).toBe(rule.days);
      else expect(due >= addDays(to, rule.days)).toBe(true);
      expect(rule.counted === 'working' ? addWorkingDays(calendar, to, rule.days) : due).toBe(due);
    }),
  );
});
