import { describe, expect, it, test } from 'vitest';
import { readDocument } from '../../src/read-document.ts';
import { writeCellAddress } from '../../src/workbook/cell-address.ts';
import { type WorkbookValue, writeCellValue } from '../../src/workbook/cell-value.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { openXmlFaults } from '../open-xml-faults.ts';

const sheet = {
  name: 'Vốn: 2025/2026',
  title: ['Biểu 01', 'Đơn vị: triệu đồng'],
  columns: [
    { header: 'Nội dung' },
    { header: 'Kế hoạch', numberFormat: '#,##0.00' },
    { header: 'Tỷ lệ', numberFormat: '0.0%' },
    { header: 'Ngày' },
  ],
  rows: [
    ['Dự án 1', 1598716.25, 0.4709, { kind: 'date', date: '2025-07-01' }],
    ['=cmd|calc', 12n, undefined, undefined],
    ['Tổng', { kind: 'formula', formula: 'SUM(B5:B6)', result: 1598728.25 }, true, { kind: 'strong', value: 'x' }],
  ],
  merges: [{ firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 3 }],
} as const;

describe('writeWorkbook and readWorkbook', () => {
  it('leave a file that Excel opens without repair', async () => {
    expect(await openXmlFaults(await writeWorkbook([sheet, { ...sheet, hidden: true }]), 'xlsx')).toEqual([]);
  });

  it('give back what was written, with formulas, dates and merged cells', async () => {
    const read = await readWorkbook(await writeWorkbook([sheet, { ...sheet, hidden: true }]), { numberFormats: true });
    if (!read.ok) throw new Error(read.problems[0]?.code);
    const [first, second] = read.value.sheets;
    expect([first?.name, first?.hidden, second?.name, second?.hidden]).toEqual([
      'Vốn  2025 2026',
      false,
      'Vốn  2025 2026 (2)',
      true,
    ]);
    const values = first?.rows.map((row) =>
      row.cells.map(
        (cell) => `${writeCellAddress(row.row, cell.column)} ${writeCellValue(cell.value, cell.numberFormat)}`,
      ),
    );
    expect(values).toEqual([
      ['A1 Biểu 01'],
      ['A2 Đơn vị: triệu đồng'],
      ['A4 Nội dung', 'B4 Kế hoạch', 'C4 Tỷ lệ', 'D4 Ngày'],
      ['A5 Dự án 1', 'B5 1.598.716,25', 'C5 47,1%', 'D5 01/07/2025'],
      ['A6 =cmd|calc', 'B6 12,00'],
      ['A7 Tổng', 'B7 1.598.728,25', 'C7 TRUE', 'D7 x'],
    ]);
    expect(first?.rows.at(-1)?.cells[1]).toMatchObject({
      formula: 'SUM(B5:B6)',
      value: { kind: 'number', number: 1598728.25 },
    });
    expect(first?.merges).toContainEqual({ firstRow: 6, firstColumn: 2, lastRow: 6, lastColumn: 3 });
  });

  it('reads as a document: each visible sheet is a heading and a table with its addresses', async () => {
    const read = await readDocument(await writeWorkbook([sheet]), 'bieu.xlsx');
    if (!read.ok) throw new Error(read.problems[0]?.code);
    expect(read.value.text).toContain('Dự án 1\t1.598.716,25\t47,1%\t01/07/2025\n');
    expect(read.value.places).toContainEqual(expect.objectContaining({ sheet: 'Vốn  2025 2026', cell: 'B5' }));
  });
});

const values: readonly (readonly [WorkbookValue, string | undefined, string])[] = [
  [{ kind: 'number', number: 0.1 + 0.2 }, undefined, '0,3'],
  [{ kind: 'number', number: 1598716 }, undefined, '1.598.716'],
  [{ kind: 'number', number: 2025 }, undefined, '2025'],
  [{ kind: 'number', number: 1598.7 }, '#,##0', '1.599'],
  [{ kind: 'number', number: 0.5 }, '0%', '50%'],
  [{ kind: 'number', number: 3.1449 }, '0.0#', '3,14'],
  [{ kind: 'number', number: -12 }, '#,##0.00;[Red]-#,##0.00', '-12,00'],
  [{ kind: 'date', date: '2025-07-01', time: '08:30:00' }, undefined, '01/07/2025 08:30:00'],
  [{ kind: 'error', code: '#REF!' }, undefined, '#REF!'],
];

test.each(values)('writeCellValue: %o with the format %s reads %s', (value, format, text) => {
  expect(writeCellValue(value, format)).toBe(text);
});
