import { type NodeRow, parseNodeRow } from '@muctieu/domain/programmes/parse-node-row';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { describe, expect, test } from 'vitest';

const words = {
  levels: new Map([['du an', 'project'] as const, ['chuong trinh', 'programme'] as const]),
  capitalKinds: new Map([['dtpt', 'INVESTMENT'] as const, ['sn', 'RECURRENT'] as const]),
};
const validity = { from: '2026-01-01' as PlainDate, until: '2036-01-01' as PlainDate };
const around = { validity, order: 4 };
const row: NodeRow = { code: 'm.d1', parentCode: 'm', level: 'Dự án', name: 'Hợp phần thứ nhất' };

test('a short row is completed from the catalogue, and nothing is verified by being typed', () => {
  expect(parseNodeRow(row, words, around)).toEqual({
    faults: [],
    node: {
      code: 'M.D1',
      parentCode: 'M',
      level: 'project',
      order: 4,
      name: { vi: 'Hợp phần thứ nhất', en: 'Hợp phần thứ nhất' },
      capitalKinds: [],
      leadAgencies: [],
      documentIds: [],
      validity,
      sources: [],
      verified: false,
    },
  });
});

test('lists are divided by semicolons, and «(?)» marks what nobody has verified', () => {
  const { node } = parseNodeRow(
    {
      ...row,
      capitalKinds: 'ĐTPT; SN (?)',
      leadAgencies: 'Bộ Y tế (?)',
      sources: 'QĐ 417; S0',
      criteria: '1; 2',
      verified: 'có',
    },
    words,
    around,
  );
  expect(node).toMatchObject({
    capitalKinds: [
      { kind: 'INVESTMENT', verified: true, sources: ['QĐ 417', 'S0'] },
      { kind: 'RECURRENT', verified: false },
    ],
    leadAgencies: [{ name: 'Bộ Y tế', verified: false }],
    criteria: [1, 2],
    verified: true,
  });
});

test('a column that is left out keeps what is stored; an empty cell empties it', () => {
  const stored = parseNodeRow({ ...row, capitalKinds: 'SN', note: 'Cũ', treasuryCode: '0490 (?)' }, words, around).node;
  const again = parseNodeRow({ ...row, note: '' }, words, { ...around, stored }).node;
  expect(again).toEqual({ ...stored, note: undefined });
});

describe('cells that cannot be read are named with what was expected', () => {
  test.each([
    ['level', { level: 'Bộ phận' }, 'Bộ phận'],
    ['name', { name: '' }, ''],
    ['code', { code: '' }, ''],
    ['order', { order: 'một' }, 'một'],
    ['capitalKinds', { capitalKinds: 'vàng' }, 'vàng'],
    ['validFrom', { validFrom: '31/02/2026' }, '31/02/2026'],
    ['validUntil', { validUntil: 'sau này' }, 'sau này'],
    ['criteria', { criteria: '1; hai' }, '1; hai'],
    ['verified', { verified: 'có lẽ' }, 'có lẽ'],
  ] as const)('%s', (field, change, found) => {
    const { faults } = parseNodeRow({ ...row, ...change }, words, around);
    expect(faults).toEqual([{ field, found, expected: expect.any(String) }]);
  });
});
