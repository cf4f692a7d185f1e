import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';
import { faultsOfProduct, isScoreDoubtful, standingOf, usualValidUntil } from '../../src/criteria/ocop-product.ts';
import { readOcopRows } from '../../src/criteria/read-ocop-rows.ts';

const day = (text: string) => text as PlainDate;
const communes = [
  { id: 'u1', name: 'Mường Phăng', fullName: 'Xã Mường Phăng' },
  { id: 'u2', name: 'Thanh An', fullName: 'Xã Thanh An' },
];
const rowsOf = (...lines: readonly string[]) =>
  lines.map((line, index) => ({ row: index + 1, cells: line.split('|') }));
const read = (...lines: readonly string[]) => readOcopRows(rowsOf(...lines), communes, day('2026-11-20'));
const heading = 'STT|Tên sản phẩm|Chủ thể|Xã|Nhóm sản phẩm|Số sao|Điểm|Số quyết định|Ngày quyết định|Hiệu lực đến';

describe('a list of OCOP products', () => {
  test('is read under its heading, whatever stands above, without sums and sections', () => {
    const reading = read(
      'DANH SÁCH SẢN PHẨM OCOP',
      '',
      heading,
      'I|Thực phẩm||||||||',
      '1|Gạo tẻ|HTX Thanh An|Xã Thanh An|Thực phẩm|4 sao|75,5|12/QĐ-UBND|15/10/2024|',
      '2|Rượu mận|HTX Mường Phăng|muong phang|Đồ uống|3|61|13/QĐ-UBND|2025-01-31|2027-12-31',
      '|Tổng cộng||||||||',
    );
    expect(reading.problems).toEqual([]);
    expect(reading.headingRow).toBe(3);
    expect(
      reading.products.map(({ row, unitId, group, stars, score, validUntil }) => [
        row,
        unitId,
        group,
        stars,
        score,
        validUntil,
      ]),
    ).toEqual([
      [5, 'u2', 'food', 4, 75.5, '2027-10-15'],
      [6, 'u1', 'drink', 3, 61, '2027-12-31'],
    ]);
  });

  test('names every wrong cell and every row that stands twice', () => {
    const reading = read(
      heading,
      '1||HTX A|Thanh An|Thực phẩm|3|60|x|15/10/2024|',
      '2|Gạo|HTX A|Không Có|Thực phẩm|3|60|x|15/10/2024|',
      '3|Gạo|HTX A|Thanh An|Vũ khí|3|60|x|15/10/2024|',
      '4|Gạo|HTX A|Thanh An|Thực phẩm|6|60|x|15/10/2024|',
      '5|Gạo|HTX A|Thanh An|Thực phẩm|3|101|x|15/10/2024|',
      '6|Gạo|HTX A|Thanh An|Thực phẩm|3|60|x|31/2/2024|',
      '7|Gạo|HTX A|Thanh An|Thực phẩm|3|60|x|15/10/2027|',
      '8|Gạo|HTX A|Thanh An|Thực phẩm|3|60|x|15/10/2024|14/10/2024',
      '9|Chè|HTX A|Thanh An|Thực phẩm|3|60|x|15/10/2024|',
      '10|chè|htx a|Thanh An|Thực phẩm|3|60|x|15/10/2024|',
    );
    expect(reading.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['ocop-cell-name', 2, 'B'],
      ['ocop-cell-unit', 3, 'D'],
      ['ocop-cell-group', 4, 'E'],
      ['ocop-cell-stars', 5, 'F'],
      ['ocop-cell-score', 6, 'G'],
      ['ocop-cell-decided', 7, 'I'],
      ['ocop-cell-decided', 8, 'I'],
      ['ocop-validity', 9, undefined],
      ['ocop-row-twice', 11, undefined],
    ]);
  });

  test('without its heading is refused with what is missing', () => {
    expect(read('a|b', 'c|d').problems[0]?.code).toBe('ocop-column-name');
  });
});

test.each([
  ['2023-10-15', '2026-10-15'],
  ['2024-02-29', '2027-02-28'],
])('a decision of %s holds, where it says nothing, until %s', (decided, until) => {
  expect(usualValidUntil(day(decided))).toBe(until);
});

test.each([
  ['2026-11-20', undefined, 'expired'],
  ['2026-11-21', undefined, 'expires-soon'],
  ['2027-02-18', undefined, 'expires-soon'],
  ['2027-02-19', undefined, 'valid'],
  ['2027-02-19', '2026-11-20', 'ended'],
])('a product until %s (ended %s) stands as %s', (validUntil, endedOn, standing) => {
  const found = standingOf(
    { validUntil: day(validUntil), endedOn: (endedOn && day(endedOn)) || undefined },
    day('2026-11-20'),
    day('2027-02-18'),
  );
  expect(found).toBe(standing);
});

test('stars outside 3 to 5 cannot be; points that do not fit are doubted only', () => {
  const product = {
    name: 'a',
    owner: 'b',
    group: 'food',
    decidedOn: day('2024-01-01'),
    validUntil: day('2027-01-01'),
  } as const;
  expect(faultsOfProduct({ ...product, stars: 6 }).map(({ code }) => code)).toEqual(['ocop-stars']);
  expect(faultsOfProduct({ ...product, stars: 4, score: 60 })).toEqual([]);
  expect(isScoreDoubtful({ stars: 4, score: 60 })).toBe(true);
});
