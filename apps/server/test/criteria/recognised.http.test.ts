import * as operations from '@muctieu/contract/criteria/recognition.operations';
import { afterAll, describe, expect, test } from 'vitest';
import { type Asker, muongPon, sinThau, startRecognitionServer } from './recognition-server.ts';

const server = await startRecognitionServer();
afterAll(() => server.close());

const codesOf = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.ok ? 'done' : answer.problems?.map(({ code }) => code);
const row = (change: object = {}) => ({ unit: 'Xã Mường Pồn', kind: 'commune' as const, year: 2025, ...change });
const add = (rows: readonly object[], { asker = 'office' as Asker, preview = false } = {}) =>
  server.call(asker, operations.addRecognisedList, {
    body: { provinceId: '11', source: 'Danh sách thử', preview, rows } as never,
  });
const listed = async (query: object = {}) => {
  const answer = await server.call('office', operations.listRecognised, { query: query as never });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.value;
};

describe('recognitions of former years', () => {
  test('are looked at before they are entered, and entered under the unit of that year', async () => {
    const before = (await listed()).total;
    expect(await add([row({ symbol: '7/QĐ-UBND', recognisedOn: '2025-12-01' })], { preview: true })).toMatchObject({
      ok: true,
      value: { added: 0, rows: [{ row: 1, unitId: muongPon, unitName: 'Xã Mường Pồn' }] },
    });
    expect((await listed()).total).toBe(before);
    expect(
      await add([row({ symbol: '7/QĐ-UBND', recognisedOn: '2025-12-01' }), row({ unit: 'sin thau' })]),
    ).toMatchObject({ ok: true, value: { added: 2 } });
    const { items } = await listed({ kind: 'commune' });
    expect(items.map(({ unitId, symbol, note }) => [unitId, symbol, note])).toEqual([
      [muongPon, '7/QĐ-UBND', 'Danh sách thử'],
      [sinThau, undefined, 'Danh sách thử'],
    ]);
    // The district was another unit above in 2020 than the province is today.
    expect(
      await add([row({ unit: 'Xã Mường Pồn', parent: 'Huyện Điện Biên', year: 2019 })], { preview: true }),
    ).toMatchObject({
      ok: true,
      value: { rows: [{ parentName: 'Huyện Điện Biên' }] },
    });
  });

  test.each([
    ['a unit that was not there', [row({ unit: 'Xã Không Có' })], ['recognised-name-unknown']],
    ['a unit of another district', [row({ parent: 'Huyện Tủa Chùa', year: 2019 })], ['recognised-name-unknown']],
    ['the same twice', [row({ kind: 'commune-model' }), row({ kind: 'commune-model' })], ['recognised-row-twice']],
    ['what it holds already', [row()], ['recognised-already']],
    [
      'a day of another year',
      [row({ kind: 'commune-model', recognisedOn: '2024-01-01' })],
      ['recognised-day-of-other-year'],
    ],
    ['a year that has not come', [row({ kind: 'commune-model', year: 2030 })], ['recognised-year-ahead']],
  ])('%s is refused with its row, and nothing is entered', async (_, rows, expected) => {
    const before = (await listed()).total;
    const answer = await add(rows);
    expect(codesOf(answer)).toEqual(expected);
    expect((await listed()).total).toBe(before);
  });

  test('are entered by the province alone', async () => {
    expect(codesOf(await add([row({ kind: 'commune-model' })], { asker: 'chair' }))).toEqual(['not-permitted']);
    expect(codesOf(await add([row({ kind: 'commune-model' })], { asker: 'council' }))).toEqual(['not-permitted']);
  });

  test('are withdrawn by a decision, once, and then no longer stand in the way', async () => {
    const [first] = (await listed({ kind: 'commune' })).items;
    const withdraw = (on: string, asker: Asker = 'office', recognitionId = first?.id ?? '') =>
      server.call(asker, operations.withdrawListed, {
        params: { recognitionId },
        body: { symbol: '9/QĐ-UBND', on: on as never, reason: 'Không còn đạt' },
      });
    expect(codesOf(await withdraw('2026-11-01', 'chair'))).toEqual(['not-permitted']);
    expect(codesOf(await withdraw('2025-11-30'))).toEqual(['recognised-withdrawn-early']);
    expect(codesOf(await withdraw('2026-12-30'))).toEqual(['recognition-day-ahead']);
    expect(codesOf(await withdraw('2026-11-01', 'office', crypto.randomUUID()))).toEqual(['recognised-unknown']);
    expect(codesOf(await withdraw('2026-11-01'))).toBe('done');
    expect(codesOf(await withdraw('2026-11-02'))).toEqual(['recognised-withdrawn-before']);
    expect(codesOf(await add([row({ symbol: '10/QĐ-UBND' })]))).toBe('done');
  });
});

describe('reviews', () => {
  test('fall on a day where the day is known, else in a year, and only days come near', async () => {
    const villages = (await listed({ kind: 'village' })).items;
    expect(new Set(villages.map(({ nextReviewOn, nextReviewYear }) => nextReviewOn ?? nextReviewYear))).toEqual(
      new Set([2026]),
    );
    await add([row({ kind: 'commune-advanced', year: 2024, unit: 'Sín Thầu', recognisedOn: '2024-12-05' })]);
    expect(
      (await listed({ reviewBy: '2026-12-31' })).items.map(({ unitName, nextReviewOn }) => [unitName, nextReviewOn]),
    ).toEqual([['Xã Sín Thầu', '2026-12-05']]);
    expect((await listed({ reviewBy: '2026-12-04' })).total).toBe(0);
  });

  test('the list is turned page by page in the order of all', async () => {
    const whole = await listed();
    const first = await listed({ limit: 10 });
    const second = await listed({ limit: 10, cursor: first.nextCursor });
    expect([...first.items, ...second.items]).toEqual(whole.items.slice(0, 20));
    expect(first.total).toBe(whole.items.length);
  });
});

describe('the database itself', () => {
  const insert = (scope: { provinces: string[]; units: string[] }, kind: string, unitId: string, dossierId?: string) =>
    server.database.database.write(
      { ...scope, personId: '01980000-0000-7000-8000-00000000bb01' } as never,
      { provinceId: '11', command: 'thử', requestId: 'thử', at: new Date() },
      async (transaction) => {
        transaction.journal({ subject: { kind: 'recognised-unit', id: unitId }, after: {} });
        await transaction.tables
          .insertInto('recognised_unit')
          .values({
            province_id: '11',
            recognition_id: crypto.randomUUID(),
            unit_id: unitId,
            kind: kind as never,
            year: 2023,
            recognised_on: null,
            symbol: null,
            dossier_id: dossierId ?? null,
            note: '',
            withdrawn_on: null,
            withdrawn_symbol: null,
            withdrawn_because: null,
          })
          .execute();
        return { ok: true as const, value: undefined };
      },
    );
  test.each(['commune', 'commune-model', 'village'])('lets no commune recognise itself as %s', async (kind) => {
    await expect(insert({ provinces: [], units: [muongPon] }, kind, muongPon)).rejects.toThrow(/row-level security/);
    await expect(insert({ provinces: [], units: [muongPon] }, kind, muongPon, crypto.randomUUID())).rejects.toThrow(
      /row-level security/,
    );
  });
  test('lets the province', async () => {
    await expect(insert({ provinces: ['11'], units: [] }, 'commune-model', muongPon)).resolves.toMatchObject({
      ok: true,
    });
  });
});
