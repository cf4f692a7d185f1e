import { Client } from 'pg';
import { ownerPool } from '../../src/database/application-pool.ts';
import { applicationPassword, ensureApplicationRole } from '../../src/database/application-role.ts';
import { migrate } from '../../src/database/migrate.ts';
import type { TestServerAddress } from './test-server.ts';

export const templateName = 'muctieu_template';
export const testOwner = { user: 'muctieu_test_owner', password: 'owner of the tests' } as const;

/**
 * A migrated database to clone. Its owner is an ordinary role that may create roles, as on a managed server, so that every
 * run of the tests also proves that the migrations need no superuser.
 */
export async function makeTemplate({ host, port, superuser, password }: TestServerAddress): Promise<void> {
  const client = new Client({ host, port, user: superuser, password, database: 'postgres' });
  await client.connect();
  await client.query(`CREATE ROLE ${testOwner.user} LOGIN NOSUPERUSER CREATEROLE PASSWORD '${testOwner.password}'`);
  await client.query(`CREATE DATABASE ${templateName} OWNER ${testOwner.user}`);
  await client.end();
  const owner = ownerPool({ host, port, ...testOwner, database: templateName });
  try {
    await ensureApplicationRole(owner, applicationPassword(testOwner.password));
    await migrate(owner);
  } finally {
    await owner.end();
  }
}
