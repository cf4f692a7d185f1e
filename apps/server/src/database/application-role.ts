import { createHash, createHmac, pbkdf2Sync, randomBytes } from 'node:crypto';
import { escapeIdentifier, escapeLiteral, type Pool } from 'pg';
import { DatabaseRefusal } from './database-refusal.ts';
import { applicationRole } from './embedded/cluster.ts';
import { sqlState } from './retry.ts';

const insufficientPrivilege = '42501';

/**
 * The role that holds the application's grants and signs in. Made by the owner before the migrations, which grant to it.
 * `password` is given for a server reached by password.
 */
export async function ensureApplicationRole(owner: Pool, password: string | undefined): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [applicationRole]);
  const secret = password === undefined ? '' : ` PASSWORD ${escapeLiteral(scramVerifier(password))}`;
  try {
    if (rowCount === 0) {
      await owner.query(
        `CREATE ROLE ${applicationRole} LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE NOINHERIT${secret}`,
      );
    } else if (password !== undefined) {
      await owner.query(`ALTER ROLE ${applicationRole} LOGIN${secret}`);
    }
    const { rows } = await owner.query<{ name: string }>('select current_database() as name');
    await owner.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(rows[0]?.name ?? '')} TO ${applicationRole}`);
  } catch (error) {
    if (sqlState(error) !== insufficientPrivilege) throw error;
    throw new DatabaseRefusal('role-not-creatable', { reason: error instanceof Error ? error.message : String(error) });
  }
}

/**
 * The application's password made from the owner's, so that several programs and a lost data folder agree on it without a
 * file: who knows the owner's could set it anyway. See docs/decisions/0002-two-database-roles.md.
 */
export function applicationPassword(ownerPassword: string): string {
  return createHmac('sha256', ownerPassword).update(applicationRole).digest('base64url');
}

/** What PostgreSQL keeps of a password (RFC 5802), made here, so that the password itself is in no log of the server. */
export function scramVerifier(password: string, salt: Buffer = randomBytes(16), iterations = 4096): string {
  const salted = pbkdf2Sync(password, salt, iterations, 32, 'sha256');
  const storedKey = createHash('sha256').update(hmac(salted, 'Client Key')).digest('base64');
  const serverKey = hmac(salted, 'Server Key').toString('base64');
  return `SCRAM-SHA-256$${iterations}:${salt.toString('base64')}$${storedKey}:${serverKey}`;
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
