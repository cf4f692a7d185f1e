import { describe, expect, test } from 'vitest';
import { packPart, writeZip } from '../src/archive/write-zip.ts';
import { readDocument } from '../src/read-document.ts';
import { buildDocx, cell, paragraph, table } from './build-docx.ts';
import { buildPdf, textAt } from './build-pdf.ts';

const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const ole = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const encryptedName = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const docx = buildDocx({ body: paragraph('đạt 47%') });
const inDocument = (body: string) => `<w:document ${word}><w:body>${body}</w:body></w:document>`;
const entities =
  '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>';

/** The size that the directory tells for the largest part, changed to another. */
function lieAboutSize(bytes: Uint8Array, size: number): Uint8Array {
  const lied = bytes.slice();
  const view = new DataView(lied.buffer);
  for (let at = 0; at < lied.length - 46; at += 1)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 100_000)
      view.setUint32(at + 24, size, true);
  return lied;
}

const long = paragraph('đạt 47% '.repeat(200_000));

/** The numbers differ, or the packed file would be taken for a bomb. */
const largeTable = table(
  ...Array.from({ length: 2000 }, (_, row) =>
    Array.from({ length: 100 }, (_, at) => cell(String((row * 7919 + at * 104_729) % 1_000_003))),
  ),
);

const hostile: readonly (readonly [name: string, file: string, bytes: Uint8Array, code: string])[] = [
  ['an empty file', 'a.docx', new Uint8Array(), 'empty-file'],
  ['a kind that is not read', 'a.pptx', docx, 'unsupported-kind'],
  ['a Word file of old', 'a.doc', Uint8Array.from([...ole, ...new Uint8Array(600)]), 'old-office-format'],
  [
    'a Word file with a password',
    'a.docx',
    Uint8Array.from([...ole, ...new Uint8Array(600), ...encryptedName]),
    'encrypted',
  ],
  ['a PDF called .docx', 'a.docx', buildPdf(textAt(70, 700, 'x')), 'wrong-extension'],
  ['a Word file called .pdf', 'a.pdf', docx, 'wrong-extension'],
  ['a Word file called .txt', 'a.txt', docx, 'wrong-extension'],
  ['a Word file called .xlsx', 'a.xlsx', docx, 'wrong-extension'],
  ['a text called .docx', 'a.docx', ascii('so lieu'), 'wrong-extension'],
  ['a picture called .pdf', 'a.pdf', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]), 'wrong-extension'],
  ['a ZIP that holds no document', 'a.docx', writeZip([packPart('x.txt', 'x')]), 'wrong-extension'],
  ['half of a Word file', 'a.docx', docx.slice(0, docx.length / 2), 'broken-zip'],
  ['a part that unpacks to more than it says', 'a.docx', lieAboutSize(buildDocx({ body: long }), 1000), 'zip-bomb'],
  ['a part that says it is 1.9 GB', 'a.docx', lieAboutSize(buildDocx({ body: long }), 1.9e9), 'zip-bomb'],
  ['a part that says it is 4 GB', 'a.docx', lieAboutSize(buildDocx({ body: long }), 4e9), 'zip-bomb'],
  [
    'XML that breaks off',
    'a.docx',
    buildDocx({ body: '', document: `<w:document ${word}><w:body><w:p>` }),
    'broken-xml',
  ],
  [
    'XML with a document type',
    'a.docx',
    buildDocx({ body: '', document: `${entities}${inDocument(paragraph('&b;'))}` }),
    'xml-document-type',
  ],
  [
    'XML nested without end',
    'a.docx',
    buildDocx({ body: '', document: inDocument('<w:sdt>'.repeat(2000)) }),
    'broken-xml',
  ],
  ['a table of 200,000 cells', 'a.docx', buildDocx({ body: largeTable }), 'too-many-cells'],
  ['a text of 200,000 numbers', 'a.txt', ascii('123 '.repeat(200_000)), 'too-many-numbers'],
  ['a page of 200,000 cells', 'a.html', ascii(`<table>${'<td>1'.repeat(200_000)}`), 'too-many-cells'],
  ['a list of 200,000 fields', 'a.csv', ascii(';'.repeat(200_000)), 'too-many-cells'],
  ['a text without a letter', 'a.txt', ascii(' \n '), 'no-text'],
  ['a PDF of noise', 'a.pdf', ascii('%PDF-1.7\nnoise'), 'broken-pdf'],
];

describe('readDocument', () => {
  test.each(hostile)('refuses %s', async (_, file, bytes, code) => {
    const result = await readDocument(bytes, file);
    expect(result.ok ? 'read' : result.problems.map((problem) => problem.code)).toEqual([code]);
  });

  test('refuses a file that is larger than allowed', async () => {
    const { documentLimits } = await import('../src/document-limits.ts');
    const result = await readDocument(docx, 'a.docx', { ...documentLimits, fileBytes: 100 });
    expect(result.ok ? 'read' : result.problems[0]?.code).toBe('too-large');
  });

  test('every code of refusal has its sentence', async () => {
    const { findDocumentProblemText } = await import('../src/document.problems.ts');
    for (const [, , , code] of hostile) expect(findDocumentProblemText(code), code).toBeDefined();
  });
});
