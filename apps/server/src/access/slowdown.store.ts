import { signInDelaySeconds } from '@muctieu/domain/organisations/sign-in-delay';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { sha256 } from './random-secret.ts';

const stateProvince = 'VN';
const forgottenAfter = 86_400_000;

/** Failures on one account from everywhere that slow nobody down; beyond, strangers' addresses wait. */
const failuresOfAccountFree = 50;
const accountDelaySeconds = 30;

export function slowdownKey(signInName: string, address: string): string {
  return sha256(`account and address\0${signInName}\0${networkOf(address)}`).toString('hex');
}

export function accountSlowdownKey(signInName: string): string {
  return sha256(`account\0${signInName}`).toString('hex');
}

/** One house has many IPv6 addresses: the network counts. */
function networkOf(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:') ? address.split(':').slice(0, 4).join(':') : address;
}

export function pairDelaySeconds(failures: number): number {
  return signInDelaySeconds(failures);
}

export function accountDelaySecondsOf(failures: number): number {
  return failures <= failuresOfAccountFree ? 0 : accountDelaySeconds;
}

/**
 * Counts an attempt as failed before it is looked at, so that a hundred guesses at the same moment do not all pass; a
 * success takes it back. Gives the seconds to wait where it is not heard at all, 0 where it is.
 */
export async function reserveAttempt(
  { tables }: ReadTransaction,
  key: string,
  now: Date,
  delayOf: (failures: number) => number,
): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sign-in ${key}`}, 0))`.execute(tables);
  const row = await tables
    .selectFrom('sign_in_slowdown')
    .select(['failures', 'failed_at', 'allowed_at'])
    .where('province_id', '=', stateProvince)
    .where('key', '=', key)
    .executeTakeFirst();
  const wait = row === undefined ? 0 : row.allowed_at.getTime() - now.getTime();
  if (wait > 0) return Math.ceil(wait / 1000);
  const isFresh = row === undefined || now.getTime() - row.failed_at.getTime() > forgottenAfter;
  const failures = isFresh ? 1 : row.failures + 1;
  const allowed_at = new Date(now.getTime() + delayOf(failures) * 1000);
  await tables
    .insertInto('sign_in_slowdown')
    .values({ province_id: stateProvince, key, failures, failed_at: now, allowed_at })
    .onConflict((conflict) =>
      conflict.columns(['province_id', 'key']).doUpdateSet({ failures, failed_at: now, allowed_at }),
    )
    .execute();
  return 0;
}

/** Takes one reserved attempt back: it was neither a success nor a failure (a code is still to come). */
export async function takeBackAttempt({ tables }: ReadTransaction, key: string, now: Date): Promise<void> {
  await tables
    .deleteFrom('sign_in_slowdown')
    .where('province_id', '=', stateProvince)
    .where('key', '=', key)
    .where('failures', '=', 1)
    .execute();
  await tables
    .updateTable('sign_in_slowdown')
    .set((expression) => ({ failures: expression('failures', '-', 1), allowed_at: now }))
    .where('province_id', '=', stateProvince)
    .where('key', '=', key)
    .where('failures', '>', 1)
    .execute();
}

/** A success: the account is known good from there. */
export async function forgetAttempts({ tables }: ReadTransaction, keys: readonly string[]): Promise<void> {
  await tables
    .deleteFrom('sign_in_slowdown')
    .where('province_id', '=', stateProvince)
    .where('key', 'in', [...keys])
    .execute();
}
