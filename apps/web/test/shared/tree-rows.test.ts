import { expect, test } from 'vitest';
import { findRowByLetters, treeRows } from '../../src/shared/tree-rows.ts';

const node = (id: string, label: string, hasChildren = false) => ({ id, label, hasChildren });
const roots = [node('11', 'Tỉnh Điện Biên', true), node('12', 'Tỉnh Lai Châu', true)];
const children = new Map([['11', [node('1', 'Xã Mường Phăng'), node('2', 'Xã Thanh Nưa')]]]);

test('only what lies under open nodes is a row, each with its level and its place among its siblings', () => {
  const rows = treeRows(roots, children, new Set(['11']));
  expect(rows.map(({ node: { id }, level, place, siblings, parent }) => [id, level, place, siblings, parent])).toEqual([
    ['11', 1, 1, 2, undefined],
    ['1', 2, 1, 2, 0],
    ['2', 2, 2, 2, 0],
    ['12', 1, 2, 2, undefined],
  ]);
});

test('letters find a row by any of its words without diacritics, from the present one on and round', () => {
  const rows = treeRows(roots, children, new Set(['11']));
  expect(findRowByLetters(rows, 0, 'thanh')).toBe(2);
  expect(findRowByLetters(rows, 2, 'dien b')).toBe(0);
  expect(findRowByLetters(rows, 1, 'x'), 'one letter goes on to the next').toBe(2);
  expect(findRowByLetters(rows, 0, 'zz')).toBeUndefined();
});
