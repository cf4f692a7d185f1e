import type { Pool } from 'pg';
import { ownerPool } from '../database/application-pool.ts';
import type { DatabaseSettings } from '../database/database-settings.ts';
import { ownerRole } from '../database/embedded/cluster.ts';
import { findLockHolder } from '../database/embedded/data-lock.ts';

/** Connections of the owner to the database that a program, this one or another, has open now. */
export function ownerPoolOf({ databaseUrl, dataFolder }: DatabaseSettings): Pool {
  if (databaseUrl !== undefined) return ownerPool({ connectionString: databaseUrl });
  const socketFolder = findLockHolder(dataFolder)?.socketFolder;
  if (socketFolder === undefined) throw new Error(`Nobody has the database in ${dataFolder} open`);
  return ownerPool({ host: socketFolder, user: ownerRole, database: 'muctieu' });
}
