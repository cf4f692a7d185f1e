import type { PlainDate } from '@muctieu/kernel/plain-date';
import { expect, test } from 'vitest';
import { raisedBeside } from '../../../src/reporting/writing/raised-beside.ts';

const raised = (kind: 'difficulty' | 'proposal', reporter: string, subject: string) => ({
  ...{ id: subject, kind, reporter, subject, addressee: 'UBND tỉnh', since: '2024-03-01' as PlainDate },
});
const difficulties = [
  raised('difficulty', 'xã Na Sang', 'Vốn giao chậm'),
  raised('proposal', 'xã Na Sang', 'Bổ sung định mức'),
  raised('difficulty', 'xã Mường Pồn', 'Thiếu cán bộ'),
  raised('difficulty', 'xã Na Sang', 'Giá vật liệu tăng'),
];

test.each([
  [
    'han_che',
    [
      { from: 'xã Na Sang', text: '- Vốn giao chậm\n- Giá vật liệu tăng' },
      { from: 'xã Mường Pồn', text: '- Thiếu cán bộ' },
    ],
  ],
  ['de_xuat_tinh', [{ from: 'xã Na Sang', text: '- Bổ sung định mức' }]],
  ['giai_phap', []],
] as const)('beside %s stands what units raised of that kind, by unit', (slot, expected) => {
  expect(raisedBeside(slot, { difficulties })).toEqual(expected);
});

test('a report drawn before difficulties were kept has none', () => {
  expect(raisedBeside('han_che', {})).toEqual([]);
});
