import * as operations from '@muctieu/contract/criteria/recognition.operations';
import * as work from '@muctieu/contract/criteria/recognition-work.operations';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { stableId } from '../../src/organisations/stable-id.ts';
import { type Asker, muongPon, sinThau, startRecognitionServer } from './recognition-server.ts';

const server = await startRecognitionServer();
afterAll(() => server.close());

const health = stableId('organisation', 'so-y-te-dien-bien');
const interior = stableId('organisation', 'so-noi-vu-dien-bien');
const setId = 'ntm-commune-2026-2030';
const all = Array.from({ length: 10 }, (_, index) => index + 1);
let dossierId = '';

const codesOf = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code) ?? [];
const read = async (asker: Asker = 'office') => {
  const answer = await server.call(asker, operations.readRecognition, { params: { dossierId } });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
};
const step = async (asker: Asker, code: string, given: object) =>
  server.call(asker, operations.completeRecognitionStep, {
    params: { dossierId, step: code as never },
    body: { given: { [code]: given } } as never,
    ifMatch: (await read()).version,
  });
const give = async (
  asker: Asker,
  opinions: readonly { number: number; met: boolean; note?: string; letter?: string }[],
) => {
  const versions = new Map((await read()).opinions.map(({ number, version }) => [number, version]));
  return server.call(asker, work.giveOpinions, {
    params: { dossierId },
    body: { opinions: opinions.map((one) => ({ ...one, version: versions.get(one.number) ?? 1 })) },
  });
};
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

beforeAll(async () => {
  const assigned = await server.call('office', work.assignDepartments, {
    body: {
      provinceId: '11',
      setId,
      from: '2026-03-01' as never,
      criteria: [
        { number: 5, organisationId: health },
        { number: 9, organisationId: interior },
        { number: 10, organisationId: interior },
      ],
    },
  });
  expect(assigned).toMatchObject({ ok: true, value: { assigned: 3 } });
  const body = { provinceId: '11', unitId: muongPon, kind: 'commune' as const, year: 2026 };
  const opened = await server.call('officer', operations.openRecognition, { body });
  dossierId = opened.ok ? opened.value.dossierId : '';
  await step('officer', 'self-assessment', { criteria: 10, met: 10 });
  await step('officer', 'consultation', { households: 500, surveyed: 400, satisfied: 390 });
  const handed = { arrearsDong: '0', securityComplicated: false, symbol: '12/TTr-UBND' };
  expect(await step('chair', 'submission', handed)).toMatchObject({ ok: true });
});

describe('departments speak of their own criteria', () => {
  test('each is asked on the day the dossier comes, with ten working days: from Friday 20/11/2026 to Friday 4/12/2026', async () => {
    const { opinions, dueOn, stepSince } = await read();
    expect({ dueOn, stepSince }).toEqual({ dueOn: '2026-12-04', stepSince: '2026-11-20' });
    expect(opinions.map(({ number, department, dueOn: due }) => [number, department, due])).toEqual(
      all.map((number) => [
        number,
        number === 5 ? 'Sở Y tế tỉnh Điện Biên' : number > 8 ? 'Sở Nội vụ tỉnh Điện Biên' : '',
        '2026-12-04',
      ]),
    );
  });

  test('of these only: another department’s, the whole step, the vote, the decision and a withdrawal are refused', async () => {
    expect(codesOf(await give('health', [{ number: 9, met: true }]))).toEqual(['recognition-opinion-not-yours']);
    expect(codesOf(await give('health', [{ number: 1, met: true }]))).toEqual(['recognition-opinion-not-yours']);
    expect(codesOf(await give('council', [{ number: 5, met: true }]))).toEqual(['not-permitted']);
    expect(codesOf(await give('chair', [{ number: 5, met: true }]))).toEqual(['not-permitted']);
    expect(codesOf(await step('health', 'opinions', { opinions: [] }))).toEqual(['not-permitted']);
    const lists = { provinceId: '11', source: 'thử', rows: [{ unit: 'Xã X', kind: 'commune', year: 2020 }] };
    expect(codesOf(await server.call('health', operations.addRecognisedList, { body: lists as never }))).toEqual([
      'own-criteria-only',
    ]);
    const assigning = {
      provinceId: '11',
      setId,
      from: '2026-11-20',
      criteria: [{ number: 1, organisationId: health }],
    };
    expect(codesOf(await server.call('health', work.assignDepartments, { body: assigning as never }))).toEqual([
      'own-criteria-only',
    ]);
    const { opinions } = await read('health');
    expect(opinions.filter(({ mayGive }) => mayGive).map(({ number }) => number)).toEqual([5]);
  });

  test('«chưa đạt» needs its reason, and what was changed meanwhile is not written over', async () => {
    expect(codesOf(await give('health', [{ number: 5, met: false }]))).toEqual(['recognition-opinion-why']);
    const stale = { opinions: [{ number: 5, met: true, note: '', letter: '', version: 7 }] };
    expect(codesOf(await server.call('health', work.giveOpinions, { params: { dossierId }, body: stale }))).toEqual([
      'recognition-opinion-changed',
    ]);
    expect(await give('health', [{ number: 5, met: false, note: 'Tỷ lệ thấp còi 26 %' }])).toMatchObject({
      ok: true,
      value: { given: 1, open: 9 },
    });
  });

  test('the list says who is still silent, and to each department only its own', async () => {
    const asked = async (asker: Asker, query: object) => {
      const answer = await server.call(asker, work.listOpinions, { query: { provinceId: '11', ...query } });
      return answer.ok ? answer.value.items.map(({ number, state }) => `${number} ${state}`) : codesOf(answer);
    };
    expect(await asked('interior', { mine: 'yes' })).toEqual(['9 open', '10 open']);
    expect(await asked('health', { mine: 'yes', state: 'open' })).toEqual([]);
    expect(await asked('office', { mine: 'yes', state: 'given' })).toEqual(['5 given']);
    expect(await asked('neighbour', {})).toEqual([]);
    const named = await server.call('interior', work.listOpinions, { query: { provinceId: '11', mine: 'yes' } });
    expect(named.ok && named.value.items[0]?.criterionVi).toBe('Hệ thống chính trị và hành chính công');
    const pages: string[] = [];
    let cursor: string | undefined;
    do {
      const query = { provinceId: '11', limit: 3, ...(cursor === undefined ? {} : { cursor }) };
      const answer = await server.call('office', work.listOpinions, { query });
      if (!answer.ok) throw new Error('no list');
      expect(answer.value.total).toBe(10);
      pages.push(...answer.value.items.map(({ number }) => String(number)));
      cursor = answer.value.nextCursor;
    } while (cursor !== undefined);
    expect(pages).toEqual(all.map(String));
  });

  test('the office enters others by their letters, speaks over nobody, and ends the step when all agree', async () => {
    expect(codesOf(await give('office', [{ number: 9, met: true }]))).toEqual(['recognition-opinion-letter']);
    expect(codesOf(await give('office', [{ number: 5, met: true, letter: '1/SYT' }]))).toEqual([
      'recognition-opinion-given',
    ]);
    const own = [1, 2, 3, 4, 6, 7, 8].map((number) => ({ number, met: true }));
    expect(await give('office', [...own, { number: 9, met: true, letter: '77/SNV-XDCQ' }])).toMatchObject({ ok: true });
    expect(codesOf(await step('office', 'opinions', { opinions: [] }))).toEqual([
      'recognition-opinions-missing',
      'recognition-opinions-against',
    ]);
    expect(await give('interior', [{ number: 10, met: true }])).toMatchObject({ ok: true, value: { open: 0 } });
    // The department may say it anew where the office had entered it from a letter.
    expect(await give('interior', [{ number: 9, met: true, note: 'Đã kiểm tra thực tế' }])).toMatchObject({ ok: true });
    expect(await give('health', [{ number: 5, met: true, note: 'Đã bổ sung' }])).toMatchObject({ ok: true });
    expect(await step('office', 'opinions', { opinions: [] })).toMatchObject({ ok: true });
    const { given, step: next } = await read();
    expect(next).toBe('vote');
    expect(given.opinions?.opinions).toHaveLength(10);
    expect(given.opinions?.opinions.find(({ number }) => number === 5)).toEqual({
      number: 5,
      department: 'Sở Y tế tỉnh Điện Biên',
      met: true,
      note: 'Đã bổ sung',
    });
  });

  test('returned and come again, what was held for met stays; whoever assessed does not judge', async () => {
    const returned = await server.call('office', operations.returnRecognition, {
      params: { dossierId },
      body: { to: 'opinions', reason: 'Sở Y tế xem lại' },
      ifMatch: (await read()).version,
    });
    expect(returned).toMatchObject({ ok: true });
    expect((await read()).opinionsOpen).toBe(0);
  });
});

describe('papers of a dossier', () => {
  const attach = (asker: Asker, part: string, bytes: Uint8Array<ArrayBuffer> = png, name = 'bien-ban.png') =>
    server.call(asker, work.attachDossierFile, {
      params: { dossierId, part: part as never },
      query: { name },
      file: new Blob([bytes]),
    } as never);

  test('come from whoever takes the step, are kept once, and are seen by nobody of another commune', async () => {
    const first = await attach('officer', 'consultation');
    expect(first).toMatchObject({ ok: true, value: { name: 'bien-ban.png', mediaType: 'image/png' } });
    expect(codesOf(await attach('officer', 'consultation'))).toEqual(['evidence-known']);
    expect(codesOf(await attach('neighbour', 'consultation'))).toEqual(['recognition-unknown']);
    expect(codesOf(await attach('office', 'announcement'))).toEqual(['recognition-other-step']);
    expect(codesOf(await attach('officer', 'opinions'))).toEqual(['not-permitted']);
    expect(await attach('health', 'opinions')).toMatchObject({ ok: true });
    const fileId = first.ok ? (first.value as { fileId: string }).fileId : '';
    const path = `/api/v1/criteria/recognitions/${dossierId}/files/consultation/${fileId}`;
    expect((await server.fetchAs('council', path)).status).toBe(200);
    expect((await server.fetchAs('neighbour', path)).status).toBe(404);
    expect(Object.keys((await read()).files)).toEqual(['consultation', 'opinions']);
  });

  test.each([
    ['a page that a browser runs', '<html><script>alert(1)</script></html>', 'a.png', 'evidence-of-other-kind'],
    [
      'a drawing that a browser runs',
      '<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>',
      'a.svg',
      'evidence-of-other-kind',
    ],
    ['nothing', '', 'a.pdf', 'file-empty'],
    ['a program', 'MZ\u0000\u0000', 'quyet-dinh.pdf', 'evidence-of-other-kind'],
  ])('%s is refused whatever its name says', async (_, content, name, code) => {
    expect(codesOf(await attach('officer', 'consultation', new TextEncoder().encode(content), name))).toEqual([code]);
  });

  test('a decision names its paper in the register, and one that is not there is refused', async () => {
    const wrong = { arrearsDong: '0', securityComplicated: false, symbol: '1/TTr', documentId: 'khong-co' };
    await server.call('office', operations.returnRecognition, {
      params: { dossierId },
      body: { to: 'submission', reason: 'thử' },
      ifMatch: (await read()).version,
    });
    expect(codesOf(await step('chair', 'submission', wrong))).toEqual(['cited-document-unknown']);
    const known = { arrearsDong: '0', securityComplicated: false, symbol: '318/QĐ-TTg' };
    expect(await step('chair', 'submission', known)).toMatchObject({ ok: true });
    expect((await read()).given.submission?.documentId).toMatch(/318/);
    // Opinions that held a criterion for met were given; nothing is asked twice.
    expect((await read()).opinionsOpen).toBe(0);
  });
});

describe('rules of recognition are dated data', () => {
  const content = { part: 'review', everyMonths: 6, aheadDays: 30 } as const;
  const rule = {
    provinceId: '11',
    from: '2026-11-20',
    documentId: 'qd-318-2022',
    reason: 'QĐ của tỉnh',
    verified: true,
  };
  const procedure = (steps: readonly object[]) => ({
    part: 'procedure',
    subject: 'commune',
    name: { vi: 'Quy trình của tỉnh', en: 'Of the province' },
    steps,
  });
  const one = (code: string, level = 'commune', more: object = {}) => ({
    code,
    name: { vi: code, en: code },
    actor: { level, action: 'write' },
    verified: true,
    ...more,
  });
  const set = (asker: Asker, body: object) => server.call(asker, work.setRule, { body: body as never });
  const documentId = async () => {
    const rows = await server.database.ownerQuery<{ document_id: string }>(
      `select document_id from muctieu.document where symbol_key like '318%' limit 1`,
    );
    return rows[0]?.document_id ?? '';
  };

  test('what the product brings is marked where it was not verified', async () => {
    const answer = await server.call('neighbour', work.listRules, { query: { provinceId: '11' } });
    const held = answer.ok ? answer.value.rules.filter(({ holds }) => holds) : [];
    expect(held.map(({ ruleId, verified }) => `${ruleId} ${verified}`).toSorted()).toEqual([
      'commune-two-tier false',
      'limits false',
      'review false',
      'village-two-tier false',
      'withdrawal true',
    ]);
  });

  test.each([
    ['no document', { documentId: 'khong-co', content }, ['cited-document-unknown']],
    [
      'steps out of order',
      { content: procedure([one('decision'), one('self-assessment')]) },
      ['recognition-steps-order'],
    ],
    [
      'no decision',
      { content: procedure([one('self-assessment'), one('vote', 'province')]) },
      ['recognition-steps-missing'],
    ],
    [
      'a district after 1/7/2025',
      { content: procedure([one('self-assessment'), one('verification', 'district'), one('decision', 'province')]) },
      ['recognition-step-of-district'],
    ],
    [
      '30 February',
      {
        content: procedure([
          one('self-assessment', 'commune', { due: { month: 2, day: 30 } }),
          one('decision', 'province'),
        ]),
      },
      ['recognition-step-day'],
    ],
    [
      'shares in the wrong order',
      {
        content: {
          part: 'withdrawal',
          partPercent: 50,
          halfPercent: 30,
          communePercent: 30,
          documentSymbol: '18/2022/QĐ-TTg',
          keyCriteria: [],
        },
      },
      ['recognition-shares-order'],
    ],
  ])('a rule with %s is refused', async (_, more, codes) => {
    expect(codesOf(await set('office', { ...rule, documentId: await documentId(), ...more }))).toEqual(codes);
  });

  test('a province sets its own from a day; dossiers that are open keep the procedure by which they began', async () => {
    const before = (await read()).procedure.id;
    const own = { ...rule, documentId: await documentId() };
    expect(codesOf(await set('council', { ...own, content }))).toEqual(['not-permitted']);
    expect(await set('office', { ...own, content })).toMatchObject({ ok: true });
    const short = procedure([
      one('self-assessment', 'commune', { workingDays: 5 }),
      one('decision', 'province'),
      one('announcement', 'province'),
    ]);
    expect(await set('office', { ...own, content: short })).toMatchObject({ ok: true });
    expect(codesOf(await set('office', { ...own, content: short }))).toEqual(['recognition-rule-later']);
    expect((await read()).procedure.id).toBe(before);
    const body = { provinceId: '11', unitId: sinThau, kind: 'commune' as const, year: 2026 };
    const opened = await server.call('neighbour', operations.openRecognition, { body });
    const id = opened.ok ? opened.value.dossierId : '';
    const fresh = await server.call('neighbour', operations.readRecognition, { params: { dossierId: id } });
    expect(fresh).toMatchObject({
      ok: true,
      value: { dueOn: '2026-11-27', procedure: { verified: true, steps: [{}, {}, {}] } },
    });
  });

  test('lists of dossiers page by cursor, and find what is late in SQL', async () => {
    const first = await server.call('office', operations.listRecognitions, { query: { limit: 1 } });
    if (!first.ok) throw new Error('no list');
    expect(first.value).toMatchObject({ total: 2 });
    const second = await server.call('office', operations.listRecognitions, {
      query: { limit: 1, cursor: first.value.nextCursor ?? '' },
    });
    expect(second.ok && second.value.nextCursor).toBeUndefined();
    expect(second.ok && second.value.items[0]?.dossierId).not.toBe(first.value.items[0]?.dossierId);
    const late = await server.call('office', operations.listRecognitions, { query: { late: 'yes' } });
    expect(late.ok && late.value.items.map(({ unitName }) => unitName)).toEqual([]);
    const bad = await server.call('office', operations.listRecognitions, { query: { cursor: 'xxxx' } });
    expect(bad.ok && bad.value.items).toHaveLength(2);
  });
});
