import { describe, expect, it } from 'vitest';
import { checkReport, checkReports } from '../src/check-report.ts';
import type { TableCell } from '../src/report-text.ts';

describe('places are code points of the raw text', () => {
  it.each([
    ['plain', 'Có 83/115 xã đạt (đạt 83%).'],
    ['decomposed letters', 'Có 83/115 xã đạt (đạt 83%).'.normalize('NFD')],
    ['letters outside the first plane in front', '𝔇𝔈 Có 83/115 xã đạt (đạt 83%).'],
    ['hard spaces and soft line breaks', 'Có 83/115 xã\u00a0đạt\v(đạt 83%).'],
    ['markup in between', 'Có **83/115 xã** đạt <b>(đạt 83%)</b>.'],
  ])('%s', (_, text) => {
    const [statement] = checkReport({ text }).statements.filter((one) => one.verdict === 'fails');
    const quoted = [...text].slice(statement?.start, statement?.end).join('');
    expect(quoted).toBe(statement?.quote);
    expect(quoted.normalize('NFC')).toMatch(/^83\/115[\s\S]*83%$/);
  });
});

it('a footnote in the middle of a sentence does not break it', () => {
  const text =
    'Tổng số cán bộ là 2.590 người[footnoteRef:7], trong đó đạt chuẩn 2.464/2.590 người (đạt 95,1%). [7: Cán bộ: 1.331 người, công chức: 1.259 người.]';
  const kinds = checkReport({ text }).statements.map((one) => `${one.kind} ${one.verdict}`);
  expect(kinds).toContain('sum holds');
  expect(kinds).toContain('ratio holds');
});

it('errors of one cause are joined, the root first', () => {
  const text =
    'I. KẾT QUẢ CHUNG CÁC CHƯƠNG TRÌNH MTQG\nNăm 2022 tổng số vốn giải ngân là 946.282 triệu đồng (vốn NSTW là 901.556 triệu đồng, vốn NSĐP là 62.726 triệu đồng).\nII. CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI\nNăm 2022 giải ngân được 120.067 triệu đồng.\nIII. CHƯƠNG TRÌNH MTQG GIẢM NGHÈO BỀN VỮNG\nNăm 2022 giải ngân 566.422 triệu đồng.\nIV. CHƯƠNG TRÌNH MTQG VÙNG ĐỒNG BÀO DÂN TỘC THIỂU SỐ\nNăm 2022 giải ngân được 277.793 triệu đồng.\n';
  const { statements } = checkReport({ text });
  const sum = statements.findIndex((one) => one.kind === 'sum' && one.verdict === 'fails');
  const cross = statements.find((one) => one.kind === 'cross' && one.verdict === 'fails');
  expect(statements[sum]?.cause?.code).toBe('digits-swapped');
  expect(statements[sum]?.root).toBeUndefined();
  expect(cross?.root).toBe(sum);
});

it('tables whose structure is known are read by it, and not from their lines', () => {
  const rows = [
    ['STT', 'Xã', 'Kế hoạch', 'Giải ngân'],
    ['', 'Tổng cộng', '7.500', '3.500'],
    ['1', 'Xã A', '1.000', '500'],
    ['2', 'Xã B', '2.000', '1.500'],
    ['3', 'Xã C', '4.500', '1.000'],
  ];
  let text = 'Biểu số 1\n';
  const start = text.length;
  const cells: TableCell[] = [];
  rows.forEach((row, rowIndex) => {
    row.forEach((cell, column) => {
      cells.push({
        row: rowIndex,
        column,
        rowSpan: 1,
        columnSpan: 1,
        start: text.length,
        end: text.length + cell.length,
      });
      text += `${cell}\n`;
    });
  });
  const { statements } = checkReport({ text, tables: [{ start, end: text.length, cells }] });
  expect(statements.map((one) => `${one.kind} ${one.verdict} ${one.quote}`)).toEqual([
    'table holds 7.500',
    'table fails 3.500',
  ]);
});

it('reports of one author are checked against each other', () => {
  const [, second] = checkReports([
    { name: 'tháng 5.txt', text: '- Tổng kế hoạch vốn dự án giao thông nông thôn là 946.282 triệu đồng.' },
    { name: 'tháng 6.txt', text: '- Tổng kế hoạch vốn dự án giao thông nông thôn là 964.282 triệu đồng.' },
  ]);
  expect(second?.summary.fails).toBe(1);
  expect(second?.statements[0]?.related[0]?.file).toBe('tháng 5.txt');
});

it.each(['', ' ', '\n\n', '1', '%', '((((', '[1: ', 'a\tb\tc', '0/0 xã (đạt 0%)'])(
  '%j is read without complaint',
  (text) => {
    expect(checkReport({ text }).summary.fails).toBe(0);
  },
);
