import { expect, it } from 'vitest';
import { dayInVietNam } from '../src/day-in-viet-nam.ts';

it.each([
  ['2025-06-30T16:59:59Z', '2025-06-30'],
  ['2025-06-30T17:00:00Z', '2025-07-01'],
  ['2026-12-31T23:00:00Z', '2027-01-01'],
])('at %s it is %s in Viet Nam', (moment, day) => {
  expect(dayInVietNam(new Date(moment))).toBe(day);
});
