import { Pool } from 'pg';
import {
  applicationPool,
  connectionReason,
  ownerPool,
  refuseUnfitRole,
  refuseUnfitServer,
} from './application-pool.ts';
import { applicationPassword, ensureApplicationRole } from './application-role.ts';
import { createDatabase } from './create-database.ts';
import { DatabaseRefusal } from './database-refusal.ts';
import { applicationRole } from './embedded/cluster.ts';
import { migrate } from './migrate.ts';
import type { MigrationFile } from './migration-file.ts';
import type { OpenDatabase } from './open-database.ts';
import { sqlState } from './retry.ts';

/** The database on a server of one's own: `databaseUrl` signs in as the owner, who migrates and leaves. */
export async function openOwnServer(
  databaseUrl: string,
  databaseAppUrl: string | undefined,
  migrations: readonly MigrationFile[],
): Promise<OpenDatabase> {
  const address = addressOf(databaseUrl);
  const applicationUrl = databaseAppUrl ?? deriveApplicationUrl(databaseUrl);
  const owner = ownerPool({ connectionString: databaseUrl });
  let migrated: readonly string[];
  try {
    await reach(owner, address);
    await refuseUnfitServer(owner, address);
    if (!(await signsIn(applicationUrl))) {
      const password = databaseAppUrl === undefined ? new URL(applicationUrl).password : '';
      await ensureApplicationRole(owner, password === '' ? undefined : decodeURIComponent(password));
    }
    migrated = await migrate(owner, migrations);
  } finally {
    await owner.end();
  }
  const application = applicationPool({ connectionString: applicationUrl });
  try {
    await enter(application, addressOf(applicationUrl));
    await refuseUnfitRole(application, address);
  } catch (error) {
    await application.end();
    throw error;
  }
  return { database: createDatabase(application), address, migrated, stop: () => application.end() };
}

/** For a program beside the server: signs in as the application only. */
export async function joinOwnServer(databaseUrl: string, databaseAppUrl: string | undefined): Promise<OpenDatabase> {
  const applicationUrl = databaseAppUrl ?? deriveApplicationUrl(databaseUrl);
  const application = applicationPool({ connectionString: applicationUrl, max: 2 });
  const address = addressOf(applicationUrl);
  try {
    await enter(application, address);
  } catch (error) {
    await application.end();
    throw error;
  }
  return { database: createDatabase(application), address, migrated: [], stop: () => application.end() };
}

/** Where the database is, without who and with what password. */
function addressOf(databaseUrl: string): string {
  const { host, pathname, searchParams } = new URL(databaseUrl);
  return `${host || searchParams.get('host') || 'localhost'}${pathname}`;
}

function deriveApplicationUrl(databaseUrl: string): string {
  const url = new URL(databaseUrl);
  if (url.searchParams.has('user')) url.searchParams.set('user', applicationRole);
  url.username = applicationRole;
  if (url.password !== '') url.password = applicationPassword(decodeURIComponent(url.password));
  return url.toString();
}

async function reach(owner: Pool, address: string): Promise<void> {
  try {
    await owner.query('select 1');
  } catch (error) {
    throw new DatabaseRefusal('server-unreachable', {
      address,
      reason: connectionReason(error),
      setting: 'DATABASE_URL',
    });
  }
}

async function enter(application: Pool, address: string): Promise<void> {
  try {
    await application.query('select 1');
  } catch (error) {
    throw new DatabaseRefusal('application-not-signed-in', { address, reason: connectionReason(error) });
  }
}

async function signsIn(applicationUrl: string): Promise<boolean> {
  const trial = new Pool({ connectionString: applicationUrl, max: 1, connectionTimeoutMillis: 10_000 });
  trial.on('error', () => {});
  try {
    await trial.query('select 1');
    return true;
  } catch (error) {
    // 28: the role or its password; anything else is no reason to touch roles.
    if (sqlState(error)?.startsWith('28')) return false;
    throw error;
  } finally {
    await trial.end();
  }
}
