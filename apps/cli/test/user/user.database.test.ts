import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../server/test/harness/test-database.ts';
import { runMuctieu } from '../run-muctieu.ts';

const { ownerQuery, ownerUrl, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-user-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

const run = (...args: readonly string[]) =>
  runMuctieu(['user', ...args], folder, { DATABASE_URL: ownerUrl, MUCTIEU_LANG: 'en' });

test('an administrator is added, listed, given another password, and keeps the role', async () => {
  const added = await run('add', 'Quan.Tri', '--name', 'Lò Thị Mai', '--role', 'administrator');
  expect(added).toMatchObject({ code: 0, err: '' });
  expect(added.out).toMatch(/^Added Lò Thị Mai\.\nOne-time password of quan\.tri: ([a-z2-9]{4}-){3}[a-z2-9]{4}\n/);
  expect((await run('list')).out).toMatch(/^quan\.tri +Lò Thị Mai {2}Cả nước {2}administrator\n1 people\.\n$/);
  expect((await run('list', '--search', 'lo thi')).out).toContain('Lò Thị Mai');
  const reset = await run('reset-password', 'quan.tri', '--remove-codes');
  expect(reset.out).toMatch(/^One-time password of quan\.tri: /);
  expect(reset.out).not.toBe(added.out);
  const roles = await run('roles', 'quan.tri');
  expect(roles.out).toMatch(/^[0-9a-f-]{36} {2}administrator {2}System administrator|^[0-9a-f-]{36} {2}administrator/);
  const ended = await run('roles', 'quan.tri', '--end', roles.out.slice(0, 36));
  expect(ended.out).toMatch(/ – \d{4}-\d\d-\d\d\n$/);
  expect((await run('end-sessions', 'quan.tri')).out).toBe('Ended 0 sessions of quan.tri.\n');
});

test('every act stands in the journal, no password does', async () => {
  const rows = await ownerQuery<{ command: string; after: object }>(
    'select command, after from muctieu.journal order by entry_id',
  );
  expect(rows.map(({ command }) => command)).toEqual([
    'user.add',
    'user.grant-role',
    'user.reset-password',
    'user.end-role',
    'user.end-sessions',
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}-[a-z2-9]{4}"/);
});

test.each([
  ['no word', [], 2, 'Say what to do'],
  ['no name', ['add', '--name', 'X'], 2, 'The sign-in name is missing'],
  ['no full name', ['add', 'xyz'], 2, 'The full name is missing'],
  ['a day that is none', ['roles', 'quan.tri', '--until', '31/02/2026'], 2, '--until is not valid'],
  ['an option without its value', ['list', '--search'], 2, '--search needs a value'],
  ['somebody unknown', ['reset-password', 'nobody'], 1, 'There is nobody called “nobody”'],
  ['a name with blanks', ['add', 'a b c', '--name', 'X'], 1, 'The sign-in name “a b c” is not valid'],
  ['a name that is taken', ['add', 'QUAN.TRI', '--name', 'X'], 1, 'The sign-in name “quan.tri” is taken'],
  ['a role that does not exist', ['roles', 'quan.tri', '--grant', 'king'], 1, 'has no role “king”'],
] as const)('%s: exit code and words', async (_, args, code, words) => {
  const ran = await run(...args);
  expect(ran.err).toContain(words);
  expect(ran.code).toBe(code);
});
