import { expect, test } from 'vitest';
import { matchNamedPlace } from '../../src/criteria/match-named-place.ts';

const places = [
  { id: 'a', name: 'Bản Na Sang', parentName: 'Xã Mường Nhà' },
  { id: 'b', name: 'Bản Na Sang', parentName: 'Xã Na Ư' },
  { id: 'c', name: 'Bản Na Sang 1', parentName: 'Xã Mường Nhà' },
  { id: 'd', name: 'Thôn Na Sang 1', parentName: 'Xã Mường Nhà' },
];

test.each([
  ['Bản Na Sang', 'Xã Mường Nhà', ['a']],
  ['na sang', 'muong nha', ['a']],
  ['Bản Na Sang', '', ['a', 'b']],
  ['Bản Na Sang 1', '', ['c']],
  ['Na Sang 1', '', ['c', 'd']],
  ['Bản Na Sang', 'Xã Thanh Nưa', []],
  ['Bản Na', '', []],
])('«%s» in «%s» means %j', (unit, parent, expected) => {
  expect(matchNamedPlace({ unit, parent }, places).map(({ id }) => id)).toEqual(expected);
});
