import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from '@muctieu/server/database/database';
import { findLockHolder } from '@muctieu/server/database/embedded/data-lock';
import { openDatabase } from '@muctieu/server/database/open-database';
import { Pool } from 'pg';

/** The product's own database as `muctieu start` opens it, with its owner beside it for making data. */
export interface BenchDatabase {
  readonly database: Database;
  readonly owner: Pool;
  /** How `pgbench` and `psql` reach the same server. */
  readonly connection: { readonly host: string; readonly port: number; readonly user: string };
  readonly server: string;
  close(): Promise<void>;
}

/** `BENCH_DATABASE_URL` names an empty database on a server of one's own; else the embedded one, kept between runs. */
export async function openBenchDatabase(): Promise<BenchDatabase> {
  const dataFolder = process.env.BENCH_FOLDER ?? join(tmpdir(), 'muctieu-bench');
  const databaseUrl = process.env.BENCH_DATABASE_URL;
  const opened = await openDatabase({ dataFolder, ...(databaseUrl === undefined ? {} : { databaseUrl }) }, () => {});
  if (!opened.ok) throw new Error(`The database does not open: ${JSON.stringify(opened.problems)}`);
  const connection = databaseUrl === undefined ? embeddedConnection(dataFolder) : connectionOf(new URL(databaseUrl));
  const name = databaseUrl === undefined ? 'muctieu' : new URL(databaseUrl).pathname.slice(1);
  const owner = new Pool({ ...connection, database: name, max: 4, options: '-c muctieu.provinces=*' });
  // A server that stops ends idle connections: no reason to end the process that stops it.
  owner.on('error', () => {});
  const { rows } = await owner.query<{ version: string }>(`select current_setting('server_version') as version`);
  return {
    database: opened.value.database,
    owner,
    connection,
    server: `PostgreSQL ${rows[0]?.version}${databaseUrl === undefined ? ' embedded' : ''}`,
    async close() {
      await owner.end();
      await opened.value.stop();
    },
  };
}

function embeddedConnection(dataFolder: string) {
  const host = findLockHolder(dataFolder)?.socketFolder;
  if (host === undefined) throw new Error('The embedded server has no socket');
  return { host, port: 5432, user: 'muctieu_owner' };
}

function connectionOf({ hostname, port, username, password }: URL) {
  if (password !== '') process.env.PGPASSWORD = decodeURIComponent(password);
  return { host: hostname, port: Number(port || 5432), user: username };
}
