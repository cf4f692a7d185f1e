import { mayPerson } from '@muctieu/domain/organisations/may-person';
import { grantsOf, type PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { isPartOnly, isWithin } from '@muctieu/domain/organisations/reach';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope, type Scope, strangerScope } from '../database/scope.ts';
import type { Gate, SignedIn } from '../http/request-context.ts';
import { listHoldings, type WrittenHolding } from '../organisations/holding.store.ts';
import { notPermitted, permittedInPart } from './permission-answer.ts';
import { sha256 } from './random-secret.ts';
import { findSession, type StoredSession, touchSession } from './session.store.ts';
import { idleAt, touchAfterMilliseconds } from './session-time.ts';

/** Who is signed in, with all that the gate has read of them: what the routes of this chapter see beyond `SignedIn`. */
export interface KnownSession extends StoredSession {
  readonly mustChangePassword: boolean;
}

export interface AccessGate extends Gate {
  /** The session behind a `SignedIn` that this gate identified. */
  sessionOf(signedIn: SignedIn): KnownSession;
  /** The roles of whoever is signed in, with their reach on the day. */
  holdingsOf(signedIn: SignedIn, day: PlainDate): Promise<readonly WrittenHolding[]>;
}

export interface GateParts {
  readonly database: Database;
  readonly matrix: PermissionMatrix;
  readonly provinceNames: ReadonlyMap<string, string>;
}

export function createGate({ database, matrix, provinceNames }: GateParts): AccessGate {
  /** What was read for one request lives as long as its `SignedIn`: an ended role counts at the very next request. */
  const sessions = new WeakMap<SignedIn, KnownSession>();
  const holdings = new WeakMap<SignedIn, Map<PlainDate, Promise<readonly WrittenHolding[]>>>();

  const gate: AccessGate = {
    async identify({ cookie, bearer, now }) {
      const token = bearer ?? cookie;
      if (token === undefined || token.length > 200) return undefined;
      const session = await database.read(programScope, (transaction) => findSession(transaction, sha256(token), now));
      // A token taken from a cookie is no bearer token, nor the other way round.
      if (session === undefined || session.carriedBy !== (bearer === undefined ? 'cookie' : 'bearer')) return undefined;
      if (now.getTime() - session.usedAt.getTime() > touchAfterMilliseconds) {
        await database.writeUnjournaled(programScope, 'last use of a session, to the minute', (transaction) =>
          touchSession(transaction, session, now, idleAt(session.carriedBy, now, session.expiresAt)),
        );
      }
      const signedIn: SignedIn = {
        personId: session.personId,
        personName: session.personName,
        sessionId: session.sessionId,
        mustChangePassword: session.passwordIssued && session.way === 'password',
      };
      sessions.set(signedIn, { ...session, mustChangePassword: signedIn.mustChangePassword });
      return signedIn;
    },

    sessionOf(signedIn) {
      const session = sessions.get(signedIn);
      if (session === undefined) throw new Error('Somebody was signed in by something else than this gate');
      return session;
    },

    holdingsOf(signedIn, day) {
      const { provinceId, personId } = gate.sessionOf(signedIn);
      const byDay = holdings.get(signedIn) ?? new Map<PlainDate, Promise<readonly WrittenHolding[]>>();
      holdings.set(signedIn, byDay);
      let found = byDay.get(day);
      if (found === undefined) {
        found = database.read(programScope, (transaction) =>
          listHoldings(transaction, provinceId, personId, day, provinceNames),
        );
        byDay.set(day, found);
      }
      return found;
    },

    async scopeOf(signedIn, today) {
      if (signedIn === undefined) return strangerScope;
      // Whoever must first change their password sees their own rows and nothing else.
      if (signedIn.mustChangePassword) return { personId: signedIn.personId, provinces: [], units: [] };
      const held = await gate.holdingsOf(signedIn, today);
      const scope = scopeOfHoldings(signedIn.personId, held, today);
      return { ...scope, ...organisationsOf(matrix, held, today) };
    },

    async permits(signedIn, access, place, today) {
      if (signedIn.mustChangePassword) return refused({ code: 'password-change-needed' });
      const held = await gate.holdingsOf(signedIn, today);
      const question = { object: access.object, action: access.action, place, day: today };
      const permission = mayPerson(matrix, held, question);
      if (permission.kind === 'refused') return refused(notPermitted(matrix, permission, question));
      return isPartOnly(permission.grant.scope)
        ? refused(permittedInPart(matrix, permission.grant.scope, question))
        : done(undefined);
    },

    async actingFor(signedIn, access, place, today) {
      const { personId } = signedIn;
      const held = await gate.holdingsOf(signedIn, today);
      const question = { object: access.object, action: access.action, place, day: today };
      const permission = mayPerson(matrix, held, question);
      const lender = permission.kind === 'permitted' ? permission.holding.delegatedBy : undefined;
      return lender === undefined ? { personId } : { personId, forPersonId: lender.personId };
    },

    async boundBy(signedIn, access, place, today) {
      const held = await gate.holdingsOf(signedIn, today);
      const permission = mayPerson(matrix, held, { object: access.object, action: access.action, place, day: today });
      if (permission.kind === 'refused' || permission.condition === undefined) return undefined;
      const scope = permission.condition;
      const bound = held.filter(
        (one) =>
          holdsOn(one, today) &&
          isWithin(one.reach, place) &&
          grantsOf(matrix, one.role, access.object).some(
            (grant) => grant.action === access.action && grant.scope === scope,
          ),
      );
      return { scope, organisationIds: bound.flatMap(({ organisationId }) => organisationId ?? []) };
    },
  };
  return gate;
}

/** The union of what the roles of the day reach. */
export function scopeOfHoldings(personId: string, held: readonly WrittenHolding[], day: PlainDate): Scope {
  const provinces = new Set<string>();
  const units = new Set<string>();
  for (const holding of held) {
    if (!holdsOn(holding, day)) continue;
    const { reach } = holding;
    if (reach.kind === 'nation') return { personId, provinces: '*', units: [] };
    if (reach.kind === 'province') provinces.add(reach.provinceId);
    else for (const unitId of reach.unitIds) units.add(unitId);
  }
  return { personId, provinces: [...provinces], units: [...units] };
}

/**
 * For whom the person acts, and where they see the capital of those alone: places that they reach only by a role whose
 * reading of capital is bound to its own projects (a project owner's is held at the province).
 */
export function organisationsOf(
  matrix: PermissionMatrix,
  held: readonly WrittenHolding[],
  day: PlainDate,
): Pick<Scope, 'organisations' | 'projectsOnly'> {
  const organisations = new Set<string>();
  const bound = new Set<string>();
  const open = new Set<string>();
  for (const holding of held.filter((one) => holdsOn(one, day))) {
    const readings = grantsOf(matrix, holding.role, 'capital-plan').filter(({ action }) => action === 'read');
    if (readings.length > 0 && holding.organisationId !== undefined) organisations.add(holding.organisationId);
    const { reach } = holding;
    if (reach.kind === 'nation' || readings.length === 0) continue;
    const places = reach.kind === 'province' ? [reach.provinceId] : reach.unitIds;
    const side = readings.every(({ scope }) => scope === 'own-projects') ? bound : open;
    for (const place of places) side.add(place);
  }
  return { organisations: [...organisations], projectsOnly: [...bound].filter((place) => !open.has(place)) };
}
