import type { ImportKind, ImportMapping } from '@muctieu/domain/capital/sheet-import/column-meaning';
import type { DrawnSheet } from '../../../../packages/office/test/draw-sheet.ts';

/** One workbook as a province writes it, and what the preview must make of it. */
export interface ProvinceLayout {
  readonly name: string;
  readonly kind: ImportKind;
  readonly year: number;
  readonly until?: string;
  readonly defaults?: ImportMapping['defaults'];
  readonly sheets: readonly DrawnSheet[];
  /** `node holder source kind vintage/year [day] đồng`, in the order of the cells. */
  readonly lines: readonly string[];
  /** `severity code cell`. */
  readonly problems: readonly string[];
  /** Printed sums that were computed again, and how many of them hold. */
  readonly totals: readonly [checked: number, holding: number];
}

/**
 * The figures are those of the half-year report of Điện Biên 2024 (§ on the programme of poverty reduction and annex 3's
 * paragraphs), the layouts are those in which such annexes are drawn: none of them is a template of ours.
 */
export const provinceLayouts: readonly ProvinceLayout[] = [
  {
    name: 'three lines of merged headings, a total row on top, «Tổng số» columns between, a row of column numbers',
    kind: 'plan',
    year: 2024,
    defaults: { holderId: 'tinh' },
    sheets: [
      {
        name: 'PL02',
        rows: [
          ['', 'Phụ lục 02'],
          ['', 'KẾ HOẠCH VỐN THỰC HIỆN CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG NĂM 2024'],
          ['', '(Kèm theo Báo cáo số 123/BC-UBND ngày 15/7/2024)'],
          ['', '', '', '', '', '', '', 'Đơn vị tính: Triệu đồng'],
          ['TT', 'Nội dung', 'Kế hoạch vốn năm 2024', '', '', '', '', 'Ghi chú'],
          ['', '', 'Tổng số', 'Trong đó', '', '', '', ''],
          ['', '', '', 'NSTW', '', 'NSĐP', '', ''],
          ['', '', '', 'ĐTPT', 'SN', 'ĐTPT', 'SN', ''],
          ['A', 'B', '1=2+3+4+5', '2', '3', '4', '5', 'C'],
          ['', 'TỔNG SỐ', 1_534_602, 1_278_999, 194_192, 41_855, 19_556, ''],
          ['1', 'Dự án 1', 1_339_652, 1_208_999, 78_043, 41_855, 10_755, ''],
          ['1.1', 'Tiểu dự án 1', 1_252_313, 1_138_999, 60_894, 41_855, 10_565, ''],
          ['1.2', 'Tiểu dự án 2', 87_339, 70_000, 17_149, '', 190, 'Đề án huyện nghèo'],
          ['2', 'Dự án 2: Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo', 194_950, 70_000, 116_149, '', 8_801, ''],
        ],
        merges: ['B2:H2', 'C5:G5', 'D6:G6', 'D7:E7', 'F7:G7', 'A5:A8', 'B5:B8', 'C6:C8', 'H5:H8'],
      },
    ],
    lines: [
      'GN.P1.S1 tinh CENTRAL INVESTMENT 2024/2024 1138999000000',
      'GN.P1.S1 tinh CENTRAL RECURRENT 2024/2024 60894000000',
      'GN.P1.S1 tinh PROVINCE INVESTMENT 2024/2024 41855000000',
      'GN.P1.S1 tinh PROVINCE RECURRENT 2024/2024 10565000000',
      'GN.P1.S2 tinh CENTRAL INVESTMENT 2024/2024 70000000000',
      'GN.P1.S2 tinh CENTRAL RECURRENT 2024/2024 17149000000',
      'GN.P1.S2 tinh PROVINCE RECURRENT 2024/2024 190000000',
      'GN.P2 tinh CENTRAL INVESTMENT 2024/2024 70000000000',
      'GN.P2 tinh CENTRAL RECURRENT 2024/2024 116149000000',
      'GN.P2 tinh PROVINCE RECURRENT 2024/2024 8801000000',
    ],
    problems: [],
    totals: [15, 15],
  },
  {
    name: 'a blank first column, the unit in the brackets of each heading, numbers as Vietnamese text, notes and signatures below',
    kind: 'disbursement',
    year: 2024,
    defaults: { holderId: 'tinh', source: 'CENTRAL' },
    sheets: [
      {
        rows: [
          ['', 'KẾT QUẢ GIẢI NGÂN CÁC DỰ ÁN GIẢM NGHÈO'],
          [],
          [
            '',
            'Số TT',
            'Tên dự án',
            'Kế hoạch (triệu đồng)',
            'Giải ngân đến hết 30/6/2024 (triệu đồng)',
            '',
            'Tỷ lệ (%)',
            'Nguyên nhân',
          ],
          ['', '', '', '', 'Vốn đầu tư phát triển', 'Vốn sự nghiệp', '', ''],
          ['', 1, 'Dự án 1. Hỗ trợ đầu tư phát triển hạ tầng KT-XH các huyện nghèo', '1.287.042', '', '', '74,95', ''],
          ['', '', '- Tiểu dự án 1', '1.199.893', '986.593,56', '', '', ''],
          ['', '', '- Tiểu dự án 2', '87.149', '17.442,03', '0', '19,97', 'Chờ hướng dẫn'],
          ['', 2, 'Dự án 2. Đa dạng hóa sinh kế', '190.407', '', '51.848,90', '26,60', ''],
          [
            '',
            3,
            'Dự án 3 - Tiểu dự án 1: Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp',
            '81.263',
            '',
            '18.733,65',
            '22,88',
            '',
          ],
          ['', '', 'Cộng', '1.558.712', '1.004.035,59', '70.582,55', '', ''],
          ['', 'Ghi chú: số liệu đến hết ngày 30/6/2024, chưa gồm vốn kéo dài 462.239 triệu đồng.'],
          ['', '', 'NGƯỜI LẬP BIỂU', '', 'Điện Biên, ngày 15 tháng 7 năm 2024', ''],
          ['', '', '(Ký, ghi rõ họ tên)', '', 'GIÁM ĐỐC', ''],
        ],
        merges: ['E3:F3', 'B11:H11'],
      },
    ],
    lines: [
      'GN.P1.S1 tinh CENTRAL INVESTMENT 2024/2024 ≤2024-06-30 986593560000',
      'GN.P1.S2 tinh CENTRAL INVESTMENT 2024/2024 ≤2024-06-30 17442030000',
      'GN.P1.S2 tinh CENTRAL RECURRENT 2024/2024 ≤2024-06-30 0',
      'GN.P2 tinh CENTRAL RECURRENT 2024/2024 ≤2024-06-30 51848900000',
      'GN.P3.S1 tinh CENTRAL RECURRENT 2024/2024 ≤2024-06-30 18733650000',
    ],
    problems: [],
    totals: [2, 2],
  },
  {
    name: 'units that differ by row and by column: tỷ in one, triệu in another, đồng in the rest; English numbers',
    kind: 'plan',
    year: 2024,
    defaults: { holderId: 'tinh', source: 'CENTRAL' },
    sheets: [
      {
        rows: [
          ['BIỂU GIAO KẾ HOẠCH NĂM 2024'],
          ['STT', 'Danh mục', 'Đơn vị tính', 'Vốn ĐTPT', 'Vốn SN'],
          [1, 'GN.P1.S1', 'Tỷ đồng', '1,208.999', '78.043'],
          [2, 'GN.P1.S2', 'Triệu đồng', '70,000', '17,149.5'],
          [3, 'GN.P2', 'đồng', '', '190,407,000,000'],
        ],
      },
    ],
    lines: [
      'GN.P1.S1 tinh CENTRAL INVESTMENT 2024/2024 1208999000000',
      'GN.P1.S1 tinh CENTRAL RECURRENT 2024/2024 78043000000',
      'GN.P1.S2 tinh CENTRAL INVESTMENT 2024/2024 70000000000',
      'GN.P1.S2 tinh CENTRAL RECURRENT 2024/2024 17149500000',
      'GN.P2 tinh CENTRAL RECURRENT 2024/2024 190407000000',
    ],
    problems: [],
    totals: [0, 0],
  },
  {
    name: 'two tables in one sheet, each with its own unit and heading',
    kind: 'plan',
    year: 2024,
    defaults: { holderId: 'tinh' },
    sheets: [
      {
        rows: [
          ['Biểu 1: VỐN ĐẦU TƯ PHÁT TRIỂN NGUỒN NSTW NĂM 2024'],
          ['', '', 'ĐVT: Triệu đồng'],
          ['TT', 'Nội dung', 'NSTW - ĐTPT'],
          [1, 'GN.P1.S1', 1_138_999],
          [2, 'GN.P1.S2', 70_000],
          ['', 'Tổng cộng', 1_208_999],
          [],
          ['Biểu 2: VỐN SỰ NGHIỆP NGUỒN NSTW NĂM 2024'],
          ['', '', 'ĐVT: Tỷ đồng'],
          ['TT', 'Nội dung', 'NSTW - SN'],
          [1, 'GN.P2', '190,407'],
          [2, 'GN.P3.S1', '81,263'],
          ['', 'Tổng cộng', '271,67'],
        ],
      },
    ],
    lines: [
      'GN.P1.S1 tinh CENTRAL INVESTMENT 2024/2024 1138999000000',
      'GN.P1.S2 tinh CENTRAL INVESTMENT 2024/2024 70000000000',
      'GN.P2 tinh CENTRAL RECURRENT 2024/2024 190407000000',
      'GN.P3.S1 tinh CENTRAL RECURRENT 2024/2024 81263000000',
    ],
    problems: [],
    totals: [2, 2],
  },
  {
    name: 'hidden rows and columns, formulas that were never computed, subtotal rows I, II, 1, a of holders',
    kind: 'plan',
    year: 2024,
    sheets: [
      {
        rows: [
          ['PHÂN BỔ VỐN CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG NĂM 2024 CHO CÁC XÃ'],
          ['ĐVT: triệu đồng'],
          ['TT', 'Đơn vị, dự án', 'Tổng', 'NSTW SN', 'NS tỉnh SN'],
          ['', 'TỔNG CỘNG', { formula: 'D4+E4' }, { formula: 'D5+D9' }, { formula: 'E5+E9' }],
          ['I', 'UBND xã Na Sang', { formula: 'D5+E5' }, 62, 3],
          ['1', 'Dự án 2', 52, 50, 2],
          ['2', 'Dự án 3', 13, 12, 1],
          ['a', 'Tiểu dự án 1', 13, 12, 1],
          ['II', 'UBND xã Mường Pồn', '', 30, ''],
          ['1', 'Dự án 2', 30, 30, ''],
        ],
        hiddenRows: [7],
        hiddenColumns: ['E'],
      },
    ],
    lines: [
      'GN.P2 na-sang CENTRAL RECURRENT 2024/2024 50000000',
      'GN.P2 na-sang PROVINCE RECURRENT 2024/2024 2000000',
      'GN.P3.S1 na-sang CENTRAL RECURRENT 2024/2024 12000000',
      'GN.P3.S1 na-sang PROVINCE RECURRENT 2024/2024 1000000',
      'GN.P2 muong-pon CENTRAL RECURRENT 2024/2024 30000000',
    ],
    problems: [
      'note sum-without-value C4',
      'note sum-without-value D4',
      'note sum-without-value E4',
      'note sum-without-value C5',
      'note row-hidden C7',
      'note column-hidden E3',
    ],
    totals: [10, 10],
  },
  {
    name: 'carried capital beside the year: each vintage its column, plan and payment mixed',
    kind: 'disbursement',
    year: 2024,
    until: '2024-06-30',
    defaults: { holderId: 'tinh', source: 'CENTRAL' },
    sheets: [
      {
        rows: [
          ['TÌNH HÌNH GIẢI NGÂN NĂM 2024 (bao gồm vốn kéo dài)'],
          ['', '', '', '', '', '', '', 'Đvt: triệu đồng'],
          [
            'STT',
            'Nội dung',
            'Vốn năm 2024',
            '',
            'Vốn năm 2022 kéo dài sang năm 2024',
            '',
            'Vốn năm 2023 kéo dài sang năm 2024',
            '',
          ],
          ['', '', 'Kế hoạch SN', 'Giải ngân SN', 'Kế hoạch SN', 'Giải ngân SN', 'Kế hoạch SN', 'Giải ngân SN'],
          ['1', 'GN.P2', 74_859, 21_000.5, 12_000, 8_000, 20_000, 4_848.4],
          ['2', 'GN.P4.S1', 94_164, 30_000, '', '', 5_000, 1_000],
          ['', 'Tổng', 169_023, 51_000.5, 12_000, 8_000, 25_000, 5_848.4],
        ],
        merges: ['C3:D3', 'E3:F3', 'G3:H3', 'A3:A4', 'B3:B4'],
      },
    ],
    lines: [
      'GN.P2 tinh CENTRAL RECURRENT 2024/2024 ≤2024-06-30 21000500000',
      'GN.P2 tinh CENTRAL RECURRENT 2022/2024 ≤2024-06-30 8000000000',
      'GN.P2 tinh CENTRAL RECURRENT 2023/2024 ≤2024-06-30 4848400000',
      'GN.P4.S1 tinh CENTRAL RECURRENT 2024/2024 ≤2024-06-30 30000000000',
      'GN.P4.S1 tinh CENTRAL RECURRENT 2023/2024 ≤2024-06-30 1000000000',
    ],
    problems: [],
    totals: [3, 3],
  },
  {
    name: 'a list of payment orders with days in every way people write them',
    kind: 'disbursement',
    year: 2024,
    sheets: [
      {
        rows: [
          ['BẢNG KÊ CHỨNG TỪ THANH TOÁN QUÝ I NĂM 2024'],
          ['STT', 'Ngày CT', 'Chủ đầu tư', 'Mã dự án', 'Nguồn vốn', 'Loại vốn', 'Số tiền (đồng)'],
          [1, 'ngày 05 tháng 3 năm 2024', 'UBND xã Na Sang', 'GN.P2', 'NSTW', 'Sự nghiệp', '1.250.000.000'],
          [2, '06-03-2024', 'UBND xã Na Sang', 'GN.P2', 'NSTW', 'Sự nghiệp', '250.000.000 đ'],
          [3, '7.3.2024', 'xã Mường Pồn', 'GN.P2', 'Ngân sách tỉnh', 'SN', 12_500_000],
          [4, '8/3/24', 'xã Mường Pồn', 'GN.P2', 'NS tỉnh', 'SN', 1],
          ['', '', '', '', '', 'Cộng', '1.512.500.001'],
        ],
      },
    ],
    lines: [
      'GN.P2 na-sang CENTRAL RECURRENT 2024/2024 2024-03-05 1250000000',
      'GN.P2 na-sang CENTRAL RECURRENT 2024/2024 2024-03-06 250000000',
      'GN.P2 muong-pon PROVINCE RECURRENT 2024/2024 2024-03-07 12500000',
    ],
    problems: ['error day-unreadable B6'],
    totals: [1, 1],
  },
  {
    name: 'communes down, projects across',
    kind: 'plan',
    year: 2024,
    sheets: [
      {
        rows: [
          ['PHÂN BỔ VỐN SỰ NGHIỆP NSTW CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG NĂM 2024'],
          ['', '', '', '', '', 'ĐVT: triệu đồng'],
          ['TT', 'Tên xã', 'Tổng số', 'Trong đó', '', ''],
          ['', '', '', 'Dự án 2', 'Dự án 3', 'Dự án 4'],
          ['', '', '', '', 'Tiểu dự án 1', 'Tiểu dự án 1'],
          [1, 'Na Sang', 62, 50, 12, ''],
          [2, 'Mường Pồn', 41.5, 30, '', 11.5],
          ['', 'Tổng cộng', 103.5, 80, 12, 11.5],
        ],
        merges: ['D3:F3', 'A3:A5', 'B3:B5', 'C3:C5', 'D4:D5'],
      },
    ],
    defaults: { source: 'CENTRAL', capitalKind: 'RECURRENT' },
    lines: [
      'GN.P2 na-sang CENTRAL RECURRENT 2024/2024 50000000',
      'GN.P3.S1 na-sang CENTRAL RECURRENT 2024/2024 12000000',
      'GN.P2 muong-pon CENTRAL RECURRENT 2024/2024 30000000',
      'GN.P4.S1 muong-pon CENTRAL RECURRENT 2024/2024 11500000',
    ],
    problems: [],
    totals: [7, 7],
  },
];
