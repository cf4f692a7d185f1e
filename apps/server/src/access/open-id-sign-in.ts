import { done, type Result, refused } from '@muctieu/kernel/result';
import { programScope } from '../database/scope.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { AccessParts, Origin } from './access-parts.ts';
import { beginSession } from './begin-session.ts';
import { findCredential, linkOpenId, type StoredCredential } from './credential.store.ts';
import { inProgramsName } from './in-programs-name.ts';
import { addOpenIdAttempt, takeOpenIdAttempt } from './open-id-attempt.store.ts';
import { newProofs, type OpenIdIdentity } from './open-id-connect.ts';
import { randomToken, sha256 } from './random-secret.ts';

const attemptLives = 10 * 60 * 1000;

/** Remembers the proofs of a sign-in that goes to the provider, under the state that comes back with it. */
export async function beginOpenIdSignIn(
  { database, openIdConnect }: AccessParts,
  now: Date,
): Promise<Result<{ readonly address: string; readonly binding: string }>> {
  if (openIdConnect === undefined) return refused({ code: 'open-id-connect-absent' });
  const proofs = newProofs();
  const address = await openIdConnect.begin(proofs);
  if (address === undefined) {
    return refused({ code: 'open-id-connect-unreachable', values: { issuer: openIdConnect.issuer } });
  }
  const binding = randomToken();
  await database.writeUnjournaled(programScope, 'nobody is known yet', (transaction) =>
    addOpenIdAttempt(transaction, {
      stateHash: sha256(proofs.state),
      bindingHash: sha256(binding),
      nonce: proofs.nonce,
      codeVerifier: proofs.codeVerifier,
      begunAt: now,
    }),
  );
  return done({ address, binding });
}

/**
 * Takes what came back. The attempt is used up whatever comes of it, and only the browser that began has the binding, so
 * neither a replayed return address nor one that somebody else prepared signs anybody in.
 */
export async function finishOpenIdSignIn(
  parts: AccessParts,
  request: { readonly query: string; readonly binding: string },
  origin: Origin,
): Promise<Result<{ readonly token: string }>> {
  const { database, openIdConnect } = parts;
  if (openIdConnect === undefined) return refused({ code: 'open-id-connect-absent' });
  const state = new URLSearchParams(request.query).get('state') ?? '';
  const attempt = await database.writeUnjournaled(programScope, 'nobody is known yet', (transaction) =>
    takeOpenIdAttempt(
      transaction,
      sha256(state),
      sha256(request.binding),
      new Date(origin.now.getTime() - attemptLives),
    ),
  );
  if (attempt === undefined) return refused({ code: 'open-id-connect-stale' });
  const outcome = await openIdConnect.finish(request.query, { state, ...attempt });
  if (outcome.kind === 'unreachable') {
    return refused({ code: 'open-id-connect-unreachable', values: { issuer: openIdConnect.issuer } });
  }
  if (outcome.kind === 'refused')
    return refused({ code: 'open-id-connect-refused', values: { reason: outcome.reason } });
  const { identity } = outcome;
  const found = await database.read(programScope, (transaction) => findPerson(transaction, identity));
  if (found === undefined || !found.credential.active) {
    const act = { provinceId: 'VN', command: 'access.sign-in', requestId: origin.requestId, at: origin.now };
    await database.write(programScope, act, (transaction) => {
      transaction.journal({
        subject: { kind: 'failed-sign-in', id: found?.credential.personId ?? 'unknown' },
        after: { why: 'open-id-connect', issuer: identity.issuer, subject: identity.subject, address: origin.address },
      });
      return Promise.resolve(done(undefined));
    });
    return refused({ code: 'open-id-connect-unknown' });
  }
  const { credential, isNew } = found;
  const { provinceId, personId } = credential;
  const act = { provinceId, command: 'access.sign-in', requestId: origin.requestId, at: origin.now };
  return await database.write({ personId, provinces: [], units: [] }, act, async (transaction) => {
    if (isNew) {
      await inProgramsName(transaction, () => linkOpenId(transaction, credential, identity.issuer, identity.subject));
      transaction.journal({
        subject: { kind: 'open-id-link', id: personId },
        after: { issuer: identity.issuer, subject: identity.subject },
      });
    }
    return done({ token: await beginSession(transaction, credential, 'open-id-connect', 'cookie', origin) });
  });
}

/**
 * The person linked to this very subject; else the one whose e-mail address an administrator entered and the provider
 * verified, unless they are linked to another subject already: an address that was given to a newcomer does not inherit.
 */
async function findPerson(
  transaction: ReadTransaction,
  { issuer, subject, verifiedEmail }: OpenIdIdentity,
): Promise<{ readonly credential: StoredCredential; readonly isNew: boolean } | undefined> {
  const linked = await findCredential(transaction, { issuer, subject });
  if (linked !== undefined) return { credential: linked, isNew: false };
  if (verifiedEmail === undefined) return undefined;
  const named = await findCredential(transaction, { email: verifiedEmail });
  return named === undefined || named.openIdSubject !== null ? undefined : { credential: named, isNew: true };
}
