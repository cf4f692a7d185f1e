import { createHash } from 'node:crypto';
import {
  attachFile,
  createDocument,
  editDocument,
  listCitations,
  listConflicts,
  listDocuments,
  listIssuers,
  readDocument,
  readFile,
  relateDocuments,
  withdrawRelation,
} from '@muctieu/contract/documents/documents.operations';
import { addressOf } from '@muctieu/contract/http/call-operation';
import { afterAll, describe, expect, test } from 'vitest';
import { startRegisterServer } from './register-server.ts';

const { call, fetchAs, close } = await startRegisterServer();
afterAll(close);

const plan = {
  provinceId: '11',
  symbol: 'Số: 98 /KH - UBND',
  issuer: 'Ủy ban nhân dân tỉnh Điện Biên',
  issuerLevel: 'province',
  issuedOn: '2026-03-02',
  abstract: 'Kế hoạch thực hiện Chương trình năm 2026',
} as const;

async function answered<Value>(result: Promise<{ ok: true; value: Value } | { ok: false; problems: unknown }>) {
  const outcome = await result;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
}

async function codesOf(result: Promise<{ ok: boolean; problems?: readonly { code: string }[] }>) {
  const outcome = await result;
  return outcome.ok ? 'done' : outcome.problems?.map(({ code }) => code);
}

const entered = await answered(call('lead', createDocument, { body: plan }));

describe('the register', () => {
  test('lists what is in force on a day with its state', async () => {
    const query = { search: '27/2022/nđ-cp', onDay: '2025-12-30' } as const;
    const before = await answered(call('oversight', listDocuments, { query }));
    expect(before.items).toMatchObject([{ symbol: '27/2022/NĐ-CP', kind: 'decree' }]);
    const after = await answered(call('oversight', listDocuments, { query: { ...query, onDay: '2025-12-31' } }));
    expect(after.items).toMatchObject([{ forceState: 'no-longer-in-force' }]);
  });

  test.each([
    ['kind', { kind: 'circular' }, 'kind', 'circular'],
    ['level', { issuerLevel: 'party' }, 'issuerLevel', 'party'],
    ['register', { province: '11' }, 'provinceId', '11'],
    ['verification', { verified: 'no' }, 'verified', false],
  ] as const)('filters by %s', async (_, query, field, value) => {
    const { items } = await answered(call('standing', listDocuments, { query: { ...query, limit: 500 } }));
    expect(items.length).toBeGreaterThan(0);
    expect(new Set(items.map((item) => item[field]))).toEqual(new Set([value]));
  });

  test('comes as CSV with Vietnamese headings', async () => {
    const response = await fetchAs('oversight', '/api/v1/documents?kind=law', { accept: 'text/csv' });
    const text = await response.text();
    expect(response.headers.get('content-type')).toMatch(/text\/csv/);
    expect(text.split('\n')[0]).toContain('Số, ký hiệu');
    expect(text).toContain('Luật');
  });

  test('a commune officer reads the documents of the state and of the province, not of the neighbour', async () => {
    const { items } = await answered(call('commune', listDocuments, { query: { limit: 1000 } }));
    expect([...new Set(items.map(({ provinceId }) => provinceId))].sort()).toEqual(['11', 'VN']);
  });

  test('names its issuers and its conflicts', async () => {
    const issuers = await answered(call('oversight', listIssuers));
    expect(issuers.items.map(({ issuer }) => issuer)).toContain('Thủ tướng Chính phủ');
    const conflicts = await answered(call('oversight', listConflicts));
    expect(conflicts.items.map(({ symbol }) => symbol)).toContain('1333/BC-BCĐ');
  });
});

describe('a document is entered', () => {
  test('its symbol is printed as the decree wants, and what was typed is kept', async () => {
    const document = await answered(call('oversight', readDocument, { params: { documentId: entered.documentId } }));
    expect(document).toMatchObject({
      symbol: '98/KH-UBND',
      kind: 'plan',
      rawSpellings: ['Số: 98 /KH - UBND'],
      forceState: 'in-force',
      forceFromAssumed: true,
      version: 1,
    });
  });

  test.each([
    ['the same again', plan, ['document-known']],
    ['a symbol nobody can read', { ...plan, symbol: '12/QĐ' }, ['symbol-unreadable']],
    ['law or resolution?', { ...plan, symbol: '24/2021/QH15', issuerLevel: 'central' }, ['kind-needed']],
    ['a decision that is a plan', { ...plan, kind: 'decision' }, ['kind-against-symbol']],
    [
      'every problem at once',
      { ...plan, symbol: '…', validFrom: '2026-01-01', validUntil: '2025-01-01' },
      ['symbol-empty', 'validity-before-issue', 'validity-ends-before-it-begins'],
    ],
    ['a field of the wrong form', { ...plan, issuedOn: '2026-02-30' }, ['field-invalid']],
  ] as const)('refused: %s', async (_, body, codes) => {
    expect(await codesOf(call('lead', createDocument, { body: body as typeof plan }))).toEqual(codes);
  });

  test.each([
    ['nobody signed in', 'nobody', ['not-signed-in']],
    ['oversight reads', 'oversight', ['not-permitted']],
    ['the neighbour writes into another register', 'neighbour', ['not-permitted']],
    ['a commune', 'commune', ['not-permitted']],
  ] as const)('refused: %s', async (_, asker, codes) => {
    const body = { ...plan, symbol: '99/KH-UBND' };
    expect(await codesOf(call(asker, createDocument, { body }))).toEqual(codes);
  });

  test('a province enters nothing in the register of the state; the state does', async () => {
    const body = {
      ...plan,
      provinceId: 'VN',
      symbol: '1/2026/QĐ-TTg',
      issuer: 'Thủ tướng Chính phủ',
      issuerLevel: 'central',
    } as const;
    expect(await codesOf(call('standing', createDocument, { body }))).toEqual(['not-permitted']);
    expect(await codesOf(call('state', createDocument, { body }))).toBe('done');
  });

  test('twice with one key it is entered once', async () => {
    const input = { body: { ...plan, symbol: '101/KH-UBND' }, idempotencyKey: 'once' };
    const first = await answered(call('lead', createDocument, input));
    expect(await answered(call('lead', createDocument, input))).toEqual(first);
  });
});

test('entered five times in one moment it stands there once', async () => {
  const body = { ...plan, symbol: '102/KH-UBND' };
  const outcomes = await Promise.all([1, 2, 3, 4, 5].map(() => codesOf(call('lead', createDocument, { body }))));
  expect(outcomes.filter((outcome) => outcome === 'done')).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome !== 'done')).toEqual(Array(4).fill(['document-known']));
});

describe('a document is edited', () => {
  const params = { documentId: entered.documentId };
  const { provinceId: _, ...fields } = plan;

  test('with the version that was read, and not with another', async () => {
    const body = { ...fields, note: 'Đã đối chiếu', verified: true };
    expect(await codesOf(call('lead', editDocument, { params, body }))).toEqual(['version-missing']);
    expect(await codesOf(call('lead', editDocument, { params, body, ifMatch: 7 }))).toEqual(['changed-meanwhile']);
    expect(await answered(call('lead', editDocument, { params, body, ifMatch: 1 }))).toMatchObject({ version: 2 });
    const read = await call('oversight', readDocument, { params });
    expect(read).toMatchObject({ ok: true, version: 2, value: { note: 'Đã đối chiếu', verified: true } });
  });

  test('settling the date ends the conflict', async () => {
    const disputed = { documentId: '1333-bc-bcd-dien-bien-2021' };
    const before = await answered(call('lead', readDocument, { params: disputed }));
    expect(before.disputed).toBe(true);
    const { symbol, kind, issuer, issuerLevel, abstract } = before;
    const body = { symbol, kind, issuer, issuerLevel, abstract, issuedOn: '2021-06-15' as const };
    await answered(call('lead', editDocument, { params: disputed, body, ifMatch: before.version }));
    expect((await answered(call('lead', readDocument, { params: disputed }))).disputed).toBe(false);
    expect((await answered(call('lead', listConflicts))).items.map((one) => one.symbol)).not.toContain('1333/BC-BCĐ');
  });

  test('what is not there is not found', async () => {
    const nowhere = { documentId: 'nowhere' };
    expect(await codesOf(call('lead', readDocument, { params: nowhere }))).toEqual(['document-unknown']);
    expect(await codesOf(call('lead', listCitations, { params: nowhere }))).toEqual(['document-unknown']);
    expect(await codesOf(call('lead', editDocument, { params: nowhere, body: fields, ifMatch: 1 }))).toEqual([
      'document-unknown',
    ]);
  });
});

describe('documents are related', () => {
  const params = { documentId: entered.documentId };
  const replaces = { provinceId: '11', kind: 'replaces', targetId: '', verified: true } as const;

  test('a plan replaces the plan before it, which ends on that day; withdrawn, it holds again', async () => {
    const earlier = await answered(
      call('lead', createDocument, { body: { ...plan, symbol: '12/KH-UBND', issuedOn: '2025-02-01' } }),
    );
    const body = { ...replaces, targetId: earlier.documentId };
    const { relationId } = await answered(call('lead', relateDocuments, { params, body }));
    const stateOn = async (onDay: string) =>
      (await answered(call('oversight', readDocument, { params: earlier, query: { onDay } }))).forceState;
    expect([await stateOn('2026-03-01'), await stateOn('2026-03-02')]).toEqual(['in-force', 'no-longer-in-force']);
    const cited = await answered(call('oversight', listCitations, { params: earlier }));
    expect(cited.items).toMatchObject([{ source: 'document-relation', title: '98/KH-UBND' }]);

    expect(await codesOf(call('lead', relateDocuments, { params, body }))).toEqual(['relation-known']);
    expect(await codesOf(call('oversight', withdrawRelation, { params: { ...params, relationId } }))).toEqual([
      'not-permitted',
    ]);
    await answered(call('lead', withdrawRelation, { params: { ...params, relationId } }));
    expect(await stateOn('2026-03-02')).toBe('in-force');
    expect(await codesOf(call('lead', withdrawRelation, { params: { ...params, relationId } }))).toEqual([
      'relation-unknown',
    ]);
  });

  test.each([
    ['a plan replaces a decree', { ...replaces, targetId: '358-2025-nd-cp' }, ['relation-above-its-level']],
    ['itself', { ...replaces, targetId: entered.documentId }, ['relation-to-itself']],
    ['nothing there', { ...replaces, targetId: 'nowhere' }, ['document-unknown']],
    [
      'an article without a part',
      { ...replaces, kind: 'based-on', targetId: '358-2025-nd-cp', article: 'Điều 5' },
      ['relation-article-without-part'],
    ],
  ] as const)('refused: %s', async (_, body, codes) => {
    expect(await codesOf(call('lead', relateDocuments, { params, body }))).toEqual(codes);
  });
});

describe('files', () => {
  const params = { documentId: entered.documentId };
  const query = { name: 'Kế hoạch 98.pdf', provinceId: '11' };
  const pdf = new TextEncoder().encode('%PDF-1.7\nKế hoạch');

  test('a PDF is attached with its hash and comes back as it was', async () => {
    const file = await answered(call('lead', attachFile, { params, query, file: pdf }));
    expect(file).toMatchObject({
      mediaType: 'application/pdf',
      sha256: createHash('sha256').update(pdf).digest('hex'),
    });
    const address = addressOf(readFile, { params: { ...params, fileId: file.fileId } });
    const response = await fetchAs('commune', address);
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(pdf);
    expect(response.headers.get('content-disposition')).toContain(encodeURIComponent('Kế hoạch 98.pdf'));
    expect((await fetchAs('neighbour', address)).status).toBe(404);
    expect(await codesOf(call('lead', attachFile, { params, query, file: pdf }))).toEqual(['file-known']);
  });

  test.each([
    ['empty', new Uint8Array(), ['file-empty']],
    ['a program that calls itself PDF', new TextEncoder().encode('MZ\u0000\u0001'), ['file-of-other-kind']],
    ['21 MB', new Uint8Array(21 * 1024 * 1024), ['file-too-large']],
  ] as const)('refused: %s', async (_, file, codes) => {
    expect(await codesOf(call('lead', attachFile, { params, query, file }))).toEqual(codes);
  });

  test('a file that is not there is not found', async () => {
    const fileId = '01980000-0000-7000-8000-000000000000';
    const response = await fetchAs('lead', addressOf(readFile, { params: { ...params, fileId } }));
    expect(response.status).toBe(404);
  });
});
