import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { startAccessServer } from '../../../server/test/access/access-server.ts';
import { findExportable } from '../../src/export/exportable.ts';
import { runMuctieu } from '../run-muctieu.ts';

const server = await startAccessServer();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-export-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});
const account = { MUCTIEU_URL: server.base, MUCTIEU_USER: 'thu08', MUCTIEU_PASSWORD: server.demoPassword };
const run = (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runMuctieu(['export', ...args, '--lang', 'en'], folder, environment);

test('every list that the interface gives as a table can be exported, and is named', async () => {
  const document = await (await fetch(`${server.base}/api/v1/openapi.json`)).text();
  const served = [...document.matchAll(/"operationId":"([\w.-]+)"(?:(?!"operationId").)*?"text\/csv"/g)].map(
    ([, id]) => id,
  );
  expect((await findExportable()).map(({ id }) => id).sort()).toEqual(served.sort());
  const { code, out } = await run({});
  expect(code).toBe(0);
  expect(out).toMatch(/territory\.list-units {2,}\S/);
});

test('a list comes whole, filtered, as the person may see it', async () => {
  expect(
    await run(account, 'territory.list-units', 'xã.csv', 'level=commune', 'day=2025-07-01', 'provinceId=11'),
  ).toMatchObject({
    code: 0,
    err: '',
  });
  const lines = readFileSync(join(folder, 'xã.csv'), 'utf8').trim().split('\r\n');
  expect(lines).toHaveLength(46);
  expect((await run(account, 'documents.list-documents', 'documents.xlsx')).code).toBe(0);
  expect(readFileSync(join(folder, 'documents.xlsx')).subarray(0, 2).toString()).toBe('PK');
  const [row] = await server.ownerQuery('select count(*)::int as open from muctieu.session where ended_at is null');
  expect(row).toEqual({ open: 0 });
});

test.each([
  [2, 'There is no list “territory.list-unit”. → territory.list-units', account, ['territory.list-unit', 'a.csv']],
  [2, 'Give a file that ends with', account, ['territory.list-units', 'a.pdf']],
  [2, 'A filter must be name=value, but is “unit”', account, ['territory.list-units', 'a.csv', 'unit']],
  [2, 'Set MUCTIEU_TOKEN', { MUCTIEU_URL: server.base }, ['territory.list-units', 'a.csv']],
  [2, 'cannot be reached', { ...account, MUCTIEU_URL: 'http://127.0.0.1:1' }, ['territory.list-units', 'a.csv']],
  [1, 'Check the keyboard layout', { ...account, MUCTIEU_PASSWORD: 'wrong' }, ['territory.list-units', 'a.csv']],
  [1, 'Sign in to do this', { MUCTIEU_URL: server.base, MUCTIEU_TOKEN: 'none' }, ['territory.list-units', 'a.csv']],
] as const)('%i: %s', async (code, words, environment, args) => {
  const ran = await run(environment, ...args);
  expect(ran.code).toBe(code);
  expect(ran.err).toContain(words);
});
