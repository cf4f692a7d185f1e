import { array, assert, constantFrom, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { fitColumns, leastColumns } from '../../src/word-writing/fit-columns.ts';
import { broadestWordPoints, textBreadthPoints } from '../../src/word-writing/text-breadth.ts';
import { cell, paragraph, type WordRow } from '../../src/word-writing/word-document.ts';

const sum = (breadths: readonly number[]) => breadths.reduce((all, one) => all + one, 0);
const row = (...texts: readonly string[]): WordRow => ({ cells: texts.map((text) => cell('narrow-number', text)) });
const across = 714;

test.each([
  ['964.282', 12, false, 39],
  ['6.109.990', 9, true, 36],
  ['Đơn', 10, false, 17.22],
  ['ĐƠN', 10, false, 21.66],
])('«%s» at %i points (bold: %s) is %f points broad', (text, size, bold, breadth) => {
  expect(textBreadthPoints(text, size, bold)).toBeCloseTo(breadth, 2);
});

test('marks of Vietnamese letters take no room: «ạ ấ ữ» is as broad as «a a u»', () => {
  expect(textBreadthPoints('ạ ấ ữ', 10)).toBe(textBreadthPoints('a a u', 10));
  expect(broadestWordPoints('vốn đầu tư', 10)).toBe(textBreadthPoints('vốn', 10));
});

test('a number is never broken: the column is as broad as its longest one, the name has the rest', () => {
  const rows = [
    row('STT', 'Nội dung dài hơn cả trang giấy có thể chứa trong một dòng', '1'),
    row('1', 'a', '6.109.990'),
  ];
  const breadths = fitColumns(rows, 0, 200);
  expect(sum(breadths)).toBeCloseTo(200, 6);
  expect(breadths[2]).toBeGreaterThan(textBreadthPoints('6.109.990', 9));
  expect(breadths[1]).toBeGreaterThan((breadths[0] ?? 0) + (breadths[2] ?? 0));
});

test('short texts get their line before long ones take what is left', () => {
  const [unit = 0] = fitColumns([row('từ 15,45 trở lên', 'Tỷ lệ '.repeat(60))], 0, 300);
  expect(unit).toBeGreaterThan(textBreadthPoints('từ 15,45 trở lên', 9));
});

test('a heading may take three lines and does not draw room from the rows', () => {
  const heading: WordRow = {
    cells: [cell('narrow-heading', 'Tỷ lệ giải ngân so với kế hoạch được giao'), cell('narrow-heading', 'Tên')],
  };
  const rows = [heading, row('9,99', 'Tiểu dự án 1 Dự án 4: Đầu tư cơ sở hạ tầng')];
  const [rate = 0, name = 0] = fitColumns(rows, 1, 260);
  expect(name).toBeGreaterThan(rate);
});

test('a heading over several columns keeps its words whole', () => {
  const heading: WordRow = { cells: [cell('narrow-heading', 'Nghiêngnghiêngnghiêng', { columns: 2 })] };
  const breadths = fitColumns([heading, row('1', '2')], 1, 100);
  expect(sum(breadths)).toBeGreaterThanOrEqual(textBreadthPoints('Nghiêngnghiêngnghiêng', 9, true));
});

test('whatever stands in a table: its columns fill the page, and each holds its broadest word where all of them can', () => {
  const text = constantFrom('1', '964.282', '6.109.990', 'Tiểu dự án 1 Dự án 4', 'triệu đồng/người/năm', '', '…', 'x');
  const tables = integer({ min: 1, max: 12 }).chain((columns) =>
    array(array(text, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 6 }),
  );
  assert(
    property(tables, (table) => {
      const rows = table.map((texts) => row(...texts));
      const breadths = fitColumns(rows, 0, across);
      const least = leastColumns(rows, 0);
      if (sum(least) > across) return;
      expect(sum(breadths)).toBeCloseTo(across, 4);
      for (const [at, breadth] of breadths.entries()) {
        expect(breadth).toBeGreaterThanOrEqual((least[at] ?? 0) - 1e-9);
        for (const texts of table) expect(breadth).toBeGreaterThan(broadestWordPoints(texts[at] ?? '', 9));
      }
    }),
  );
});

test('figures and bold runs of one cell are measured together', () => {
  const mixed: WordRow = {
    cells: [{ paragraphs: [paragraph('cell', 'a ', { text: '1.000.000', bold: true, figure: 'k' })] }],
  };
  expect(leastColumns([mixed], 0)[0]).toBeGreaterThan(textBreadthPoints('1.000.000', 11, true));
});
