import { expect, test } from 'vitest';
import { differenceRows } from '../../src/journal/difference-rows.ts';

test('only what differs is shown, field by field, as deep as it lies', () => {
  const before = { name: 'xã Thanh Nưa', code: '03316', roles: [{ role: 'a' }], note: null };
  const after = { name: 'xã Thanh Nưa mới', code: '03316', roles: [{ role: 'a' }, { role: 'b' }], note: 'x' };
  expect(differenceRows(before, after)).toEqual([
    { field: 'name', before: 'xã Thanh Nưa', after: 'xã Thanh Nưa mới' },
    { field: 'note', before: '–', after: 'x' },
    { field: 'roles[2].role', before: undefined, after: 'b' },
  ]);
});

test('what is new or gone shows every field once', () => {
  expect(differenceRows(undefined, { a: 1 })).toEqual([{ field: 'a', before: undefined, after: '1' }]);
  expect(differenceRows({ a: 1 }, undefined)).toEqual([{ field: 'a', before: '1', after: undefined }]);
});
