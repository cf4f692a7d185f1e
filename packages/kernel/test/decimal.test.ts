import { expect, it } from 'vitest';
import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  multiplyDecimals,
  roundDecimal,
  shiftDecimal,
  subtractDecimals,
  sumDecimals,
  trimDecimal,
} from '../src/decimal.ts';
import { formatNumberText, readNumberText } from '../src/number-text.ts';

function read(written: string): Decimal {
  return readNumberText(written)?.value ?? decimal(-1);
}

it.each([
  ['parts with different places', sumDecimals([read('469.864,44'), read('67.047,22')]), '536.911,66'],
  ['a part without places', addDecimals(read('10'), read('0,05')), '10,05'],
  ['what is left', subtractDecimals(read('2.455'), read('1.964')), '491'],
  ['a shortfall', subtractDecimals(read('294.382'), read('294.412')), '-30'],
  ['tỷ in đồng', shiftDecimal(read('404,8'), 9), '404.800.000.000'],
  ['triệu in tỷ', shiftDecimal(read('12.345'), -3), '12,345'],
  ['hectares times yield', multiplyDecimals(read('12,5'), read('60')), '750,0'],
  ['rounding half up', roundDecimal(read('71,875'), 2), '71,88'],
  ['trailing zeros', trimDecimal(read('26,60')), '26,6'],
])('%s', (_, value, written) => {
  expect(formatNumberText(value)).toBe(written);
});

it('compares by value, not by places', () => {
  expect(compareDecimals(read('26,60'), read('26,6'))).toBe(0);
  expect(compareDecimals(read('0,62'), read('0,625'))).toBe(-1);
});
