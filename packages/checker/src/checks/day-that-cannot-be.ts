import { sayBoth } from '../finding.ts';
import { findDays } from '../reading/day-mention.ts';
import { rawSpan } from '../reading/report-reading.ts';
import type { Check } from './check.ts';
import { dayThatCannotBeTexts } from './day-that-cannot-be.texts.ts';

/**
 * Finds: days that no calendar has (31/4/2022, 29/02/2023, 15/13/2024).
 * Why: a document with such a date cannot be found again.
 * Does not apply: fractions and list numbers; only what is written with a year of four digits is a day.
 */
export const dayThatCannotBe: Check = {
  name: 'day-that-cannot-be',
  kinds: ['date'],
  find(reading) {
    return findDays(reading.text)
      .filter((day) => day.date === undefined)
      .map((day) => ({
        kind: 'date' as const,
        verdict: 'fails' as const,
        span: rawSpan(reading, day.start, day.end),
        stated: day.written,
        expected: '',
        difference: '',
        message: sayBoth(dayThatCannotBeTexts.fails, { stated: day.written }),
        related: [],
      }));
  },
};
