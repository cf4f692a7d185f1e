import { describe, expect, test } from 'vitest';
import { openZip } from '../../src/archive/zip-archive.ts';
import { officialDocument } from '../../src/word-writing/official-form.ts';
import { officialFont, officialPage, officialStyles } from '../../src/word-writing/official-styles.ts';
import { textBreadthPoints } from '../../src/word-writing/text-breadth.ts';
import { paragraph, type WordStyle } from '../../src/word-writing/word-document.ts';
import { writeDocx } from '../../src/word-writing/write-docx.ts';

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, point by point. What stands only in memory of the field and not on a page that was
 * read (sizes in detail) is marked [MEM] in the name.
 */
const bytes = writeDocx(
  officialDocument({
    superiorAgency: 'Hội đồng nhân dân tỉnh',
    agency: 'Đoàn giám sát',
    number: 'Số: 05/BC-ĐGS',
    placeAndDay: 'Điện Biên, ngày 05 tháng 02 năm 2026',
    typeName: 'Báo cáo',
    abstract: ['Kết quả giám sát'],
    addressees: ['Kính gửi: Hội đồng nhân dân tỉnh'],
    body: [paragraph('part', 'Phần I\nTÌNH HÌNH'), paragraph('body', 'Nội dung.')],
    signature: { lines: ['TM. Đoàn giám sát', 'KT. Trưởng đoàn', 'Phó Trưởng đoàn'], name: 'Người thử 12' },
    recipients: ['Thường trực HĐND tỉnh (b/c)', 'Lưu: VT, ĐGS'],
    annexes: [
      {
        caption: 'Phụ lục 01',
        title: 'Biểu số liệu',
        attachedTo: '(Kèm theo Báo cáo số 05/BC-ĐGS ngày 05 tháng 02 năm 2026 của Đoàn giám sát)',
        landscape: true,
        blocks: [],
      },
    ],
  }),
);

function part(name: string): string {
  const zip = openZip(bytes);
  const read = zip.ok ? zip.value.read(name, 1_000_000) : zip;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new TextDecoder().decode(read.value);
}
const document = part('word/document.xml');
const styles = part('word/styles.xml');
const millimetresOf = (points: number) => (points * 25.4) / 72;

describe('paper', () => {
  test.each([
    ['top', officialPage.topMillimetres, 20, 25],
    ['bottom', officialPage.bottomMillimetres, 20, 25],
    ['left', officialPage.leftMillimetres, 30, 35],
    ['right', officialPage.rightMillimetres, 15, 20],
    ['breadth of A4', officialPage.widthMillimetres, 210, 210],
    ['height of A4', officialPage.heightMillimetres, 297, 297],
  ])('%s: %i mm, within %i to %i mm', (_, found, least, most) => {
    expect(found).toBeGreaterThanOrEqual(least);
    expect(found).toBeLessThanOrEqual(most);
  });

  test('letters are Times New Roman and black', () => {
    expect(officialFont).toBe('Times New Roman');
    expect(styles).toContain('<w:color w:val="000000"/>');
    expect([...styles.matchAll(/w:color w:val="([^"]*)"/g)].every((match) => match[1] === '000000')).toBe(true);
  });

  test('page numbers are Arabic, 13-14 points, in the middle of the top margin, none on the first page, annexes by themselves', () => {
    const header = part('word/header1.xml');
    expect(header).toContain('<w:jc w:val="center"/>');
    expect(header).toContain(' PAGE ');
    expect([26, 28]).toContain(Number(/<w:sz w:val="(\d+)"/.exec(header)?.[1]));
    expect(part('word/header2.xml')).not.toContain(' PAGE ');
    expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2);
    expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
    expect(officialPage.headerMillimetres).toBeLessThan(officialPage.topMillimetres);
  });
});

type Look = 'đậm' | 'nghiêng' | 'đứng' | 'hoa';
const looks: readonly (readonly [string, WordStyle, number, number, readonly Look[], string])[] = [
  ['Quốc hiệu', 'nation', 12, 13, ['hoa', 'đậm', 'đứng'], 'center'],
  ['Tiêu ngữ', 'motto', 13, 14, ['đậm', 'đứng'], 'center'],
  ['Cơ quan chủ quản', 'superior', 12, 13, ['hoa', 'đứng'], 'center'],
  ['Cơ quan ban hành', 'agency', 12, 13, ['hoa', 'đậm', 'đứng'], 'center'],
  ['Số, ký hiệu', 'number', 13, 13, ['đứng'], 'center'],
  ['Địa danh và thời gian', 'place', 13, 14, ['nghiêng'], 'center'],
  ['Tên loại', 'type-name', 13, 14, ['hoa', 'đậm', 'đứng'], 'center'],
  ['Trích yếu', 'abstract', 13, 14, ['đậm', 'đứng'], 'center'],
  ['Kính gửi', 'addressee', 13, 14, ['đứng'], 'center'],
  ['Nội dung', 'body', 13, 14, ['đứng'], 'both'],
  ['Nội dung, gạch đầu dòng', 'listed', 13, 14, ['đứng'], 'both'],
  ['Phần, chương [MEM]', 'part', 13, 14, ['đậm', 'đứng'], 'center'],
  ['Mục [MEM]', 'heading-1', 13, 14, ['đậm', 'đứng'], 'both'],
  ['Tiểu mục [MEM]', 'heading-2', 13, 14, ['đậm', 'đứng'], 'both'],
  ['Chức vụ, quyền hạn người ký', 'signature', 13, 14, ['hoa', 'đậm', 'đứng'], 'center'],
  ['Họ tên người ký', 'signer', 13, 14, ['đậm', 'đứng'], 'center'],
  ['Nơi nhận', 'recipients-title', 12, 12, ['đậm', 'nghiêng'], 'left'],
  ['Từng nơi nhận', 'recipient', 11, 11, ['đứng'], 'left'],
  ['Phụ lục, tên phụ lục', 'annex-title', 13, 14, ['đậm', 'đứng'], 'center'],
  ['Dòng kèm theo của phụ lục', 'annex-note', 13, 14, ['nghiêng'], 'center'],
];

test.each(looks)('%s: style %s, %i to %i points, %j, %s', (_, name, least, most, wanted, align) => {
  const style = officialStyles[name];
  expect(style.sizePoints).toBeGreaterThanOrEqual(least);
  expect(style.sizePoints).toBeLessThanOrEqual(most);
  expect({ bold: style.bold === true, italic: style.italic === true, capitals: style.capitals === true }).toEqual({
    bold: wanted.includes('đậm'),
    italic: wanted.includes('nghiêng'),
    capitals: wanted.includes('hoa'),
  });
  expect(style.align).toBe(align);
});

describe('text', () => {
  test.each(['body', 'listed'] as const)(
    '%s: first line in by 1 to 1,27 cm, 6 points between, 1 to 1,5 lines',
    (name) => {
      const { firstLineMillimetres = 0, beforePoints = 0, lines = 1 } = officialStyles[name];
      expect(firstLineMillimetres).toBeGreaterThanOrEqual(10);
      expect(firstLineMillimetres).toBeLessThanOrEqual(12.7);
      expect(beforePoints).toBeGreaterThanOrEqual(6);
      expect(lines).toBeGreaterThanOrEqual(1);
      expect(lines).toBeLessThanOrEqual(1.5);
    },
  );
});

describe('rules', () => {
  const breadthOf = (text: string, name: WordStyle) =>
    millimetresOf(textBreadthPoints(text, officialStyles[name].sizePoints, officialStyles[name].bold));

  test('below the motto it is as long as the motto', () => {
    const length = officialStyles['motto-rule'].rule?.lengthMillimetres ?? 0;
    expect(Math.abs(length - breadthOf('Độc lập - Tự do - Hạnh phúc', 'motto'))).toBeLessThan(3);
  });

  test.each([
    ['agency-rule', 'ỦY BAN NHÂN DÂN TỈNH', 'agency'],
    ['title-rule', 'Kết quả giám sát việc thực hiện các chương trình mục tiêu quốc gia', 'abstract'],
  ] as const)('%s is a third to a half of the line above', (rule, text, style) => {
    const share = (officialStyles[rule].rule?.lengthMillimetres ?? 0) / breadthOf(text, style);
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.55);
  });
});

describe('words', () => {
  const words = document
    .replace(/<w:br\/>/g, '\n')
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '');
  test.each([
    ['quốc hiệu', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['tiêu ngữ', 'Độc lập - Tự do - Hạnh phúc'],
    ['the number of a report below ten has two digits', 'Số: 05/BC-ĐGS'],
    ['day below ten and month one or two have two digits', 'Điện Biên, ngày 05 tháng 02 năm 2026'],
    ['who signs for whom, a line each', 'TM. Đoàn giám sát\nKT. Trưởng đoàn\nPhó Trưởng đoàn'],
    ['a recipient begins with a dash and ends with a semicolon', '- Thường trực HĐND tỉnh (b/c);'],
    ['the last is where it is filed, with a full stop', '- Lưu: VT, ĐGS.'],
    ['part: number and title on lines of their own', 'Phần I\nTÌNH HÌNH'],
    ['annex: which report it belongs to', '(Kèm theo Báo cáo số 05/BC-ĐGS ngày 05 tháng 02 năm 2026'],
  ])('%s', (_, expected) => {
    expect(words).toContain(expected);
  });

  test('wide annexes lie across', () => {
    expect(document).toContain('w:orient="landscape"');
  });
});
