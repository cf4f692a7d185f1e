import { expect, it } from 'vitest';
import { searchKey } from '../src/search-key.ts';

it.each([
  ['Điện Biên', 'dien bien'],
  ['Điện Biên'.normalize('NFD'), 'dien bien'],
  ['Xã  Hua-Thanh', 'xa hua thanh'],
  ['hoà', 'hoa'],
  ['hòa', 'hoa'],
  ['Mường Ảng (cũ)', 'muong ang cu'],
  ['', ''],
])('%j is found under %j', (written, key) => {
  expect(searchKey(written)).toBe(key);
});
