import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { removeCodes, setPassword } from './credential.store.ts';
import { inProgramsName } from './in-programs-name.ts';
import { hashPassword } from './password-hash.ts';
import { randomOneTimePassword } from './random-secret.ts';
import { endSessions } from './session.store.ts';
import { writeAnew } from './write-anew.ts';

const issuedLives = 7 * 24 * 60 * 60 * 1000;

/**
 * Issues a one-time password that lives for a week: every session of the person ends, and the first sign-in must change it.
 *
 * @param check within the transaction, whether the asker may; gives the person's unit for the journal
 */
export async function issuePassword(
  database: Database,
  context: RequestContext,
  whose: { readonly provinceId: string; readonly personId: string },
  removeOneTimeCodes: boolean,
  check: (transaction: WriteTransaction) => Promise<Result<string | undefined>>,
): Promise<Result<{ readonly oneTimePassword: string; readonly sessionsEnded: number }>> {
  const oneTimePassword = randomOneTimePassword();
  const { provinceId, personId } = whose;
  const hash = await hashPassword(oneTimePassword);
  if (hash === undefined) return refused({ code: 'sign-in-busy' });
  return await writeAnew(database, context, provinceId, 'organisations.reset-password', async (transaction) => {
    const checked = await check(transaction);
    if (!checked.ok) return checked;
    const ended = await inProgramsName(transaction, async () => {
      const expiresAt = new Date(context.now.getTime() + issuedLives);
      await setPassword(transaction, whose, { hash, issued: true, at: context.now, expiresAt });
      if (removeOneTimeCodes) await removeCodes(transaction, whose);
      return await endSessions(transaction, provinceId, personId, context.now);
    });
    transaction.journal({
      subject: { kind: 'password', id: personId },
      ...(checked.value === undefined ? {} : { unitId: checked.value }),
      after: { issued: true, oneTimeCodesRemoved: removeOneTimeCodes, sessionsEnded: ended },
    });
    return done({ oneTimePassword, sessionsEnded: ended.length });
  });
}
