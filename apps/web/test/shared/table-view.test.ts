import type { Column } from '@muctieu/contract/http/column';
import { expect, test } from 'vitest';
import { nextSort, readSort, viewTable, writeSort } from '../../src/shared/table-view.ts';

const columns: readonly Column[] = [
  { key: 'name', title: { vi: 'Tên', en: 'Name' }, kind: 'text' },
  { key: 'amount', title: { vi: 'Số tiền', en: 'Amount' }, kind: 'dong' },
];
const items = [
  { name: 'Xã Mường Phăng', amount: '9000000000' },
  { name: 'Đắk Lắk', amount: '12000000000' },
  { name: 'Da Nang' },
  { name: 'Ăn Khê', amount: '-5' },
  { name: 'An Khê', amount: '0' },
];
const shown = (words: string, sort: string) =>
  viewTable({ columns, items, language: 'vi', words, sort: readSort(sort) }).map(({ name }) => name);

test('Vietnamese order: a, ă, d, đ, x', () => {
  expect(shown('', 'name')).toEqual(['An Khê', 'Ăn Khê', 'Da Nang', 'Đắk Lắk', 'Xã Mường Phăng']);
});

test('money is sorted as money, not as text; what is empty stands last either way', () => {
  expect(shown('', 'amount')).toEqual(['Ăn Khê', 'An Khê', 'Xã Mường Phăng', 'Đắk Lắk', 'Da Nang']);
  expect(shown('', '-amount')).toEqual(['Đắk Lắk', 'Xã Mường Phăng', 'An Khê', 'Ăn Khê', 'Da Nang']);
});

test('search asks for neither diacritics nor order of words', () => {
  expect(shown('phang muong', '')).toEqual(['Xã Mường Phăng']);
  expect(shown('dak', '')).toEqual(['Đắk Lắk']);
});

test('a heading pressed again and again: up, down, and back to the order of the server', () => {
  const up = nextSort(undefined, 'name');
  const down = nextSort(up, 'name');
  expect([up, down, nextSort(down, 'name')].map(writeSort)).toEqual(['name', '-name', '']);
});
