import type { Pool } from 'pg';
import { applicationPool, ownerPool, refuseUnfitRole } from './application-pool.ts';
import { ensureApplicationRole } from './application-role.ts';
import { createDatabase } from './create-database.ts';
import type { TellDatabaseEvent } from './database-settings.ts';
import { applicationRole, ownerRole } from './embedded/cluster.ts';
import { findLockHolder, takeDataLock } from './embedded/data-lock.ts';
import { prepareDataFolder, startEmbeddedServer } from './embedded/embedded-server.ts';
import { migrate } from './migrate.ts';
import type { MigrationFile } from './migration-file.ts';
import type { OpenDatabase } from './open-database.ts';
import { sqlState } from './retry.ts';

const databaseName = 'muctieu';
const noSuchDatabase = '3D000';

/** The database in the data folder, on the PostgreSQL that npm brought; this process holds the folder until `stop`. */
export async function openEmbedded(
  dataFolder: string,
  tell: TellDatabaseEvent,
  migrations: readonly MigrationFile[],
): Promise<OpenDatabase> {
  prepareDataFolder(dataFolder);
  const lock = takeDataLock(dataFolder);
  try {
    const server = await startEmbeddedServer({ dataFolder, tell });
    try {
      const migrated = await migrateEmbedded(server.socketFolder, migrations);
      const application = applicationPool({ host: server.socketFolder, user: applicationRole, database: databaseName });
      await refuseUnfitRole(application, dataFolder);
      lock.announce(server.socketFolder);
      return {
        database: createDatabase(application),
        address: dataFolder,
        migrated,
        async stop() {
          await application.end();
          await server.stop();
          lock.release();
        },
      };
    } catch (error) {
      await server.stop();
      throw error;
    }
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** The database of a program that holds the data folder now; `undefined` when nobody does. */
export function findJoinedDatabase(dataFolder: string): OpenDatabase | undefined {
  const socketFolder = findLockHolder(dataFolder)?.socketFolder;
  if (socketFolder === undefined) return undefined;
  const application = applicationPool({ host: socketFolder, user: applicationRole, database: databaseName, max: 2 });
  return { database: createDatabase(application), address: dataFolder, migrated: [], stop: () => application.end() };
}

async function migrateEmbedded(socketFolder: string, migrations: readonly MigrationFile[]): Promise<readonly string[]> {
  await ensureDatabase(socketFolder);
  const owner = ownerPool({ host: socketFolder, user: ownerRole, database: databaseName });
  try {
    await ensureApplicationRole(owner, undefined);
    return await migrate(owner, migrations);
  } finally {
    await owner.end();
  }
}

async function ensureDatabase(socketFolder: string): Promise<void> {
  const existing = ownerPool({ host: socketFolder, user: ownerRole, database: databaseName });
  try {
    await existing.query('select 1');
  } catch (error) {
    if (sqlState(error) !== noSuchDatabase) throw error;
    await createIn(ownerPool({ host: socketFolder, user: ownerRole, database: 'postgres' }));
  } finally {
    await existing.end();
  }
}

async function createIn(owner: Pool): Promise<void> {
  try {
    await owner.query(`CREATE DATABASE ${databaseName}`);
  } finally {
    await owner.end();
  }
}
