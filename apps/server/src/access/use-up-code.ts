import type { ReadTransaction } from '../database/transaction.ts';
import { type StoredCredential, useUpRecoveryCode, useUpStep } from './credential.store.ts';
import { findCodeStep, isRecoveryCode } from './one-time-code.ts';
import { normalRecoveryCode, sha256 } from './random-secret.ts';
import { openSecret } from './secret-box.ts';

/** Whether the code holds, and uses it up in the same step: a code that was seen over a shoulder is worth nothing. */
export async function useUpCode(
  transaction: ReadTransaction,
  secretKey: Uint8Array,
  credential: StoredCredential,
  typed: string,
  now: Date,
): Promise<boolean> {
  if (isRecoveryCode(typed)) {
    return await useUpRecoveryCode(transaction, credential, sha256(normalRecoveryCode(typed)));
  }
  if (credential.codeSecret === null) return false;
  const secret = openSecret(secretKey, credential.personId, credential.codeSecret);
  if (secret === undefined) return false;
  const step = findCodeStep(secret, typed, now);
  return step !== undefined && (await useUpStep(transaction, credential, step));
}
