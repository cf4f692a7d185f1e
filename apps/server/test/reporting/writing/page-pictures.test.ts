import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readReportTemplates } from '@muctieu/data/report-template';
import { readDemoReport } from '@muctieu/demo/report';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';
import { PNG } from 'pngjs';
import { beforeAll, describe, expect, test } from 'vitest';
import { noLibreoffice } from '../../../../../packages/office/test/libreoffice.ts';
import { openXmlFaults } from '../../../../../packages/office/test/open-xml-faults.ts';
import { readOutline, templateOfOutline } from '../../../src/reporting/writing/outline-document.ts';
import { renderReport } from '../../../src/reporting/writing/render-report.ts';
import type { ReportFacts } from '../../../src/reporting/writing/report-facts.ts';
import {
  compareWithKept,
  differingShare,
  type PrintedPage,
  printPages,
  toleratedShare,
} from '../../harness/page-pictures.ts';

/**
 * The demo's figures as they were drawn once: a report says from its facts alone (R5), so its pages stay the same whatever
 * becomes of the demo. After a change of the pages that is meant: `MUCTIEU_KEEP_PICTURES=1`, look, commit.
 */
async function rendered(templateId: string, file: string): Promise<Uint8Array> {
  const packed = readFileSync(join(import.meta.dirname, file));
  const facts = JSON.parse(gunzipSync(packed).toString('utf8')) as ReportFacts;
  const outline = readReportTemplates().find(({ id }) => id === templateId);
  const demo = readDemoReport();
  const made = await renderReport({
    template: templateOfOutline(readOutline(templateId, outline?.text ?? '')),
    facts,
    head: {
      ...demo.head,
      number: 15,
      issuedOn: '2024-10-15' as PlainDate,
      shortCode: 'ABCD-EFGH',
      verifyAddress: 'https://muctieu.example/xac-minh/ABCDEFGH',
    },
    slots: demo.slots,
  });
  if (!made.ok) throw new Error(JSON.stringify(made.problems));
  return made.value.bytes;
}

const kept = (name: string) => join(import.meta.dirname, 'pictures', `${name.replaceAll(' ', '-')}.png`);
const oversight = await rendered('giam-sat-ba-chuong-trinh', 'oversight-facts.json.gz');
const countryside = await rendered('nong-thon-moi', 'countryside-facts.json.gz');

/** The same file after a change of its text part: what a slip in the writer would do. */
function changed(docx: Uint8Array, change: (xml: string) => string): Uint8Array {
  const zip = openZip(docx);
  if (!zip.ok) throw new Error('it was just written');
  const parts = zip.value.entries.map(({ name }) => {
    const part = zip.value.read(name, 50_000_000);
    if (!part.ok) throw new Error(name);
    const isText = name === 'word/document.xml';
    return packPart(name, isText ? change(new TextDecoder().decode(part.value)) : part.value);
  });
  return writeZip(parts);
}

test('both reports are valid Open XML', async () => {
  expect(await openXmlFaults(oversight)).toEqual([]);
  expect(await openXmlFaults(countryside)).toEqual([]);
});

describe.skipIf(noLibreoffice)('pages as they are printed', () => {
  let pages: readonly PrintedPage[] = [];
  let ofOversight: readonly PrintedPage[] = [];
  const find = (words: string, from: readonly PrintedPage[] = pages): PNG => {
    const page = from.find(({ text }) => text.includes(words));
    if (page === undefined) throw new Error(`no page says «${words}»`);
    return page.picture;
  };
  beforeAll(() => {
    ofOversight = printPages(oversight);
    pages = [...ofOversight, ...printPages(countryside)];
  }, 120_000);

  test.each([
    ['first page', 'Kết quả giám sát việc thực hiện'],
    ['signature', 'Nơi nhận:'],
    ['documents', 'Danh mục văn bản của địa phương'],
    ['capital across', 'Phân bổ vốn các chương trình'],
    ['carried capital across', 'Vốn kéo dài, chuyển nguồn sang năm 2024'],
    ['poverty by year', 'Kết quả rà soát hộ nghèo'],
    ['communes by criterion', 'Biểu 01. Kết quả thực hiện tiêu chí'],
    ['villages', 'Biểu 02. Thôn, bản nông thôn mới'],
  ])('%s: as on the picture that is kept', (name, words) => {
    expect(compareWithKept(find(words), kept(name))).toBeLessThanOrEqual(toleratedShare);
  });

  test('no page is empty, and none ends with one row of a table alone', () => {
    for (const [at, { text }] of pages.entries()) expect(text.length, `page ${at + 1}`).toBeGreaterThan(100);
    // The heading of a table that goes on, and rows below it: every such page has four at least.
    const goesOn = pages.filter(({ text }) => /^\d STT? |^\d TT /.test(text));
    for (const { text } of goesOn) expect(text.match(/\d[\d.,]*/g)?.length ?? 0, text).toBeGreaterThan(12);
    expect(goesOn.length).toBeGreaterThan(3);
  });

  test('the first page of the report and of every annex has no number, the others count on from 2 (Nghị định 30/2020)', () => {
    const numbers = ofOversight.map(({ text }) => /^(\d{1,2})(?= )/.exec(text)?.[1] ?? '-');
    expect(numbers.slice(0, 5)).toEqual(['-', '2', '3', '4', '5']);
    const annexes = numbers.slice(5);
    for (const [at, number] of annexes.entries()) {
      const before = annexes[at - 1];
      if (number === '-') continue;
      expect(Number(number)).toBe(before === '-' || before === undefined ? 2 : Number(before) + 1);
    }
    expect(annexes.filter((number) => number === '-')).toHaveLength(10);
  });

  // What a slip in the writer would do: the pictures must see each of them.
  test.each([
    ['the heading is gone', 'Kết quả giám sát', 'first page', (xml: string) => xml.replace(/<w:tbl>.*?<\/w:tbl>/s, '')],
    [
      'a column has collapsed',
      'Vốn kéo dài, chuyển nguồn sang năm 2024',
      'carried capital across',
      (xml: string) =>
        xml
          .replace(/<w:gridCol w:w="\d+"\/>/g, '<w:gridCol w:w="700"/>')
          .replace(/<w:tcW w:w="\d+"/g, '<w:tcW w:w="700"'),
    ],
    [
      'the borders of tables are gone',
      'Vốn kéo dài, chuyển nguồn sang năm 2024',
      'carried capital across',
      (xml: string) => xml.replaceAll('w:val="single" w:sz="4"', 'w:val="nil" w:sz="0"'),
    ],
    [
      'the signature is gone',
      'II. Kiến nghị',
      'signature',
      (xml: string) => xml.replace(/<w:tbl>(?:(?!<w:tbl>).)*?<w:pStyle w:val="signature"\/>.*?<\/w:tbl>/s, ''),
    ],
    [
      'letters are smaller',
      'Kết quả giám sát',
      'first page',
      (xml: string) => xml.replaceAll('w:val="body"', 'w:val="narrow-cell"'),
    ],
  ] as const)('a page is seen to differ where %s', (_, words, name, change) => {
    const page = find(words, printPages(changed(oversight, change)));
    const picture = PNG.sync.read(readFileSync(kept(name)));
    expect(differingShare(page, picture)).toBeGreaterThan(1.5 * toleratedShare);
  });
});
