import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { done } from '@muctieu/kernel/result';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownerPool } from '../../src/database/application-pool.ts';
import { migrate } from '../../src/database/migrate.ts';
import { readMigrationFiles } from '../../src/database/migration-file.ts';
import { joinDatabase, openDatabase } from '../../src/database/open-database.ts';
import { programScope } from '../../src/database/scope.ts';
import { testAct } from '../harness/test-database.ts';
import { debianPrograms, durableSettings, startTestServer, type TestServer } from '../harness/test-server.ts';

const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-own-'));
const password = 'mật khẩu: @/?#';
let server: TestServer;
let superuser: Client;

/** Debian's PostgreSQL 15 where it is installed; the embedded one stands in for it elsewhere. */
const kind = existsSync(debianPrograms) ? 'debian15' : 'embedded';

const urlOf = (user: string, database: string, secret = password) => {
  const { host, port } = server.address;
  const place = host.startsWith('/') ? `localhost:${port}/${database}?host=${host}` : `${host}:${port}/${database}`;
  return `postgres://${user}:${encodeURIComponent(secret)}@${place}`;
};
const open = (databaseUrl: string, databaseAppUrl?: string) =>
  openDatabase({ dataFolder, databaseUrl, ...(databaseAppUrl === undefined ? {} : { databaseAppUrl }) }, () => {});
const codeOf = async (opening: ReturnType<typeof open>) => {
  const opened = await opening;
  if (!opened.ok) return opened.problems.map(({ code }) => code).join();
  await opened.value.stop();
  return 'open';
};
async function makeDatabase(name: string, owner: string, options = ''): Promise<void> {
  await superuser.query(`CREATE DATABASE ${name} OWNER ${owner} ${options}`);
}

beforeAll(async () => {
  server = await startTestServer(kind, durableSettings);
  const { host, port, superuser: user, password: secret } = server.address;
  superuser = new Client({ host, port, user, password: secret, database: 'postgres' });
  await superuser.connect();
  await superuser.query(`CREATE ROLE may_create_roles LOGIN CREATEROLE PASSWORD '${password}'`);
  await superuser.query(`CREATE ROLE may_not LOGIN PASSWORD '${password}'`);
});
afterAll(async () => {
  await superuser.end();
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
});

describe(`a server of one's own (${kind})`, () => {
  test('whose owner may not make roles asks for one, and then goes with DATABASE_APP_URL', async () => {
    await makeDatabase('guarded', 'may_not');
    expect(await codeOf(open(urlOf('may_not', 'guarded')))).toBe('role-not-creatable');
    await superuser.query(
      `CREATE ROLE muctieu_app; CREATE ROLE clerk LOGIN IN ROLE muctieu_app PASSWORD '${password}'`,
    );
    expect(await codeOf(open(urlOf('may_not', 'guarded'), urlOf('clerk', 'guarded')))).toBe('open');
    expect(await codeOf(open(urlOf('may_not', 'guarded'), urlOf('may_not', 'guarded')))).toBe('application-too-mighty');
    await superuser.query('DROP DATABASE guarded');
    await superuser.query('DROP ROLE muctieu_app, clerk');
  });

  test('is migrated by its owner and used by the application, whose password needs no file', async () => {
    await makeDatabase('province', 'may_create_roles');
    const opened = await open(urlOf('may_create_roles', 'province'));
    if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
    const { database, migrated, address, stop } = opened.value;
    expect(migrated).toContain('0002-create-journal');
    expect(address).not.toContain(password);
    await database.write(programScope, testAct('11', 'try'), (transaction) => {
      transaction.journal({ subject: { kind: 'unit', id: 'u' } });
      return Promise.resolve(done(undefined));
    });
    const joined = await joinDatabase({ dataFolder, databaseUrl: urlOf('may_create_roles', 'province') }, () => {});
    expect(joined.ok && (await joined.value.database.answers())).toBe(true);
    if (joined.ok) await joined.value.stop();
    await stop();
    const again = await open(urlOf('may_create_roles', 'province'));
    expect(again.ok && again.value.migrated).toEqual([]);
    if (again.ok) await again.value.stop();
  });

  test.runIf(kind === 'debian15')('learns the application password anew when the owner has a new one', async () => {
    await superuser.query("ALTER ROLE may_create_roles PASSWORD 'another'");
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('server-unreachable');
    expect(await codeOf(open(urlOf('may_create_roles', 'province', 'another')))).toBe('open');
    await superuser.query(`ALTER ROLE may_create_roles PASSWORD '${password}'`);
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('open');
  });

  test('that is not there is named without the password', async () => {
    const opened = await open('postgres://owner:secret@127.0.0.1:1/muctieu');
    expect(opened).toMatchObject({
      ok: false,
      problems: [{ code: 'server-unreachable', values: { address: '127.0.0.1:1/muctieu', setting: 'DATABASE_URL' } }],
    });
    expect(JSON.stringify(opened)).not.toContain('secret');
  });

  test('that would lose acknowledged commits is refused', async () => {
    await superuser.query('ALTER DATABASE province SET synchronous_commit = off');
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('commit-not-durable');
    await superuser.query('ALTER DATABASE province RESET synchronous_commit');
  });

  test('that cannot write Vietnamese is refused', async () => {
    await makeDatabase(
      'ascii',
      'may_create_roles',
      "ENCODING 'SQL_ASCII' LOCALE 'C' LOCALE_PROVIDER libc TEMPLATE template0",
    );
    expect(await codeOf(open(urlOf('may_create_roles', 'ascii')))).toBe('server-not-utf8');
  });

  test('whose application role could pass by row-level security is refused', async () => {
    await superuser.query('ALTER ROLE muctieu_app BYPASSRLS');
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('application-too-mighty');
    await superuser.query('ALTER ROLE muctieu_app NOBYPASSRLS');
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('open');
  });
});

describe('migrations', () => {
  const asOwner = async <Value>(work: (owner: ReturnType<typeof ownerPool>) => Promise<Value>): Promise<Value> => {
    const owner = ownerPool({ connectionString: urlOf('may_create_roles', 'province') });
    try {
      return await work(owner);
    } finally {
      await owner.end();
    }
  };
  const step = (name: string, sql: string) => ({ name, sql, checksum: sql });

  test('of a newer program are not touched', async () => {
    await asOwner((owner) => migrate(owner, [...readMigrationFiles(), step('9000-add-future', 'select 1')]));
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('database-newer');
    await asOwner((owner) => owner.query("delete from muctieu.migration where name = '9000-add-future'"));
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('open');
  });

  test('that were changed after they ran are refused', async () => {
    await asOwner((owner) =>
      owner.query("update muctieu.migration set checksum = 'x' where name = '0003-create-answer'"),
    );
    expect(await codeOf(open(urlOf('may_create_roles', 'province')))).toBe('migration-changed');
    const original = readMigrationFiles().find(({ name }) => name === '0003-create-answer')?.checksum;
    await asOwner((owner) =>
      owner.query("update muctieu.migration set checksum = $1 where name = '0003-create-answer'", [original]),
    );
  });

  test('that fail leave everything as before, and name the line', async () => {
    const broken = step('9001-add-nothing', 'create table muctieu.half (id int);\n\nselect nonsense;\n');
    await expect(asOwner((owner) => migrate(owner, [...readMigrationFiles(), broken]))).rejects.toMatchObject({
      problem: { code: 'migration-failed', values: { migration: '9001-add-nothing', line: 3 } },
    });
    const { rows } = await asOwner((owner) => owner.query("select to_regclass('muctieu.half') as half"));
    expect(rows).toEqual([{ half: null }]);
  });

  test('run by two programs at once run once', async () => {
    await makeDatabase('twins', 'may_create_roles');
    const both = await Promise.all([
      open(urlOf('may_create_roles', 'twins')),
      open(urlOf('may_create_roles', 'twins')),
    ]);
    const migrated = both.flatMap((opened) => (opened.ok ? opened.value.migrated : []));
    for (const opened of both) if (opened.ok) await opened.value.stop();
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    expect(migrated.toSorted()).toEqual(readMigrationFiles().map(({ name }) => name));
  });
});
