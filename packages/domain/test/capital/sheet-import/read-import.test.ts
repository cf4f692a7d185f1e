import { describe, expect, it, test } from 'vitest';
import { readAs, sheetOf } from './sheet-of.ts';

describe('a plan as provinces print it', () => {
  const plan = sheetOf(
    [
      ['Biểu số 02'],
      ['KẾ HOẠCH VỐN CHƯƠNG TRÌNH MỤC TIÊU QUỐC GIA GIẢM NGHÈO BỀN VỮNG NĂM 2024'],
      ['', '', '', '', '', '', 'ĐVT: Triệu đồng'],
      ['TT', 'Nội dung', 'Tổng số', 'Ngân sách trung ương', '', 'Ngân sách địa phương', ''],
      ['', '', '', 'ĐTPT', 'SN', 'ĐTPT', 'SN'],
      ['A', 'B', '(1)=(2)+(3)+(4)+(5)', '(2)', '(3)', '(4)', '(5)'],
      ['', 'TỔNG CỘNG', 191.5, 120, 60, 8, 3.5],
      ['I', 'Dự án 1: Hỗ trợ đầu tư phát triển hạ tầng', 150, 100, 40, 8, 2],
      ['1', 'Tiểu dự án 1', 110, 100, '', 8, 2],
      ['', 'Huyện Tuần Giáo', 70, 64, '', 5, 1],
      ['', 'Xã Na Sang', 40, 36, '', 3, 1],
      ['2', 'Tiểu dự án 2', 40, '', 40, '-', ''],
      ['', 'Xã Na Sang', 40, '', 40, '', ''],
      ['II', 'Da dang hoa sinh ke, phat trien mo hinh giam ngheo', 41.5, 20, 20, '', 1.5],
      ['', 'xã Mường Lay', 41.5, 20, 20, '', 1.5],
      ['', 'NGƯỜI LẬP BIỂU'],
    ],
    { merges: ['A4:A5', 'B4:B5', 'C4:C5', 'D4:E4', 'F4:G4'] },
  );

  it('is read by node, holder, source and kind; totals are checked and not booked', () => {
    const { told, wrong, totalsChecked, totalsHolding } = readAs('plan', plan);
    expect(wrong).toEqual([]);
    expect(told).toEqual([
      'GN.P1.S1 tuan-giao CENTRAL INVESTMENT 2024/2024 64000000',
      'GN.P1.S1 tuan-giao PROVINCE INVESTMENT 2024/2024 5000000',
      'GN.P1.S1 tuan-giao PROVINCE RECURRENT 2024/2024 1000000',
      'GN.P1.S1 na-sang CENTRAL INVESTMENT 2024/2024 36000000',
      'GN.P1.S1 na-sang PROVINCE INVESTMENT 2024/2024 3000000',
      'GN.P1.S1 na-sang PROVINCE RECURRENT 2024/2024 1000000',
      'GN.P1.S2 na-sang CENTRAL RECURRENT 2024/2024 40000000',
      'GN.P2 muong-lay CENTRAL INVESTMENT 2024/2024 20000000',
      'GN.P2 muong-lay CENTRAL RECURRENT 2024/2024 20000000',
      'GN.P2 muong-lay PROVINCE RECURRENT 2024/2024 1500000',
    ]);
    expect([totalsChecked, totalsHolding]).toEqual([29, 29]);
  });

  it('names the cell of a total that its rows do not make', () => {
    const off = {
      ...plan,
      rows: plan.rows.map((row) =>
        row.row !== 8
          ? row
          : {
              ...row,
              cells: row.cells.map((cell) =>
                cell.column === 3 ? { column: 3, value: { kind: 'number', number: 104 } as const } : cell,
              ),
            },
      ),
    };
    expect(readAs('plan', off).wrong).toEqual(['warning total-differs D9', 'warning total-differs C9']);
  });

  it('is read the same when the rows go by holder first', () => {
    const { told, wrong } = readAs(
      'plan',
      sheetOf([
        ['Đơn vị tính: đồng'],
        ['STT', 'Đơn vị/Nội dung', 'NSTW - vốn đầu tư'],
        ['I', 'Huyện Tuần Giáo', 3_000_000],
        ['', 'Chương trình MTQG giảm nghèo bền vững', 3_000_000],
        ['1', 'Dự án 1', 1_000_000],
        ['1.1', 'Tiểu dự án 1', 1_000_000],
        ['2', 'Dự án 2', 2_000_000],
        ['II', 'UBND xã Na Sang', 500_000],
        ['', 'Chương trình MTQG giảm nghèo bền vững', 500_000],
        ['1', 'Dự án 2', 500_000],
        ['', 'Cộng', 3_500_000],
      ]),
    );
    expect(wrong).toEqual([]);
    expect(told).toEqual([
      'GN.P1.S1 tuan-giao CENTRAL INVESTMENT 2024/2024 1000000',
      'GN.P2 tuan-giao CENTRAL INVESTMENT 2024/2024 2000000',
      'GN.P2 na-sang CENTRAL INVESTMENT 2024/2024 500000',
    ]);
  });

  it('of several years keeps each year its own', () => {
    const { told, wrong } = readAs(
      'plan',
      sheetOf(
        [
          ['Đơn vị: tỷ đồng'],
          ['STT', 'Chương trình', 'Kế hoạch năm 2022', '', 'Kế hoạch năm 2023', ''],
          ['', '', 'NSTW', '', 'NSTW', ''],
          ['', '', 'ĐTPT', 'Sự nghiệp', 'ĐTPT', 'Sự nghiệp'],
          ['1', 'CTMTQG xây dựng nông thôn mới', 1.5, '0,25', 2, ''],
        ],
        { merges: ['C2:D2', 'E2:F2', 'C3:D3', 'E3:F3'] },
      ),
      { mapping: { defaults: { holderId: 'tinh' } } },
    );
    expect(wrong).toEqual([]);
    expect(told).toEqual([
      'NTM tinh CENTRAL INVESTMENT 2022/2022 1500000000',
      'NTM tinh CENTRAL RECURRENT 2022/2022 250000000',
      'NTM tinh CENTRAL INVESTMENT 2023/2023 2000000000',
    ]);
  });

  it('as a flat list, a row an amount, with codes', () => {
    const { told, wrong } = readAs(
      'plan',
      sheetOf([
        ['Mã dự án', 'Mã đơn vị', 'Nguồn vốn', 'Loại vốn', 'Năm', 'Số tiền (triệu đồng)'],
        ['GN.P2', '097', 'NSTW', 'Sự nghiệp', 2024, '1.234,5'],
        ['gn.p2', '11', 'NS tỉnh', 'ĐTPT', 2025, '2.000'],
      ]),
    );
    expect(wrong).toEqual([]);
    expect(told).toEqual([
      'GN.P2 tuan-giao CENTRAL RECURRENT 2024/2024 1234500000',
      'GN.P2 tinh PROVINCE INVESTMENT 2025/2025 2000000000',
    ]);
  });
});

test('in a list, a project before its sub-project is no sum of it', () => {
  const { told, wrong } = readAs(
    'plan',
    sheetOf([
      ['ĐVT: đồng'],
      ['Mã dự án', 'Mã đơn vị', 'Nguồn vốn', 'Loại vốn', 'Số tiền'],
      ['GN.P1', '11', 'NSTW', 'ĐTPT', 5],
      ['GN.P1.S1', '11', 'NSTW', 'ĐTPT', 7],
    ]),
  );
  expect(wrong).toEqual([]);
  expect(told).toHaveLength(2);
});

describe('payments', () => {
  it('by month: each month its last day, the total of the year checked', () => {
    const { told, wrong } = readAs(
      'disbursement',
      sheetOf(
        [
          ['GIẢI NGÂN VỐN ĐẦU TƯ NGUỒN NGÂN SÁCH TRUNG ƯƠNG NĂM 2024', '', '', '', 'ĐVT: triệu đồng'],
          ['STT', 'Nội dung', 'Kế hoạch giao', 'Giải ngân', '', '', 'Tỷ lệ %'],
          ['', '', '', 'Tháng 1', 'Tháng 02', 'Lũy kế', ''],
          ['1', 'Dự án 2', 10, 1, 2.5, 3.5, 35],
        ],
        { merges: ['D2:F2', 'A2:A3', 'B2:B3', 'C2:C3', 'G2:G3'], name: 'Na Sang' },
      ),
      { mapping: { defaults: { source: 'CENTRAL', capitalKind: 'INVESTMENT', nodeCode: 'GNBV' } } },
    );
    expect(wrong).toEqual([]);
    expect(told).toEqual([
      'GN.P2 na-sang CENTRAL INVESTMENT 2024/2024 2024-01-31 1000000',
      'GN.P2 na-sang CENTRAL INVESTMENT 2024/2024 2024-02-29 2500000',
    ]);
  });

  it('as one cumulative figure up to a day, with money of an earlier year beside it', () => {
    const { told, wrong } = readAs(
      'disbursement',
      sheetOf(
        [
          ['Đơn vị tính: Đồng'],
          ['TT', 'Nội dung', 'Đơn vị', 'Lũy kế giải ngân đến ngày 30/6/2024', ''],
          ['', '', '', 'Vốn NSTW (SN) năm 2024', 'Vốn NSTW (SN) năm 2022 kéo dài'],
          ['1', 'GN.P2', 'Xã Na Sang', '1,200,000', '300,000.5'],
        ],
        { merges: ['D2:E2'] },
      ),
    );
    expect(wrong).toEqual(['note amount-rounded E4']);
    expect(told).toEqual([
      'GN.P2 na-sang CENTRAL RECURRENT 2024/2024 ≤2024-06-30 1200000',
      'GN.P2 na-sang CENTRAL RECURRENT 2022/2024 ≤2024-06-30 300001',
    ]);
  });

  it('as a list of vouchers: days as days, texts and serial numbers; those of one day add up', () => {
    const { told, wrong } = readAs(
      'disbursement',
      sheetOf([
        ['Ngày thanh toán', 'Chủ đầu tư', 'Nội dung', 'Nguồn vốn', 'Loại vốn', 'Số tiền (đồng)'],
        [{ date: '2024-03-05' }, 'Xã Na Sang', 'GN.P2', 'NSTW', 'SN', 100],
        ['05/03/2024', 'Xã Na Sang', 'GN.P2', 'NSTW', 'SN', 50],
        [45357, 'Xã Na Sang', 'GN.P2', 'NSTW', 'SN', 7],
        ['31/02/2024', 'Xã Na Sang', 'GN.P2', 'NSTW', 'SN', 9],
      ]),
    );
    expect(wrong).toEqual(['error day-unreadable A5']);
    expect(told[0]).toBe('GN.P2 na-sang CENTRAL RECURRENT 2024/2024 2024-03-05 150');
    expect(told[1]).toBe('GN.P2 na-sang CENTRAL RECURRENT 2024/2024 2024-03-06 7');
  });
});

test('what is carried over names the vintage and goes from the year before', () => {
  const { told, wrong } = readAs(
    'carry-over',
    sheetOf([
      ['ĐVT: triệu đồng'],
      [
        'TT',
        'Nội dung',
        'Vốn NSTW ĐTPT năm 2022 kéo dài sang năm 2024',
        'Vốn NSTW ĐTPT năm 2023 chuyển nguồn sang năm 2024',
      ],
      ['1', 'GN.P2', 1, 2],
    ]),
    { budgetYear: 2023, mapping: { defaults: { holderId: 'tinh' } } },
  );
  expect(wrong).toEqual([]);
  expect(told).toEqual([
    'GN.P2 tinh CENTRAL INVESTMENT 2022/2023 1000000',
    'GN.P2 tinh CENTRAL INVESTMENT 2023/2023 2000000',
  ]);
});

const head = ['STT', 'Nội dung', 'NSTW ĐTPT', 'NSTW SN'] as const;
const cells: readonly (readonly [
  string,
  readonly (string | number | { readonly error: string })[],
  readonly string[],
])[] = [
  ['Vietnamese thousands and decimals', ['1.234,5', ''], ['1234500000']],
  ['a text that says the style of the others', ['1.234', '1.234,5'], ['1234000000', '1234500000']],
  ['English, decided by the column beside it', ['1,234', '1,234.50'], ['1234000000', '1234500000']],
  ['blanks between the thousands', ['1 234,5', '1 234'], ['1234500000', '1234000000']],
  ['a dash is nothing', ['-', '–'], []],
  ['zero stays zero', [0, '0'], ['0', '0']],
  ['what a formula leaves of 0,1 + 0,2', [0.1 + 0.2, ''], ['300000']],
  ['a negative amount', [-5, '(5)'], ['error amount-negative C3', 'error amount-negative D3']],
  ['a word', ['chưa có', ''], ['error amount-unreadable C3']],
  ['an error of Excel', [{ error: '#REF!' }, ''], ['error cell-error C3']],
  ['1e300 and not a number', [1e300, Number.NaN], ['error amount-too-large C3', 'error amount-unreadable D3']],
  ['more than all programmes together', [5e12, ''], ['error amount-too-large C3']],
  ['a control character', ['12\u00005', ''], ['error amount-unreadable C3']],
  ['a formula as text', ['=1+1', '=cmd|calc'], ['error amount-unreadable C3', 'error amount-unreadable D3']],
];

test.each(cells)('an amount: %s', (_, written, expected) => {
  const reading = readAs('plan', sheetOf([['ĐVT: triệu đồng'], head, ['1', 'GN.P2', ...written]]), {
    mapping: { defaults: { holderId: 'tinh' } },
  });
  const wrong = reading.wrong.filter((problem) => problem.startsWith('error'));
  expect(wrong.length > 0 ? wrong : reading.lines.map(({ amountDong }) => String(amountDong))).toEqual(expected);
});

describe('what cannot be understood is said with its cell', () => {
  const ask = (rows: Parameters<typeof sheetOf>[0], more?: Parameters<typeof sheetOf>[1]) =>
    readAs('plan', sheetOf(rows, more)).wrong;

  it('no unit, no holder, no source', () => {
    expect(
      ask([
        ['STT', 'Nội dung', 'NSTW ĐTPT'],
        ['1', 'GN.P2', 5],
      ]),
    ).toEqual(['error unit-missing C1']);
    expect(ask([['ĐVT: đồng'], ['STT', 'Nội dung', 'NSTW ĐTPT'], ['1', 'GN.P2', 5]])).toEqual([
      'error row-without-holder C3',
    ]);
    expect(ask([['ĐVT: đồng'], ['STT', 'Nội dung', 'Đơn vị', 'Kế hoạch'], ['1', 'GN.P2', 'Xã Na Sang', 5]])).toEqual([
      'error source-missing D3',
      'error capital-kind-missing D3',
    ]);
  });

  it('a node or holder that nobody knows, and a formula without its value', () => {
    expect(
      ask(
        [
          ['ĐVT: đồng'],
          ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'],
          ['1', 'Dự án 99', 'Xã Na Sang', 5],
          ['2', 'GN.P2', 'Xã Không Có', 5],
          ['3', 'GN.P2', 'Xã Na Sang', 5],
        ],
        { unvalued: [{ row: 5, column: 3, formula: 'SUM(D3:D5)' }] },
      ),
    ).toEqual(['error row-label-unknown B3', 'error holder-label-unknown C4', 'error formula-without-value D6']);
  });

  it('the same cell twice, and a sheet without a heading', () => {
    expect(
      ask([
        ['ĐVT: đồng'],
        ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'],
        ['1', 'GN.P2', 'Xã Na Sang', 5],
        ['2', 'GN.P2', 'Xã Na Sang', 5],
      ]),
    ).toEqual(['error line-repeated D4']);
    expect(
      ask([
        ['một', 'hai'],
        ['ba', 'bốn'],
      ]),
    ).toEqual(['error heading-missing']);
  });

  it('a heading with nothing below it', () => {
    expect(ask([['ĐVT: đồng'], ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT']])).toEqual(['error no-rows']);
    expect(ask([['ĐVT: đồng'], ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'], ['1', 'GN.P2', 'Xã Na Sang']])).toEqual([
      'error no-rows',
    ]);
  });

  it('hidden rows count, and are told', () => {
    expect(
      ask([['ĐVT: đồng'], ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'], ['1', 'GN.P2', 'Xã Na Sang', 5]], {
        hiddenRows: [2],
      }),
    ).toEqual(['note row-hidden D3']);
  });

  it('a district is no commune of the same name', () => {
    expect(ask([['ĐVT: đồng'], ['STT', 'Nội dung', 'Đơn vị', 'NSTW ĐTPT'], ['1', 'GN.P2', 'Xã Tuần Giáo', 5]])).toEqual(
      ['error holder-label-unknown C3'],
    );
  });
});
