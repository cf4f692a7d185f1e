import { describe, expect, it } from 'vitest';
import { formatNumberText, readNumberText } from '../src/number-text.ts';

describe('numbers of Vietnamese reports', () => {
  it.each([
    ['115', '115', undefined, []],
    ['1.598.716', '1.598.716', undefined, []],
    ['55.167,06305', '55.167,06305', undefined, []],
    ['404,8', '404,8', undefined, []],
    ['65,420', '65,420', undefined, ['65.420']],
    ['0,625', '0,625', undefined, []],
    ['12.345', '12.345', undefined, ['12,345']],
    ['12.5', '12,5', 'dot-for-comma', ['125']],
    ['125.1635', '125,1635', 'broken-group', ['125.163,5', '1.251.635']],
    ['1.854.31', '1.854,31', 'broken-group', ['185.431']],
    ['1,234,567.8', '1.234.567,8', 'comma-groups', []],
    ['1,23.456', '123,456', 'unreadable', ['123.456']],
  ])('%s is %s', (written, value, fault, others) => {
    const reading = readNumberText(written);
    expect(reading && formatNumberText(reading.value)).toBe(value);
    expect(reading?.fault).toBe(fault);
    expect(reading?.others.map(formatNumberText)).toEqual(others);
  });

  it.each(['', '1.', ',5', '12a', '1 000'])('%j is no number', (written) => {
    expect(readNumberText(written)).toBeUndefined();
  });
});
