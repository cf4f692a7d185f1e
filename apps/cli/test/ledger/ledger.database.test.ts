import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { insertRowsOfEveryChapter } from '../../../server/test/harness/rows-of-every-chapter.ts';
import { createTestDatabase } from '../../../server/test/harness/test-database.ts';
import { ledger } from '../../src/ledger/ledger.ts';

const { ownerQuery, ownerUrl, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-ledger-'));
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await close();
});
beforeAll(async () => {
  await insertRowsOfEveryChapter(ownerQuery);
  // The rows of the tests are posted without the journal that a program writes.
  await ownerQuery(`insert into muctieu.journal (province_id, entry_id, at, command, subject_kind, subject_id, after, request_id)
    select province_id, gen_random_uuid(), known_at, 'post-entries', 'capital-command', command_id::text, jsonb_build_object('entriesSha256',
      encode(sha256(convert_to('grant|grant|GN.P1.S1|CENTRAL|INVESTMENT|2022|00000000-0000-7000-8000-000000000501|2022|00000000-0000-7000-8000-000000000501|2022|1000000|2022-05-28||'
        || octet_length(document_id) || ':' || document_id || '|' || octet_length(reason) || ':' || reason, 'UTF8')), 'hex')), 'r'
    from muctieu.capital_entry`);
});

async function run(...args: readonly string[]) {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const io = { out: say, err: say, language: 'en', colour: false, width: 100, folder } as const;
  const code = await ledger(args, { ...io, environment: { DATABASE_URL: ownerUrl } });
  return { code, said };
}

test('says what it can do when it is not told, and what is wrong with what it is told', async () => {
  expect(await run()).toEqual({ code: 2, said: 'Say what to do: muctieu ledger audit.\n' });
  expect(await run('audit', '--province', 'Điện Biên')).toEqual({
    code: 2,
    said: '--province must be a two-digit code of a province, but is “Điện Biên”.\n',
  });
  expect((await run('audit', '--format', 'xml')).code).toBe(2);
});

test('a whole ledger: every invariant by its name, and exit code 0', async () => {
  const { code, said } = await run('audit');
  expect(said).toContain('holds    no balance is below zero on any day (C3)\n');
  expect(said).toContain('Everything in the ledger holds.\n');
  expect(said).not.toContain('BROKEN');
  expect(code).toBe(0);
});

test('a balance changed by hand is named with its account and exit code 1, in its province only', async () => {
  await ownerQuery(`update muctieu.capital_account set paid = 1, available = available - 1 where province_id = '11'`);
  const { code, said } = await run('audit', '--province=11');
  expect(code).toBe(1);
  expect(said).toMatch(/BROKEN {3}each account is the sum of its entries: 1 places, such as 11\/\d+\n/);
  expect((await run('audit', '--province', '12')).code).toBe(0);
  const json = await run('audit', '--format', 'json');
  expect(JSON.parse(json.said).findings).toContainEqual({
    invariant: 'account-is-sum-of-entries',
    count: 1,
    places: [expect.stringMatching(/^11\/\d+$/)],
  });
});
