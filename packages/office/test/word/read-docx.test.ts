import { describe, expect, it, test } from 'vitest';
import { findPlace } from '../../src/document.ts';
import { readDocx } from '../../src/word/read-docx.ts';
import { buildDocx, cell, type DocxParts, paragraph, table } from '../build-docx.ts';

function read(parts: DocxParts) {
  const result = readDocx(buildDocx(parts));
  if (!result.ok) throw new Error(result.problems.map((problem) => problem.code).join());
  return result.value;
}

const bodies: readonly (readonly [name: string, body: string, text: string])[] = [
  ['runs of one paragraph are one line', paragraph('Vốn 1.', '598', ' triệu'), 'Vốn 1.598 triệu\n'],
  ['a tracked insertion is read', paragraph('đạt ', '<w:ins><w:r><w:t>47%</w:t></w:r></w:ins>'), 'đạt 47%\n'],
  [
    'a tracked deletion is not read',
    paragraph('đạt ', '<w:del><w:r><w:delText>45%</w:delText></w:r></w:del>', '47%'),
    'đạt 47%\n',
  ],
  ['what was moved away is not read', paragraph('<w:moveFrom><w:r><w:t>cũ</w:t></w:r></w:moveFrom>', 'mới'), 'mới\n'],
  [
    'a paragraph whose end was deleted goes on in the next',
    `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr><w:r><w:t>đạt </w:t></w:r></w:p>${paragraph('47%')}`,
    'đạt 47%\n',
  ],
  ['hidden text is not read', paragraph('<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>', 'hiện'), 'hiện\n'],
  ['a soft break within a sentence is a space', paragraph('giải ngân', '<w:r><w:br/></w:r>', '47%'), 'giải ngân 47%\n'],
  ['a soft break before an item is a new line', paragraph('gồm:', '<w:r><w:br/></w:r>', '- xã A'), 'gồm:\n- xã A\n'],
  [
    'a hyphen that does not break is a hyphen',
    paragraph('2021', '<w:r><w:noBreakHyphen/></w:r>', '2025'),
    '2021-2025\n',
  ],
  [
    'of a field its result is read and its instruction is not',
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
      '<w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r>',
      '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
      '1.598',
      '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
    ),
    '1.598\n',
  ],
  [
    'raised digits stay raised: they are no digits of the number before them',
    paragraph(
      'năm 2021',
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>12</w:t></w:r>',
      ' có 34 km',
      '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>',
    ),
    'năm 2021¹² có 34 km²\n',
  ],
  [
    'a fraction of a formula is written with a stroke',
    paragraph(
      '<m:oMath><m:f><m:num><m:r><m:t>77</m:t></m:r></m:num><m:den><m:r><m:t>115</m:t></m:r></m:den></m:f></m:oMath>',
    ),
    '77/115\n',
  ],
  [
    'a text box is read once, although Word writes it twice',
    paragraph(
      'trước',
      '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent><w:p><w:r><w:t>trong khung</w:t></w:r></w:p></w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>',
    ),
    'trước\ntrong khung\n',
  ],
  [
    'text in a font of TCVN3 is converted, the capitals of a font in H too',
    paragraph(
      '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>ch\u00ad\u00acng tr×nh </w:t></w:r>',
      '<w:r><w:rPr><w:rFonts w:ascii=".VnTimeH"/></w:rPr><w:t>b¸o c¸o</w:t></w:r>',
    ),
    'chương trình BÁO CÁO\n',
  ],
  [
    'text in a font of VNI is converted',
    paragraph(
      '<w:r><w:rPr><w:rFonts w:ascii="VNI-Times"/></w:rPr><w:t>Chöông trình muïc tieâu quoác gia, ñaït 47%</w:t></w:r>',
    ),
    'Chương trình mục tiêu quốc gia, đạt 47%\n',
  ],
];

describe('readDocx', () => {
  test.each(bodies)('%s', (_, body, text) => {
    expect(read({ body }).text).toBe(text);
  });

  it('writes a table as lines with as many fields as columns, and keeps merged cells', () => {
    const body = table(
      [cell('STT', '<w:vMerge w:val="restart"/>'), cell('Vốn', '<w:gridSpan w:val="2"/>')],
      [cell('', '<w:vMerge/>'), cell('Kế hoạch'), cell('Giải ngân')],
      [cell('1'), cell('1.000'), cell('470')],
    );
    const document = read({ body });
    expect(document.text).toBe('STT\tVốn\t\n\tKế hoạch\tGiải ngân\n1\t1.000\t470\n');
    const cells = document.tables[0]?.cells.map((found) => [
      document.text.slice(found.start, found.end),
      found.row,
      found.column,
      found.rowSpan,
      found.columnSpan,
    ]);
    expect(cells).toEqual([
      ['STT', 0, 0, 2, 1],
      ['Vốn', 0, 1, 1, 2],
      ['Kế hoạch', 1, 1, 1, 1],
      ['Giải ngân', 1, 2, 1, 1],
      ['1', 2, 0, 1, 1],
      ['1.000', 2, 1, 1, 1],
      ['470', 2, 2, 1, 1],
    ]);
    expect(findPlace(document, document.text.indexOf('470'))).toMatchObject({ table: 1, row: 3, column: 3 });
  });

  it('writes a footnote where it is called and its words behind the paragraph', () => {
    const body = paragraph('03 sở', '<w:r><w:footnoteReference w:id="5"/></w:r>', '; 02 huyện.') + paragraph('Tiếp');
    const footnotes = `<w:footnote w:type="separator" w:id="0">${paragraph('—')}</w:footnote><w:footnote w:id="5">${paragraph('Sở A, B, C')}</w:footnote>`;
    const document = read({ body, footnotes });
    expect(document.text).toBe('03 sở[footnoteRef:1]; 02 huyện. [1: Sở A, B, C]\nTiếp\n');
    expect(findPlace(document, document.text.indexOf('Sở A'))).toMatchObject({ footnote: 1 });
    expect(findPlace(document, document.text.indexOf('Tiếp'))).toMatchObject({ paragraph: 2 });
  });

  it('writes the numbers that Word shows before list paragraphs', () => {
    const level = (at: number, format: string, pattern: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${pattern}"/></w:lvl>`;
    const numbering = `<w:abstractNum w:abstractNumId="3">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'lowerLetter', '%3)')}${level(3, 'bullet', '\uf0b7')}</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>`;
    const item = (at: number, text: string) =>
      `<w:p><w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
    const body = [
      item(0, 'Kết quả'),
      item(1, 'Vốn'),
      item(1, 'Hộ'),
      item(2, 'Nghèo'),
      item(3, 'xã A'),
      item(0, 'Kiến nghị'),
      item(1, 'Bố trí'),
    ];
    expect(read({ body: body.join(''), numbering }).text).toBe(
      'I. Kết quả\n1. Vốn\n2. Hộ\na) Nghèo\n• xã A\nII. Kiến nghị\n1. Bố trí\n',
    );
  });

  it('keeps headers apart and leaves a table of contents out', () => {
    const styles = '<w:style w:type="paragraph" w:styleId="MT1"><w:name w:val="toc 1"/></w:style>';
    const contents = '<w:p><w:pPr><w:pStyle w:val="MT1"/></w:pPr><w:r><w:t>I. Kết quả 12</w:t></w:r></w:p>';
    const document = read({ body: contents + paragraph('I. Kết quả'), styles, header: paragraph('UBND tỉnh') });
    expect(document.text).toBe('I. Kết quả\n');
    expect(document.furniture).toEqual(['UBND tỉnh']);
  });

  it('reads a file whose elements have another prefix', () => {
    const uri = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
    const document = `<x:document xmlns:x="${uri}"><x:body><x:p><x:r><x:t>đạt 47%</x:t></x:r></x:p></x:body></x:document>`;
    expect(read({ body: '', document }).text).toBe('đạt 47%\n');
  });
});
