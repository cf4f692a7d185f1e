import { describe, expect, it, test } from 'vitest';
import { readAs, sheetOf } from './sheet-of.ts';

const heading = ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'];

describe('one pass says every problem', () => {
  it('of a row with an unknown holder: its unknown node and its bad amount too', () => {
    expect(
      readAs(
        'plan',
        sheetOf([
          ['ĐVT: đồng'],
          ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT', 'NSTW SN'],
          ['1', 'Dự án 99', 'Xã Không Có', -5, 'năm'],
          ['2', 'GN.P2', 'Xã Không Có', { error: '#REF!' }],
        ]),
      ).wrong,
    ).toEqual([
      'error holder-label-unknown C3',
      'error row-label-unknown B3',
      'error holder-label-unknown C4',
      'error amount-negative D3',
      'error amount-unreadable E3',
      'error cell-error D4',
    ]);
  });

  it('of a row without node and holder: also its missing source and kind', () => {
    expect(
      readAs('plan', sheetOf([['ĐVT: đồng'], ['STT', 'Nội dung', 'Năm', 'Số tiền'], ['1', 'Dự án 99', 2024, 5]])).wrong,
    ).toEqual(['error row-label-unknown B3', 'error source-missing D3', 'error capital-kind-missing D3']);
  });
});

describe('sums whose parts stand farther below', () => {
  it('a block of programmes above the projects of all of them is not booked twice', () => {
    const { told, wrong, totalsChecked, totalsHolding } = readAs(
      'plan',
      sheetOf([
        ['Đơn vị: UBND xã Na Sang'],
        ['ĐVT: đồng'],
        ['STT', 'Nội dung', 'NSTW ĐTPT'],
        ['I', 'Chương trình MTQG giảm nghèo bền vững', 30],
        ['II', 'Chương trình MTQG xây dựng nông thôn mới', 7],
        ['1', 'GN.P1.S1', 10],
        ['2', 'GN.P2', 20],
        ['3', 'NTM.C02', 7],
      ]),
    );
    expect(wrong).toEqual([]);
    expect(told).toEqual([
      'GN.P1.S1 na-sang CENTRAL INVESTMENT 2024/2024 10',
      'GN.P2 na-sang CENTRAL INVESTMENT 2024/2024 20',
      'NTM.C02 na-sang CENTRAL INVESTMENT 2024/2024 7',
    ]);
    expect([totalsChecked, totalsHolding]).toEqual([2, 2]);
  });

  it('a row that is not the sum of its parts below is asked about, and counted', () => {
    const { told, wrong } = readAs(
      'plan',
      sheetOf([
        ['ĐVT: đồng'],
        heading,
        ['1', 'GN.P1', 'UBND xã Na Sang', 30],
        ['2', 'GN.P2', 'UBND xã Na Sang', 7],
        ['3', 'GN.P1.S1', 'UBND xã Na Sang', 10],
      ]),
    );
    expect(wrong).toEqual(['warning row-may-be-sum D3']);
    expect(told).toHaveLength(3);
  });

  it('the sub-project of another holder is no part', () => {
    const { told, wrong } = readAs(
      'plan',
      sheetOf([
        ['ĐVT: đồng'],
        heading,
        ['1', 'GN.P1', 'UBND xã Na Sang', 10],
        ['2', 'GN.P2', 'UBND xã Na Sang', 7],
        ['3', 'GN.P1.S1', 'xã Mường Lay', 10],
      ]),
    );
    expect(wrong).toEqual([]);
    expect(told).toHaveLength(3);
  });
});

test.each([
  ['«125.1635» alone tells too little', ['125.1635'], ['warning number-style-alone D3']],
  ['two that say the same are enough', ['125.1635', '12.55'], []],
  ['both signs in one number are sure', ['1,125.1635'], []],
  ['a decimal comma is how Vietnamese writes', ['125,1635'], []],
  ['read two ways', ['1.234'], ['warning number-style-doubtful D3']],
] as const)('numbers as text: %s', (_, amounts, expected) => {
  const rows = amounts.map((amount, index) => [index, ['GN.P2', 'GN.P1.S1'][index], 'UBND xã Na Sang', amount]);
  expect(readAs('plan', sheetOf([['ĐVT: triệu đồng'], heading, ...rows])).wrong).toEqual(expected);
});
