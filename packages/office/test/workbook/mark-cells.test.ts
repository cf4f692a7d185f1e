import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it, test } from 'vitest';
import type { CellMark } from '../../src/workbook/cell-mark.ts';
import { markCells } from '../../src/workbook/mark-cells.ts';
import { readWorkbook } from '../../src/workbook/read-workbook.ts';
import { writeEntryWorkbook } from '../../src/workbook/write-entry-workbook.ts';
import { writeWorkbook } from '../../src/workbook/write-workbook.ts';
import { convertByLibreoffice, noLibreoffice } from '../libreoffice.ts';
import { openXmlFaults } from '../open-xml-faults.ts';

const plain = () =>
  writeWorkbook([
    {
      name: 'Biểu 1',
      title: ['Biểu số 01', 'ĐVT: triệu đồng'],
      columns: ['STT', 'Nội dung', 'Số tiền'].map((header) => ({ header })),
      rows: [
        [1, 'Xây chợ', 5],
        [2, 'Làm đường', -3],
      ],
    },
  ]);
/** With styles, merged headings, locked and hidden columns, and a rule for what may be typed. */
const styled = () =>
  writeEntryWorkbook([
    {
      name: 'Biểu 1',
      keys: ['khóa', '', ''],
      title: 'KẾ HOẠCH',
      attachment: '(Kèm theo)',
      unit: 'ĐVT: đồng',
      headings: [
        { row: 0, column: 0, rows: 2, columns: 1, text: 'TT' },
        { row: 0, column: 1, rows: 1, columns: 2, text: 'Vốn' },
        { row: 1, column: 1, rows: 1, columns: 1, text: 'ĐTPT' },
        { row: 1, column: 2, rows: 1, columns: 1, text: 'SN' },
      ],
      headingRows: 2,
      columns: [{ width: 5 }, { width: 12, format: '#,##0' }, { width: 12, format: '#,##0' }],
      rows: [],
      fixedColumns: 1,
      mayBeNegative: false,
      amountMessage: { title: 'Sai', text: 'Chỉ nhập số.' },
    },
  ]);

const marks: readonly CellMark[] = [
  { sheet: 'Biểu 1', row: 4, column: 1, tone: 'error', text: 'Không có «Xây chợ» & <b>' },
  { sheet: 'Biểu 1', row: 5, column: 2, tone: 'warning', text: 'Thấp hơn số đã ghi' },
  { sheet: 'Biểu 1', row: 5, column: 2, tone: 'note', text: 'Làm tròn' },
  { sheet: 'Biểu 1', row: 4, column: 9, tone: 'changed', text: 'ô chưa có trong tệp' },
];

function markedOf(bytes: Uint8Array, wanted = marks): Uint8Array {
  const marked = markCells(bytes, wanted);
  if (!marked.ok) throw new Error(JSON.stringify(marked.problems));
  return marked.value;
}

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

function commentsOf(bytes: Uint8Array): readonly string[] {
  const xml = [...partsOf(bytes)].find(([name]) => /comments[^/]*\.xml$/.test(name))?.[1] ?? '';
  return [...xml.matchAll(/<comment\b[^>]*\sref="([A-Z]+\d+)"[^>]*>([\s\S]*?)<\/comment>/g)].map(
    ([, ref, body = '']) =>
      `${ref} ${[...body.matchAll(/<t\b[^>]*>([\s\S]*?)<\/t>/g)].map(([, text]) => text).join('')}`,
  );
}

/** The fill of a cell, as its style names it. */
function fillOf(bytes: Uint8Array, address: string): string | undefined {
  const parts = partsOf(bytes);
  const sheet = parts.get('xl/worksheets/sheet1.xml') ?? '';
  const styles = parts.get('xl/styles.xml') ?? '';
  const style = new RegExp(`<c r="${address}"[^>]*\\ss="(\\d+)"`).exec(sheet)?.[1];
  const formats = [...(/<cellXfs[\s\S]*<\/cellXfs>/.exec(styles)?.[0] ?? '').matchAll(/<xf\b[^>]*>/g)].map(
    ([xf]) => xf,
  );
  const fill = /fillId="(\d+)"/.exec(formats[Number(style)] ?? '')?.[1];
  const fills = [...(/<fills[\s\S]*<\/fills>/.exec(styles)?.[0] ?? '').matchAll(/<fill>[\s\S]*?<\/fill>/g)];
  return /fgColor rgb="([0-9A-F]{8})"/.exec(fills[Number(fill)]?.[0] ?? '')?.[1];
}

describe('a marked copy', () => {
  it('has a comment at every cell that is wrong, and a colour for each degree', async () => {
    const copy = markedOf(await plain());
    const comments = commentsOf(copy);
    expect(comments).toHaveLength(3);
    expect(comments[0]).toContain('B5 ');
    expect(comments[0]).toContain('«Xây chợ» &amp; &lt;b&gt;');
    expect(comments.find((one) => one.startsWith('C6 '))).toContain('Thấp hơn số đã ghi\nLàm tròn');
    const colours = ['B5', 'C6', 'J5'].map((address) => fillOf(copy, address));
    expect(new Set(colours).size).toBe(3);
    expect(colours).not.toContain(undefined);
    const read = await readWorkbook(copy);
    expect(read.ok && read.value.sheets[0]?.rows.at(-1)?.cells.at(-1)?.value).toEqual({ kind: 'number', number: -3 });
  });

  it.each([
    ['a plain workbook', plain],
    ['one with styles, merged cells and rules', styled],
    ['one that was marked before, so that it has comments of its own', async () => markedOf(await plain())],
  ] as const)('of %s opens without repair', async (_, source) => {
    const bytes = await source();
    const copy = markedOf(bytes, [...marks, { sheet: 'Biểu 1', row: 1, column: 1, tone: 'error', text: 'thêm' }]);
    expect(await openXmlFaults(copy, 'xlsx')).toEqual([]);
    expect(commentsOf(copy)).toHaveLength(4);
    const merges = (parts: ReadonlyMap<string, string>) =>
      /<mergeCells[\s\S]*<\/mergeCells>/.exec(parts.get('xl/worksheets/sheet1.xml') ?? '')?.[0];
    expect(merges(partsOf(copy))).toBe(merges(partsOf(bytes)));
  });

  it('keeps every part of the file that it has no business with', async () => {
    const bytes = await styled();
    const before = partsOf(bytes);
    const after = partsOf(markedOf(bytes));
    const touched = /(?:sheet1\.xml|styles\.xml|\[Content_Types\]\.xml|\.rels|comments|vmlDrawing)/;
    for (const [name, text] of before) if (!touched.test(name)) expect(after.get(name), name).toBe(text);
  });
});

test.skipIf(noLibreoffice)('LibreOffice opens a marked copy with its comments and values', async () => {
  const opened = strFromU8(convertByLibreoffice(markedOf(await plain()), 'xlsx', 'fods'));
  expect(opened.match(/<office:annotation\b/g)).toHaveLength(3);
  expect(opened).toContain('Thấp hơn số đã ghi');
});
