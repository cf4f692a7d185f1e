import { done } from '@muctieu/kernel/result';
import type { RequestContext } from '../http/request-context.ts';
import type { AccessParts } from './access-parts.ts';
import type { KnownSession } from './gate.ts';
import { inProgramsName } from './in-programs-name.ts';
import { endSessions } from './session.store.ts';

/** Ends sessions of the person who asks, and gives how many there were. */
export async function endOwnSessions(
  { database }: AccessParts,
  context: RequestContext,
  { provinceId, personId }: KnownSession,
  which: { readonly only?: string; readonly except?: string },
): Promise<number> {
  const act = { provinceId, command: 'access.end-session', requestId: context.requestId, at: context.now };
  const outcome = await database.write({ personId, provinces: [], units: [] }, act, async (transaction) => {
    const ended = await inProgramsName(transaction, () =>
      endSessions(transaction, provinceId, personId, context.now, which),
    );
    for (const id of ended) transaction.journal({ subject: { kind: 'session', id }, after: { ended: true } });
    return done(ended.length);
  });
  return outcome.ok ? outcome.value : 0;
}
