import { expect, test } from 'vitest';
import { parseAddressSearch, writeAddressSearch } from '../../src/application/address-search.ts';

test('an address carries words as people write them, and digits stay text', () => {
  const values = { tim: 'điện biên', ma: '03316', ngay: '2025-07-01' };
  expect(parseAddressSearch(writeAddressSearch(values))).toEqual(values);
});

test('what is not chosen is not in the address', () => {
  expect(writeAddressSearch({ tim: '', loc: undefined })).toBe('');
});
