import { normalSignInName } from '@muctieu/domain/organisations/sign-in-name';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { programScope } from '../database/scope.ts';
import type { AccessParts, Origin } from './access-parts.ts';
import { beginAttempt } from './attempt.ts';
import { beginSession } from './begin-session.ts';
import { findCredential, type StoredCredential } from './credential.store.ts';
import { inProgramsName } from './in-programs-name.ts';
import { isPassword } from './password-hash.ts';
import { useUpCode } from './use-up-code.ts';

export interface SignInRequest {
  readonly signInName: string;
  readonly password: string;
  readonly code?: string | undefined;
  readonly carriedBy: 'cookie' | 'bearer';
}

export type SignInOutcome = { readonly kind: 'code-needed' } | { readonly kind: 'begun'; readonly token: string };

/**
 * Sign-in by password. Whether there is such an account, whether it is deactivated, and whether only the password was
 * wrong, all answer alike and take as long: the same counter, the same hash, the same entry in the journal.
 */
export async function signIn(
  parts: AccessParts,
  request: SignInRequest,
  origin: Origin,
): Promise<Result<SignInOutcome>> {
  const { database } = parts;
  const name = normalSignInName(request.signInName);
  const attempt = await beginAttempt(database, name, origin.address, origin.now);
  if (attempt.kind === 'wait') return refused({ code: 'sign-in-slowed', values: { seconds: attempt.seconds } });

  const credential = await database.read(programScope, (transaction) =>
    findCredential(transaction, { signInName: name }),
  );
  const matches = await isPassword(request.password, credential?.passwordHash);
  if (matches === undefined) {
    await attempt.takeBack();
    return refused({ code: 'sign-in-busy' });
  }
  if (!matches || !credential?.active || isExpired(credential, origin.now)) {
    await journalFailure(parts, credential, whyFailed(credential, matches), origin);
    return refused({ code: 'sign-in-failed' });
  }
  if (credential.codeSecret !== null && request.code === undefined) {
    await attempt.takeBack();
    return done({ kind: 'code-needed' });
  }

  const { provinceId, personId } = credential;
  const act = { provinceId, command: 'access.sign-in', requestId: origin.requestId, at: origin.now };
  const begun = await database.write<SignInOutcome>(
    { personId, provinces: [], units: [] },
    act,
    async (transaction) => {
      const proven = await inProgramsName(transaction, async () => {
        if (credential.codeSecret !== null) {
          if (!(await useUpCode(transaction, parts.secretKey, credential, request.code ?? '', origin.now)))
            return false;
        }
        await attempt.succeed(transaction);
        return true;
      });
      if (!proven) return refused({ code: 'one-time-code-wrong' });
      return done({
        kind: 'begun',
        token: await beginSession(transaction, credential, 'password', request.carriedBy, origin),
      });
    },
  );
  if (!begun.ok) await journalFailure(parts, credential, 'code', origin);
  return begun;
}

function isExpired({ passwordExpiresAt }: StoredCredential, now: Date): boolean {
  return passwordExpiresAt !== null && passwordExpiresAt <= now;
}

function whyFailed(credential: StoredCredential | undefined, matches: boolean): string {
  if (credential === undefined) return 'unknown';
  if (!matches) return 'password';
  return credential.active ? 'password-expired' : 'deactivated';
}

/** The name that was typed is not kept: people type their password there. An account that exists is named by its id. */
async function journalFailure(
  { database }: AccessParts,
  credential: StoredCredential | undefined,
  why: string,
  origin: Origin,
): Promise<void> {
  const act = {
    provinceId: credential?.provinceId ?? 'VN',
    command: 'access.sign-in',
    requestId: origin.requestId,
    at: origin.now,
  };
  await database.write(programScope, act, (transaction) => {
    transaction.journal({
      subject: { kind: 'failed-sign-in', id: credential?.personId ?? 'unknown' },
      ...(credential === undefined || credential.unitId === null ? {} : { unitId: credential.unitId }),
      after: { why, address: origin.address, userAgent: origin.userAgent },
    });
    return Promise.resolve(done(undefined));
  });
}
