import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export interface DatabaseState {
  readonly name: string;
  readonly version: string;
  readonly bytes: number;
}

export async function findDatabaseState({ tables }: ReadTransaction): Promise<DatabaseState> {
  const { rows } = await sql<{ name: string; version: string; bytes: string }>`
    select current_database() as name, current_setting('server_version') as version,
      pg_database_size(current_database())::text as bytes`.execute(tables);
  const row = rows[0];
  if (row === undefined) throw new Error('PostgreSQL did not say what it is');
  return { name: row.name, version: row.version, bytes: Number(row.bytes) };
}
