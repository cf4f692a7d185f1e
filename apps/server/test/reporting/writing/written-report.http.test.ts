import type { BodyOf } from '@muctieu/contract/http/operation';
import { verifyReport } from '@muctieu/contract/reporting/writing/register.operations';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { codesOf, type Visitor } from '../../access/access-server.ts';
import {
  bytesOf,
  delegation,
  move,
  period,
  readReport,
  sendBytes,
  startWritingServer,
  value,
  type WritingServer,
} from './writing-server.ts';

let server: WritingServer;
/** Writes the province's reports; clerk of the oversight delegation, which `signer` leads. */
let officer: Visitor;
let signer: Visitor;
let reportId: string;

beforeAll(async () => {
  server = await startWritingServer();
  officer = await server.signedIn('thu08');
  signer = await server.signedIn('thu12');
}, 120_000);
afterAll(() => server.close());

test('the half-year oversight report of the demo says the figures of the report where it is right, and the checker finds nothing', async () => {
  const body: BodyOf<typeof operations.writeReport> = {
    provinceId: '11',
    unitId: server.unitId,
    authorityId: delegation,
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
  expect(Buffer.from(await bytesOf(officer, path)).equals(Buffer.from(await bytesOf(officer, path)))).toBe(true);
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

test('words that are being typed are read as they will be printed, with what is wrong in them; nothing is kept', async () => {
  const params = { reportId, slot: 'ket_qua_gnbv' };
  const before = await readReport(officer, reportId);
  const text = 'Còn {ngheo.ho_ngheo | so} hộ nghèo, tức 35.900 hộ nghèo.\nVốn {von.ke_hoac | trieu}.';
  const read = value(await officer.call(operations.readReportSlot, { params, body: { text } }));
  expect(read.paragraphs.map((runs) => runs.map((run) => run.text).join(''))).toEqual([
    'Còn 35.922 hộ nghèo, tức 35.900 hộ nghèo.',
    'Vốn {von.ke_hoac | trieu}.',
  ]);
  expect(read.contradictions).toMatchObject([{ typed: '35.900', expected: '35.922' }]);
  expect(read.unreadable).toMatchObject([{ reference: '{von.ke_hoac | trieu}', nearest: 'von.ke_hoach' }]);
  const marks = read.paragraphs.flat().filter(({ mark }) => mark !== undefined);
  expect(marks.map((run) => run.text)).toEqual(['35.900 hộ nghèo', '{von.ke_hoac | trieu}']);
  expect(read.paragraphs.flat().find((run) => run.text === '35.922')?.address).toContain('/chi-tieu/so-lieu?');
  expect(await readReport(officer, reportId)).toEqual(before);
});

test('figures to put into words are found without diacritics, each as it reads in this report', async () => {
  const ask = (search: string) =>
    officer.call(operations.listReportFigures, { params: { reportId }, query: { search } }).then(value);
  const poor = (await ask('ho ngheo')).items;
  expect(poor).toContainEqual(
    expect.objectContaining({ name: 'ngheo.ho_ngheo', reference: '{ngheo.ho_ngheo | so}', shown: '35.922' }),
  );
  expect((await ask('von.ke_hoach')).items[0]).toMatchObject({ reference: '{von.ke_hoach | trieu}' });
  expect((await ask('khong co gi nhu vay')).items).toEqual([]);
});

test('what is wrong holds the signature and is shown where it stands in the pages', async () => {
  const at = { params: { reportId, slot: 'uu_diem' } };
  const write = (text: string, ifMatch: number) =>
    officer.call(operations.writeReportSlot, { ...at, body: { text }, ifMatch }).then(value);
  const wrongRate = 'Một xã được giao 200 triệu đồng, giải ngân 100 triệu đồng, đạt 60% kế hoạch.';
  await write(`Toàn tỉnh còn 30.000 hộ nghèo. Vốn {von.ke_hoac}.\n${wrongRate}`, 0);
  const preview = value(await officer.call(operations.previewReport, { params: { reportId } }));
  expect(preview.findings).toMatchObject([{ verdict: 'fails', mark: 'kiem-tra-1' }]);
  expect(preview.contradictions).toMatchObject([{ slot: 'uu_diem', mark: 'mau-thuan-1' }]);
  expect(preview.unreadable).toMatchObject([{ reference: '{von.ke_hoac}', mark: 'khong-doc-duoc-1' }]);
  const runs = preview.blocks.flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
  const marked = (sign: string) => runs.filter(({ mark }) => mark?.startsWith(sign)).map(({ text }) => text);
  expect([...marked('mau-thuan'), ...marked('khong-doc-duoc')]).toEqual(['30.000 hộ nghèo', '{von.ke_hoac}']);
  expect(marked('kiem-tra').join('')).toContain('60%');
  value(await move(officer, reportId, 'submit'));
  expect(codesOf(await move(signer, reportId, 'sign'))).toBe('written-reference-unreadable written-check-fails');
  expect(codesOf(await move(signer, reportId, 'sign', { reason: 'Cứ ký' }))).toBe('written-reference-unreadable');
  expect(codesOf(await move(signer, reportId, 'return'))).toBe('written-reason-missing');
  value(await move(signer, reportId, 'return', { reason: 'Sửa mục Kết quả nổi bật' }));
  await write('- Vốn được giao đủ.', 1);
});

test('the heading takes its signature lines from the function of the signer; an authority of elsewhere is refused', async () => {
  const { head, version, signers, authority } = await readReport(officer, reportId);
  expect(authority).toMatchObject({ authorityId: delegation, kind: 'people-council' });
  expect(signers).toMatchObject([{ kind: 'head', personName: 'Người thử 12' }]);
  const send = (body: BodyOf<typeof operations.editReportHead>, ifMatch: number) =>
    officer.call(operations.editReportHead, { params: { reportId }, body, ifMatch });
  const recipients = ['Thường trực HĐND tỉnh (b/c)', 'UBND tỉnh'];
  const typed = { ...head, agencySymbol: 'ĐGS', recipients, signatureLines: ['Chủ tịch nước'], signer: 'Ai đó' };
  const functionId = signers[0]?.functionId ?? '';
  const saved = value(await send({ head: { ...typed, functionId } }, version));
  const after = await readReport(officer, reportId);
  expect(after.head).toMatchObject({ signer: 'Người thử 12', recipients, agencySymbol: 'ĐGS' });
  expect(after.head.signatureLines.at(-1)).toBe('Trưởng đoàn');
  expect(codesOf(await send({ head: typed }, version))).toBe('changed-meanwhile');
  const stranger = '01980000-0000-7000-8000-00000000ffff';
  expect(codesOf(await send({ head: typed, authorityId: stranger }, saved.version))).toBe('authority-not-of-unit');
  expect(codesOf(await send({ head: { ...typed, functionId: stranger } }, saved.version))).toBe(
    'written-signer-unknown',
  );
});

test('from draft to issue: another person signs, the number comes from the register, the public page knows the file', async () => {
  const issuedOn = '2024-10-15' as PlainDate;
  value(await move(officer, reportId, 'submit'));
  const slot = { params: { reportId, slot: 'mo_dau' }, body: { text: 'Muộn.' }, ifMatch: 0 };
  expect(codesOf(await officer.call(operations.writeReportSlot, slot))).toBe('written-closed');
  expect(codesOf(await move(signer, reportId, 'sign', { issuedOn: '2099-01-01' as PlainDate }))).toBe(
    'written-issued-later',
  );
  expect(value(await move(signer, reportId, 'sign', { issuedOn }))).toMatchObject({
    state: 'signed',
    number: '01/BC-ĐGS',
  });
  expect(codesOf(await move(signer, reportId, 'issue'))).toBe('written-signed-copy-missing');
  const upload = (bytes: string) => sendBytes(officer, `/reporting/written/${reportId}/signed`, bytes);
  expect((await upload('MZ no pdf')).status).toBe(422);
  expect((await upload('%PDF-1.7 signed, but with a slip')).status).toBe(200);
  expect(codesOf(await move(signer, reportId, 'withdraw'))).toBe('written-reason-missing');
  value(await move(signer, reportId, 'withdraw', { reason: 'Sai ngày' }));
  expect((await readReport(officer, reportId)).number).toBeUndefined();
  value(await move(officer, reportId, 'submit'));
  expect(value(await move(signer, reportId, 'sign', { issuedOn }))).toMatchObject({ number: '02/BC-ĐGS' });
  // The copy signed before is of the withdrawn text.
  expect(codesOf(await move(signer, reportId, 'issue'))).toBe('written-signed-copy-missing');
  expect((await upload('%PDF-1.7 signed')).status).toBe(200);
  value(await move(officer, reportId, 'issue'));
  const { shortCode } = await readReport(officer, reportId);
  const verify = (code: string) => server.visitor().call(verifyReport, { params: { code } }).then(value);
  const said = await verify(shortCode.toLowerCase());
  expect(said).toMatchObject({ known: true, issued: true, number: '02/BC-ĐGS', issuedOn });
  expect(said.files.map(({ kind }) => kind)).toEqual(['word', 'signed']);
  expect(Object.keys(said).toSorted()).toEqual([
    'authority',
    'code',
    'files',
    'issued',
    'issuedOn',
    'known',
    'number',
    'title',
    'unitName',
    'valueDate',
  ]);
  expect(await verify('ZZZZ-0000')).toEqual({ code: 'ZZZZ0000', known: false, issued: false, files: [] });
});

test('two renderings are compared word by word, figures told apart', async () => {
  const read = await readReport(officer, reportId);
  const body = {
    ...{ provinceId: '11', unitId: server.unitId, templateId: read.templateId, authorityId: delegation },
    ...{ periodName: 'năm 2023', from: '2023-01-01' as PlainDate, to: '2023-12-31' as PlainDate },
    ...{ valueDate: '2023-12-31' as PlainDate, previousDate: '2022-12-31' as PlainDate },
  };
  const other = value(await officer.call(operations.writeReport, { body }));
  const params = { reportId };
  const same = value(await officer.call(operations.compareRenderings, { params, query: {} }));
  expect(same.parts.every(({ kind }) => kind === 'same')).toBe(true);
  const query = { otherReportId: other.reportId };
  const { parts } = value(await officer.call(operations.compareRenderings, { params, query }));
  const changed = parts.flatMap((part) => (part.kind === 'changed' ? part.pieces : []));
  expect(changed.some(({ change, isFigure }) => change === 'added' && isFigure)).toBe(true);
  expect(changed.some(({ change, isFigure }) => change === 'removed' && isFigure)).toBe(true);
});

test('strangers ask for codes thirty times a minute and no more', async () => {
  const stranger = server.visitor();
  const states = [];
  for (let at = 0; at < 40; at += 1) states.push((await stranger.fetch('/api/v1/reporting/verify/AAAA-0000')).status);
  expect(states.at(-1)).toBe(429);
  expect(states.filter((status) => status === 200).length).toBeLessThanOrEqual(30);
});
