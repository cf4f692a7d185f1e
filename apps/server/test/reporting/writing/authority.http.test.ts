import * as register from '@muctieu/contract/reporting/writing/register.operations';
import * as operations from '@muctieu/contract/reporting/writing/writing.operations';
import { readWorkList } from '@muctieu/contract/work-list/work-list.operations';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stableId } from '../../../src/organisations/stable-id.ts';
import { stableUnitId } from '../../../src/territory/stable-unit-id.ts';
import { codesOf, type Visitor } from '../../access/access-server.ts';
import {
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
const people = new Map<string, Visitor>();
const as = async (name: string) => {
  const known = people.get(name) ?? (await server.signedIn(name));
  people.set(name, known);
  return known;
};
const department = stableId('organisation', 'so-y-te-dien-bien');
const commune = stableUnitId('commune-03202-2025');
const communeCommittee = stableId('organisation', 'ubnd-commune-03202-2025');

beforeAll(async () => {
  server = await startWritingServer();
}, 120_000);
afterAll(() => server.close());

/** A report that its writer submitted. */
async function submitted(
  authorityId: string,
  unitId = server.unitId,
  writer = 'thu08',
  templateId = 'giai-ngan-thang',
) {
  const visitor = await as(writer);
  const body = { provinceId: '11', unitId, templateId, authorityId, ...period };
  const { reportId } = value(await visitor.call(operations.writeReport, { body }));
  value(await move(visitor, reportId, 'submit'));
  return reportId;
}

const everybody = [
  'thu02',
  'thu03',
  'thu04',
  'thu06',
  'thu07',
  'thu08',
  'thu09',
  'thu10',
  'thu11',
  'thu12',
  'thu13',
  'thu14',
];

test('of a report of the oversight delegation only its head signs, whoever else may read or approve in the province', async () => {
  const reportId = await submitted(delegation);
  const outcomes: Record<string, string> = {};
  const { version } = await readReport(await as('thu08'), reportId);
  for (const name of everybody.filter((one) => one !== 'thu12')) {
    const body = { act: 'sign' as const, reason: '', issuedOn: '2025-01-10' as PlainDate };
    outcomes[name] = codesOf(
      await (await as(name)).call(operations.moveWrittenReport, { params: { reportId }, body, ifMatch: version }),
    );
  }
  expect(outcomes).toEqual({
    ...{ thu02: 'written-unknown', thu03: 'written-unknown', thu04: 'written-unknown' },
    // A project owner reads of reports what concerns its own projects: no draft of the province.
    ...{
      thu06: 'written-unknown',
      thu07: 'authority-function-missing',
      thu08: 'authority-function-missing',
      thu09: 'authority-function-missing',
    },
    ...{ thu10: 'authority-function-missing', thu11: 'authority-function-missing', thu13: 'not-permitted' },
    thu14: 'written-unknown',
  });
  const refused = await move(await as('thu07'), reportId, 'sign');
  expect(refused.ok ? '' : refused.problems[0]?.text.vi).toContain('Trưởng đoàn Người thử 12');
  expect(codesOf(await move(await as('thu12'), reportId, 'sign'))).toBe('done');
  // The clerk issues; an agency that is neither clerk nor signer does not, nor does it withdraw.
  expect((await sendBytes(await as('thu08'), `/reporting/written/${reportId}/signed`, '%PDF-1.7')).status).toBe(200);
  expect(codesOf(await move(await as('thu07'), reportId, 'issue'))).toBe('authority-function-missing');
  expect(codesOf(await move(await as('thu08'), reportId, 'withdraw', { reason: 'Thử' }))).toBe(
    'authority-function-missing',
  );
  expect(codesOf(await move(await as('thu08'), reportId, 'issue'))).toBe('done');
});

test('a deputy director signs for his department, and for no other authority', async () => {
  const own = await submitted(department);
  const signer = await as('thu07');
  const read = await readReport(signer, own);
  expect(read.may).toEqual({ write: true, sign: true, issue: true });
  expect(read.signers[0]?.lines).toEqual(['KT. Giám đốc', 'Phó Giám đốc']);
  expect(value(await move(signer, own, 'sign')).number).toBe('01/BC-SYT');
  expect((await readReport(signer, own)).head).toMatchObject({ signer: 'Người thử 07' });
  const other = await submitted(delegation);
  expect((await readReport(signer, other)).may).toMatchObject({ sign: false, issue: false });
});

test('whoever submitted a report does not sign it, also with the function', async () => {
  const reportId = await submitted(department, server.unitId, 'thu07');
  expect(codesOf(await move(await as('thu07'), reportId, 'sign'))).toBe('written-own-signature');
});

test('a commune signs its own reports; the province, which drafts for it, does not', async () => {
  const reportId = await submitted(communeCommittee, commune, 'thu02', 'bao-cao-xa');
  expect(codesOf(await move(await as('thu08'), reportId, 'sign'))).toBe('authority-function-missing');
  expect(codesOf(await move(await as('thu02'), reportId, 'sign'))).toBe('authority-function-missing');
  expect(value(await move(await as('thu03'), reportId, 'sign'))).toMatchObject({ number: '01/BC-UBND' });
});

test('a register is the authority’s: its clerk reserves and voids, others read; a reserved number is used by a report', async () => {
  const clerk = await as('thu08');
  const body = {
    ...{ provinceId: '11', authorityId: delegation, year: 2024, direction: 'out' as const, symbol: 'BC-ĐGS' },
    ...{ abstract: 'Báo cáo tiến độ', state: 'reserved' as const, reason: 'Giữ cho báo cáo tiến độ' },
  };
  const other = await as('thu07');
  expect(codesOf(await other.call(register.takeReportNumber, { body }))).toBe('authority-function-missing');
  expect(codesOf(await clerk.call(register.takeReportNumber, { body: { ...body, reason: '' } }))).toBe(
    'number-reserve-reason',
  );
  const taken = [];
  for (let at = 0; at < 3; at += 1) taken.push(value(await clerk.call(register.takeReportNumber, { body })).number);
  const [first = 0, second = 0, third = 0] = taken;
  const key = { provinceId: '11', authorityId: delegation, year: 2024, direction: 'out' as const };
  const empty = { ...key, number: second, reason: 'Văn bản không phát hành' };
  expect(codesOf(await other.call(register.voidReportNumber, { body: empty }))).toBe('authority-function-missing');
  value(await clerk.call(register.voidReportNumber, { body: empty }));
  expect(codesOf(await clerk.call(register.voidReportNumber, { body: empty }))).toBe('number-used');
  const reportId = await submitted(delegation);
  const signer = await as('thu12');
  const on = { issuedOn: '2024-12-20' as PlainDate };
  expect(codesOf(await move(signer, reportId, 'sign', { ...on, number: second }))).toBe('number-not-reserved');
  expect(value(await move(signer, reportId, 'sign', { ...on, number: third })).number).toBe(`0${third}/BC-ĐGS`);
  const state = value(
    await other.call(register.readReportRegister, { query: { provinceId: '11', authorityId: delegation, year: 2024 } }),
  );
  expect(state.mayKeep).toBe(false);
  expect(state.sides[0]).toMatchObject({
    direction: 'out',
    last: third,
    voided: 1,
    reserved: 1,
    used: third - 2,
    missing: [],
  });
  const listed = value(await other.call(register.listReportNumbers, { query: { ...key, search: 'tien do' } }));
  expect(listed.items.map(({ number, state: one }) => [number, one])).toEqual([
    [second, 'voided'],
    [first, 'reserved'],
  ]);
});

test('a withdrawn number is voided with its reason, and the next one is taken: no gap is unexplained', async () => {
  const reportId = await submitted(department);
  const signer = await as('thu07');
  const before = value(await move(signer, reportId, 'sign', { issuedOn: '2023-05-05' as PlainDate })).number;
  value(await move(signer, reportId, 'withdraw', { reason: 'Sai đơn vị tính' }));
  value(await move(await as('thu08'), reportId, 'submit'));
  const after = value(await move(signer, reportId, 'sign', { issuedOn: '2023-05-06' as PlainDate })).number;
  expect([before, after]).toEqual(['01/BC-SYT', '02/BC-SYT']);
  const query = { provinceId: '11', authorityId: department, year: 2023 };
  const { items } = value(await signer.call(register.listReportNumbers, { query }));
  expect(items.map(({ number, state, reason }) => [number, state, reason])).toEqual([
    [2, 'used', ''],
    [1, 'voided', 'Sai đơn vị tính'],
  ]);
});

test('numbers taken at the same time leave no gap and come once', async () => {
  const clerk = await as('thu02');
  const body = {
    ...{ provinceId: '11', authorityId: communeCommittee, year: 2031, direction: 'in' as const },
    ...{
      symbol: '15/CV-SNNMT',
      abstract: 'Thử',
      sender: 'Sở Nông nghiệp và Môi trường',
      state: 'used' as const,
      reason: '',
    },
  };
  const taken = await Promise.all(Array.from({ length: 12 }, () => clerk.call(register.takeReportNumber, { body })));
  expect(taken.map((one) => value(one).number).toSorted((a, b) => a - b)).toEqual(
    Array.from({ length: 12 }, (_, index) => index + 1),
  );
});

test('functions are given by those who may write people, never to oneself, never twice at a time, and end', async () => {
  const administrator = await as('thu13');
  const chair = await as('thu03');
  const body = {
    ...{ provinceId: '11', authorityId: communeCommittee, personId: stableId('person', 'nguoi-thu-02') },
    ...{ kind: 'deputy' as const, title: 'Phó Chủ tịch', headTitle: 'Chủ tịch', from: '2026-11-01' as PlainDate },
  };
  const give = (visitor: Visitor, more: object = {}) =>
    visitor.call(register.grantAuthorityFunction, { body: { ...body, ...more } });
  expect(codesOf(await give(await as('thu08')))).toBe('not-permitted');
  expect(codesOf(await give(chair, { authorityId: delegation }))).toBe('not-permitted');
  expect(codesOf(await give(chair, { personId: stableId('person', 'nguoi-thu-03') }))).toBe('function-to-oneself');
  expect(codesOf(await give(chair, { headTitle: '' }))).toBe('function-head-missing');
  expect(codesOf(await give(administrator, { authorityId: stableId('organisation', 'khong-co') }))).toBe(
    'authority-unknown',
  );
  const { functionId, version } = value(await give(chair));
  expect(codesOf(await give(administrator))).toBe('function-held-already');
  const end = (until: string, ifMatch = version) =>
    chair.call(register.endAuthorityFunction, {
      ...{ params: { provinceId: '11', functionId }, body: { until: until as PlainDate }, ifMatch },
    });
  expect(codesOf(await end('2026-01-01'))).toBe('function-end-dated-back');
  value(await end('2026-11-21'));
  expect(codesOf(await end('2026-11-21', 2))).toBe('function-ended');
  const query = { provinceId: '11', authorityId: communeCommittee };
  const { items } = value(await chair.call(register.listAuthorityFunctions, { query }));
  expect(items.find((one) => one.functionId === functionId)).toMatchObject({
    ...{ until: '2026-11-21', lines: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch', 'Phó Chủ tịch'], mayEnd: false },
  });
});

test('what waits for a signature stands on the first page of whoever signs, and of nobody else', async () => {
  await submitted(department);
  const waits = async (name: string) => {
    const { items } = value(await (await as(name)).call(readWorkList));
    return items.map(({ code }) => code).filter((code) => code === 'reports-to-sign');
  };
  expect(await waits('thu07')).toEqual(['reports-to-sign']);
  expect(await waits('thu10')).toEqual([]);
});
