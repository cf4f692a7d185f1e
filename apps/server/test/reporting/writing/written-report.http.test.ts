import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BodyOf } from '@muctieu/contract/http/operation';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { openZip } from '@muctieu/office/archive/zip-archive';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { programScope } from '../../../src/database/scope.ts';
import { findProvinceUnit } from '../../../src/organisations/unit-lookup.ts';
import { prepareData } from '../../../src/start/prepare-data.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../../access/access-server.ts';

let server: AccessServer;
let officer: Visitor;
let signer: Visitor;
let unitId: string;
let reportId: string;
const day = '2024-06-30' as PlainDate;
const period = {
  periodName: '06 tháng đầu năm 2024',
  from: '2024-01-01' as PlainDate,
  to: day,
  valueDate: day,
  previousDate: '2023-12-31' as PlainDate,
};

beforeAll(async () => {
  server = await startAccessServer();
  const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-writing-'));
  await prepareData(server.database, { isDemo: true, dataFolder } as Parameters<typeof prepareData>[1], server.now);
  officer = await server.signedIn('thu08');
  signer = await server.signedIn('thu07');
  const unit = await server.database.read(programScope, (transaction) => findProvinceUnit(transaction, '11', day));
  unitId = unit?.unitId ?? '';
}, 120_000);
afterAll(() => server.close());

function value<Value>(answer: { readonly ok: true; readonly value: Value } | { readonly ok: false }): Value {
  if (!answer.ok) throw new Error(JSON.stringify(answer));
  return answer.value;
}

async function bytesOf(path: string, visitor = officer): Promise<Uint8Array> {
  const response = await visitor.fetch(`/api/v1${path}`);
  expect(response.status, await (response.ok ? '' : response.clone().text())).toBe(200);
  return new Uint8Array(await response.arrayBuffer());
}

test('the half-year oversight report of the demo says the figures of the report where it is right, and the checker finds nothing', async () => {
  const body: BodyOf<typeof operations.writeReport> = {
    provinceId: '11',
    unitId,
    templateId: 'giam-sat-ba-chuong-trinh',
    ...period,
  };
  ({ reportId } = value(await officer.call(operations.writeReport, { body })));
  const preview = value(await officer.call(operations.previewReport, { params: { reportId } }));
  const text = preview.blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map((run) => run.text).join('')] : []))
    .join('\n');
  for (const sentence of [
    'kế hoạch 1.598.716 triệu đồng; đến 30/6/2024 giải ngân 964.282 triệu đồng, đạt 60,32%',
    'giải ngân 1.876.745 triệu đồng, đạt 82,03%',
    '35.922 hộ nghèo, tỷ lệ 25,68%; 15.793 hộ cận nghèo, tỷ lệ 11,29%',
    '23 xã đạt chuẩn nông thôn mới, 28 xã cơ bản đạt chuẩn và 4 xã đạt chuẩn nâng cao',
    'bình quân là 14,3 tiêu chí/xã',
  ]) {
    expect(text).toContain(sentence);
  }
  expect(preview.findings).toEqual([]);
  expect(preview.holds).toBeGreaterThan(200);
  const linked = preview.blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.runs : block.rows.flat().flatMap((cell) => cell.runs),
  );
  expect(linked.filter(({ address }) => address?.startsWith('/von/but-toan?')).length).toBeGreaterThan(500);
});

test('the demo holds the half-year report with its words, and the checker finds nothing in it', async () => {
  const listed = value(await officer.call(operations.listWrittenReports, { query: { provinceId: '11' } }));
  const demo = listed.items.find(({ unitName, reportId: id }) => unitName === 'tỉnh Điện Biên' && id !== reportId);
  const params = { reportId: demo?.reportId ?? '' };
  const preview = value(await officer.call(operations.previewReport, { params }));
  expect(preview.findings).toEqual([]);
  expect(preview.contradictions).toEqual([]);
});

test('R5: rendered twice it is the same file, byte by byte', async () => {
  const path = `/reporting/written/${reportId}/file?form=docx`;
  expect(Buffer.from(await bytesOf(path)).equals(Buffer.from(await bytesOf(path)))).toBe(true);
});

test('two who write the same slot do not lose each other’s words; a typed figure that the data contradicts is named', async () => {
  const at = { params: { reportId, slot: 'ket_qua_gnbv' } };
  value(
    await officer.call(operations.writeReportSlot, {
      ...at,
      body: { text: 'Toàn tỉnh còn 35.900 hộ nghèo.' },
      ifMatch: 0,
    }),
  );
  const second = await signer.call(operations.writeReportSlot, { ...at, body: { text: 'Lời khác.' }, ifMatch: 0 });
  expect(codesOf(second)).toBe('changed-meanwhile');
  const preview = value(await officer.call(operations.previewReport, { params: { reportId } }));
  expect(preview.contradictions).toMatchObject([{ slot: 'ket_qua_gnbv', typed: '35.900', expected: '35.922' }]);
  const text = 'Toàn tỉnh còn {ngheo.ho_ngheo | so} hộ nghèo.';
  value(await officer.call(operations.writeReportSlot, { ...at, body: { text }, ifMatch: 1 }));
  const mended = value(await officer.call(operations.previewReport, { params: { reportId } }));
  expect(mended.contradictions).toEqual([]);
});

test('from draft to issue: another person signs, the number comes from the register, the public page knows the file', async () => {
  const read = async () => value(await officer.call(operations.readWrittenReport, { params: { reportId } }));
  const move = async (visitor: Visitor, act: 'submit' | 'sign' | 'issue') =>
    visitor.call(operations.moveWrittenReport, {
      params: { reportId },
      body: { act, reason: '', issuedOn: '2024-10-15' as PlainDate },
      ifMatch: (await read()).version,
    });
  value(await move(officer, 'submit'));
  expect(codesOf(await move(officer, 'sign'))).toBe('written-own-signature');
  const slot = { params: { reportId, slot: 'mo_dau' }, body: { text: 'Muộn.' }, ifMatch: 0 };
  expect(codesOf(await officer.call(operations.writeReportSlot, slot))).toBe('written-closed');
  expect(value(await move(signer, 'sign'))).toMatchObject({ state: 'signed', number: '01/BC-ĐGS' });
  expect(codesOf(await move(signer, 'issue'))).toBe('written-signed-copy-missing');
  const upload = (bytes: string) =>
    officer.fetch(`/api/v1/reporting/written/${reportId}/signed`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: bytes,
    });
  expect((await upload('MZ no pdf')).status).toBe(422);
  expect((await upload('%PDF-1.7 signed')).status).toBe(200);
  value(await move(signer, 'issue'));
  const { shortCode, files } = await read();
  const stranger = await server.visitor().fetch(`/api/v1/reporting/verify/${shortCode.toLowerCase()}`);
  expect(await stranger.json()).toMatchObject({ known: true, issued: true, number: '01/BC-ĐGS' });
  expect(files.map(({ kind }) => kind).toSorted()).toEqual(['signed', 'word']);
  const unknown = await server.visitor().fetch(`/api/v1/reporting/verify/ZZZZ-0000`);
  expect(await unknown.json()).toMatchObject({ known: false, files: [] });
});

test('numbers taken at the same time leave no gap and come once', async () => {
  const body = {
    provinceId: '11',
    unitId,
    year: 2031,
    direction: 'in' as const,
    symbol: 'BC-UBND',
    abstract: 'Thử',
    state: 'used' as const,
    reason: '',
  };
  const taken = await Promise.all(
    Array.from({ length: 12 }, () => officer.call(operations.takeReportNumber, { body })),
  );
  expect(taken.map((one) => value(one).number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
});

test('the same report for every commune comes as one ZIP; whoever goes on later loses nothing', async () => {
  const body = { provinceId: '11', templateId: 'bao-cao-xa', level: 'commune' as const, ...period };
  const opened = value(await officer.call(operations.openReportBatch, { body }));
  expect(opened.total).toBeGreaterThan(100);
  const first = value(await officer.call(operations.continueReportBatch, { params: { batchId: opened.batchId } }));
  expect(first).toMatchObject({ done: 10, failed: [] });
  const early = await officer.fetch(`/api/v1/reporting/batches/${opened.batchId}/file`);
  expect(early.status).toBe(409);
  for (let at = first.done; at < opened.total; at += 10)
    value(await officer.call(operations.continueReportBatch, { params: { batchId: opened.batchId } }));
  const zip = await bytesOf(`/reporting/batches/${opened.batchId}/file`);
  const read = openZip(zip);
  expect(read.ok && read.value.entries.length).toBe(opened.total);
});

test('a template goes out as Word and comes back as a new version; a wrong name is refused with the nearest right one', async () => {
  const bytes = await bytesOf('/reporting/templates/giam-sat-ba-chuong-trinh/file?provinceId=11');
  const send = (body: BodyInit) =>
    officer.fetch(`/api/v1/reporting/templates/mau-tinh/versions?provinceId=11&name=M%E1%BA%ABu`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body,
    });
  const sent = await send(Buffer.from(bytes));
  expect([200, 403]).toContain(sent.status);
  expect([403, 422]).toContain((await send('no zip at all')).status);
});
