import { readFileSync } from 'node:fs';
import { relatedRoles, statementKinds, verdicts } from '@muctieu/checker/statement';
import { checkReportFile, checkReportTexts, unreadableFileCodes } from '@muctieu/contract/check/check.operations';
import { relatedRole, statementKind, verdict } from '@muctieu/contract/check/checked-report';
import { documentProblems } from '@muctieu/office/document.problems';
import { afterAll, expect, test } from 'vitest';
import { buildDocx } from '../../../../packages/office/test/build-docx.ts';
import { codesOf, startAccessServer } from '../access/access-server.ts';

const server = await startAccessServer();
afterAll(server.close);
const visitor = server.visitor();

const report = 'Tổng vốn giao là 210 triệu đồng, trong đó: vốn đầu tư 120 triệu đồng, vốn sự nghiệp 80 triệu đồng.';
const bytes = (text: string) => new TextEncoder().encode(text);
const check = (name: string, file: Uint8Array<ArrayBuffer>) => visitor.call(checkReportFile, { query: { name }, file });

test('the contract knows the same kinds, verdicts and roles as the checker', () => {
  expect([...statementKind.options].sort()).toEqual([...statementKinds].sort());
  expect([...verdict.options].sort()).toEqual([...verdicts].sort());
  expect([...relatedRole.options].sort()).toEqual([...relatedRoles].sort());
});

test('every code that a file may be refused with has its sentence', () => {
  expect(unreadableFileCodes.filter((code) => !Object.hasOwn(documentProblems, code))).toEqual([]);
});

test('a stranger checks a text: what fails, from what, where, with the text itself', async () => {
  const outcome = await check('bao-cao.txt', bytes(`BÁO CÁO\n${report}`));
  if (!outcome.ok) throw new Error(codesOf(outcome));
  const { file, text, statements, summary } = outcome.value;
  expect({ file, text, fails: summary.fails }).toEqual({ file: 'bao-cao.txt', text: `BÁO CÁO\n${report}`, fails: 1 });
  const failing = statements.find((statement) => statement.verdict === 'fails');
  expect(failing).toMatchObject({ kind: 'sum', place: { line: 2 } });
  expect(failing?.quote).toBe([...text].slice(failing?.start, failing?.end).join(''));
  expect(failing?.related.map(({ quote }) => quote).join(' ')).toMatch(/120.*80/);
});

test.each([
  ['empty', 'a.txt', bytes(''), 'empty-file'],
  ['no kind that is read', 'a.exe', bytes('MZ'), 'unsupported-kind'],
  ['a text that calls itself a PDF', 'a.pdf', bytes('not a pdf'), 'wrong-extension'],
  ['a package that is none', 'a.docx', Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0]), 'broken-zip'],
] as const)('refused with a sentence: %s', async (_name, name, file, code) => {
  expect(codesOf(await check(name, file))).toBe(code);
});

test('several reports of one author are checked against each other', async () => {
  const outcome = await visitor.call(checkReportTexts, {
    body: { reports: ['a.txt', 'b.txt'].map((name) => ({ name, text: report, tables: [] })) },
  });
  if (!outcome.ok) throw new Error(codesOf(outcome));
  expect(outcome.value.results.map(({ file }) => file)).toEqual(['a.txt', 'b.txt']);
});

test.each([
  ['json', 'application/json', '{'],
  ['html', 'text/html', '<!'],
  ['xlsx', 'application/vnd.openxmlformats', 'PK'],
] as const)('the result as %s', async (form, mediaType, beginning) => {
  const response = await visitor.fetch(`/api/v1/check/download?name=bao-cao.txt&form=${form}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes(report),
  });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toContain(mediaType);
  expect(response.headers.get('content-disposition')).toContain(`bao-cao.kiem-tra.${form}`);
  expect((await response.text()).slice(0, beginning.length)).toBe(beginning);
});

test('a Word file comes back as itself with comments, nothing else', async () => {
  const docx = buildDocx({ body: `<w:p><w:r><w:t>${report}</w:t></w:r></w:p>` });
  const response = await visitor.fetch('/api/v1/check/download?name=bao-cao.docx&form=docx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: new Uint8Array(docx),
  });
  expect(response.status).toBe(200);
  const copy = await check('bao-cao.docx', new Uint8Array(await response.arrayBuffer()));
  expect(copy).toMatchObject({ ok: true, value: { summary: { fails: 1 } } });
});

test('comments are for Word files only, and the refusal says so', async () => {
  const response = await visitor.fetch('/api/v1/check/download?name=bao-cao.txt&form=docx', {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: bytes(report),
  });
  expect(await response.json()).toMatchObject({ status: 422, code: 'comments-need-docx' });
});

test('many at once: each is answered or told to come again, and the server goes on', async () => {
  const long = bytes(`${report}\n`.repeat(400));
  const outcomes = await Promise.all(Array.from({ length: 30 }, () => check('bao-cao.txt', long)));
  const codes = new Set(outcomes.map(codesOf));
  expect([...codes].every((code) => code === 'done' || code === 'check-busy')).toBe(true);
  expect(codes.has('done')).toBe(true);
  expect(codesOf(await check('bao-cao.txt', bytes(report)))).toBe('done');
});

test('nothing of a report is written to the database', async () => {
  const rows = await server.ownerQuery<{ found: boolean }>(
    `select bool_or(after::text like '%vốn sự nghiệp%' or before::text like '%vốn sự nghiệp%') as found from muctieu.journal`,
  );
  expect(rows[0]?.found).not.toBe(true);
  expect(readFileSync(new URL('../../src/check/check.routes.ts', import.meta.url), 'utf8')).not.toContain(
    'context.write',
  );
});
