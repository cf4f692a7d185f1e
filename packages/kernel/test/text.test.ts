import { expect, it } from 'vitest';
import { say } from '../src/text.ts';

const units = { vi: 'Có {count} xã, thuộc {place}', en: '{count} communes of {place}' };

it.each([
  ['vi', { count: 1598, place: 'Điện Biên' }, 'Có 1.598 xã, thuộc Điện Biên'],
  ['en', { count: 1598, place: 'Điện Biên' }, '1,598 communes of Điện Biên'],
  ['vi', { count: '1598' }, 'Có 1598 xã, thuộc {place}'],
] as const)('in %s with %j it says %j', (language, values, said) => {
  expect(say(units, language, values)).toBe(said);
});
