import { finished } from 'node:stream/promises';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { escapeIdentifier, type Pool, type PoolClient } from 'pg';
import { type CopyStreamQuery, from } from 'pg-copy-streams';
import type { DatabaseSettings, TellDatabaseEvent } from '../database/database-settings.ts';
import { migrate } from '../database/migrate.ts';
import { readMigrationFiles } from '../database/migration-file.ts';
import { type OpenDatabase, openDatabase } from '../database/open-database.ts';
import type { BackupSummary } from './backup-format.ts';
import { bindToEverything } from './bind-to-everything.ts';
import { checkBackup } from './check-backup.ts';
import { ownerPoolOf } from './owner-pool-of.ts';
import { DamagedBackup, readBackup } from './read-backup.ts';
import { listStoredTables } from './stored-table.ts';
import { writeTo } from './write-to.ts';

export interface Restored extends OpenDatabase {
  readonly summary: BackupSummary;
}

/**
 * Brings a backup into a database that holds nothing yet. The whole file is read once and held against its sums before the
 * database is opened; the schema is made as it was when the backup was taken, the rows come in by one transaction, and only
 * then the steps that are newer. The database is left open, for whoever looks at what came in.
 */
export async function restoreBackup(
  path: string,
  settings: DatabaseSettings,
  tell: TellDatabaseEvent,
): Promise<Result<Restored>> {
  const checked = await checkBackup(path);
  if (!checked.ok) return checked;
  const { header, summary } = checked.value;
  const names = new Set(header.migrations.map(({ name }) => name));
  const files = readMigrationFiles().filter(({ name }) => names.has(name));
  const opened = await openDatabase(settings, tell, files);
  if (!opened.ok) {
    // Whatever is newer than the backup has been in use already.
    const isNewer = opened.problems.some(({ code }) => code === 'database-newer');
    return isNewer ? refused({ code: 'restore-not-empty' }) : opened;
  }
  const owner = ownerPoolOf(settings);
  let isLoaded = false;
  try {
    isLoaded = await load(owner, path);
    if (isLoaded) {
      await migrate(owner);
      return done({ ...opened.value, summary });
    }
  } finally {
    await owner.end();
    if (!isLoaded) await opened.value.stop();
  }
  return refused({ code: 'restore-not-empty' });
}

/** False, and nothing done, where somebody has worked here already. */
async function load(owner: Pool, path: string): Promise<boolean> {
  const client = await owner.connect();
  try {
    await client.query('begin');
    await bindToEverything(client);
    const { rowCount } = await client.query('select from muctieu.journal limit 1');
    if (rowCount !== 0) {
      await client.query('rollback');
      client.release();
      return false;
    }
    await loadRows(client, path);
    await client.query('commit');
    client.release();
    return true;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

async function loadRows(client: PoolClient, path: string): Promise<void> {
  const tables = new Map((await listStoredTables(client)).map((table) => [table.name, table]));
  const nameOf = (table: string) => `muctieu.${escapeIdentifier(table)}`;
  const everyTable = [...tables.keys()].map(nameOf).join(', ');
  // The steps of the schema put rows of their own in; the backup has them too.
  await client.query(`truncate ${everyTable}`);
  // Sums that triggers keep stand in the backup with the rows they are of: counted again they would stand there twice.
  for (const table of tables.keys())
    await client.query(`alter table ${nameOf(table)} no force row level security, disable trigger user`);
  let current: CopyStreamQuery | undefined;
  for await (const part of readBackup(path)) {
    switch (part.kind) {
      case 'header':
        for (const { name, value } of part.header.sequences) {
          if (value !== null) await client.query('select setval($1::regclass, $2)', [nameOf(name), value]);
        }
        break;
      case 'table': {
        const known = tables.get(part.table.table)?.columns ?? [];
        if (part.table.columns.some((column) => !known.includes(column))) throw new DamagedBackup();
        const list = part.table.columns.map((column) => escapeIdentifier(column)).join(', ');
        const stream = client.query(from(`copy ${nameOf(part.table.table)} (${list}) from stdin`));
        // Heard by whoever writes next; unheard it would end the process.
        stream.on('error', () => {});
        current = stream;
        break;
      }
      case 'piece':
        if (current === undefined) throw new DamagedBackup();
        await writeTo(current, part.bytes);
        break;
      case 'table-end':
        if (current === undefined) throw new DamagedBackup();
        current.end();
        await finished(current);
        if (current.rowCount !== part.rows) throw new DamagedBackup();
        current = undefined;
        break;
      default:
        part satisfies never;
    }
  }
  await client.query('set constraints all immediate');
  for (const table of tables.keys())
    await client.query(`alter table ${nameOf(table)} force row level security, enable trigger user`);
}
