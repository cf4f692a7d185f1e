import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCellText } from '../../src/reporting/form-cell.ts';
import type { FormColumn } from '../../src/reporting/report-form.ts';
import { writeCellText } from '../../src/reporting/write-cell-text.ts';

const column = (type: FormColumn['type']): FormColumn => ({
  key: 'so',
  title: { vi: 'Số', en: 'Number' },
  type,
  holds: 'asked',
  regrouping: 'sum',
  required: false,
});
const million = { moneyUnit: 'million-dong' } as const;
const dong = { moneyUnit: 'dong' } as const;

test.each([
  ['1250500000', 'dong', million, '1.250,5'],
  ['1', 'dong', million, '0,000001'],
  ['-2500000', 'dong', million, '-2,5'],
  ['1250500000', 'dong', dong, '1.250.500.000'],
  ['1234.5', 'decimal', million, '1.234,5'],
  ['45', 'count', million, '45'],
  ['2026-07-01', 'day', million, '01/07/2026'],
] as const)('%s as %s is written %s %s', (value, type, unit, text) => {
  expect(writeCellText(value, column(type), unit)).toBe(text);
});

test('what is written reads as the same value, for every amount and both units', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.constantFrom(million, dong), (amount, unit) => {
      const text = writeCellText(amount.toString(), column('dong'), unit);
      expect(readCellText(text, column('dong'), unit).value).toBe(amount.toString());
    }),
  );
});
