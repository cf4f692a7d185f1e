import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { copyBlock } from '../../../src/shared/entry-grid/grid-block.ts';
import type { GridColumn } from '../../../src/shared/entry-grid/grid-content.ts';
import { linesOf } from '../../../src/shared/entry-grid/grid-lines.ts';
import { readHtmlTable } from '../../../src/shared/entry-grid/html-table.ts';
import {
  numberStyleOf,
  pastedText,
  readPastedBlock,
  readTabbedText,
} from '../../../src/shared/entry-grid/pasted-block.ts';

const money: GridColumn = { key: 'a', title: 'Số tiền', kind: 'money', unit: 'million' };

describe('what a spreadsheet lays on the clipboard as text', () => {
  test.each([
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a\tb\n\nc', [['a', 'b'], [''], ['c']]],
    ['"hai\ndòng"\t"nói ""có"""\r\n', [['hai\ndòng', 'nói "có"']]],
    ['"Đề án 06" của xã\tb', [['"Đề án 06" của xã', 'b']]],
    ['a\t', [['a', '']]],
    ['', []],
    ['"', [['"']]],
  ])('%j', (text, expected) => {
    expect(readTabbedText(text)).toEqual(expected);
  });

  test('whatever is copied from the grid is pasted as the same', () => {
    const columns: readonly GridColumn[] = ['a', 'b', 'c'].map((key) => ({ key, title: key, kind: 'text' }));
    const cell = fc.string().map((text) => text.replace(/\r/g, ''));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 8 }), (given) => {
        const rows = given.map(([a, b, c], index) => ({ id: String(index), cells: { a, b, c } }));
        const lines = linesOf(rows, columns);
        const { text } = copyBlock({ lines, columns }, { top: 0, bottom: rows.length - 1, left: 0, right: 2 });
        expect(readTabbedText(`${text}\r\n`)).toEqual(given);
      }),
    );
  });
});

describe('what it lays there as HTML', () => {
  const excel = `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><style><!-- td {mso:1} --></style></head><body>
    <table border=0><tr><td>Dự án 1</td><td class=xl65 x:num="5257.4">5.257</td></tr>
    <tr><td>A &amp; B<br>
      hai</td><td x:num>12</td></tr></table></body></html>`;

  test('the number behind a rounded figure is taken, in the Vietnamese writing', () => {
    const block = readPastedBlock({ text: 'Dự án 1\t5.257\r\n"A & B\nhai"\t12\r\n', html: excel });
    expect(block[0]?.[1]).toEqual({ text: '5.257', exact: '5257.4' });
    expect(pastedText(block[0]?.[1] ?? { text: '' }, money, 'vi')).toBe('5.257,4');
    expect(block[1]?.[0]?.text).toBe('A & B\nhai');
  });

  test('without text, the table itself is read: merged cells keep their places, entities are decoded', () => {
    const html = `<table><tr><td rowspan="2">x</td><td colspan=2 sdval="1500000">1.500.000</td></tr>
      <tr><td>&#272;i&ecirc;n</td><td>&nbsp;b</td></tr></table><table><tr><td>another</td></tr></table>`;
    expect(readHtmlTable(html).map((row) => row.map(({ text }) => text))).toEqual([
      ['x', '1.500.000', ''],
      ['', 'Đi&ecirc;n', '\u00a0b'.trim()],
    ]);
  });

  test.each([
    '<table><tr><td onclick="x>y">a<script>alert(1)</script>',
    '<td>lost</td>',
    '<table'.repeat(1000),
    `<table><tr>${'<td colspan=99999999 rowspan=99999999>a</td>'.repeat(3)}</tr></table>`,
  ])('a broken or hostile one hangs nothing and runs nothing: %#', (html) => {
    expect(() => readHtmlTable(html)).not.toThrow();
  });
});

describe('numbers written the Vietnamese and the English way', () => {
  test.each([
    [['1.234.567', '12,5'], 'vi'],
    [['1,234,567', '1,500'], 'en'],
    [['1,234.5', '12'], 'en'],
    [['1,500', '12.5'], 'vi'],
    [['1,234,567', '1.234.567'], 'vi'],
  ] as const)('a block with %j is %s', (texts, style) => {
    expect(numberStyleOf([texts.map((text) => ({ text }))])).toBe(style);
  });

  test.each([
    ['1,500', 'en', '1.500'],
    ['1,234.5', 'en', '1.234,5'],
    ['(1,000.25)', 'en', '(1.000,25)'],
    ['khoảng 5', 'en', 'khoảng 5'],
    ['1,500', 'vi', '1,500'],
  ] as const)('«%s» in such a block (%s) becomes «%s»', (text, style, expected) => {
    expect(pastedText({ text }, money, style)).toBe(expected);
  });
});
