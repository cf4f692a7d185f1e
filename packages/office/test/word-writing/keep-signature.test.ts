import { expect, test } from 'vitest';
import { closingParagraphXml } from '../../src/word-writing/closing-paragraph.ts';
import { FootnoteList } from '../../src/word-writing/footnote-list.ts';
import { keepSignature } from '../../src/word-writing/keep-signature.ts';
import { tableXml } from '../../src/word-writing/table-xml.ts';
import { cell, type WordRow } from '../../src/word-writing/word-document.ts';

const p = (text: string) => `<w:p><w:pPr><w:pStyle w:val="body"/></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const signature = '<w:tbl><w:tr><w:tc><w:p><w:pPr><w:pStyle w:val="signature"/></w:pPr></w:p></w:tc></w:tr></w:tbl>';
const kept = (xml: string) => [...xml.matchAll(/<w:keepNext\/>.*?<w:t>(\d)/g)].map((match) => match[1]);

test('the last paragraphs go to the next page with the signature', () => {
  expect(kept(keepSignature(p('1') + p('2') + p('3') + p('4') + p('5') + p('6') + signature))).toEqual([
    '3',
    '4',
    '5',
    '6',
  ]);
});

test.each([
  ['a bare paragraph', '<w:p><w:r><w:t>1</w:t></w:r></w:p>'],
  ['one with properties and no style', '<w:p><w:pPr><w:jc w:val="both"/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>'],
  [
    'one that Word numbered',
    '<w:p w14:paraId="0A"><w:pPr><w:pStyle w:val="body"/></w:pPr><w:r><w:t>1</w:t></w:r></w:p>',
  ],
])('%s is kept too', (_, before) => {
  expect(kept(keepSignature(before + signature))).toEqual(['1']);
});

test('a table before the signature, the end of a section, and a file without signature are left as they are', () => {
  const table = '<w:tbl><w:tr/></w:tbl>';
  for (const xml of [p('1') + table + signature, closingParagraphXml('<w:sectPr/>') + signature, p('1') + table])
    expect(keepSignature(xml)).toBe(xml);
});

test('rows near the end of a table stay together, headings of groups with what follows, and the last row is free', () => {
  const rows: WordRow[] = Array.from({ length: 9 }, (_, at) => ({
    cells: [cell('cell', String(at))],
    ...(at === 2 ? { keepsWithNext: true as const } : {}),
  }));
  const xml = tableXml({ kind: 'table', headingRows: 1, borders: true, rows }, 5000, new FootnoteList());
  const keeping = xml
    .split('<w:tr>')
    .slice(1)
    .flatMap((row, at) => (row.includes('<w:keepNext/>') ? [at] : []));
  expect(keeping).toEqual([2, 5, 6, 7]);
});

test('behind a table stands a paragraph of one point: it never makes a page of its own', () => {
  expect(closingParagraphXml()).toContain('w:line="20" w:lineRule="exact"');
});
