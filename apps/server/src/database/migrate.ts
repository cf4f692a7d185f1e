import type { Pool, PoolClient } from 'pg';
import { DatabaseRefusal } from './database-refusal.ts';
import { type MigrationFile, readMigrationFiles } from './migration-file.ts';
import { reachTransactionNumbers } from './reach-transaction-numbers.ts';
import { sqlState } from './retry.ts';

/** Brings the database to the program's state, as the owner; gives the names of the steps that were run now. */
export async function migrate(
  owner: Pool,
  files: readonly MigrationFile[] = readMigrationFiles(),
): Promise<readonly string[]> {
  await inLock(owner, (client) => client.query(bookkeeping));
  const missing = await inLock(owner, (client) => findMissing(client, files));
  const run: string[] = [];
  for (const file of missing) {
    const isRun = await inLock(owner, async (client) => {
      // Another program may have run it between the two locks.
      const { rowCount } = await client.query('select from muctieu.migration where name = $1', [file.name]);
      if (rowCount !== 0) return false;
      await runFile(client, file);
      return true;
    });
    if (isRun) run.push(file.name);
  }
  await beginEra(owner);
  await reachTransactionNumbers(owner);
  return run;
}

/** Any number, as long as no other program on the server takes it for an advisory lock. */
const lockNumber = 7_304_991_163;

const bookkeeping = `
  CREATE SCHEMA IF NOT EXISTS muctieu;
  COMMENT ON SCHEMA muctieu IS 'The National Target Programmes.';
  CREATE TABLE IF NOT EXISTS muctieu.migration (
    name text NOT NULL PRIMARY KEY,
    checksum text NOT NULL,
    applied_at timestamptz NOT NULL DEFAULT now()
  );
  COMMENT ON TABLE muctieu.migration IS 'append-only reference: the steps that made this schema; only for the owner.';
  COMMENT ON COLUMN muctieu.migration.name IS 'Name of the file, without its ending.';
  COMMENT ON COLUMN muctieu.migration.checksum IS 'SHA-256 of the file; a step that was run may not change.';
  COMMENT ON COLUMN muctieu.migration.applied_at IS 'When it was run.';
  ALTER TABLE muctieu.migration ENABLE ROW LEVEL SECURITY;
  ALTER TABLE muctieu.migration FORCE ROW LEVEL SECURITY;
  DROP POLICY IF EXISTS owner ON muctieu.migration;
  -- Nobody but the owner has a right on this table at all.
  CREATE POLICY owner ON muctieu.migration USING (true);`;

/** One transaction under the lock: a lock of the transaction also works behind a pooler. */
async function inLock<Value>(owner: Pool, work: (client: PoolClient) => Promise<Value>): Promise<Value> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await client.query('set local search_path = muctieu, public');
    await client.query('set local client_min_messages = warning');
    // Row-level security is forced on the owner too, who is no superuser on a server of one's own.
    await client.query("select set_config('muctieu.provinces', '*', true)");
    await client.query('select pg_advisory_xact_lock($1)', [lockNumber]);
    const value = await work(client);
    await client.query('commit');
    client.release();
    return value;
  } catch (error) {
    await client.query('rollback').catch(() => {});
    client.release(true);
    throw error;
  }
}

async function findMissing(client: PoolClient, files: readonly MigrationFile[]): Promise<readonly MigrationFile[]> {
  const { rows } = await client.query<{ name: string; checksum: string }>(
    'select name, checksum from muctieu.migration order by name',
  );
  for (const { name, checksum } of rows) {
    const file = files.find((candidate) => candidate.name === name);
    if (file === undefined) throw new DatabaseRefusal('database-newer', { migration: name });
    if (file.checksum !== checksum) throw new DatabaseRefusal('migration-changed', { migration: name });
  }
  const applied = new Set(rows.map(({ name }) => name));
  return files.filter(({ name }) => !applied.has(name));
}

async function runFile(client: PoolClient, { name, sql, checksum }: MigrationFile): Promise<void> {
  try {
    await client.query(sql);
  } catch (error) {
    // What lies with the machine (53: disk, memory; 57: stopped) is no fault of the step.
    if (!(error instanceof Error) || /^(53|57)/.test(sqlState(error) ?? '')) throw error;
    const position = 'position' in error ? Number(error.position) : 0;
    const line = sql.slice(0, position).split('\n').length;
    throw new DatabaseRefusal('migration-failed', { migration: name, reason: error.message, line });
  }
  await client.query('insert into muctieu.migration (name, checksum) values ($1, $2)', [name, checksum]);
}

/**
 * Transaction numbers begin anew on another cluster (a restored backup, a move to a server of one's own), and the journal
 * is ordered by them: a new cluster is a new era.
 */
async function beginEra(owner: Pool): Promise<void> {
  await inLock(owner, async (client) => {
    const { rowCount } = await client.query(
      "select from pg_tables where schemaname = 'muctieu' and tablename = 'journal_era'",
    );
    if (rowCount === 0) return;
    await client.query(`
      insert into muctieu.journal_era (era, system_identifier)
      select coalesce(max(era), 0) + 1, (select system_identifier::text from pg_control_system())
      from muctieu.journal_era
      having not exists (
        select from muctieu.journal_era
        where era = (select max(era) from muctieu.journal_era)
          and system_identifier = (select system_identifier::text from pg_control_system()))`);
  });
}
