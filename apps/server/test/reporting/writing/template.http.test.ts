import * as operations from '@muctieu/contract/reporting/writing/template.operations';
import { listWrittenReports } from '@muctieu/contract/reporting/writing/writing.operations';
import { packPart, writeZip } from '@muctieu/office/archive/write-zip';
import { openZip } from '@muctieu/office/archive/zip-archive';
import { readWord } from '@muctieu/office/word/read-docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Visitor } from '../../access/access-server.ts';
import { bytesOf, sendBytes, startWritingServer, value, type WritingServer } from './writing-server.ts';

let server: WritingServer;
let officer: Visitor;
let template: Uint8Array;
let reportId: string;
const templateId = 'giam-sat-ba-chuong-trinh';
beforeAll(async () => {
  server = await startWritingServer();
  officer = await server.signedIn('thu08');
  template = await bytesOf(officer, `/reporting/templates/${templateId}/file?provinceId=11`);
  const listed = value(await officer.call(listWrittenReports, { query: { provinceId: '11' } }));
  reportId = listed.items.find((one) => one.templateId === templateId)?.reportId ?? '';
}, 120_000);
afterAll(() => server.close());

/** As an official would in Word: one wording of the main part for another. */
function edited(from: string, to: string): Buffer<ArrayBuffer> {
  const zip = openZip(template);
  if (!zip.ok) throw new Error('no template');
  const parts = zip.value.entries.map(({ name }) => {
    const part = zip.value.read(name, 50_000_000);
    if (!part.ok) throw new Error(name);
    if (name !== 'word/document.xml') return packPart(name, part.value);
    const xml = new TextDecoder().decode(part.value);
    expect(xml.includes(from), from).toBe(true);
    return packPart(name, xml.replace(from, to));
  });
  return Buffer.from(writeZip(parts) as Uint8Array<ArrayBuffer>);
}

const trial = (bytes: BodyInit) =>
  sendBytes(officer, `/reporting/templates/${templateId}/trial?provinceId=11&reportId=${reportId}`, bytes);

test('an edited template is tried on the figures of a report that is there: the difference is told, nothing is kept', async () => {
  const before = value(await officer.call(listWrittenReports, { query: { provinceId: '11' } })).total;
  const answer = await trial(edited('Bài học kinh nghiệm', 'Bài học rút ra'));
  expect(answer.status).toBe(200);
  const tried = operations.tryReportTemplate.answer.parse(await answer.json());
  expect(tried.against).toBe(0);
  expect(tried.figures).toBeGreaterThan(500);
  const changed = tried.difference.filter(({ kind }) => kind === 'changed');
  expect(changed.length).toBe(1);
  expect(JSON.stringify(changed)).toContain('rút ra');
  expect(value(await officer.call(listWrittenReports, { query: { provinceId: '11' } })).total).toBe(before);
});

test('a wrong placeholder is named with its place and the nearest right one, in the trial and when it is kept', async () => {
  const wrong = edited('{von.ke_hoach', '{von.ke_hoac');
  for (const answer of [
    await trial(wrong),
    await sendBytes(officer, `/reporting/templates/${templateId}/versions?provinceId=11&name=M`, wrong),
  ]) {
    expect(answer.status).toBe(422);
    const { problems } = (await answer.json()) as {
      problems: { code: string; path: string; text: { vi: string } }[];
    };
    expect(problems[0]).toMatchObject({
      code: 'template-name-nearly',
      path: expect.stringMatching(/^paragraph\[\d+\]$/),
    });
    expect(problems[0]?.text.vi).toContain('von.ke_hoach');
  }
});

test('what is no template is refused in words: no ZIP, an empty file, another ZIP', async () => {
  expect((await trial('no zip at all')).status).toBe(422);
  expect((await trial(Buffer.from(writeZip([packPart('a.txt', 'a')]) as Uint8Array<ArrayBuffer>))).status).toBe(422);
  const large = await trial(Buffer.alloc(6 * 1024 * 1024));
  expect([413, 422]).toContain(large.status);
});

test('versions stand side by side; a trial of each leaves as a Word file that says what it is', async () => {
  const sent = await sendBytes(
    officer,
    `/reporting/templates/${templateId}/versions?provinceId=11&name=M%E1%BA%ABu%20s%E1%BB%ADa`,
    edited('Bài học kinh nghiệm', 'Bài học rút ra'),
  );
  expect(sent.status, await sent.clone().text()).toBe(200);
  const params = { templateId };
  const { items } = value(await officer.call(operations.listTemplateVersions, { params, query: { provinceId: '11' } }));
  expect(items.map(({ version }) => version)).toEqual([1, 0]);
  const file = await bytesOf(
    officer,
    `/reporting/templates/${templateId}/trial?provinceId=11&reportId=${reportId}&version=1`,
  );
  const read = readWord(file);
  expect(read.ok && read.value.document.text).toContain('BẢN THỬ MẪU – KHÔNG CÓ GIÁ TRỊ BAN HÀNH');
  const finance = await server.signedIn('thu10');
  const denied = await sendBytes(
    finance,
    `/reporting/templates/${templateId}/versions?provinceId=11&name=M`,
    Buffer.from(template as Uint8Array<ArrayBuffer>),
  );
  expect(denied.status).toBe(403);
});
