import { Pool, type PoolConfig } from 'pg';
import { DatabaseRefusal } from './database-refusal.ts';
import { applicationRole } from './embedded/cluster.ts';
import { valueParsers } from './value-parsers.ts';

const connectionsMost = 20;
const oldestVersion = 15;

/** Connections of the application role. An idle one that breaks is dropped; the next query opens another. */
export function applicationPool(config: PoolConfig): Pool {
  return pool({ max: connectionsMost, application_name: 'muctieu', ...config });
}

/** Connections of the owner, for the time of the migrations. */
export function ownerPool(config: PoolConfig): Pool {
  return pool({ max: 1, application_name: 'muctieu owner', ...config });
}

function pool(config: PoolConfig): Pool {
  const made = new Pool({ types: valueParsers, connectionTimeoutMillis: 10_000, ...config });
  made.on('error', () => {});
  // Between two statements of a transaction a lost connection is told as an event; unheard it would end the process. The
  // next statement fails, and that failure is the one that is handled.
  made.on('connect', (client) => client.on('error', () => {}));
  return made;
}

/** Refuses a server on which SQL, Vietnamese or an acknowledged commit would not hold. */
export async function refuseUnfitServer(owner: Pool, address: string): Promise<void> {
  const { rows } = await owner.query<{ version: number; encoding: string }>(
    `select current_setting('server_version_num')::int as version, current_setting('server_encoding') as encoding`,
  );
  const { version = 0, encoding = '' } = rows[0] ?? {};
  if (version < oldestVersion * 10_000) {
    const found = `${Math.floor(version / 10_000)}.${version % 10_000}`;
    throw new DatabaseRefusal('server-too-old', { address, found, expected: String(oldestVersion) });
  }
  if (encoding !== 'UTF8') throw new DatabaseRefusal('server-not-utf8', { address, found: encoding });
}

/** Refuses an application role to which row-level security would not apply, and one whose commits are not durable. */
export async function refuseUnfitRole(application: Pool, address: string): Promise<void> {
  const { rows } = await application.query<{ role: string; power: string | null; loose: string | null }>(
    `select current_user as role,
       case when r.rolsuper then 'SUPERUSER' when r.rolbypassrls then 'BYPASSRLS'
            when pg_has_role(current_user, n.nspowner, 'MEMBER') then 'OWNER'
            when not pg_has_role(current_user, $1, 'USAGE') then 'NOT ' || $1 end as power,
       (select name from pg_settings
         where name in ('synchronous_commit', 'fsync', 'full_page_writes') and setting = 'off' limit 1) as loose
     from pg_roles r, pg_namespace n where r.rolname = current_user and n.nspname = 'muctieu'`,
    [applicationRole],
  );
  const found = rows[0];
  if (found === undefined) throw new Error('Schema muctieu is not there after the migrations');
  if (found.power !== null)
    throw new DatabaseRefusal('application-too-mighty', { role: found.role, power: found.power });
  if (found.loose !== null) throw new DatabaseRefusal('commit-not-durable', { address, setting: found.loose });
}

/** What a connection failed with, in the words of whoever refused it. */
export function connectionReason(error: unknown): string {
  if (error instanceof AggregateError) return connectionReason(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
