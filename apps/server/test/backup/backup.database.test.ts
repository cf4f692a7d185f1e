import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { done } from '@muctieu/kernel/result';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { restoreBackup } from '../../src/backup/restore-backup.ts';
import { takeBackup } from '../../src/backup/take-backup.ts';
import type { DatabaseSettings } from '../../src/database/database-settings.ts';
import { programScope } from '../../src/database/scope.ts';
import { verifyJournal } from '../../src/journal/verify-journal.ts';
import { insertRowsOfEveryChapter } from '../harness/rows-of-every-chapter.ts';
import { sealAll } from '../harness/seal-all.ts';
import { createTestDatabase, testAct } from '../harness/test-database.ts';
import { debianPrograms, durableSettings, startTestServer } from '../harness/test-server.ts';

const { database, ownerQuery, ownerUrl, close } = await createTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'muctieu-backup-'));
const file = join(folder, 'sao lưu.gz');
const source: DatabaseSettings = { dataFolder: folder, databaseUrl: ownerUrl };
const now = new Date('2026-11-21T02:00:00Z');
afterAll(async () => {
  await close();
  rmSync(folder, { recursive: true, force: true });
});

const tell = () => {};
const restoreTo = (settings: DatabaseSettings, path = file) => restoreBackup(path, settings, tell);
const codeOf = (outcome: Awaited<ReturnType<typeof restoreTo>>) =>
  outcome.ok ? 'restored' : outcome.problems.map(({ code }) => code).join();

/** Table by table: how many rows, and the sum over them. The eras of the journal grow with each cluster. */
function contentOf(path: string): ReadonlyMap<string, string> {
  const content = gunzipSync(readFileSync(path)).toString('latin1');
  const tables = [...content.matchAll(/^\{"table":"(\w+)".*$/gm)];
  const sums = [...content.matchAll(/^\{"rows":\d+,"sha256":"\w+"\}$/gm)];
  expect(sums).toHaveLength(tables.length);
  const pairs = tables.map((match, at) => [match[1] ?? '', sums[at]?.[0] ?? ''] as const);
  return new Map(pairs.filter(([name]) => name !== 'journal_era'));
}

beforeAll(async () => {
  for (const name of ['Pa Tần', 'dòng\ncó \\ và\ttab, «”'] as const) {
    await database.write(programScope, testAct('12', 'rename-unit'), (transaction) => {
      transaction.journal({ subject: { kind: 'unit', id: name }, after: { name } });
      return Promise.resolve(done(undefined));
    });
  }
  await sealAll(database);
  await insertRowsOfEveryChapter(ownerQuery);
  const taken = await takeBackup(file, source, now);
  if (!taken.ok) throw new Error(JSON.stringify(taken.problems));
});

test('every row of every table is in it, though its owner is bound by row-level security', async () => {
  const tables = await ownerQuery<{ name: string }>(
    `select relname as name from pg_class
     where relnamespace = 'muctieu'::regnamespace and relkind = 'r' and relname not in ('migration', 'journal_era')`,
  );
  const found = contentOf(file);
  expect([...found.keys()].sort()).toEqual(tables.map(({ name }) => name).sort());
  for (const { name } of tables) {
    const [row] = await ownerQuery<{ count: string }>(`select count(*) from muctieu."${name}"`);
    expect(found.get(name), name).toContain(`{"rows":${row?.count},`);
  }
});

test('only its owner may read it, and it writes over nothing', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(await takeBackup(file, source, now)).toMatchObject({ ok: false, problems: [{ code: 'backup-file-exists' }] });
  expect(await takeBackup(join(folder, 'none', 'a.gz'), source, now)).toMatchObject({
    ok: false,
    problems: [{ code: 'backup-file-unwritable', values: { reason: 'ENOENT' } }],
  });
});

test('restored into the embedded server it is the same, to the byte; the chain of the journal holds and goes on', async () => {
  const settings = { dataFolder: join(folder, 'dữ liệu') };
  const restored = await restoreTo(settings);
  if (!restored.ok) throw new Error(JSON.stringify(restored.problems));
  const { database: copy, stop } = restored.value;
  try {
    const again = join(folder, 'again.gz');
    expect(await takeBackup(again, settings, now)).toMatchObject({ ok: true });
    expect(contentOf(again)).toEqual(contentOf(file));
    await copy.write(programScope, testAct('12', 'rename-unit'), (transaction) => {
      transaction.journal({ subject: { kind: 'unit', id: 'u' }, after: { name: 'Nậm Pồ' } });
      return Promise.resolve(done(undefined));
    });
    await sealAll(copy);
    const [chain] = await copy.read(programScope, (transaction) => verifyJournal(transaction, { provinceId: '12' }));
    expect(chain).toMatchObject({ entriesSealed: 3, entriesUnsealed: 0, anchor: { sealNumber: '2' } });
    expect(chain?.firstBreak).toBeUndefined();
  } finally {
    await stop();
  }
  expect(codeOf(await restoreTo(settings))).toBe('restore-not-empty');
});

test('restored on a server of one’s own, by an owner who is no superuser, row-level security is forced as before', async () => {
  const server = await startTestServer(existsSync(debianPrograms) ? 'debian15' : 'embedded', durableSettings);
  const { host, port, superuser, password } = server.address;
  const client = new Client({ host, port, user: superuser, password, database: 'postgres' });
  await client.connect();
  try {
    await client.query("CREATE ROLE province LOGIN CREATEROLE PASSWORD 'p'");
    await client.query('CREATE DATABASE muctieu OWNER province');
    const place = host.startsWith('/') ? `localhost:${port}/muctieu?host=${host}` : `${host}:${port}/muctieu`;
    const settings = { dataFolder: folder, databaseUrl: `postgres://province:p@${place}` };
    const restored = await restoreTo(settings);
    if (!restored.ok) throw new Error(JSON.stringify(restored.problems));
    const again = join(folder, 'own.gz');
    expect(await takeBackup(again, settings, now)).toMatchObject({ ok: true });
    expect(contentOf(again)).toEqual(contentOf(file));
    await restored.value.stop();
    const owner = new Client({ connectionString: settings.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query(
      `select relname from pg_class where relnamespace = 'muctieu'::regnamespace and relkind = 'r'
         and not (relrowsecurity and relforcerowsecurity)`,
    );
    await owner.end();
    expect(rows).toEqual([]);
  } finally {
    await client.end();
    await server.stop();
  }
});

describe('refused before anything is opened', () => {
  const content = () => gunzipSync(readFileSync(file)).toString('latin1');
  const written = (name: string, text: string) => {
    const path = join(folder, name);
    writeFileSync(path, gzipSync(Buffer.from(text, 'latin1')));
    return path;
  };
  const target = { dataFolder: join(folder, 'never') };

  test.each([
    [
      'cut off in the middle of the compressed bytes',
      'backup-damaged',
      () => {
        const path = join(folder, 'cut.gz');
        writeFileSync(path, readFileSync(file));
        truncateSync(path, Math.floor(statSync(file).size / 2));
        return path;
      },
    ],
    [
      'without its last table',
      'backup-damaged',
      () => written('last.gz', content().replace(/\{"table":"unit_name".*/s, '')),
    ],
    [
      'one letter of a row changed',
      'backup-damaged',
      () => written('letter.gz', content().replace('rename-unit', 'rename-unik')),
    ],
    ['a row count changed', 'backup-damaged', () => written('count.gz', content().replace('{"rows":1,', '{"rows":2,'))],
    [
      'a step of the schema that is not known',
      'backup-newer',
      () => written('newer.gz', content().replace('0001-create-scope-functions', '9999-create-future')),
    ],
    [
      'a version of the format that is not known',
      'backup-newer',
      () => written('version.gz', content().replace('"version":1', '"version":2')),
    ],
    ['another gzipped file', 'backup-foreign', () => written('other.gz', '{"hello": 1}\n')],
    ['no gzipped file', 'backup-foreign', () => join(import.meta.dirname, 'backup.database.test.ts')],
    ['no file', 'backup-file-unreadable', () => join(folder, 'none.gz')],
  ] as const)('%s: %s', async (_name, code, make) => {
    expect(codeOf(await restoreTo(target, make()))).toBe(code);
    expect(existsSync(target.dataFolder)).toBe(false);
  });
});
