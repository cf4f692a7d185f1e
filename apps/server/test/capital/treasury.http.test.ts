import {
  createDecision,
  createHolder,
  listEntries,
  moveDecisionOperation,
  readDecision,
  reverseEntryOperation,
} from '@muctieu/contract/capital/capital.operations';
import { uploadImport } from '@muctieu/contract/capital/sheet-import.operations';
import {
  draftTreasuryPayment,
  keepStatementMapping,
  listTreasuryEntries,
  listTreasuryLines,
  previewStatement,
  readReconciliation,
  resolveTreasuryLine,
  storeStatement,
} from '@muctieu/contract/capital/treasury.operations';
import type { BodyOf } from '@muctieu/contract/http/operation';
import { readLegalDocuments } from '@muctieu/data/legal-document';
import { readNodeActivations } from '@muctieu/data/node-activation';
import { readProgrammeCatalogues } from '@muctieu/data/programme-catalogue';
import { readProgrammeSuccession } from '@muctieu/data/programme-succession';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadLegalDocuments } from '../../src/documents/load-legal-documents.ts';
import { loadProgrammes } from '../../src/programmes/load-programmes.ts';
import { type AccessServer, codesOf, startAccessServer, type Visitor } from '../access/access-server.ts';

let server: AccessServer;
let enters: Visitor;
/** Finance: keeps the payments. */
let finance: Visitor;
let oversees: Visitor;
let commune: string;

beforeAll(async () => {
  server = await startAccessServer();
  await loadLegalDocuments(server.database, readLegalDocuments(), server.now);
  await loadProgrammes(
    server.database,
    {
      catalogues: readProgrammeCatalogues(),
      succession: readProgrammeSuccession(),
      activations: readNodeActivations(),
    },
    server.now,
  );
  enters = await server.signedIn('thu09');
  finance = await server.signedIn('thu10');
  oversees = await server.signedIn('thu12');
  const made = await enters.call(createHolder, { body: { provinceId: '11', kind: 'owner', name: 'UBND xã Na Sang' } });
  if (!made.ok) throw new Error(codesOf(made));
  commune = made.value.holderId;
  await book('grant', [['2024-01-15', 100]]);
  await book('payment', [
    ['2024-03-05', 10],
    ['2024-03-12', 7],
    ['2024-04-01', 2],
    ['2024-04-02', 3],
  ]);
});
afterAll(() => server.close());

async function book(kind: 'grant' | 'payment', lines: readonly (readonly [string, number])[]): Promise<void> {
  const content = {
    kind,
    documentId: '653-qd-ttg-2022',
    vintage: 2024,
    budgetYear: 2024,
    valueDate: '2024-01-15',
    reason: 'UNC 10 mua bò giống',
    justification: 'đã rà soát',
    lines: lines.map(([valueDate, million]) => ({
      nodeCode: 'GN.P2',
      holderId: commune,
      source: 'CENTRAL',
      capitalKind: 'RECURRENT',
      amountDong: `${million}000000`,
      valueDate,
    })),
  } as BodyOf<typeof createDecision>['content'];
  const made = await enters.call(createDecision, { body: { provinceId: '11', content } });
  if (!made.ok) throw new Error(codesOf(made));
  const params = { decisionId: made.value.decisionId };
  for (const [visitor, state] of [
    [enters, 'submitted'],
    [finance, 'approved'],
    [finance, 'booked'],
  ] as const) {
    const read = await enters.call(readDecision, { params });
    if (!read.ok) throw new Error(codesOf(read));
    const moved = await visitor.call(moveDecisionOperation, {
      params,
      body: { state, reason: '' },
      ifMatch: read.value.version,
    });
    expect(codesOf(moved)).toBe('done');
  }
}

async function upload(text: string, name = 'sao-ke.csv'): Promise<string> {
  const file = Uint8Array.from(Buffer.from(text));
  const uploaded = await finance.call(uploadImport, { query: { provinceId: '11', name }, file });
  if (!uploaded.ok) throw new Error(codesOf(uploaded));
  return uploaded.value.importId;
}

const statement = `KHO BẠC NHÀ NƯỚC;;;;;
Ngày;Số CT;Đơn vị;Mã CTMT;Nội dung;Số tiền
05/03/2024;UNC 10;UBND xã Na Sang;GN.P2;đợt 1;10.000.000
14/03/2024;UNC 11;UBND xã Na Sang;GN.P2;mua bò giống;7.000.000
02/04/2024;UNC 12;xã Na Sang;GN.P2;hai đợt;5.000.000
20/04/2024;UNC 13;UBND xã Na Sang;;chưa ghi sổ;4.000.000
21/04/2024;UNC 14;Đơn vị khác;;lương;9.000.000
;;;;Cộng;35.000.000
`;

async function lines() {
  const listed = await oversees.call(listTreasuryLines, { query: { provinceId: '11' } });
  if (!listed.ok) throw new Error(codesOf(listed));
  return new Map(listed.value.items.map((item) => [item.reference, item]));
}

test('a statement is stored once, its exact lines settle themselves, the rest is worked off with a word each', async () => {
  const importId = await upload(statement);
  const preview = await finance.call(previewStatement, { params: { importId } });
  expect(preview.ok && [preview.value.lines, preview.value.totalDong, preview.value.problems]).toEqual([
    5,
    '35000000',
    [],
  ]);
  const stored = await finance.call(storeStatement, { params: { importId } });
  expect(stored.ok && stored.value).toEqual({ stored: 5, known: 0, exact: 1 });
  const again = await finance.call(storeStatement, { params: { importId: await upload(statement, 'lan-2.csv') } });
  expect(again.ok && again.value).toEqual({ stored: 0, known: 5, exact: 0 });

  const before = await lines();
  expect(
    [...before.values()].map(({ reference, state, candidates }) => `${reference} ${state} ${candidates.length}`),
  ).toEqual(['UNC 14 open 0', 'UNC 13 open 0', 'UNC 12 open 1', 'UNC 11 open 1', 'UNC 10 linked 0']);
  const near = before.get('UNC 11');
  const several = before.get('UNC 12');
  expect(near?.candidates[0]?.grounds).toEqual([
    'amount-equal',
    'day-near',
    'holder-same',
    'node-same',
    'text-similar',
  ]);
  expect(several?.candidates[0]).toMatchObject({ grounds: ['sum-of-several', 'day-near', 'holder-same', 'node-same'] });

  const resolve = (reference: string, body: object, visitor = finance) =>
    visitor.call(resolveTreasuryLine, {
      params: { lineId: before.get(reference)?.lineId ?? '' },
      body: { provinceId: '11', ...body } as BodyOf<typeof resolveTreasuryLine>,
    });
  const nearIds = near?.candidates[0]?.entryIds ?? [];
  const severalIds = several?.candidates[0]?.entryIds ?? [];
  expect(codesOf(await resolve('UNC 11', { kind: 'linked', entryIds: nearIds, reason: 'x' }, oversees))).toBe(
    'not-permitted',
  );
  expect(codesOf(await resolve('UNC 11', { kind: 'linked', entryIds: severalIds, reason: 'x' }))).toBe(
    'treasury-sum-differs',
  );
  expect(codesOf(await resolve('UNC 11', { kind: 'linked', entryIds: ['999999'], reason: 'x' }))).toBe(
    'treasury-entry-unknown',
  );
  expect(
    codesOf(await resolve('UNC 11', { kind: 'linked', how: 'likely', entryIds: nearIds, reason: 'chậm hai ngày' })),
  ).toBe('done');
  expect(codesOf(await resolve('UNC 12', { kind: 'linked', entryIds: nearIds, reason: 'x' }))).toBe(
    'treasury-entry-taken',
  );
  expect(codesOf(await resolve('UNC 12', { kind: 'linked', entryIds: severalIds, reason: 'hai đợt một lệnh' }))).toBe(
    'done',
  );
  expect(codesOf(await resolve('UNC 14', { kind: 'not-ours', reason: 'lương' }))).toBe('done');
  expect(codesOf(await resolve('UNC 14', { kind: 'not-ours', reason: 'lương' }))).toBe('treasury-line-settled');
  expect(codesOf(await resolve('UNC 13', { kind: 'undone', reason: 'x' }))).toBe('treasury-line-open');

  const drafted = await finance.call(draftTreasuryPayment, {
    params: { lineId: before.get('UNC 13')?.lineId ?? '' },
    body: {
      provinceId: '11',
      holderId: commune,
      nodeCode: 'GN.P2',
      source: 'CENTRAL',
      capitalKind: 'RECURRENT',
      vintage: 2024,
      budgetYear: 2024,
      documentId: '653-qd-ttg-2022',
      reason: 'theo sao kê',
    },
  });
  if (!drafted.ok) throw new Error(codesOf(drafted));
  const decision = await enters.call(readDecision, { params: { decisionId: drafted.value.decisionId } });
  expect(decision.ok && [decision.value.kind, decision.value.totalDong, decision.value.valueDate]).toEqual([
    'payment',
    '4000000',
    '2024-04-20',
  ]);
  const after = await lines();
  expect([...after.values()].map(({ state }) => state)).toEqual(['not-ours', 'drafted', 'linked', 'linked', 'linked']);
  expect(after.get('UNC 11')).toMatchObject({ how: 'likely', reason: 'chậm hai ngày' });
});

test('a line follows its draft: withdrawn it is open again, booked it is that entry', async () => {
  await finance.call(storeStatement, {
    params: { importId: await upload('Ngày;Số CT;Đơn vị;Số tiền\n22/11/2024;UNC 90;UBND xã Na Sang;1.000.000\n') },
  });
  const draftOf = async () => {
    const lineId = (await lines()).get('UNC 90')?.lineId ?? '';
    const money = { source: 'CENTRAL', capitalKind: 'RECURRENT', vintage: 2024, budgetYear: 2024 } as const;
    const about = { provinceId: '11', holderId: commune, nodeCode: 'GN.P2', documentId: '653-qd-ttg-2022' };
    const drafted = await finance.call(draftTreasuryPayment, {
      params: { lineId },
      body: { ...about, ...money, reason: 'theo sao kê' },
    });
    if (!drafted.ok) throw new Error(codesOf(drafted));
    return drafted.value.decisionId;
  };
  const move = async (
    decisionId: string,
    visitor: Visitor,
    state: 'withdrawn' | 'submitted' | 'approved' | 'booked',
  ) => {
    const read = await enters.call(readDecision, { params: { decisionId } });
    if (!read.ok) throw new Error(codesOf(read));
    const moved = await visitor.call(moveDecisionOperation, {
      params: { decisionId },
      body: { state, reason: 'nhầm dòng' },
      ifMatch: read.value.version,
    });
    expect(codesOf(moved)).toBe('done');
  };
  await move(await draftOf(), enters, 'withdrawn');
  expect((await lines()).get('UNC 90')).toMatchObject({ state: 'open', entries: [] });
  const decisionId = await draftOf();
  expect((await lines()).get('UNC 90')?.state).toBe('drafted');
  const approver = await server.signedIn('thu11');
  await move(decisionId, enters, 'submitted');
  await move(decisionId, approver, 'approved');
  await move(decisionId, approver, 'booked');
  expect((await lines()).get('UNC 90')).toMatchObject({
    state: 'linked',
    how: 'exact',
    decisionId,
    entries: [{ entryId: expect.stringMatching(/^\d+$/), amountDong: '1000000' }],
  });
});

test('by holder and month: booked, Treasury, difference; what is not ours is left out', async () => {
  const read = await oversees.call(readReconciliation, { query: { provinceId: '11', year: 2024 } });
  if (!read.ok) throw new Error(codesOf(read));
  expect(
    read.value.rows.map(({ holder, month, bookedDong, treasuryDong, differenceDong }) => [
      holder,
      month,
      bookedDong,
      treasuryDong,
      differenceDong,
    ]),
  ).toEqual([
    ['UBND xã Na Sang', '2024-03', '17000000', '17000000', '0'],
    ['UBND xã Na Sang', '2024-04', '5000000', '9000000', '4000000'],
    ['UBND xã Na Sang', '2024-11', '1000000', '1000000', '0'],
  ]);
  const entries = await oversees.call(listEntries, { query: { provinceId: '11' } });
  expect(entries.ok && entries.value.items.length).toBe(6);
});

test('columns with other names are asked for once and then remembered', async () => {
  const importId = await upload('D1,D2,D3\n05/05/2024,"1,500,000",UNC 77\n');
  const first = await finance.call(previewStatement, { params: { importId } });
  if (!first.ok) throw new Error(codesOf(first));
  expect(first.value.missing).toEqual(['day', 'amount']);
  expect(codesOf(await finance.call(storeStatement, { params: { importId } }))).toBe('statement-columns-missing');
  await finance.call(keepStatementMapping, {
    body: {
      provinceId: '11',
      fingerprint: first.value.fingerprint,
      mapping: { columns: { day: 0, amount: 1, reference: 2 } },
    },
  });
  const second = await finance.call(previewStatement, { params: { importId } });
  expect(second.ok && second.value.first).toMatchObject([
    { day: '2024-05-05', amountDong: '1500000', reference: 'UNC 77' },
  ]);
});

describe('one payment in several orders', () => {
  const money = (day: string, reference: string, amount: string) =>
    `${day};${reference};UBND xã Na Sang;GN.P2;cấp giống lúa;${amount}\n`;
  const head = 'Ngày;Số CT;Đơn vị;Mã CTMT;Nội dung;Số tiền\n';
  const lineId = async (reference: string) => (await lines()).get(reference)?.lineId ?? '';
  const link = async (reference: string, body: object) =>
    finance.call(resolveTreasuryLine, {
      params: { lineId: await lineId(reference) },
      body: { provinceId: '11', kind: 'linked', reason: 'chi làm nhiều lệnh', ...body } as BodyOf<
        typeof resolveTreasuryLine
      >,
    });
  const freeOf = async (amountDong: string) => {
    const listed = await oversees.call(listTreasuryEntries, {
      query: { provinceId: '11', from: '2024-06-01', until: '2024-06-30' },
    });
    if (!listed.ok) throw new Error(codesOf(listed));
    const entry = listed.value.items.find((one) => one.amountDong === amountDong);
    return { entryId: entry?.entryId ?? '', freeDong: entry?.freeDong };
  };

  test('is proposed as such, settled in one go, and each order can be opened again by itself', async () => {
    await book('payment', [['2024-06-05', 9]]);
    const text = head + money('04/06/2024', 'UNC 31', '5.000.000') + money('06/06/2024', 'UNC 32', '4.000.000');
    await finance.call(storeStatement, { params: { importId: await upload(text) } });
    const [candidate] = (await lines()).get('UNC 31')?.candidates ?? [];
    expect(candidate?.grounds).toContain('lines-together');
    const { entryIds = [], alsoLineIds = [] } = candidate ?? {};
    expect(alsoLineIds).toEqual([await lineId('UNC 32')]);
    expect(codesOf(await link('UNC 31', { how: 'likely', entryIds, alsoLineIds }))).toBe('done');
    const settled = await lines();
    expect(settled.get('UNC 31')?.entries).toEqual([{ entryId: entryIds[0], amountDong: '5000000' }]);
    expect(settled.get('UNC 32')?.entries).toEqual([{ entryId: entryIds[0], amountDong: '4000000' }]);
    expect((await freeOf('9000000')).freeDong).toBeUndefined();
    const opened = await finance.call(resolveTreasuryLine, {
      params: { lineId: await lineId('UNC 32') },
      body: { provinceId: '11', kind: 'undone', reason: 'xem lại' },
    });
    expect(codesOf(opened)).toBe('done');
    expect((await freeOf('9000000')).freeDong).toBe('4000000');
    expect((await lines()).get('UNC 31')?.state).toBe('linked');
    expect(codesOf(await link('UNC 32', { entryIds, amounts: ['4000001'] }))).toBe(
      'treasury-share-exceeds treasury-sum-differs',
    );
    expect(codesOf(await link('UNC 32', { entryIds, amounts: ['4000000'] }))).toBe('done');
  });

  test('one order that is parts of two payments takes of each what was said, to the đồng', async () => {
    await book('payment', [
      ['2024-06-18', 2],
      ['2024-06-19', 6],
    ]);
    await finance.call(storeStatement, {
      params: { importId: await upload(head + money('20/06/2024', 'UNC 41', '7.000.000'), 'sao-ke-6.csv') },
    });
    const two = await freeOf('2000000');
    const six = await freeOf('6000000');
    const entryIds = [two.entryId, six.entryId];
    expect(codesOf(await link('UNC 41', { entryIds }))).toBe('treasury-sum-differs');
    expect(codesOf(await link('UNC 41', { entryIds, amounts: ['2000000'] }))).toBe('treasury-shares-unfit');
    expect(
      codesOf(await link('UNC 41', { entryIds: [two.entryId, two.entryId], amounts: ['2000000', '5000000'] })),
    ).toBe('treasury-shares-unfit');
    expect(codesOf(await link('UNC 41', { entryIds, amounts: ['1500000', '5500000'] }))).toBe('done');
    expect((await freeOf('2000000')).freeDong).toBe('500000');
    expect((await freeOf('6000000')).freeDong).toBe('500000');
  });

  test('a line whose payment is reversed is open again, and what it held of other payments is free', async () => {
    const { entryId } = await freeOf('6000000');
    const reversed = await finance.call(reverseEntryOperation, {
      params: { entryId },
      body: { provinceId: '11', documentId: '653-qd-ttg-2022', valueDate: '2024-06-30', reason: 'ghi nhầm' } as BodyOf<
        typeof reverseEntryOperation
      >,
    });
    expect(codesOf(reversed)).toBe('done');
    expect((await lines()).get('UNC 41')).toMatchObject({ state: 'open', lostEntry: true, entries: [] });
    expect((await freeOf('2000000')).freeDong).toBe('2000000');
    expect((await freeOf('6000000')).freeDong).toBeUndefined();
  });
});
