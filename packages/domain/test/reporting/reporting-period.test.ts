import {
  periodBefore,
  periodByKey,
  periodOn,
  periodsOfYear,
  samePeriodLastYear,
} from '@muctieu/domain/reporting/reporting-period';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const day = (text: string) => text as PlainDate;
/** Nghị định 09/2019/NĐ-CP, Điều 12 as domain knows it: the months of a report run from the 15th to the 14th. */
const legal = (frequency: 'month' | 'quarter' | 'half' | 'year') => ({ frequency, lastDay: 14 }) as const;

describe('R1: a period is (from, to) of a regime', () => {
  test.each([
    ['month', '2026-01', '2025-12-15', '2026-01-14'],
    ['month', '2026-03', '2026-02-15', '2026-03-14'],
    ['quarter', '2026-Q1', '2025-12-15', '2026-03-14'],
    ['quarter', '2026-Q4', '2026-09-15', '2026-12-14'],
    ['half', '2026-H1', '2025-12-15', '2026-06-14'],
    ['half', '2026-H2', '2026-06-15', '2026-12-14'],
    ['year', '2026', '2025-12-15', '2026-12-14'],
  ] as const)('the legal %s %s runs from %s to %s', (frequency, key, from, to) => {
    expect(periodByKey(legal(frequency), key)).toEqual({ key, from, to });
  });

  test.each([
    ['month', '2024-02', '2024-02-01', '2024-02-29'],
    ['month', '2026-12', '2026-12-01', '2026-12-31'],
    ['quarter', '2026-Q2', '2026-04-01', '2026-06-30'],
    ['half', '2024-H1', '2024-01-01', '2024-06-30'],
    ['year', '2024', '2024-01-01', '2024-12-31'],
  ] as const)('without a last day the %s %s is that of the calendar: %s to %s', (frequency, key, from, to) => {
    expect(periodByKey({ frequency }, key)).toEqual({ key, from, to });
  });

  test.each([
    ['2026-01-14', '2026-01'],
    ['2026-01-15', '2026-02'],
    ['2026-12-14', '2026-12'],
    ['2026-12-15', '2027-01'],
    ['2026-12-31', '2027-01'],
  ])('%s lies in the legal month %s', (on, key) => {
    expect(periodOn(legal('month'), day(on))?.key).toBe(key);
  });

  test.each([
    ['2026-01', '2025-12', '2025-01'],
    ['2026-07', '2026-06', '2025-07'],
  ])('before %s comes %s; a year earlier it was %s', (key, before, lastYear) => {
    const period = periodByKey(legal('month'), key);
    expect(period && periodBefore(legal('month'), period)?.key).toBe(before);
    expect(period && samePeriodLastYear(legal('month'), period)?.key).toBe(lastYear);
  });

  test('what is asked for case by case has no calendar', () => {
    expect(periodsOfYear({ frequency: 'ad-hoc' }, 2026)).toEqual([]);
    expect(periodOn({ frequency: 'once' }, day('2026-07-01'))).toBeUndefined();
  });

  test('the periods of a frequency follow one another without a gap and without an overlap, and every day lies in one', () => {
    const calendars = fc.record({
      frequency: fc.constantFrom('month' as const, 'quarter' as const, 'half' as const, 'year' as const),
      lastDay: fc.option(fc.integer({ min: 1, max: 28 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(
        calendars,
        fc.integer({ min: 2016, max: 2040 }),
        fc.integer({ min: 0, max: 364 }),
        (given, year, at) => {
          const calendar = {
            frequency: given.frequency,
            ...(given.lastDay === undefined ? {} : { lastDay: given.lastDay }),
          };
          const all = [...periodsOfYear(calendar, year), ...periodsOfYear(calendar, year + 1)];
          for (const [index, period] of all.entries()) {
            const next = all[index + 1];
            if (next !== undefined) expect(next.from).toBe(addDays(period.to, 1));
          }
          const on = addDays(day(`${year}-01-01`), at);
          const found = periodOn(calendar, on);
          expect(found && found.from <= on && on <= found.to).toBe(true);
        },
      ),
    );
  });
});
