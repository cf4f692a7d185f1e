import { describe, expect, test } from 'vitest';
import { matchUnitName } from '../../src/criteria/match-unit-name.ts';
import { readMatrix } from '../../src/criteria/read-matrix.ts';

const units = [
  { unitId: 'a', districtId: 'd1', name: 'Noong Luống' },
  { unitId: 'b', districtId: 'd1', name: 'Xá Nhè' },
  { unitId: 'c', districtId: 'd1', name: 'Tỏa Tình' },
  { unitId: 'e', districtId: 'd2', name: 'Mường Lạn' },
  { unitId: 'f', districtId: 'd1', name: 'Mường Lán' },
];

describe('the unit that a row names', () => {
  test.each([
    ['N. Luông', 'similar a'],
    ['Xã Nhè', 'exact b'],
    ['Xã Xá Nhè', 'exact b'],
    ['Xã Tủa Tinh', 'similar c'],
    ['Mường Lan', 'several'],
    ['Thanh Hưng', 'none'],
  ])('«%s»: %s', (written, expected) => {
    const match = matchUnitName(written, units);
    expect('unit' in match ? `${match.kind} ${match.unit.unitId}` : match.kind).toBe(expected);
  });
});

const numbers = [1, 2, 3];
const districts = [
  { unitId: 'd1', name: 'Điện Biên' },
  { unitId: 'd2', name: 'Mường Ảng' },
];
const head = 'STT\tTên\t1\t2\t3\tTổng';
const read = (...rows: string[]) =>
  readMatrix(
    [head, ...rows].map((text, index) => ({ row: index + 1, cells: text.split('\t') })),
    { numbers, units, districts },
  );

describe('a matrix as it stands in a report', () => {
  test('ones and blanks, the sum of a district and of all are read', () => {
    const found = read(
      'I\tHuyện Điện Biên\t2\t1\t0\t3',
      '1\tNoong Luống\t1\t1\t\t2',
      '2\tXá Nhè\tx\t\t\t1',
      '\tTổng số tiêu chí\t2\t1\t0\t3',
    );
    expect(found?.rows.map(({ unit, statuses }) => [unit.unitId, ...statuses.values()])).toEqual([
      ['a', 'met', 'met', 'not-met'],
      ['b', 'met', 'not-met', 'not-met'],
    ]);
    expect(
      found?.printed.filter(({ of }) => of === 'total').map(({ scope, printed }) => `${scope} ${printed}`),
    ).toEqual(['district 3', 'unit 2', 'unit 1', 'province 3']);
    expect(found?.without.map(({ unitId }) => unitId)).toEqual(['c', 'e', 'f']);
  });

  test.each([
    ['a lost cell: the total stands one column to the left', '1\tNoong Luống\t1\t1\t2\t', 'row-shifted'],
    ['too few columns', '1\tNoong Luống\t1\t1', 'row-too-short'],
    ['something else than 1 and blank', '1\tNoong Luống\t1\t7\t\t2', 'cell-unreadable'],
    ['a name that nobody has', '1\tThanh Hưng\t1\t1\t1\t3', 'unit-unknown'],
  ])('%s: listed as damaged and not taken', (_, row, reason) => {
    const found = read('I\tHuyện Điện Biên\t1\t1\t1\t3', row);
    expect(found?.rows).toEqual([]);
    expect(found?.damaged.map((line) => [line.row, line.reason])).toEqual([[3, reason]]);
  });

  test('a unit that stands twice is taken once and the second line listed', () => {
    const found = read('1\tXá Nhè\t1\t\t\t1', '2\tXá Nhè\t1\t1\t\t2');
    expect(found?.damaged.map(({ reason, found: first }) => [reason, first])).toEqual([['unit-twice', '2']]);
  });

  test('after a lost page the rows are found by their names, and that is said', () => {
    const found = read('I\tHuyện Điện Biên\t1\t0\t0\t1', '1\tXá Nhè\t1\t\t\t1', '', '4\tMường Lạn\t1\t1\t\t2');
    expect(found?.rows.map(({ unit }) => unit.unitId)).toContain('b');
    expect(found?.doubts.map(({ kind }) => kind)).toEqual([]);
  });

  test('a file without the line of numbers is no matrix', () => {
    expect(readMatrix([{ row: 1, cells: ['a', 'b'] }], { numbers, units, districts })).toBeUndefined();
  });
});
