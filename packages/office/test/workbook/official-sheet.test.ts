import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { writeCellAddress } from '../../src/workbook/cell-address.ts';
import type { OfficialSheet, OfficialSheetCell } from '../../src/workbook/official-sheet.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { writeFormula } from '../../src/workbook/sheet-formula.ts';
import { writeOfficialSheet } from '../../src/workbook/write-official-sheet.ts';
import { convertByLibreoffice, noLibreoffice } from '../libreoffice.ts';
import { openXmlFaults } from '../open-xml-faults.ts';

const number = (value: number): OfficialSheetCell => ({ kind: 'number', number: value, format: '#,##0' });
const text = (value: string): OfficialSheetCell => ({ kind: 'text', text: value });
const sum = (result: number, ...of: readonly (readonly [number, number])[]): OfficialSheetCell => ({
  kind: 'formula',
  parts: { kind: 'sum', of: of.map(([row, column]) => ({ row, column })) },
  result,
  format: '#,##0',
});

/** Total; two groups of which the first has two rows: plan, disbursed, rate. */
const sheet: OfficialSheet = {
  name: 'Biểu giải ngân vốn',
  titles: [
    { text: 'BIỂU GIẢI NGÂN VỐN', as: 'title' },
    { text: '(Kèm theo Báo cáo số: …)', as: 'attachment' },
    { text: 'Đơn vị tính: triệu đồng', as: 'unit' },
  ],
  headings: [
    { row: 0, column: 0, rows: 2, columns: 1, text: 'STT' },
    { row: 0, column: 1, rows: 2, columns: 1, text: 'Nội dung' },
    { row: 0, column: 2, rows: 1, columns: 3, text: 'Năm 2022' },
    { row: 1, column: 2, rows: 1, columns: 1, text: 'Kế hoạch' },
    { row: 1, column: 3, rows: 1, columns: 1, text: 'Giải ngân' },
    { row: 1, column: 4, rows: 1, columns: 1, text: 'Tỷ lệ (%)' },
  ],
  headingRows: 2,
  columnWidths: [6, 40, 16, 16, 12],
  rows: [
    row(0, '', 'TỔNG SỐ', sum(300, [1, 2], [4, 2]), sum(120, [1, 3], [4, 3]), 0.4, 0),
    row(1, 'I', 'Giảm nghèo', sum(200, [2, 2], [3, 2]), sum(110, [2, 3], [3, 3]), 0.55, 1),
    row(2, '1', 'GN.P1', number(150), number(110), 110 / 150, 2),
    row(2, '2', '=HYPERLINK("http://x")', number(50), number(0), 0, 3),
    row(1, 'II', 'Nông thôn mới', number(100), number(10), 0.1, 4),
  ],
  notes: ['Các số được làm tròn.'],
  fixedColumns: 2,
};

function row(
  level: number,
  no: string,
  name: string,
  plan: OfficialSheetCell,
  spent: OfficialSheetCell,
  rate: number,
  at: number,
) {
  const parts = { kind: 'quotient', top: [{ row: at, column: 3 }], below: [{ row: at, column: 2 }] } as const;
  const cells = [text(no), text(name), plan, spent, { kind: 'formula', parts, result: rate, format: '0.00%' } as const];
  return { level, strong: level < 2, cells };
}

async function valuesOf(bytes: Uint8Array) {
  const read = await readWorkbook(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const values = new Map<string, number | string>();
  for (const { row: at, cells } of read.value.sheets[0]?.rows ?? []) {
    for (const { column, value } of cells) {
      const address = writeCellAddress(at, column);
      if (value.kind === 'number') values.set(address, value.number);
      if (value.kind === 'text') values.set(address, value.text);
    }
  }
  return { values, sheet: read.value.sheets[0] };
}

describe('an official table in Excel', () => {
  test('formulas stand where a person would have written them, and the file opens without repair', async () => {
    const bytes = await writeOfficialSheet(sheet);
    const { sheet: read } = await valuesOf(bytes);
    const formulas = (read?.rows ?? []).flatMap(({ row: at, cells }) =>
      cells.flatMap(({ column, formula }) =>
        formula === undefined ? [] : [`${writeCellAddress(at, column)} =${formula}`],
      ),
    );
    expect(formulas.slice(0, 6)).toEqual([
      'C6 =SUM(C7,C10)',
      'D6 =SUM(D7,D10)',
      'E6 =IF(C6=0,"",D6/C6)',
      'C7 =SUM(C8:C9)',
      'D7 =SUM(D8:D9)',
      'E7 =IF(C7=0,"",D7/C7)',
    ]);
    expect(await openXmlFaults(bytes, 'xlsx')).toEqual([]);
  });

  test('headings are merged, frozen and printed on every page in landscape', async () => {
    const parts = unzipSync(await writeOfficialSheet(sheet));
    const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
    expect(page).toContain('ref="C4:E4"');
    expect(page).toContain('ref="A4:A5"');
    expect(page).toMatch(/<pane [^>]*ySplit="5"/);
    expect(page).toMatch(/<pane [^>]*xSplit="2"/);
    expect(page).toContain('orientation="landscape"');
    expect(page).toContain('outlineLevel="1"');
    expect(strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array())).toMatch(
      /Print_Titles[^<]*>[^<]*\$A:\$B[^<]*\$4:\$5/,
    );
  });

  test('each formula, computed by itself from the cells it names, gives the value that is written', async () => {
    const { values, sheet: read } = await valuesOf(await writeOfficialSheet(sheet));
    const formulas = new Map(
      (read?.rows ?? []).flatMap(({ row: at, cells }) =>
        cells.flatMap(({ column, formula }) =>
          formula === undefined ? [] : [[writeCellAddress(at, column), formula] as const],
        ),
      ),
    );
    const at = (address: string): number => {
      const formula = formulas.get(address);
      return formula === undefined ? Number(values.get(address)) : compute(formula, at);
    };
    expect(formulas.size).toBe(9);
    for (const address of formulas.keys()) expect(at(address), address).toBeCloseTo(Number(values.get(address)), 9);
  });

  test('a text that looks like a formula stays a text', async () => {
    const { sheet: read } = await valuesOf(await writeOfficialSheet(sheet));
    const cell = read?.rows.find(({ row: at }) => at === 8)?.cells.find(({ column }) => column === 1);
    expect(cell).toMatchObject({ value: { kind: 'text', text: '=HYPERLINK("http://x")' } });
    expect(cell?.formula).toBeUndefined();
  });

  test.skipIf(noLibreoffice)(
    'LibreOffice computes from the formulas the values that are written',
    async () => {
      const bytes = await writeOfficialSheet(sheet);
      const written = await valuesOf(bytes);
      // Without the stored results the other program has nothing to copy: it must compute.
      const parts = unzipSync(bytes);
      const page = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
      parts['xl/worksheets/sheet1.xml'] = strToU8(page.replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1'));
      const computed = await valuesOf(convertByLibreoffice(zipSync(parts), 'xlsx', 'xlsx:Calc MS Excel 2007 XML'));
      for (const [address, value] of written.values) {
        if (typeof value === 'number') expect(computed.values.get(address), address).toBeCloseTo(value, 9);
      }
      expect([...written.values.values()].filter((value) => typeof value === 'number')).toHaveLength(15);
    },
    180_000,
  );
});

/** The little that these formulas are made of: sums of cells and ranges of one column, and one quotient. */
function compute(formula: string, at: (address: string) => number): number {
  const quotient = /^IF\((\w+)=0,"",(\w+)\/(\w+)\)$/.exec(formula);
  if (quotient !== null) return at(quotient[2] ?? '') / at(quotient[3] ?? '');
  const inside = /^SUM\((.*)\)$/.exec(formula)?.[1];
  if (inside === undefined) throw new Error(formula);
  return inside.split(',').reduce((total, part) => {
    const [, column = '', from = '', to = from] = /^([A-Z]+)(\d+)(?::[A-Z]+(\d+))?$/.exec(part) ?? [];
    for (let row = Number(from); row <= Number(to); row += 1) total += at(`${column}${row}`);
    return total;
  }, 0);
}

test('a total of five hundred groups is a sum of sums: Excel takes no more than 255 arguments', () => {
  const of = Array.from({ length: 500 }, (_, index) => ({ row: index * 2, column: 2 }));
  const formula = writeFormula({ kind: 'sum', of }, 5);
  expect(formula.match(/SUM\(/g)).toHaveLength(3);
  expect(formula.startsWith('(SUM(C6,C8,')).toBe(true);
});
