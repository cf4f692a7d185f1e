import { done, type Result, refused } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import type { Act, ReadTransaction } from './transaction.ts';

/**
 * The answer kept for this key: `undefined` when the request is new, refused when the key was used for another request.
 * A second request with the same key waits here until the first is decided, so that a double click books once.
 */
export async function findAnswer(
  { tables }: ReadTransaction,
  act: Act & Required<Pick<Act, 'idempotency'>>,
): Promise<Result<unknown> | undefined> {
  const { key, fingerprint } = act.idempotency;
  // Two statements: under READ COMMITTED a statement sees what was committed before it began, so the one that waits for
  // the lock would not see the answer of the one that held it.
  await sql`select pg_advisory_xact_lock(hashtextextended(${`answer ${act.provinceId} ${key}`}, 0))`.execute(tables);
  const kept = await tables
    .selectFrom('answer')
    .select(['fingerprint', 'value'])
    .where('province_id', '=', act.provinceId)
    .where('key', '=', key)
    .executeTakeFirst();
  if (kept === undefined) return undefined;
  return kept.fingerprint === fingerprint ? done(kept.value ?? undefined) : refused({ code: 'key-used-otherwise' });
}

/** Keeps what was answered, in the transaction of the change. Refusals are not kept: nothing happened, so it may be tried again. */
export async function keepAnswer(
  { tables }: ReadTransaction,
  act: Act & Required<Pick<Act, 'idempotency'>>,
  value: unknown,
): Promise<void> {
  await tables
    .insertInto('answer')
    .values({
      province_id: act.provinceId,
      key: act.idempotency.key,
      fingerprint: act.idempotency.fingerprint,
      at: act.at,
      value: JSON.stringify(value ?? null),
    })
    .execute();
}
