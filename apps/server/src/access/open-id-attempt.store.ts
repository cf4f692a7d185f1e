import type { ReadTransaction } from '../database/transaction.ts';

const stateProvince = 'VN';

export interface NewOpenIdAttempt {
  readonly stateHash: Buffer;
  readonly bindingHash: Buffer;
  readonly nonce: string;
  readonly codeVerifier: string;
  readonly begunAt: Date;
}

export async function addOpenIdAttempt({ tables }: ReadTransaction, attempt: NewOpenIdAttempt): Promise<void> {
  await tables
    .insertInto('open_id_attempt')
    .values({
      province_id: stateProvince,
      state_hash: attempt.stateHash,
      binding_hash: attempt.bindingHash,
      nonce: attempt.nonce,
      code_verifier: attempt.codeVerifier,
      begun_at: attempt.begunAt,
    })
    .execute();
}

/** Removes the attempt and gives its proofs; undefined where there is none such, begun in another browser or too long ago. */
export async function takeOpenIdAttempt(
  { tables }: ReadTransaction,
  stateHash: Buffer,
  bindingHash: Buffer,
  begunAfter: Date,
): Promise<{ readonly nonce: string; readonly codeVerifier: string } | undefined> {
  const row = await tables
    .deleteFrom('open_id_attempt')
    .where('province_id', '=', stateProvince)
    .where('state_hash', '=', stateHash)
    .where('binding_hash', '=', bindingHash)
    .returning(['nonce', 'code_verifier', 'begun_at'])
    .executeTakeFirst();
  if (row === undefined || row.begun_at < begunAfter) return undefined;
  return { nonce: row.nonce, codeVerifier: row.code_verifier };
}
