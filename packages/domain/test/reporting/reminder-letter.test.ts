import {
  isQuiet,
  type LetterWish,
  letterNow,
  momentInVietNam,
  nextTryAfter,
  thresholdOf,
} from '@muctieu/domain/reporting/reminder-letter';
import { isWorkingDay, type WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const day = (text: string) => text as PlainDate;
/** Tết 2026 and a Saturday worked in exchange. */
const calendar: WorkCalendar = {
  holidays: new Set(['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'].map(day)),
  workedWeekends: new Set([day('2026-02-28')]),
};
const wish: LetterWish = { isOn: true, digest: 'daily', quietFrom: 20, quietUntil: 7 };

describe('when a letter leaves', () => {
  test.each([
    ['in the morning of a working day', wish, '2026-11-20', 7, '2026-11-20'],
    ['before the quiet hours end', wish, '2026-11-20', 6, undefined],
    ['when they have begun', wish, '2026-11-20', 20, undefined],
    ['on a Saturday', wish, '2026-11-21', 9, undefined],
    ['on a Saturday worked in exchange', wish, '2026-02-28', 9, '2026-02-28'],
    ['at Tết', wish, '2026-02-17', 9, undefined],
    ['where letters are switched off', { ...wish, isOn: false }, '2026-11-20', 9, undefined],
    ['once a week, by its Monday', { ...wish, digest: 'weekly' }, '2026-11-20', 9, 'w2026-11-16'],
    [
      'in the week of Tết not before its first working day',
      { ...wish, digest: 'weekly' },
      '2026-02-23',
      9,
      'w2026-02-23',
    ],
    ['at once, still one an hour', { ...wish, digest: 'at-once' }, '2026-11-20', 9, '2026-11-20T09'],
  ] as const)('%s', (_, given, on, hour, key) => {
    expect(letterNow(given, { day: day(on), hour }, calendar)).toBe(key);
  });

  test.each([
    [20, 7, [0, 6, 20, 23], [7, 12, 19]],
    [12, 14, [12, 13], [11, 14, 0]],
    [8, 8, [], [0, 8, 23]],
  ])('quiet from %i until %i holds at %j and not at %j', (quietFrom, quietUntil, quiet, loud) => {
    expect(quiet.every((hour) => isQuiet({ ...wish, quietFrom, quietUntil }, hour))).toBe(true);
    expect(loud.some((hour) => isQuiet({ ...wish, quietFrom, quietUntil }, hour))).toBe(false);
  });

  test('whatever is wished and whenever it is asked: at most one letter a day where one a day is wished, never on a day off', () => {
    const wishes = fc.record({
      isOn: fc.boolean(),
      digest: fc.constantFrom('daily' as const, 'weekly' as const),
      quietFrom: fc.integer({ min: 0, max: 23 }),
      quietUntil: fc.integer({ min: 0, max: 23 }),
    });
    fc.assert(
      fc.property(wishes, fc.integer({ min: 0, max: 400 }), (given, after) => {
        const on = addDays(day('2026-01-01'), after);
        const hours = Array.from({ length: 24 }, (_, hour) => hour);
        const keys = hours.flatMap((hour) => letterNow(given, { day: on, hour }, calendar) ?? []);
        expect(new Set(keys).size).toBeLessThanOrEqual(1);
        if (keys.length > 0) expect(given.isOn && isWorkingDay(calendar, on)).toBe(true);
      }),
    );
  });

  test('hours are those of Viet Nam: 0:30 UTC is half past seven of the same day, 18:00 UTC the next day', () => {
    expect(momentInVietNam(new Date('2026-11-20T00:30:00Z'))).toEqual({ day: '2026-11-20', hour: 7 });
    expect(momentInVietNam(new Date('2026-11-20T18:00:00Z'))).toEqual({ day: '2026-11-21', hour: 1 });
  });
});

describe('what is tried again', () => {
  test('the pauses grow and end', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map(nextTryAfter)).toEqual([1, 5, 15, 60, 240, 720, undefined]);
  });
});

describe('how long before', () => {
  test.each([
    [5, [3, 1], undefined],
    [3, [3, 1], 3],
    [2, [3, 1], 3],
    [1, [3, 1], 1],
    [2, [], undefined],
  ])('%i days left, wished at %j: told of %s', (left, wished, told) => {
    expect(thresholdOf(left, wished)).toBe(told);
  });
});
