import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createTestDatabase } from '../../../server/test/harness/test-database.ts';
import { runMuctieu } from '../run-muctieu.ts';

const { ownerUrl, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-backup-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});
const run = (...args: readonly string[]) => runMuctieu([...args, '--lang', 'en'], folder, {});

test('what was backed up by one line is restored by another', async () => {
  const taken = await run('backup', 'a.gz', '--database-url', ownerUrl);
  expect(taken).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/rows of \d+ tables are backed up in/) });
  const restored = await run('restore', '--data', 'new', 'a.gz');
  expect(restored).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/^[\d,]+ rows of .*\nThe journal is whole/),
  });
});

test('misuse is said, and what is refused ends with 1', async () => {
  expect(await run('backup')).toMatchObject({ code: 2, err: 'Give exactly one file. See --help.\n' });
  expect(await run('restore', 'a.gz', 'b.gz')).toMatchObject({ code: 2 });
  expect(await run('restore', 'a.gz', '--prot', '1')).toMatchObject({ code: 2 });
  expect(await run('restore', 'none.gz', '--data', 'other')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/cannot be read \(ENOENT\)/),
  });
});
