import {
  beginOneTimeCodes,
  changePassword as changePasswordOperation,
  confirmOneTimeCodes,
  endOtherSessions,
  endSession,
  listSessions,
  removeOneTimeCodes,
} from '@muctieu/contract/access/access.operations';
import { done, refused } from '@muctieu/kernel/result';
import { programScope } from '../database/scope.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import type { AccessParts } from './access-parts.ts';
import { changePassword } from './change-password.ts';
import { endOwnSessions } from './end-own-sessions.ts';
import type { KnownSession } from './gate.ts';
import { beginCodes, confirmCodes, dropCodes } from './own-codes.ts';
import { listLivingSessions } from './session.store.ts';

/** What a person does with their own password, codes and sessions. */
export function ownAccountRoutes(parts: AccessParts): readonly Route[] {
  const sessionOf = (context: RequestContext): KnownSession => {
    if (context.signedIn === undefined) throw new Error('An operation for whoever is signed in met nobody');
    return parts.gate.sessionOf(context.signedIn);
  };
  /** A renewed token goes back the way the old one came. */
  const giveToken = (context: RequestContext, session: KnownSession, token: string) => {
    if (session.carriedBy === 'bearer') return { token };
    context.setSessionCookie(token);
    return {};
  };

  return [
    route(changePasswordOperation, async ({ body, context }) => {
      const session = sessionOf(context);
      const changed = await changePassword(parts, context, session, body);
      if (!changed.ok) return changed;
      const { token, sessionsEnded } = changed.value;
      return done({ sessionsEnded, ...giveToken(context, session, token) });
    }),

    route(listSessions, async ({ context }) => {
      const { provinceId, personId, sessionId } = sessionOf(context);
      const rows = await parts.database.read(programScope, (transaction) =>
        listLivingSessions(transaction, provinceId, personId, context.now),
      );
      return done({
        items: rows.map((row) => ({
          sessionId: row.session_id,
          current: row.session_id === sessionId,
          way: row.way,
          carriedBy: row.carried_by,
          begunAt: row.begun_at.toISOString(),
          usedAt: row.used_at.toISOString(),
          expiresAt: new Date(Math.min(row.idle_at.getTime(), row.expires_at.getTime())).toISOString(),
          address: row.address,
          userAgent: row.user_agent,
        })),
      });
    }),

    route(endSession, async ({ params, context }) => {
      const session = sessionOf(context);
      const ended = await endOwnSessions(parts, context, session, { only: params.sessionId });
      if (ended === 0) return refused({ code: 'session-unknown' });
      if (params.sessionId === session.sessionId) context.setSessionCookie(undefined);
      return done({});
    }),

    route(endOtherSessions, async ({ context }) => {
      const session = sessionOf(context);
      return done({ sessionsEnded: await endOwnSessions(parts, context, session, { except: session.sessionId }) });
    }),

    route(beginOneTimeCodes, ({ body, context }) => beginCodes(parts, context, sessionOf(context), body.password)),

    route(confirmOneTimeCodes, async ({ body, context }) => {
      const session = sessionOf(context);
      const confirmed = await confirmCodes(parts, context, session, body.code);
      if (!confirmed.ok) return confirmed;
      const { token, recoveryCodes } = confirmed.value;
      return done({ recoveryCodes: [...recoveryCodes], ...giveToken(context, session, token) });
    }),

    route(removeOneTimeCodes, ({ body, context }) => dropCodes(parts, context, sessionOf(context), body)),
  ];
}
