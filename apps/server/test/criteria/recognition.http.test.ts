import type { RecognitionGivenAnswer } from '@muctieu/contract/criteria/recognition';
import * as operations from '@muctieu/contract/criteria/recognition.operations';
import type { RecognitionStepCode } from '@muctieu/domain/criteria/recognition';
import { readWorkbook } from '@muctieu/office/workbook/read-workbook';
import { afterAll, describe, expect, test } from 'vitest';
import { type Asker, muongPon, sinThau, startRecognitionServer } from './recognition-server.ts';

const server = await startRecognitionServer();
afterAll(() => server.close());

const opinions = (count: number, against: readonly number[] = []) => ({
  opinions: Array.from({ length: count }, (_, index) => ({
    number: index + 1,
    department: 'Sở thử',
    met: !against.includes(index + 1),
    note: '',
  })),
});
const given: RecognitionGivenAnswer = {
  'self-assessment': { criteria: 10, met: 10 },
  consultation: { households: 500, surveyed: 400, satisfied: 390 },
  submission: { arrearsDong: '0', securityComplicated: false, symbol: '12/TTr-UBND' },
  opinions: opinions(10),
  vote: { members: 11, present: 11, votesFor: 11, votesAgainst: 0 },
  decision: { symbol: '99/QĐ-UBND', on: '2026-11-19' as never },
  announcement: { on: '2026-11-20' as never },
};
let dossierId = '';
const read = async (asker: Asker = 'office') => {
  const answer = await server.call(asker, operations.readRecognition, { params: { dossierId } });
  return answer.ok ? answer.value : undefined;
};
const complete = async (
  asker: Asker,
  step: RecognitionStepCode,
  body: RecognitionGivenAnswer = given,
  justification = '',
) =>
  server.call(asker, operations.completeRecognitionStep, {
    params: { dossierId, step },
    body: { given: { [step]: body[step] }, justification } as never,
    ifMatch: (await read())?.version ?? 0,
  });
const codesOf = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code) ?? [];

describe('K4: a commune is recognised', () => {
  test('by a dossier that its officer opens, once, and nobody of another commune sees', async () => {
    const body = { provinceId: '11', unitId: muongPon, kind: 'commune' as const, year: 2026 };
    expect(await server.call('neighbour', operations.openRecognition, { body })).toMatchObject({
      ok: false,
      status: 403,
    });
    const opened = await server.call('officer', operations.openRecognition, { body });
    expect(opened).toMatchObject({ ok: true, value: { state: 'open' } });
    dossierId = opened.ok ? opened.value.dossierId : '';
    expect(codesOf(await server.call('officer', operations.openRecognition, { body }))).toEqual([
      'recognition-open-already',
    ]);
    expect((await server.call('neighbour', operations.readRecognition, { params: { dossierId } })).ok).toBe(false);
    const list = await server.call('neighbour', operations.listRecognitions);
    expect(list.ok && list.value.items).toEqual([]);
    const own = await server.call('officer', operations.listRecognitions, { query: { state: 'under-way' } });
    expect(own.ok && own.value.items[0]).toMatchObject({
      unitName: 'Xã Mường Pồn',
      step: 'self-assessment',
      waitingFor: 'commune',
    });
  });

  test('of the right kind of unit only, and no district since 1/7/2025', async () => {
    const body = { provinceId: '11', unitId: sinThau, year: 2026 };
    expect(
      codesOf(await server.call('office', operations.openRecognition, { body: { ...body, kind: 'village' } })),
    ).toEqual(['recognition-unit-wrong']);
    expect(
      codesOf(await server.call('office', operations.openRecognition, { body: { ...body, kind: 'district' } })),
    ).toEqual(['recognition-without-procedure']);
  });

  test('each step by whom it is for: the officer assesses, the chair hands in, the province decides', async () => {
    expect(codesOf(await complete('chair', 'self-assessment'))).toEqual(['not-permitted']);
    expect(codesOf(await complete('neighbour', 'self-assessment'))).toEqual(['recognition-unknown']);
    expect(await complete('officer', 'self-assessment')).toMatchObject({ ok: true });
    const few = { consultation: { households: 500, surveyed: 300, satisfied: 300 } };
    expect(codesOf(await complete('officer', 'consultation', few))).toEqual(['recognition-coverage-below']);
    expect(await complete('officer', 'consultation', few, 'Nhiều hộ đi làm xa')).toMatchObject({ ok: true });
    expect(codesOf(await complete('officer', 'submission'))).toEqual(['not-permitted']);
    const owing = { submission: { arrearsDong: '1500000', securityComplicated: true, symbol: 'x' } };
    expect(codesOf(await complete('chair', 'submission', owing))).toEqual([
      'recognition-arrears',
      'recognition-security',
    ]);
    expect(await complete('chair', 'submission')).toMatchObject({ ok: true });
    expect(codesOf(await complete('council', 'opinions'))).toEqual(['not-permitted']);
    expect(codesOf(await complete('office', 'opinions', { opinions: opinions(9) }))).toEqual([
      'recognition-opinions-missing',
    ]);
    expect(codesOf(await complete('office', 'opinions', { opinions: opinions(10, [8]) }))).toEqual([
      'recognition-opinions-against',
    ]);
  });

  test('is returned with reasons and comes again; what was given stays', async () => {
    const version = (await read())?.version ?? 0;
    const returned = await server.call('office', operations.returnRecognition, {
      params: { dossierId },
      body: { to: 'consultation', reason: 'Khảo sát chưa đủ 70 %' },
      ifMatch: version,
    });
    expect(returned).toMatchObject({ ok: true, value: { state: 'returned' } });
    const stale = await server.call('officer', operations.completeRecognitionStep, {
      params: { dossierId, step: 'consultation' },
      body: { given: { consultation: given.consultation } },
      ifMatch: version,
    });
    expect(codesOf(stale)).toEqual(['changed-meanwhile']);
    expect((await read('officer'))?.given.consultation).toMatchObject({ surveyed: 300 });
    expect(await complete('officer', 'consultation')).toMatchObject({ ok: true });
    expect(await complete('chair', 'submission')).toMatchObject({ ok: true });
    expect(await complete('office', 'opinions')).toMatchObject({ ok: true });
    expect(await complete('office', 'vote')).toMatchObject({ ok: true });
  });

  test('who made it does not approve it; the decision recognises', async () => {
    expect(codesOf(await complete('office', 'decision'))).toEqual(['recognition-same-person']);
    expect(await complete('director', 'decision')).toMatchObject({ ok: true, value: { state: 'recognised' } });
    expect(await complete('office', 'announcement')).toMatchObject({ ok: true, value: { state: 'announced' } });
    const list = await server.call('neighbour', operations.listRecognised, { query: { kind: 'commune' } });
    expect(list.ok && list.value.items).toMatchObject([
      { unitName: 'Xã Mường Pồn', symbol: '99/QĐ-UBND', year: 2026, nextReviewOn: '2027-11-19' },
    ]);
    expect((await read())?.acts.map(({ act, by }) => `${by} ${act}`)).toEqual([
      'officer open',
      'officer complete',
      'officer complete',
      'chair complete',
      'office return',
      'officer complete',
      'chair complete',
      'office complete',
      'office complete',
      'director complete',
      'office complete',
    ]);
  });

  test('and withdrawn by a decision of the province, after which it may be asked for again', async () => {
    const withdraw = async (asker: Asker, on: string) =>
      server.call(asker, operations.withdrawRecognition, {
        params: { dossierId },
        body: { symbol: '5/QĐ-UBND', on, reason: 'Không còn đạt 10 tiêu chí' },
        ifMatch: (await read())?.version ?? 0,
      });
    expect(await withdraw('chair', '2026-11-20')).toMatchObject({ ok: false, status: 403 });
    expect(codesOf(await withdraw('director', '2026-11-21'))).toEqual(['recognition-day-ahead']);
    expect(await withdraw('director', '2026-11-20')).toMatchObject({ ok: true, value: { state: 'withdrawn' } });
    const list = await server.call('office', operations.listRecognised, { query: { kind: 'commune' } });
    expect(list.ok && list.value.items[0]).toMatchObject({ withdrawnBecause: 'Không còn đạt 10 tiêu chí' });
    const body = { provinceId: '11', unitId: muongPon, kind: 'commune' as const, year: 2026 };
    expect(await server.call('officer', operations.openRecognition, { body })).toMatchObject({ ok: true });
  });
});

describe('S3, Biểu số 02', () => {
  test('has 16 villages and 10 model villages of 2020, every sum counted', async () => {
    const table = await server.call('neighbour', operations.readVillageTable, { query: { provinceId: '11' } });
    const rows = table.ok ? table.value.rows : [];
    expect(rows.filter(({ depth }) => depth === 'village')).toHaveLength(26);
    expect(rows[0]).toMatchObject({ depth: 'total', standard: 16, model: 10 });
    const upper = rows
      .filter(({ depth }) => depth === 'district')
      .map(({ ordinal, name, standard, model }) => [ordinal, name.vi, standard, model]);
    expect(upper).toEqual([
      ['I', 'Huyện Điện Biên', 9, undefined],
      ['II', 'Huyện Nậm Pồ', 7, undefined],
      ['I', 'Huyện Điện Biên', undefined, 10],
    ]);
    const communes = rows.flatMap(({ depth, name, standard }) =>
      depth === 'commune' && standard !== undefined ? [`${name.vi} ${standard}`] : [],
    );
    expect(communes.toSorted()).toEqual([
      'Xã Chà Cang 2',
      'Xã Chà Nưa 5',
      'Xã Hua Thanh 2',
      'Xã Mường Nhà 3',
      'Xã Mường Pồn 4',
    ]);
  });

  test('is written as a workbook in its order', async () => {
    const answer = await server.fetchAs('council', '/api/v1/criteria/village-table-file?provinceId=11');
    expect(answer.status).toBe(200);
    const workbook = await readWorkbook(new Uint8Array(await answer.arrayBuffer()));
    const rows = workbook.ok ? (workbook.value.sheets[0]?.rows ?? []) : [];
    const texts = rows.map(({ cells }) =>
      cells
        .map(({ value }) => (value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.number) : ''))
        .join('|'),
    );
    expect(texts.find((text) => text.startsWith('STT'))).toBe('STT|Địa phương|NTM|NTM kiểu mẫu|Năm công nhận|Ghi chú');
    expect(texts.some((text) => text.startsWith('A|Bản đạt chuẩn NTM|16'))).toBe(true);
    expect(texts.some((text) => text.includes('Bản Cò Chạy 1|1|2020'))).toBe(true);
  });
});
