import { expect, test } from 'vitest';
import { openZip } from '../../src/archive/zip-archive.ts';
import { readDocx } from '../../src/word/read-docx.ts';
import { type OfficialForm, officialDocument } from '../../src/word-writing/official-form.ts';
import { officialStyles } from '../../src/word-writing/official-styles.ts';
import { cell, paragraph } from '../../src/word-writing/word-document.ts';
import { writeDocx } from '../../src/word-writing/write-docx.ts';
import { openXmlFaults } from '../open-xml-faults.ts';

const form: OfficialForm = {
  superiorAgency: 'Hội đồng nhân dân tỉnh',
  agency: 'Đoàn giám sát',
  number: 'Số: 15/BC-ĐGS',
  placeAndDay: 'Điện Biên, ngày 05 tháng 02 năm 2026',
  typeName: 'Báo cáo',
  abstract: ['Kết quả giám sát', 'việc thực hiện các chương trình'],
  addressees: ['Kính gửi: Hội đồng nhân dân tỉnh'],
  body: [
    paragraph('heading-1', 'I. Đánh giá'),
    paragraph(
      'body',
      'Giải ngân ',
      { text: '964.282', bold: true, footnote: 'Theo Nghị quyết số 02/2022/NQ-HĐND.' },
      ' triệu đồng.',
    ),
  ],
  signature: { lines: ['TM. Đoàn giám sát', 'Trưởng đoàn'], name: 'Người thử 12' },
  recipients: ['Thường trực HĐND tỉnh', 'Lưu: VT'],
  annexes: [
    {
      caption: 'Phụ lục 02',
      title: 'Phân bổ vốn',
      attachedTo: '(Kèm theo Báo cáo số 15/BC-ĐGS ngày 05/02/2026)',
      unitLine: 'Đơn vị tính: triệu đồng',
      landscape: true,
      blocks: [
        {
          kind: 'table',
          columnShares: [1, 6, 2, 2],
          headingRows: 2,
          borders: true,
          rows: [
            {
              cells: [
                cell('cell-heading', 'TT', { down: 'begins' }),
                cell('cell-heading', 'Chương trình', { down: 'begins' }),
                cell('cell-heading', 'Kế hoạch', { columns: 2 }),
              ],
            },
            {
              cells: [
                cell('cell-heading', '', { down: 'continues' }),
                cell('cell-heading', '', { down: 'continues' }),
                cell('cell-heading', 'NSTW'),
                cell('cell-heading', 'NSĐP'),
              ],
            },
            {
              cells: [
                cell('cell', '1'),
                cell('cell', 'NTM'),
                cell('cell-number', '536.768'),
                cell('cell-number', '32.711'),
              ],
            },
          ],
        },
      ],
    },
  ],
};

function part(bytes: Uint8Array, name: string): string {
  const zip = openZip(bytes);
  const read = zip.ok ? zip.value.read(name, 1_000_000) : zip;
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return new TextDecoder().decode(read.value);
}

test('an official report reads from heading to annex as it was said, and is valid Open XML', async () => {
  const bytes = writeDocx(officialDocument(form));
  const read = readDocx(bytes);
  expect(
    read.ok &&
      read.value.text
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== ''),
  ).toEqual([
    'Hội đồng nhân dân tỉnh Đoàn giám sát\tCộng hòa xã hội chủ nghĩa Việt Nam Độc lập - Tự do - Hạnh phúc',
    'Số: 15/BC-ĐGS\tĐiện Biên, ngày 05 tháng 02 năm 2026',
    'Báo cáo',
    'Kết quả giám sát',
    'việc thực hiện các chương trình',
    'Kính gửi: Hội đồng nhân dân tỉnh',
    'I. Đánh giá',
    'Giải ngân 964.282[footnoteRef:1] triệu đồng. [1:  Theo Nghị quyết số 02/2022/NQ-HĐND.]',
    'Nơi nhận: - Thường trực HĐND tỉnh; - Lưu: VT.\tTM. Đoàn giám sát Trưởng đoàn Người thử 12',
    'Phụ lục 02',
    'Phân bổ vốn',
    '(Kèm theo Báo cáo số 15/BC-ĐGS ngày 05/02/2026)',
    'Đơn vị tính: triệu đồng',
    'TT\tChương trình\tKế hoạch',
    'NSTW\tNSĐP',
    '1\tNTM\t536.768\t32.711',
  ]);
  expect(await openXmlFaults(bytes)).toEqual([]);
});

test('Nghị định 30/2020: A4, margins, page numbers from the second page, wide annexes lie, heading rows repeat', () => {
  const document = part(writeDocx(officialDocument(form)), 'word/document.xml');
  // 210 x 297 mm; 20, 15, 20 and 30 mm, in twentieths of a point
  expect(document).toContain('<w:pgSz w:w="11906" w:h="16838"/>');
  expect(document).toContain('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>');
  expect(document).toContain('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
  expect(document.match(/<w:titlePg\/>/g)).toHaveLength(2);
  expect(document.match(/<w:pgNumType w:start="1"\/>/g)).toHaveLength(2);
  expect(document.match(/<w:tblHeader\/>/g)).toHaveLength(2);
});

test.each([
  ['nation', 12, 13, 'bold'],
  ['motto', 13, 14, 'bold'],
  ['superior', 12, 13, 'plain'],
  ['agency', 12, 13, 'bold'],
  ['number', 13, 13, 'plain'],
  ['place', 13, 14, 'italic'],
  ['type-name', 13, 14, 'bold'],
  ['abstract', 13, 14, 'bold'],
  ['body', 13, 14, 'plain'],
  ['signature', 13, 14, 'bold'],
  ['signer', 13, 14, 'bold'],
  ['recipients-title', 12, 12, 'bold italic'],
  ['recipient', 11, 11, 'plain'],
] as const)('Nghị định 30/2020, Phụ lục I: %s is %i to %i points, %s', (name, least, most, looks) => {
  const style = officialStyles[name];
  expect(style.sizePoints).toBeGreaterThanOrEqual(least);
  expect(style.sizePoints).toBeLessThanOrEqual(most);
  expect(`${style.bold ? 'bold ' : ''}${style.italic ? 'italic' : ''}`.trim() || 'plain').toBe(looks);
});

test('equal documents give equal bytes', () => {
  expect(Buffer.from(writeDocx(officialDocument(form))).equals(Buffer.from(writeDocx(officialDocument(form))))).toBe(
    true,
  );
});
