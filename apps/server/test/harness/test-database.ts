import { Client, Pool, type QueryResultRow } from 'pg';
import { inject } from 'vitest';
import { applicationPool } from '../../src/database/application-pool.ts';
import { applicationPassword } from '../../src/database/application-role.ts';
import { createDatabase } from '../../src/database/create-database.ts';
import type { Database } from '../../src/database/database.ts';
import { applicationRole } from '../../src/database/embedded/cluster.ts';
import type { Act } from '../../src/database/transaction.ts';
import { valueParsers } from '../../src/database/value-parsers.ts';
import { templateName, testOwner } from './template-database.ts';

export type Query = <Row extends QueryResultRow = QueryResultRow>(
  sql: string,
  parameters?: readonly unknown[],
) => Promise<readonly Row[]>;

export interface TestDatabase {
  readonly database: Database;
  /** Under no row-level security at all: for preparing, and for seeing what is really there. */
  readonly ownerQuery: Query;
  /** As the application's role without any scope; set one with `set_config` inside the statement. */
  readonly appQuery: Query;
  readonly name: string;
  /** For programs that are started with `DATABASE_URL`: signs in as an owner that is no superuser. */
  readonly ownerUrl: string;
  close(): Promise<void>;
}

/** A migrated database of the caller's own. Takes a tenth of a second. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const { host, port, superuser, password } = inject('testServer');
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`;
  const asSuperuser = { host, port, user: superuser, password };
  await onServer(asSuperuser, `CREATE DATABASE ${name} TEMPLATE ${templateName} OWNER ${testOwner.user}`);
  const owner = new Pool({ ...asSuperuser, database: name, max: 4, types: valueParsers });
  owner.on('error', () => {});
  const application = applicationPool({
    host,
    port,
    user: applicationRole,
    password: applicationPassword(testOwner.password),
    database: name,
  });
  return {
    database: createDatabase(application),
    ownerQuery: async <Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await owner.query<Row>(sql, [...parameters])).rows,
    appQuery: async <Row extends QueryResultRow>(sql: string, parameters: readonly unknown[] = []) =>
      (await application.query<Row>(sql, [...parameters])).rows,
    name,
    ownerUrl: urlOf(host, port, name),
    async close() {
      await application.end();
      await owner.end();
      await onServer(asSuperuser, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/** An act for tests in which it does not matter who asks. */
export function testAct(provinceId: string, command: string): Act {
  return { provinceId, command, requestId: crypto.randomUUID(), at: new Date() };
}

async function onServer(
  config: { readonly host: string; readonly port: number; readonly user: string; readonly password: string },
  sql: string,
): Promise<void> {
  const client = new Client({ ...config, database: 'postgres' });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function urlOf(host: string, port: number, name: string): string {
  const account = `${testOwner.user}:${encodeURIComponent(testOwner.password)}`;
  return host.startsWith('/')
    ? `postgres://${account}@localhost:${port}/${name}?host=${encodeURIComponent(host)}`
    : `postgres://${account}@${host}:${port}/${name}`;
}
