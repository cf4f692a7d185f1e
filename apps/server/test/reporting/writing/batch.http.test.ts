import * as operations from '@muctieu/contract/reporting/writing/batch.operations';
import { verifyReport } from '@muctieu/contract/reporting/writing/register.operations';
import { openZip } from '@muctieu/office/archive/zip-archive';
import { readWord } from '@muctieu/office/word/read-docx';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, type Visitor } from '../../access/access-server.ts';
import { bytesOf, period, startWritingServer, value, type WritingServer } from './writing-server.ts';

let server: WritingServer;
let officer: Visitor;
beforeAll(async () => {
  server = await startWritingServer();
  officer = await server.signedIn('thu08');
}, 120_000);
afterAll(() => server.close());

const body = { provinceId: '11', templateId: 'bao-cao-xa', level: 'commune' as const, ...period };
const proceed = (batchId: string, visitor = officer) =>
  visitor.call(operations.continueReportBatch, { params: { batchId } });

function textOf(docx: Uint8Array): string {
  const read = readWord(docx);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value.document.text;
}

test('the same report for every commune comes as one ZIP; whoever goes on later loses nothing; each file has its own code', async () => {
  const opened = value(await officer.call(operations.openReportBatch, { body }));
  expect(opened.total).toBeGreaterThan(100);
  const first = value(await proceed(opened.batchId));
  expect(first).toMatchObject({ done: 10, failed: [] });
  expect((await officer.fetch(`/api/v1/reporting/batches/${opened.batchId}/file`)).status).toBe(409);
  // Somebody else goes on, twice at the same time: no unit is made twice, none is left out.
  const other = await server.signedIn('thu09');
  for (let state = first; state.done < state.total; ) {
    await Promise.all([proceed(opened.batchId, other), proceed(opened.batchId)]);
    state = value(await officer.call(operations.readReportBatch, { params: { batchId: opened.batchId } }));
  }
  const zip = openZip(await bytesOf(officer, `/reporting/batches/${opened.batchId}/file`));
  if (!zip.ok) throw new Error('no ZIP');
  expect(zip.value.entries.length).toBe(opened.total);
  const texts = zip.value.entries.slice(0, 12).map(({ name }) => {
    const part = zip.value.read(name, 5_000_000);
    return part.ok ? textOf(part.value) : '';
  });
  const codes = texts.map((text) => /Mã xác minh: ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(text)?.[1] ?? '');
  expect(new Set(codes).size).toBe(12);
  expect(texts.every((text) => text.includes('BẢN DỰ THẢO – CHƯA BAN HÀNH'))).toBe(true);
  const said = value(await server.visitor().call(verifyReport, { params: { code: codes[0] ?? '' } }));
  expect(said).toMatchObject({ known: true, issued: false, files: [] });
  expect(said.title).toBeUndefined();
}, 180_000);

test('a unit whose report fails is named with its reason, the others are made, and it can be tried again', async () => {
  const listed = value(await officer.call(operations.openReportBatch, { body }));
  const units = await server.ownerQuery<{ unit_id: string; unit_name: string }>(
    `select unit_id, unit_name from muctieu.report_batch_item where batch_id = '${listed.batchId}' order by place limit 3`,
  );
  const unitIds = units.map(({ unit_id }) => unit_id);
  const opened = value(await officer.call(operations.openReportBatch, { body: { ...body, unitIds } }));
  expect(opened.total).toBe(3);
  await server.ownerQuery(
    `update muctieu.report_batch_item set state = 'failed', problem = 'batch-unit-broken'
     where batch_id = '${opened.batchId}' and unit_id = '${unitIds[1]}'`,
  );
  const ended = value(await proceed(opened.batchId));
  expect(ended).toMatchObject({ done: 2, failed: [{ unitName: units[1]?.unit_name, problem: 'batch-unit-broken' }] });
  expect(ended.failed[0]?.sentence.vi).toContain('lỗi khi lập báo cáo của đơn vị này');
  const zip = openZip(await bytesOf(officer, `/reporting/batches/${opened.batchId}/file`));
  expect(zip.ok && zip.value.entries.map(({ name }) => name).at(-1)).toBe('000 Đơn vị chưa lập được.txt');
  const again = value(await officer.call(operations.retryReportBatch, { params: { batchId: opened.batchId } }));
  expect(again).toMatchObject({ done: 2, failed: [] });
  expect(value(await proceed(opened.batchId))).toMatchObject({ done: 3, failed: [] });
});

test('a batch is for those who approve in the whole province, of units that are there', async () => {
  const finance = await server.signedIn('thu10');
  expect(codesOf(await finance.call(operations.openReportBatch, { body }))).toBe('not-permitted');
  const chair = await server.signedIn('thu03');
  expect(codesOf(await chair.call(operations.openReportBatch, { body }))).toBe('not-permitted');
  const nobody = { ...body, unitIds: ['01980000-0000-7000-8000-00000000ffff'] };
  expect(codesOf(await officer.call(operations.openReportBatch, { body: nobody }))).toBe('batch-without-units');
});
