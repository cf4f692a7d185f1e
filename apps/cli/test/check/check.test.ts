import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { readDocument } from '@muctieu/office/read-document';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runMuctieu } from '../run-muctieu.ts';

const wrong = 'Năm 2024, toàn tỉnh giải ngân 1.200/3.000 triệu đồng, đạt 45% kế hoạch.\n';
const right = 'Năm 2024, toàn tỉnh giải ngân 1.200/3.000 triệu đồng, đạt 40% kế hoạch.\n';
let folder = '';

/** The smallest Word file with one paragraph. */
function docx(text: string): Uint8Array {
  const types = 'http://schemas.openxmlformats.org';
  const word = `${types}/wordprocessingml/2006/main`;
  const office = `${types}/officeDocument/2006/relationships/officeDocument`;
  return writeZip([
    packPart('[Content_Types].xml', `<Types xmlns="${types}/package/2006/content-types"></Types>`),
    packPart(
      '_rels/.rels',
      `<Relationships xmlns="${types}/package/2006/relationships"><Relationship Id="a" Type="${office}" Target="word/document.xml"/></Relationships>`,
    ),
    packPart(
      'word/document.xml',
      `<w:document xmlns:w="${word}"><w:body><w:p><w:r><w:t>${text.trim()}</w:t></w:r></w:p></w:body></w:document>`,
    ),
  ]);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'muctieu-check-'));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'wrong.txt'), `\u{1D11E} ${wrong}`);
  writeFileSync(join(folder, 'right.txt'), right);
  writeFileSync(join(folder, 'wrong.docx'), docx(wrong));
  writeFileSync(join(folder, 'broken.docx'), 'PK\u0003\u0004 nothing');
  writeFileSync(join(folder, 'reports', 'a.md'), right);
  writeFileSync(join(folder, 'reports', 'b.html'), `<p>${wrong}</p>`);
  writeFileSync(join(folder, 'reports', '~$b.docx'), 'left by Word');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('muctieu check', () => {
  it('ends with 0 when nothing fails, 1 when something fails, 2 when a file cannot be read', async () => {
    expect((await runMuctieu(['check', 'right.txt'], folder)).code).toBe(0);
    expect((await runMuctieu(['check', 'wrong.txt'], folder)).code).toBe(1);
    expect((await runMuctieu(['check', 'wrong.txt', 'broken.docx'], folder)).code).toBe(2);
  });

  it('prints one object for one file, with places in code points of the raw file', async () => {
    const { out } = await runMuctieu(['check', 'wrong.txt', '--format', 'json'], folder);
    const printed = JSON.parse(out);
    const raw = [...readFileSync(join(folder, 'wrong.txt'), 'utf8')];
    expect(printed).toMatchObject({ file: 'wrong.txt', characters: raw.length, summary: { fails: 1 } });
    const [statement] = printed.statements.filter((found: { verdict: string }) => found.verdict === 'fails');
    expect(statement).toMatchObject({ kind: 'ratio', stated: '45%', place: 'dòng 1' });
    expect(raw.slice(statement.start, statement.end).join('')).toBe(statement.quote);
    for (const related of statement.related) expect(raw.slice(related.start, related.end).join('')).toBe(related.quote);
  });

  it('prints an array for several files and for a folder, and tells in it what could not be read', async () => {
    const several = JSON.parse((await runMuctieu(['check', 'right.txt', 'broken.docx', '-f', 'json'], folder)).out);
    expect(several).toMatchObject([{ file: 'right.txt' }, { file: 'broken.docx', error: { code: 'broken-zip' } }]);
    const listed = JSON.parse((await runMuctieu(['check', 'reports', '-f', 'json'], folder)).out);
    expect(listed.map((file: { file: string }) => file.file)).toEqual([
      join('reports', 'a.md'),
      join('reports', 'b.html'),
    ]);
  });

  it('prints one line for each finding when quiet', async () => {
    const { out } = await runMuctieu(['check', '--quiet', 'wrong.docx', 'right.txt'], folder);
    expect(out.trim().split('\n')).toHaveLength(1);
    expect(out).toMatch(/^wrong\.docx:đoạn 1: sai tỷ lệ .*40/);
  });

  it('shows the excerpt with the wrong figure marked, and what it computes to', async () => {
    const { out } = await runMuctieu(['check', 'wrong.docx', '--lang', 'en'], folder);
    expect(out).toMatch(/FAILS · ratio/);
    expect(out).toMatch(/Stated: 45% {3}Computed: 40/);
    const lines = out.split('\n');
    const marked = lines.findIndex((line) => /^\s*\^+$/.test(line));
    expect(lines[marked - 1]?.slice(lines[marked]?.indexOf('^'), lines[marked]?.length)).toContain('45%');
  });

  it('writes a page, a workbook and a copy with comments, each only where it was told to', async () => {
    const before = readdirSync(folder);
    const outputs = ['page.html', 'findings.xlsx', 'copy.docx'];
    for (const output of outputs)
      expect((await runMuctieu(['check', 'wrong.docx', '-o', output], folder)).code).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual([...before, ...outputs].toSorted());
    const page = readFileSync(join(folder, 'page.html'), 'utf8');
    expect(page).toContain('class="m fails"');
    expect(page).not.toMatch(/(?:src|href)=|https?:/);
    const workbook = await readDocument(readFileSync(join(folder, 'findings.xlsx')), 'findings.xlsx');
    expect(workbook.ok && workbook.value.text).toContain('wrong.docx\t1\tsai\ttỷ lệ');
    const copy = await readDocument(readFileSync(join(folder, 'copy.docx')), 'copy.docx');
    expect(copy.ok && copy.value.text).toBe(wrong);
  });

  it('never writes over a file that it checks', async () => {
    const ran = await runMuctieu(['check', 'wrong.docx', '-o', './reports/../wrong.docx'], folder);
    expect(ran.code).toBe(2);
    expect(readFileSync(join(folder, 'wrong.docx'))).toEqual(Buffer.from(docx(wrong)));
  });

  it.each([
    [['check'], 'Chưa cho biết tệp nào'],
    [['check', 'missing.docx'], 'Không tìm thấy tệp'],
    [['check', 'right.txt', '--format', 'odt'], 'Không có dạng kết quả'],
    [['check', 'right.txt', '--format', 'docx'], 'cần tệp để ghi'],
    [['check', 'right.txt', '--loud'], '--loud'],
    [['check', 'right.txt', '-o', 'x.docx'], 'Chỉ ghi nhận xét được vào tệp .docx'],
  ])('%j ends with 2 and says why', async (args, why) => {
    const ran = await runMuctieu(args, folder);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(why);
  });
});
