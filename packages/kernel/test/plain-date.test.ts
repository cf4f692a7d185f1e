import { describe, expect, it } from 'vitest';
import { addDays, formatPlainDate, parsePlainDate } from '../src/plain-date.ts';

describe('a day is read as people write it', () => {
  it.each([
    ['2025-07-01', '2025-07-01'],
    ['1/7/2025', '2025-07-01'],
    ['01.07.2025', '2025-07-01'],
    ['ngày 01 tháng 7 năm 2025', '2025-07-01'],
    ['ngày 01 tháng 7 năm 2025'.normalize('NFD'), '2025-07-01'],
    ['29/02/2024', '2024-02-29'],
    ['29/02/2023', undefined],
    ['31/4/2022', undefined],
    ['7/2025', undefined],
    ['', undefined],
  ])('%j is %j', (written, day) => {
    expect(parsePlainDate(written)).toBe(day);
  });

  it.each([
    ['2025-07-01', '01/7/2025'],
    ['2025-02-05', '05/02/2025'],
    ['2025-12-31', '31/12/2025'],
  ])('%s is printed %s', (day, printed) => {
    expect(formatPlainDate(parsePlainDate(day) ?? ('' as never))).toBe(printed);
  });

  it('the day before 1 July 2025 is the last of the districts', () => {
    expect(addDays(parsePlainDate('2025-07-01') ?? ('' as never), -1)).toBe('2025-06-30');
  });
});
