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

describe('recognitions from a file', () => {
  const csv = (...lines: readonly string[]) => new TextEncoder().encode(lines.join('\n'));
  const query = { provinceId: '11', source: 'Danh sách của tỉnh (thử)' };
  const look = (asker: Asker, file: Uint8Array<ArrayBuffer>) =>
    server.call(asker, operations.previewRecognisedFile, { query, file });
  const take = (file: Uint8Array<ArrayBuffer>, more: object = {}) =>
    server.call('office', operations.importRecognisedFile, { query: { ...query, ...more }, file });
  const file = csv(
    'Xã,Huyện,Danh hiệu,Năm công nhận,Số quyết định',
    'Xã Thanh Xương,Huyện Điện Biên,Đạt chuẩn NTM,2019,25/QĐ-UBND',
    'Xã Không Có,Huyện Điện Biên,Đạt chuẩn NTM,2019,',
    'Xã Thanh An,Huyện Điện Biên,rất tốt,2019,',
  );

  test('name each wrong row, and take the good ones only where that is said', async () => {
    const shown = await look('office', file);
    expect(shown).toMatchObject({ ok: true, value: { added: 1, rows: [{ row: 2, kind: 'commune', year: 2019 }] } });
    expect(shown.ok && shown.value.problems.map(({ code, row: at }) => [code, at])).toEqual([
      ['recognised-name-unknown', 3],
      ['recognised-cell-kind', 4],
    ]);
    expect(codesOf(await take(file))).toEqual(['recognised-name-unknown', 'recognised-cell-kind']);
    expect(await take(file, { leaveDamaged: 'yes' })).toMatchObject({ ok: true, value: { added: 1 } });
    expect(codesOf(await take(file))).toContain('recognised-already');
    expect((await look('officer', file)).ok).toBe(false);
    expect(codesOf(await look('health', file))).toEqual(['own-criteria-only']);
  });

  test('read the very workbook that the product writes: all 26 villages of Biểu số 02 are known already', async () => {
    const written = await server.fetchAs('council', '/api/v1/criteria/village-table-file?provinceId=11');
    const shown = await look('office', new Uint8Array(await written.arrayBuffer()));
    expect(shown.ok && shown.value.problems.map(({ code }) => code)).toEqual(
      Array.from({ length: 26 }, () => 'recognised-already'),
    );
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['a PDF', new TextEncoder().encode('%PDF-1.7 x')],
    ['a broken archive', new Uint8Array([0x50, 0x4b, 3, 4, 9, 9])],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])],
    ['zeros', new Uint8Array(1000)],
    ['a formula where a name should be', csv('Xã,Danh hiệu,Năm', '=cmd|calc,Đạt chuẩn NTM,2019')],
    ['a script', csv('Xã,Danh hiệu,Năm', '<script>alert(1)</script>,Đạt chuẩn NTM,2019')],
  ])('%s is refused or named in words', async (_, bytes) => {
    const shown = await look('office', bytes);
    if (shown.ok) expect(shown.value.problems.length).toBeGreaterThan(0);
    else expect(shown.problems.every(({ code }) => code.startsWith('recognised-') || code === 'file-empty')).toBe(true);
  });
});
