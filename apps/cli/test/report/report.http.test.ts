import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { prepareData } from '@muctieu/server/start/prepare-data';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAccessServer } from '../../../server/test/access/access-server.ts';
import { runMuctieu } from '../run-muctieu.ts';

const server = await startAccessServer();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-report-http-'));
beforeAll(async () => {
  const settings = { isDemo: true, dataFolder: folder } as Parameters<typeof prepareData>[1];
  await prepareData(server.database, settings, server.now);
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await server.close();
});

const account = { MUCTIEU_URL: server.base, MUCTIEU_USER: 'thu08', MUCTIEU_PASSWORD: server.demoPassword };
const asked = ['--template', 'giam-sat-ba-chuong-trinh', '--unit', '11', '--period', '2024-H1', '-o', 'bc.docx'];
const run = (environment: Readonly<Record<string, string>>, ...args: readonly string[]) =>
  runMuctieu(['report', ...args, '--lang', 'en'], folder, environment);

test('at a server the report comes with the rights of whoever signs in, and nobody stays signed in', async () => {
  const ran = await run(account, ...asked);
  expect(ran).toMatchObject({ code: 0, err: '' });
  expect(ran.out).toContain('0 to look at)');
  expect(readFileSync(join(folder, 'bc.docx')).subarray(0, 2).toString()).toBe('PK');
  const [row] = await server.ownerQuery('select count(*)::int as open from muctieu.session where ended_at is null');
  expect(row).toEqual({ open: 0 });
});

test('a draft that is begun by the command is found on screen and taken again by it', async () => {
  const monthly = ['--template', 'giai-ngan-thang', '--unit', 'xã Thanh Xương', '--period', '2024-05', '-o', 'gn.docx'];
  expect((await run(account, ...monthly)).out).not.toContain('The system has');
  expect((await run(account, ...monthly)).out).toContain('The system has this report already');
});

test.each([
  [1, 'Did you mean “giam-sat-ba-chuong-trinh”', account, ['--template', 'giam-sat', ...asked.slice(2)]],
  [1, 'There is no unit “thanh xuonq”', account, [...asked.slice(0, 2), '--unit', 'thanh xuonq', ...asked.slice(4)]],
  [2, 'cannot be reached', { ...account, MUCTIEU_URL: 'http://127.0.0.1:1' }, asked],
  [2, 'Set MUCTIEU_TOKEN', { MUCTIEU_URL: server.base }, asked],
  [1, 'Check the keyboard layout', { ...account, MUCTIEU_PASSWORD: 'wrong' }, asked],
  [1, 'Sign in to do this', { MUCTIEU_URL: server.base, MUCTIEU_TOKEN: 'none' }, asked],
] as const)('%i: %s', async (code, words, environment, args) => {
  const ran = await run(environment, ...args);
  expect(ran.err).toContain(words);
  expect(ran.code).toBe(code);
});

test('whoever may not write reports of the unit is told so, and no file is left', async () => {
  const ran = await run({ ...account, MUCTIEU_USER: 'thu14' }, ...asked.slice(0, -1), 'no.docx', '--new');
  expect(ran.code).toBe(1);
  expect(ran.err).not.toBe('');
  expect(() => readFileSync(join(folder, 'no.docx'))).toThrow();
});
