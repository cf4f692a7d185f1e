import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Database } from './database.ts';
import { DatabaseRefusal } from './database-refusal.ts';
import type { DatabaseSettings, TellDatabaseEvent } from './database-settings.ts';
import { findLockHolder } from './embedded/data-lock.ts';
import { findMachineProblem } from './machine-problem.ts';
import { type MigrationFile, readMigrationFiles } from './migration-file.ts';
import { findJoinedDatabase, openEmbedded } from './open-embedded.ts';
import { joinOwnServer, openOwnServer } from './open-own-server.ts';

/** The database, migrated, with the application's role signed in. */
export interface OpenDatabase {
  readonly database: Database;
  /** Where it is, for people: the data folder, or host and name. */
  readonly address: string;
  /** Names of the migrations that were run on opening. */
  readonly migrated: readonly string[];
  /** Waits for the transactions under way, and stops what was started. */
  stop(): Promise<void>;
}

/**
 * Opens the database for the program that serves it: starts the embedded server where none is named, and migrates; by
 * fewer steps than there are, where a backup is to come in that was taken when there were fewer.
 */
export function openDatabase(
  settings: DatabaseSettings,
  tell: TellDatabaseEvent,
  migrations: readonly MigrationFile[] = readMigrationFiles(),
): Promise<Result<OpenDatabase>> {
  return refusable(settings, () =>
    settings.databaseUrl === undefined
      ? openEmbedded(settings.dataFolder, tell, migrations)
      : openOwnServer(settings.databaseUrl, settings.databaseAppUrl, migrations),
  );
}

/** Opens the database for a command: beside the program that serves it, when one runs; else as `openDatabase`. */
export function joinDatabase(settings: DatabaseSettings, tell: TellDatabaseEvent): Promise<Result<OpenDatabase>> {
  return refusable(settings, async () =>
    settings.databaseUrl === undefined
      ? (findJoinedDatabase(settings.dataFolder) ??
        (await openEmbedded(settings.dataFolder, tell, readMigrationFiles())))
      : joinOwnServer(settings.databaseUrl, settings.databaseAppUrl),
  );
}

/** Whether another program serves this data now; `openDatabase` would be refused with the same. */
export function findUseProblem({ databaseUrl, dataFolder }: DatabaseSettings): Problem | undefined {
  const holder = databaseUrl === undefined ? findLockHolder(dataFolder) : undefined;
  return holder && { code: 'data-in-use', values: { folder: dataFolder, pid: String(holder.pid) } };
}

async function refusable(
  { dataFolder }: DatabaseSettings,
  open: () => Promise<OpenDatabase>,
): Promise<Result<OpenDatabase>> {
  try {
    return done(await open());
  } catch (error) {
    if (error instanceof DatabaseRefusal) return refused(error.problem);
    const problem = findMachineProblem(error, dataFolder);
    if (problem !== undefined) return refused(problem);
    throw error;
  }
}
