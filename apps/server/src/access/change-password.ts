import { passwordLengthLeast } from '@muctieu/contract/access/password';
import { checkPassword, normalPassword } from '@muctieu/domain/organisations/password-rules';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { RequestContext } from '../http/request-context.ts';
import type { AccessParts } from './access-parts.ts';
import { setPassword } from './credential.store.ts';
import type { KnownSession } from './gate.ts';
import { inProgramsName } from './in-programs-name.ts';
import { provePassword } from './own-credential.ts';
import { hashPassword } from './password-hash.ts';
import { randomToken, sha256 } from './random-secret.ts';
import { endSessions, renewToken } from './session.store.ts';
import { writeAnew } from './write-anew.ts';

/** One's own password: the session goes on under a new token, all the others end. */
export async function changePassword(
  parts: AccessParts,
  context: RequestContext,
  session: KnownSession,
  request: { readonly currentPassword: string; readonly newPassword: string },
): Promise<Result<{ readonly token: string; readonly sessionsEnded: number }>> {
  const proven = await provePassword(parts, session, request.currentPassword, context.address, context.now);
  if (!proven.ok) return proven;
  const checked = checkPassword(request.newPassword, {
    lengthLeast: passwordLengthLeast,
    commonWords: parts.commonWords,
    names: [session.personName, ...session.personName.split(/[–-]/), session.signInName, 'muctieu'],
  });
  const problems = checked.ok ? [] : [...checked.problems];
  if (normalPassword(request.newPassword) === normalPassword(request.currentPassword)) {
    problems.push({ code: 'password-unchanged', path: 'newPassword' });
  }
  if (problems.length > 0) {
    // The password that was asked for did hold: this was no failure to prove who one is.
    await proven.value.attempt.takeBack();
    return refused(...problems);
  }
  const hash = await hashPassword(request.newPassword);
  if (hash === undefined) return refused({ code: 'sign-in-busy' });
  const { provinceId, personId, sessionId } = session;
  const token = randomToken();
  return await writeAnew(parts.database, context, provinceId, 'access.change-password', async (transaction) => {
    const ended = await inProgramsName(transaction, async () => {
      await setPassword(transaction, session, { hash, issued: false, at: context.now });
      await renewToken(transaction, session, sha256(token));
      await proven.value.attempt.succeed(transaction);
      return await endSessions(transaction, provinceId, personId, context.now, { except: sessionId });
    });
    transaction.journal({
      subject: { kind: 'password', id: personId },
      after: { issued: false, sessionsEnded: ended },
    });
    return done({ token, sessionsEnded: ended.length });
  });
}
