import { describe, expect, test } from 'vitest';
import type { GridColumn } from '../../../src/shared/entry-grid/grid-content.ts';
import { moneyText, readCell } from '../../../src/shared/entry-grid/read-cell.ts';

const column = (kind: GridColumn['kind'], more: Partial<GridColumn> = {}): GridColumn => ({
  key: 'a',
  title: 'A',
  kind,
  ...more,
});

function read(given: GridColumn, text: string): string {
  const reading = readCell(given, text);
  switch (reading.kind) {
    case 'empty':
      return 'empty';
    case 'fault':
      return `fault ${reading.fault}`;
    default:
      return reading.otherwise === undefined ? reading.value : `${reading.value} or ${reading.otherwise}`;
  }
}

describe('a cell of money means a whole number of đồng', () => {
  test.each([
    ['dong', '1.500.000', '1500000'],
    ['dong', '1500000', '1500000'],
    ['dong', '1 500 000', '1500000'],
    ['dong', '1.500.000 đồng', '1500000'],
    ['dong', '1,500,000', '1500000'],
    ['million', '1,5', '1500000'],
    ['million', '12.345,678901', '12345678901'],
    ['million', '1.5', '1500000'],
    ['billion', '0,000000001', '1'],
    ['billion', '404,8', '404800000000'],
    ['million', '5,257', '5257000 or 5.257'],
    ['dong', '', 'empty'],
    ['dong', ' – ', 'empty'],
    ['dong', '1,5', 'fault dong-part'],
    ['million', '0,0000001', 'fault dong-part'],
    ['dong', '-5', 'fault negative'],
    ['dong', '(1.000)', 'fault negative'],
    ['dong', 'một triệu', 'fault number'],
    ['dong', '1.50.000', 'fault group'],
    ['dong', '1,5E+12', 'fault short-form'],
    ['dong', '########', 'fault hashes'],
    ['billion', '9.999.999.999', 'fault too-large'],
  ] as const)('in %s, «%s» is %s', (unit, text, expected) => {
    expect(read(column('money', { unit }), text)).toBe(expected);
  });

  test.each(['0', '1', '999999', '1500000', '123456789012345678'])('%s đồng is the same in every unit', (dong) => {
    for (const unit of ['dong', 'million', 'billion'] as const) {
      expect(read(column('money', { unit }), moneyText(dong, unit)).split(' ')[0]).toBe(dong);
    }
  });
});

test.each([
  [column('number'), '12,50', '12.5'],
  [column('number', { negative: true }), '-0,25', '-0.25'],
  [column('whole'), '1.234', '1234'],
  [column('whole'), '12,5', 'fault whole'],
  [column('day'), '1/7/2025', '2025-07-01'],
  [column('day'), '31/02/2025', 'fault day'],
  [column('tick'), 'X', 'true'],
  [column('tick'), 'Đạt', 'true'],
  [column('tick'), 'không', 'empty'],
  [column('tick'), 'gần', 'fault tick'],
  [column('text'), ' Bản Mường ', 'Bản Mường'],
])('a cell is read by its kind (%#): «%s» «%s»', (given, text, expected) => {
  expect(read(given, text)).toBe(expected);
});

test.each([
  ['Huyện Tuần Giáo', 'tg'],
  ['huyen tuan giao', 'tg'],
  ['tg', 'tg'],
  ['Tuần Giáo (cũ)', 'fault choice'],
  ['Huyện Mường', 'fault choice'],
  ['Huyện Mường C', 'mc'],
  ['Phòng Tài chính', 'fault choice-several'],
])('a choice is found by its name, without diacritics or by its code: «%s» is %s', (text, expected) => {
  const choices = [
    { value: 'tg', label: 'Huyện Tuần Giáo' },
    { value: 'mc', label: 'Huyện Mường Chà' },
    { value: 'ma', label: 'Huyện Mường Ảng' },
    { value: 'p1', label: 'Phòng Tài chính' },
    { value: 'p2', label: 'Phòng tài chính' },
  ];
  const exact = text === 'Phòng Tài chính' ? 'PHÒNG TÀI CHÍNH' : text;
  expect(read(column('choice', { choices }), exact)).toBe(expected);
});
