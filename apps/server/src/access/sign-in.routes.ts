import {
  beginOpenIdConnect,
  finishOpenIdConnect,
  readSession,
  signIn as signInOperation,
  signOut,
} from '@muctieu/contract/access/access.operations';
import { passwordLengthLeast } from '@muctieu/contract/access/password';
import type { SignInAnswer } from '@muctieu/contract/access/sign-in';
import { done } from '@muctieu/kernel/result';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import type { AccessParts, Origin } from './access-parts.ts';
import { endOwnSessions } from './end-own-sessions.ts';
import { beginOpenIdSignIn, finishOpenIdSignIn } from './open-id-sign-in.ts';
import { signIn } from './sign-in.ts';
import { signedInPerson } from './signed-in-person.ts';

export function signInRoutes(parts: AccessParts): readonly Route[] {
  return [
    route(readSession, async ({ context }) => {
      const { signedIn, today } = context;
      return done({
        ...(signedIn === undefined ? {} : { person: await signedInPerson(parts, signedIn, today) }),
        ...(parts.openIdConnect === undefined ? {} : { openIdConnect: { name: parts.openIdConnect.name } }),
        passwordLengthLeast,
      });
    }),

    route(signInOperation, async ({ body, context }) => {
      const carriedBy = body.token ? 'bearer' : 'cookie';
      const outcome = await signIn(parts, { ...body, carriedBy }, originOf(context));
      if (!outcome.ok) return outcome;
      if (outcome.value.kind === 'code-needed') return done({ kind: 'code-needed' });
      return done(await answerBegun(parts, context, outcome.value.token, carriedBy));
    }),

    route(signOut, async ({ context }) => {
      if (context.signedIn !== undefined) {
        const session = parts.gate.sessionOf(context.signedIn);
        await endOwnSessions(parts, context, session, { only: session.sessionId });
      }
      context.setSessionCookie(undefined);
      return done({});
    }),

    route(beginOpenIdConnect, ({ context }) => beginOpenIdSignIn(parts, context.now)),

    route(finishOpenIdConnect, async ({ body, context }) => {
      const outcome = await finishOpenIdSignIn(parts, body, originOf(context));
      return outcome.ok ? done(await answerBegun(parts, context, outcome.value.token, 'cookie')) : outcome;
    }),
  ];
}

/** Gives the token to the browser or machine, and ends the session that this browser had before. */
async function answerBegun(
  parts: AccessParts,
  context: RequestContext,
  token: string,
  carriedBy: 'cookie' | 'bearer',
): Promise<SignInAnswer> {
  if (carriedBy === 'cookie') {
    if (context.signedIn !== undefined) {
      const before = parts.gate.sessionOf(context.signedIn);
      await endOwnSessions(parts, context, before, { only: before.sessionId });
    }
    context.setSessionCookie(token);
  }
  const signedIn = await parts.gate.identify({ [carriedBy]: token, now: context.now });
  if (signedIn === undefined) throw new Error('The session that has just begun is not known');
  const person = await signedInPerson(parts, signedIn, context.today);
  return { kind: 'signed-in', person, ...(carriedBy === 'bearer' ? { token } : {}) };
}

function originOf({ address, userAgent, now, requestId }: RequestContext): Origin {
  return { address, userAgent, now, requestId };
}
