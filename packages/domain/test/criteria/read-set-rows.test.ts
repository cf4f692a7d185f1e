import { readBar, readSetRows } from '@muctieu/domain/criteria/read-set-rows';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { madeSet } from './made-set.ts';

const set = madeSet();
const read = (...lines: readonly string[]) =>
  readSetRows(
    lines.map((line, index) => ({ row: index + 1, cells: line.split('|') })),
    set,
  );

describe('a cell of an annex', () => {
  test.each([
    ['≥ 80 %', { kind: 'figure', value: '80', measure: 'at-least' }],
    ['≥80%', { kind: 'figure', value: '80', measure: 'at-least' }],
    ['≤ 13', { kind: 'figure', value: '13', measure: 'at-most' }],
    ['39', { kind: 'figure', value: '39' }],
    ['36,5', { kind: 'figure', value: '36.5' }],
    ['≥ 1.250', { kind: 'figure', value: '1250', measure: 'at-least' }],
    ['100%', { kind: 'figure', value: '100' }],
    ['Đạt', { kind: 'reached' }],
    ['UBND cấp tỉnh quy định', { kind: 'province-sets' }],
    ['khoảng 80', undefined],
    ['80-90', undefined],
    ['=1+1', undefined],
  ])('«%s»', (text, expected) => {
    expect(readBar(text)).toEqual(expected);
  });
});

describe('an annex of a document', () => {
  test('is read by regions and groups, sections between the rows passed over', () => {
    const reading = read(
      'PHỤ LỤC',
      'TT|Nội dung tiêu chí|ĐVT|Chỉ tiêu chung|TDMNPB|Nhóm 3',
      'I|HẠ TẦNG||||',
      '1.1|Tỷ lệ thử|%|≥ 90 %|≥ 80 %|',
      '2|Tiêu chí hai||Đạt||≥ 10',
    );
    expect(reading.problems).toEqual([]);
    expect(
      reading.thresholds.map(({ row, code, audience, value, kind }) => [row, code, audience, value ?? kind]),
    ).toEqual([
      [4, '1.1', { region: 'TDMNPB' }, '80'],
      [4, '1.1', {}, '90'],
      [5, '2', { communeGroup: '3' }, '10'],
      [5, '2', {}, 'reached'],
    ]);
    expect(reading.indicators.map(({ code, name, unit }) => [code, name, unit])).toEqual([['1.1', 'Tỷ lệ thử', '%']]);
  });

  test.each([
    ['a code that the set does not know', '99|x|%|≥ 1', ['set-cell-code A2']],
    ['no code beside a threshold', '|x|%|≥ 1', ['set-cell-code A2']],
    ['words for a threshold', '1.1|x|%|gần đủ', ['set-cell-threshold D2']],
    ['80 % as Excel keeps it', '1.1|x|%|0.8', ['set-cell-percent D2']],
    ['a new indicator without words', '1.99||%|≥ 1', ['set-cell-name B2']],
  ])('%s is named by its cell', (_, line, expected) => {
    const { problems } = read('Mã|Nội dung|ĐVT|Ngưỡng', line);
    expect(problems.map(({ code, row, column }) => `${code} ${column}${row}`)).toEqual(expected);
  });

  test('the same code for the same communes twice is named', () => {
    const { problems } = read('Mã|Nội dung|Ngưỡng', '1|a|Đạt', '1|a|Đạt');
    expect(problems.map(({ code }) => code)).toEqual(['set-row-twice']);
  });

  test('without a heading nothing is taken', () => {
    expect(read('a|b').problems.map(({ code }) => code)).toEqual(['set-column-code']);
    expect(read('Mã|b').problems.map(({ code }) => code)).toEqual(['set-column-threshold']);
  });

  test('whatever the cells hold, each threshold taken is a figure, «đạt» or the province’s, and of a known criterion', () => {
    const cell = fc.oneof(fc.string({ maxLength: 10 }), fc.constantFrom('1', '1.1', '≥ 5', 'Đạt', '0,5', '%'));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { maxLength: 15 }), (rows) => {
        const lines = rows.map((cells) => cells.map((text) => text.replace(/\|/g, '')).join('|'));
        const { thresholds } = read('Mã|Nội dung|ĐVT|Ngưỡng', ...lines);
        for (const { kind, value, code } of thresholds) {
          expect((kind === 'figure') === (value !== undefined)).toBe(true);
          if (value !== undefined) expect(value).toMatch(/^\d+(\.\d+)?$/);
          expect(set.criteria.some(({ number }) => String(number) === code.split('.')[0])).toBe(true);
        }
      }),
    );
  });
});
