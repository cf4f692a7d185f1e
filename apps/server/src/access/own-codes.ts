import { done, type Result, refused } from '@muctieu/kernel/result';
import QRCode from 'qrcode';
import type { RequestContext } from '../http/request-context.ts';
import type { AccessParts } from './access-parts.ts';
import { beginAttempt } from './attempt.ts';
import { confirmPendingCodes, removeCodes, setPendingCodes } from './credential.store.ts';
import type { KnownSession } from './gate.ts';
import { inProgramsName } from './in-programs-name.ts';
import { codeAddress, findCodeStep, newCodeSecret } from './one-time-code.ts';
import { ownCredential, provePassword } from './own-credential.ts';
import { normalRecoveryCode, randomOneTimePassword, randomToken, sha256 } from './random-secret.ts';
import { openSecret, sealSecret } from './secret-box.ts';
import { renewToken } from './session.store.ts';
import { useUpCode } from './use-up-code.ts';
import { writeAnew } from './write-anew.ts';

const pendingLives = 15 * 60 * 1000;
const recoveryCodeCount = 10;

/** Shows a new secret; it counts only once a code made from it came back. */
export async function beginCodes(
  parts: AccessParts,
  context: RequestContext,
  session: KnownSession,
  password: string,
): Promise<Result<{ readonly secret: string; readonly address: string; readonly image: string }>> {
  const proven = await provePassword(parts, session, password, context.address, context.now);
  if (!proven.ok) return proven;
  const { credential, attempt } = proven.value;
  if (credential.codeSecret !== null) {
    await attempt.takeBack();
    return refused({ code: 'one-time-codes-already' });
  }
  const secret = newCodeSecret();
  const address = codeAddress(secret, session.signInName);
  const image = await QRCode.toDataURL(address, { margin: 1, width: 240 });
  const begun = await writeAnew(
    parts.database,
    context,
    session.provinceId,
    'access.begin-one-time-codes',
    async (transaction) => {
      await inProgramsName(transaction, async () => {
        await setPendingCodes(transaction, session, sealSecret(parts.secretKey, session.personId, secret), context.now);
        await attempt.succeed(transaction);
      });
      transaction.journal({ subject: { kind: 'one-time-codes', id: session.personId }, after: { state: 'begun' } });
      return done({});
    },
  );
  return begun.ok ? done({ secret, address, image }) : begun;
}

/** The recovery codes are shown this once. The session goes on under a new token. */
export async function confirmCodes(
  parts: AccessParts,
  context: RequestContext,
  session: KnownSession,
  typed: string,
): Promise<Result<{ readonly recoveryCodes: readonly string[]; readonly token: string }>> {
  const attempt = await beginAttempt(parts.database, session.signInName, context.address, context.now);
  if (attempt.kind === 'wait') return refused({ code: 'sign-in-slowed', values: { seconds: attempt.seconds } });
  const credential = await ownCredential(parts, session);
  const { codePendingSecret, codePendingAt } = credential;
  const isStale = codePendingAt === null || context.now.getTime() - codePendingAt.getTime() > pendingLives;
  const secret =
    codePendingSecret === null ? undefined : openSecret(parts.secretKey, session.personId, codePendingSecret);
  if (secret === undefined || isStale) {
    await attempt.takeBack();
    return refused({ code: 'one-time-codes-not-begun' });
  }
  const step = findCodeStep(secret, typed, context.now);
  if (step === undefined) return refused({ code: 'one-time-code-wrong', path: 'code' });
  const recoveryCodes = Array.from({ length: recoveryCodeCount }, randomOneTimePassword);
  const token = randomToken();
  const confirmed = await writeAnew(
    parts.database,
    context,
    session.provinceId,
    'access.confirm-one-time-codes',
    async (transaction) => {
      await inProgramsName(transaction, async () => {
        const hashes = recoveryCodes.map((code) => sha256(normalRecoveryCode(code)));
        await confirmPendingCodes(transaction, session, step, hashes);
        await renewToken(transaction, session, sha256(token));
        await attempt.succeed(transaction);
      });
      transaction.journal({ subject: { kind: 'one-time-codes', id: session.personId }, after: { state: 'set-up' } });
      return done({});
    },
  );
  return confirmed.ok ? done({ recoveryCodes, token }) : confirmed;
}

/** Takes password and code: whoever found an open browser cannot remove the second lock. */
export async function dropCodes(
  parts: AccessParts,
  context: RequestContext,
  session: KnownSession,
  request: { readonly password: string; readonly code: string },
): Promise<Result<Record<string, never>>> {
  const proven = await provePassword(parts, session, request.password, context.address, context.now);
  if (!proven.ok) return proven;
  const { credential, attempt } = proven.value;
  if (credential.codeSecret === null) {
    await attempt.takeBack();
    return refused({ code: 'one-time-codes-absent' });
  }
  return await writeAnew(
    parts.database,
    context,
    session.provinceId,
    'access.remove-one-time-codes',
    async (transaction) => {
      const dropped = await inProgramsName(transaction, async () => {
        if (!(await useUpCode(transaction, parts.secretKey, credential, request.code, context.now))) return false;
        await removeCodes(transaction, session);
        await attempt.succeed(transaction);
        return true;
      });
      if (!dropped) return refused({ code: 'one-time-code-wrong', path: 'code' });
      transaction.journal({ subject: { kind: 'one-time-codes', id: session.personId }, after: { state: 'removed' } });
      return done({});
    },
  );
}
