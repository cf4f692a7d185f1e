import { describe, expect, it, test } from 'vitest';
import { openZip } from '../../src/archive/zip-archive.ts';
import { addWordComments } from '../../src/word/add-word-comments.ts';
import { readDocx } from '../../src/word/read-docx.ts';
import { buildDocx, cell, paragraph, table } from '../build-docx.ts';
import { openXmlFaults } from '../open-xml-faults.ts';

function part(bytes: Uint8Array, name: string): string {
  const archive = openZip(bytes);
  const read = archive.ok ? archive.value.read(name, 1e6) : archive;
  return read.ok ? new TextDecoder().decode(read.value) : '';
}

function textOf(bytes: Uint8Array): string {
  const read = readDocx(bytes);
  return read.ok ? read.value.text : '';
}

function comment(bytes: Uint8Array, words: string) {
  const start = textOf(bytes).indexOf(words);
  const given = {
    start,
    end: start + words.length,
    author: 'Mục Tiêu',
    initials: 'MT',
    paragraphs: ['Ghi 47%, tính lại 45% <&>'],
  };
  const result = addWordComments(bytes, [given]);
  if (!result.ok) throw new Error(result.problems[0]?.code);
  return result.value;
}

/** The words between the marks of the first comment. */
function marked(document: string): string {
  const between =
    /<w:commentRangeStart w:id="0"\/>([\s\S]*?)<w:commentRangeEnd w:id="0"\/>/.exec(document)?.[1] ?? 'no marks';
  return between.replace(/<[^>]*>/g, '');
}

const look = '<w:rPr><w:b/></w:rPr>';
const cases: readonly (readonly [name: string, body: string, words: string, source: string])[] = [
  ['a whole run', paragraph('đạt ', '47%', ' kế hoạch'), '47%', '47%'],
  ['the middle of a run, which is cut in three', paragraph('Giải ngân đạt 47% kế hoạch'), '47%', '47%'],
  ['the end of one run and the beginning of the next', paragraph('Giải ngân 1.5', '98 triệu'), '1.598', '1.598'],
  ['words behind an entity', paragraph('A &amp; B &#x1D11E; đạt 47%.'), '47%', '47%'],
  ['a run with a tab in it', `<w:p><w:r>${look}<w:t>Vốn</w:t><w:tab/><w:t>47%</w:t></w:r></w:p>`, '47%', '47%'],
  ['a cell of a table', table([cell('Tổng'), cell('3.100')]), '3.100', '3.100'],
  ['words in an insertion', paragraph('<w:ins><w:r><w:t>đạt 47% rồi</w:t></w:r></w:ins>'), '47%', '47%'],
];

describe('addWordComments', () => {
  test.each(cases)('marks %s and changes no word', (_, body, words, source) => {
    const bytes = buildDocx({ body });
    const commented = comment(bytes, words);
    expect(commented.placed).toBe(1);
    expect(marked(part(commented.bytes, 'word/document.xml'))).toBe(source);
    expect(textOf(commented.bytes)).toBe(textOf(bytes));
  });

  test.each(cases)('marks %s and leaves a file that Word opens without repair', async (_, body, words) => {
    const bytes = buildDocx({ body });
    const before = await openXmlFaults(bytes);
    expect(await openXmlFaults(comment(bytes, words).bytes)).toEqual(before);
  });

  it('keeps the look of a run that it cuts', () => {
    const bytes = buildDocx({ body: `<w:p><w:r>${look}<w:t>đạt 47% rồi</w:t></w:r></w:p>` });
    const document = part(comment(bytes, '47%').bytes, 'word/document.xml');
    expect(document.split(look)).toHaveLength(4);
  });

  it('names the list of comments in the types and the relations of the document', () => {
    const { bytes } = comment(buildDocx({ body: paragraph('đạt 47%') }), '47%');
    expect(part(bytes, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(part(bytes, 'word/_rels/document.xml.rels')).toContain('relationships/comments');
    expect(part(bytes, 'word/comments.xml')).toContain('Ghi 47%, tính lại 45% &lt;&amp;&gt;');
  });

  it('adds to comments that are there', () => {
    const first = comment(buildDocx({ body: paragraph('đạt 47%, còn 53%') }), '47%').bytes;
    const second = comment(first, '53%').bytes;
    expect(part(second, 'word/comments.xml').match(/<w:comment /g)).toHaveLength(2);
    expect(part(second, 'word/document.xml')).toContain('<w:commentRangeStart w:id="1"/>');
    expect(part(second, '[Content_Types].xml').match(/comments\.xml/g)).toHaveLength(1);
  });

  it('puts the comment on a footnote where the note is called', () => {
    const body = paragraph('03 sở', '<w:r><w:footnoteReference w:id="5"/></w:r>', ' đạt');
    const bytes = buildDocx({ body, footnotes: `<w:footnote w:id="5">${paragraph('tổng 47%')}</w:footnote>` });
    const document = part(comment(bytes, '47%').bytes, 'word/document.xml');
    expect(document).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r><w:footnoteReference w:id="5"\/><\/w:r><w:commentRangeEnd w:id="0"\/>/,
    );
  });
});
