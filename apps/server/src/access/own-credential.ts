import { done, type Result, refused } from '@muctieu/kernel/result';
import { programScope } from '../database/scope.ts';
import type { AccessParts } from './access-parts.ts';
import { type Attempt, beginAttempt } from './attempt.ts';
import { findCredential, type StoredCredential } from './credential.store.ts';
import type { KnownSession } from './gate.ts';
import { isPassword } from './password-hash.ts';

export interface Proven {
  readonly credential: StoredCredential;
  readonly attempt: Extract<Attempt, { kind: 'heard' }>;
}

/** One's own credential, for reading only. */
export async function ownCredential({ database }: AccessParts, session: KnownSession): Promise<StoredCredential> {
  const credential = await database.read(programScope, (transaction) =>
    findCredential(transaction, { personId: session.personId }),
  );
  if (credential === undefined) throw new Error(`Person ${session.personId} has a session and does not exist`);
  return credential;
}

/**
 * Asks for the password again before something weighty, and counts the failures with those of sign-in: whoever found an
 * open browser has no more tries than whoever stands at the door.
 */
export async function provePassword(
  parts: AccessParts,
  session: KnownSession,
  typed: string,
  address: string,
  now: Date,
): Promise<Result<Proven>> {
  const attempt = await beginAttempt(parts.database, session.signInName, address, now);
  if (attempt.kind === 'wait') return refused({ code: 'sign-in-slowed', values: { seconds: attempt.seconds } });
  const credential = await ownCredential(parts, session);
  const matches = await isPassword(typed, credential.passwordHash);
  if (matches === undefined) {
    await attempt.takeBack();
    return refused({ code: 'sign-in-busy' });
  }
  return matches ? done({ credential, attempt }) : refused({ code: 'password-current-wrong', path: 'currentPassword' });
}
