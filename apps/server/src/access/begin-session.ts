import type { WriteTransaction } from '../database/transaction.ts';
import type { Origin } from './access-parts.ts';
import type { StoredCredential } from './credential.store.ts';
import { inProgramsName } from './in-programs-name.ts';
import { randomToken, sha256 } from './random-secret.ts';
import { addSession, removeStaleAccess } from './session.store.ts';
import { expiresAt, idleAt } from './session-time.ts';

/**
 * A new session under a new token, in the person's own transaction. The token never comes from the browser, so one that
 * somebody planted there before (session fixation) is worth nothing.
 */
export async function beginSession(
  transaction: WriteTransaction,
  whose: Pick<StoredCredential, 'provinceId' | 'personId' | 'unitId'>,
  way: 'password' | 'open-id-connect',
  carriedBy: 'cookie' | 'bearer',
  { address, userAgent, now }: Origin,
): Promise<string> {
  const { provinceId, personId } = whose;
  const token = randomToken();
  const sessionId = crypto.randomUUID();
  const expires = expiresAt(carriedBy, now);
  await inProgramsName(transaction, async () => {
    await removeStaleAccess(transaction, now);
    await addSession(transaction, {
      provinceId,
      sessionId,
      personId,
      tokenHash: sha256(token),
      way,
      carriedBy,
      begunAt: now,
      idleAt: idleAt(carriedBy, now, expires),
      expiresAt: expires,
      address,
      userAgent,
    });
  });
  transaction.journal({
    subject: { kind: 'session', id: sessionId },
    ...(whose.unitId === null ? {} : { unitId: whose.unitId }),
    after: { personId, way, carriedBy, address, userAgent },
  });
  return token;
}
