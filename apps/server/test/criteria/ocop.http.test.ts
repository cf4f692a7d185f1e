import * as operations from '@muctieu/contract/criteria/ocop.operations';
import { writeWorkbook } from '@muctieu/office/workbook/write-workbook';
import { afterAll, describe, expect, test } from 'vitest';
import { type Asker, muongPon, sinThau, startRecognitionServer } from './recognition-server.ts';

const server = await startRecognitionServer();
afterAll(() => server.close());

const product = {
  provinceId: '11',
  unitId: muongPon,
  name: 'Mật ong rừng (thử)',
  owner: 'HTX thử Mường Pồn',
  group: 'food' as const,
  stars: 3,
  score: 61.5,
  symbol: '12/QĐ-UBND',
  decidedOn: '2024-02-29',
};
const add = (asker: Asker, change: object = {}) =>
  server.call(asker, operations.addOcop, { body: { ...product, ...change } });
const codesOf = (answer: { readonly ok: boolean; readonly problems?: readonly { readonly code: string }[] }) =>
  answer.problems?.map(({ code }) => code) ?? [];

describe('OCOP products', () => {
  test('are counted by reports that name none: 35 in 2021, 72 in 2024', async () => {
    const summary = await server.call('neighbour', operations.readOcopSummary, { query: { provinceId: '11' } });
    const statements = summary.ok ? summary.value.statements : [];
    const sumOf = (asOf: string) =>
      statements.filter((one) => one.asOf === asOf).reduce((sum, { count }) => sum + count, 0);
    expect([sumOf('2021-05-15'), sumOf('2024-06-30')]).toEqual([35, 72]);
  });

  test('are added by the commune that they come from, with the usual end where the decision says none', async () => {
    expect(await add('neighbour')).toMatchObject({ ok: false, status: 403 });
    expect(await add('officer')).toMatchObject({ ok: true });
    expect(codesOf(await add('officer'))).toEqual(['ocop-known']);
    expect(codesOf(await add('officer', { stars: 2, validUntil: '2024-01-01' }))).toEqual([
      'ocop-stars',
      'ocop-validity',
    ]);
    expect(codesOf(await add('officer', { decidedOn: '2026-11-21' }))).toEqual(['ocop-day-ahead']);
    const list = await server.call('neighbour', operations.listOcop, { query: { q: 'mat ong' } });
    expect(list.ok && list.value.items).toMatchObject([
      { name: product.name, unitName: 'Xã Mường Pồn', validUntil: '2027-02-28', standing: 'valid' },
    ]);
  });

  test('end with a reason, by the version that was read', async () => {
    const list = await server.call('officer', operations.listOcop, {});
    const [one] = list.ok ? list.value.items : [];
    const end = (asker: Asker, ifMatch: number, on = '2026-11-01') =>
      server.call(asker, operations.endOcop, {
        params: { productId: one?.id ?? '' },
        body: { on, because: 'Ngừng sản xuất' },
        ifMatch,
      });
    expect(await end('neighbour', 1)).toMatchObject({ ok: false, status: 403 });
    expect(codesOf(await end('officer', 7))).toEqual(['changed-meanwhile']);
    expect(codesOf(await end('officer', 1, '2027-01-01'))).toEqual(['ocop-day-ahead']);
    expect(await end('officer', 1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(codesOf(await end('officer', 2))).toEqual(['ocop-ended-already']);
  });

  test('stand in SQL where the domain says, on each day around their end, and page by cursor without loss', async () => {
    // Today is 20/11/2026; 90 days ahead is 18/2/2027.
    const days = ['2026-11-19', '2026-11-20', '2026-11-21', '2027-02-17', '2027-02-18', '2027-02-19'];
    for (const [index, validUntil] of days.entries())
      expect(await add('office', { name: `Hạn ${index}`, validUntil, decidedOn: '2024-01-02' })).toMatchObject({
        ok: true,
      });
    const list = async (query: object) => {
      const answer = await server.call('council', operations.listOcop, { query: { q: 'han', ...query } });
      if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
      return answer.value;
    };
    const all = await list({});
    expect(all.items.map(({ standing }) => standing)).toEqual([
      'expired',
      'expired',
      'expires-soon',
      'expires-soon',
      'expires-soon',
      'valid',
    ]);
    for (const standing of ['expired', 'expires-soon', 'valid', 'ended'] as const)
      expect((await list({ standing })).items.map(({ name }) => name)).toEqual(
        all.items.filter((one) => one.standing === standing).map(({ name }) => name),
      );
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list({ limit: 2, ...(cursor === undefined ? {} : { cursor }) });
      expect(page.total).toBe(6);
      names.push(...page.items.map(({ name }) => name));
      cursor = page.nextCursor;
    } while (cursor !== undefined);
    expect(names).toEqual(all.items.map(({ name }) => name));
  });

  test('come from a workbook as a whole or not at all, and once', async () => {
    const header = ['Sản phẩm', 'Chủ thể', 'Xã', 'Nhóm', 'Số sao', 'Điểm', 'Số quyết định', 'Ngày quyết định'];
    const fileOf = async (...rows: (string | number)[][]) =>
      new Uint8Array(
        await writeWorkbook([
          { name: 'OCOP', title: ['DANH SÁCH'], columns: header.map((one) => ({ header: one })), rows },
        ]),
      );
    const good = ['Gạo (thử)', 'HTX thử', 'Sín Thầu', 'Thực phẩm', 4, 75, '3/QĐ-UBND', '15/10/2024'];
    const bad = ['Chè (thử)', 'HTX thử', 'Không Có', 'Thực phẩm', 4, 75, '3/QĐ-UBND', '15/10/2024'];
    const query = { provinceId: '11' };
    const shown = await server.call('office', operations.previewOcopImport, { query, file: await fileOf(good, bad) });
    expect(shown.ok && shown.value.problems.map(({ code, row, column }) => [code, row, column])).toEqual([
      ['ocop-cell-unit', 5, 'C'],
    ]);
    expect(
      codesOf(await server.call('office', operations.importOcop, { query, file: await fileOf(good, bad) })),
    ).toEqual(['ocop-cell-unit']);
    expect(await server.call('officer', operations.importOcop, { query, file: await fileOf(good) })).toMatchObject({
      ok: false,
      status: 403,
    });
    const first = await server.call('office', operations.importOcop, { query, file: await fileOf(good) });
    const second = await server.call('office', operations.importOcop, { query, file: await fileOf(good) });
    expect([first.ok && first.value.added, second.ok && [second.value.added, second.value.known]]).toEqual([1, [0, 1]]);
    const list = await server.call('council', operations.listOcop, { query: { unitId: sinThau } });
    expect(list.ok && list.value.items).toMatchObject([{ stars: 4, group: 'food', validUntil: '2027-10-15' }]);
    for (const file of [
      new Uint8Array(),
      new TextEncoder().encode('%PDF-1.7'),
      new Uint8Array([0x50, 0x4b, 3, 4, 9, 9]),
    ]) {
      const answer = await server.call('office', operations.previewOcopImport, { query, file });
      expect(answer.ok).toBe(false);
    }
  });
});
