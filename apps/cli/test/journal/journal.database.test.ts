import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done } from '@muctieu/kernel/result';
import { programScope } from '@muctieu/server/database/scope';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealAll } from '../../../server/test/harness/seal-all.ts';
import { createTestDatabase, testAct } from '../../../server/test/harness/test-database.ts';
import { journal } from '../../src/journal/journal.ts';

const { database, ownerQuery, ownerUrl, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-journal-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});

async function run(...args: readonly string[]) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const environment = { DATABASE_URL: ownerUrl };
  const code = await journal(args, {
    out: say,
    err: say,
    language: 'en',
    colour: false,
    width: 100,
    folder,
    environment,
  });
  return { code, said };
}

beforeAll(async () => {
  for (const name of ['Mường Nhé', 'Sín Thầu']) {
    await database.write(programScope, testAct('11', 'rename-unit'), (transaction) => {
      transaction.journal({ subject: { kind: 'unit', id: name }, after: { name } });
      return Promise.resolve(done(undefined));
    });
  }
  await sealAll(database);
});

test('says what it can do when it is not told', async () => {
  expect(await run()).toEqual({ code: 2, said: 'Say what to do: muctieu journal verify or muctieu journal list.\n' });
});

test('lists the newest first', async () => {
  const { code, said } = await run('list', '--province', '11');
  expect(code).toBe(0);
  expect(said.split('\n')[0]).toMatch(
    / {2}11 {2}the program {2}rename-unit {2}unit:Sín Thầu {2}∅ → \{"name":"Sín Thầu"\}$/,
  );
  expect((await run('list', '--subject', 'unit:Mường Nhé')).said.trim().split('\n')).toHaveLength(1);
  expect((await run('list', '--limit', 'all')).code).toBe(2);
});

test('a whole journal gives an anchor, and what is done to it afterwards is named with exit code 1', async () => {
  const whole = await run('verify', '--province', '11');
  expect(whole).toEqual({
    code: 0,
    said: expect.stringMatching(/^11: whole, 2 entries sealed, 0 waiting for their seal\. Anchor 11:1:[0-9a-f]{64}\n$/),
  });
  writeFileSync(join(folder, 'anchor.txt'), whole.said);
  expect((await run('verify', '--anchor', 'anchor.txt')).code).toBe(0);
  expect((await run('verify', '--anchor', '11:1')).code).toBe(2);

  await ownerQuery(`update muctieu.journal set after = '{"name": "Mường Toong"}' where subject_id = 'Mường Nhé'`);
  const [row] = await ownerQuery<{ entry_id: string }>(
    "select entry_id from muctieu.journal where subject_id = 'Mường Nhé'",
  );
  expect(await run('verify')).toEqual({
    code: 1,
    said: `11: BROKEN after 0 whole entries, at seal number 1: entry ${row?.entry_id} was changed.\n`,
  });
  await ownerQuery('truncate muctieu.journal, muctieu.journal_seal');
  const cut = await run('verify', '--anchor', 'anchor.txt');
  expect(cut).toEqual({ code: 1, said: expect.stringMatching(/the tail was cut off or rewritten/) });
});
