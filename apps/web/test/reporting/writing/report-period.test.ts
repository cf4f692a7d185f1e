import { expect, test } from 'vitest';
import { reportPeriod } from '../../../src/reporting/writing/report-period.ts';

test.each([
  ['H1', '2024', '06 tháng đầu năm 2024', '2024-01-01', '2024-06-30', '2023-12-31'],
  ['H2', '2024', '06 tháng cuối năm 2024', '2024-07-01', '2024-12-31', '2024-06-30'],
  ['', '2023', 'năm 2023', '2023-01-01', '2023-12-31', '2022-12-31'],
  ['Q2', '2026', 'quý 2 năm 2026', '2026-04-01', '2026-06-30', '2026-03-31'],
  ['02', '2024', 'tháng 2 năm 2024', '2024-02-01', '2024-02-29', '2024-01-31'],
])('%s of %s is «%s»', (kind, year, periodName, from, to, previousDate) => {
  expect(reportPeriod({ kind, year, name: '' })).toEqual({ periodName, from, to, valueDate: to, previousDate });
});

test('a period of one’s own needs its name and all days', () => {
  expect(reportPeriod({ kind: 'own', year: '2024', name: 'đến 15/5' })).toBeUndefined();
});
