import {
  explainPermission,
  listOwnPermissions,
  readPermissionMatrix,
} from '@muctieu/contract/access/access.operations';
import type { PermissionMatrix } from '@muctieu/data/permission-matrix';
import { mayPerson } from '@muctieu/domain/organisations/may-person';
import type { Place } from '@muctieu/domain/organisations/reach';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { programScope } from '../database/scope.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { listHoldings, type WrittenHolding } from '../organisations/holding.store.ts';
import { findPersonById } from '../organisations/person.store.ts';
import { placeName } from '../organisations/place-name.ts';
import { glimpseUnits } from '../organisations/unit-lookup.ts';
import type { AccessParts } from './access-parts.ts';
import { explain, notPermitted } from './permission-answer.ts';
import { ownPermissions } from './signed-in-person.ts';

interface PermissionRoutesParts extends AccessParts {
  /** The matrix as data, with its sources. */
  readonly sourcedMatrix: PermissionMatrix;
  readonly provinceNames: ReadonlyMap<string, string>;
}

export function permissionRoutes(parts: PermissionRoutesParts): readonly Route[] {
  const { gate, matrix, provinceNames } = parts;

  return [
    route(listOwnPermissions, async ({ context }) => {
      const held = await ownHoldings(context, context.today);
      return done({ items: [...ownPermissions(matrix, held, context.today)] });
    }),

    route(readPermissionMatrix, () => Promise.resolve(done(matrixAnswer(parts.sourcedMatrix)))),

    route(explainPermission, async ({ query, context }) => {
      if (!matrix.objects.some(({ code }) => code === query.object)) {
        const expected = matrix.objects.map(({ code }) => code).join(', ');
        return refused({
          code: 'permission-object-unknown',
          path: 'query.object',
          values: { found: query.object, expected },
        });
      }
      const day = query.day ?? context.today;
      const held = await heldBy(query.personId, context, day);
      if (!held.ok) return held;
      const place = await placeOf(query, context, day);
      if (!place.ok) return place;
      const question = { object: query.object, action: query.action, place: place.value?.place, day };
      const permission = mayPerson(matrix, held.value, question);
      return done(explain(matrix, permission, question, place.value?.name));
    }),
  ];

  /** Somebody else's roles are told to whoever may read that person. */
  async function heldBy(
    personId: string | undefined,
    context: RequestContext,
    day: PlainDate,
  ): Promise<Result<readonly WrittenHolding[]>> {
    if (personId === undefined || personId === context.signedIn?.personId) {
      return done(await ownHoldings(context, day));
    }
    const person = await context.read((transaction) => findPersonById(transaction, personId));
    if (person === undefined) return refused({ code: 'person-unknown', path: 'query.personId' });
    const place = { provinceId: person.provinceId, ...(person.unitId === undefined ? {} : { unitId: person.unitId }) };
    const question = { object: 'person', action: 'read', place, day: context.today } as const;
    const permission = mayPerson(matrix, await ownHoldings(context, context.today), question);
    // «Their own» does not reach somebody else.
    if (permission.kind === 'permitted' && permission.grant.scope === 'self')
      return refused({ code: 'person-unknown', path: 'query.personId' });
    if (permission.kind === 'refused') return refused(notPermitted(matrix, permission, question));
    return done(
      await parts.database.read(programScope, (transaction) =>
        listHoldings(transaction, person.provinceId, personId, day, provinceNames),
      ),
    );
  }

  async function placeOf(
    query: { readonly provinceId?: string | undefined; readonly unitId?: string | undefined },
    context: RequestContext,
    day: PlainDate,
  ): Promise<Result<{ readonly place: Place; readonly name: string } | undefined>> {
    const { provinceId, unitId } = query;
    if (unitId === undefined) {
      if (provinceId === undefined) return done(undefined);
      return done({ place: { provinceId }, name: placeName(provinceId, undefined, new Map(), provinceNames) });
    }
    const unit = (await context.read((transaction) => glimpseUnits(transaction, [unitId], day))).get(unitId);
    if (unit === undefined || (provinceId !== undefined && unit.provinceId !== provinceId)) {
      return refused({ code: 'unit-unknown', path: 'query.unitId', values: { province: provinceId ?? '', day } });
    }
    return done({ place: { provinceId: unit.provinceId, unitId }, name: unit.name });
  }

  function ownHoldings(context: RequestContext, day: PlainDate): Promise<readonly WrittenHolding[]> {
    if (context.signedIn === undefined) throw new Error('An operation for whoever is signed in met nobody');
    return gate.holdingsOf(context.signedIn, day);
  }
}

function matrixAnswer({ roles, objects, scopes, cells, rules }: PermissionMatrix) {
  return {
    roles: roles.map(({ code, name, unitLevels, verified }) => ({ code, name, unitLevels: [...unitLevels], verified })),
    objects: objects.map(({ code, name, personal }) => ({ code, name, personal })),
    scopes: scopes.map(({ code, name }) => ({ code, name })),
    cells: cells.map(({ role, object, grants, verified, sources, verbatim }) => ({
      role,
      object,
      grants: grants.map(({ action, scope, withPurpose }) => ({ action, scope, withPurpose: withPurpose ?? false })),
      verified,
      sources: [...sources],
      verbatim,
    })),
    rules: rules.map(({ code, text }) => ({ code, text })),
  };
}
