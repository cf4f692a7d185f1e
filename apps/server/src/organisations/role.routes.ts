import { endRole, grantRole, listRoles as listRolesOperation } from '@muctieu/contract/organisations/people.operations';
import { laterDay } from '@muctieu/domain/organisations/later-day';
import { mayPerson } from '@muctieu/domain/organisations/may-person';
import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { reachedPlaces } from '@muctieu/domain/organisations/reached-places';
import { checkRoleGrant } from '@muctieu/domain/organisations/role-grant';
import type { RoleHolding } from '@muctieu/domain/organisations/role-holding';
import type { Acting } from '@muctieu/domain/organisations/separation-of-duties';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { inProgramsName } from '../access/in-programs-name.ts';
import { type Route, route } from '../http/route.ts';
import { checkPlace } from './check-place.ts';
import { findOrganisation } from './organisation.store.ts';
import type { OrganisationsParts } from './organisations-parts.ts';
import { findPerson, lockPerson } from './person.store.ts';
import { roleAnswer, unitIdsOf } from './person-answer.ts';
import {
  addRole,
  countOtherAdministrators,
  listRoles,
  listRolesOfPerson,
  lockRole,
  type PersonRole,
  setEndOfRole,
} from './role.store.ts';
import { glimpseUnits } from './unit-lookup.ts';

export function roleRoutes(parts: OrganisationsParts): readonly Route[] {
  const { matrix, gate } = parts;

  return [
    route(listRolesOperation, async ({ query, context }) => {
      const { signedIn, today } = context;
      if (signedIn === undefined) return refused({ code: 'not-signed-in' });
      const places = reachedPlaces(matrix, await gate.holdingsOf(signedIn, today), 'person', 'read', today);
      return await context.read(async (transaction) => {
        const day = query.day ?? today;
        const page = await listRoles(transaction, query, places, signedIn.personId);
        const units = await glimpseUnits(transaction, unitIdsOf(page.items), day);
        const items = await Promise.all(
          page.items.map(async (role) => ({
            ...(await roleAnswer(transaction, parts, role, units, day)),
            personId: role.personId,
            personName: role.personName,
          })),
        );
        return done({ ...page, items });
      });
    }),

    route(grantRole, async ({ body, context }) => {
      const { provinceId, personId, unitId, organisationId, programmeCode, from, until } = body;
      const granter = context.signedIn;
      if (granter === undefined) return refused({ code: 'not-signed-in' });
      const permitted = await context.permits(unitId === undefined ? { provinceId } : { provinceId, unitId });
      if (!permitted.ok) return permitted;
      const acting = actingAs(
        matrix,
        await gate.holdingsOf(granter, context.today),
        granter.personId,
        body,
        context.today,
      );
      return await context.write(provinceId, async (transaction) => {
        const person = await lockPerson(transaction, provinceId, personId);
        if (person === undefined) return refused({ code: 'person-unknown', path: 'personId' });
        const problems: Problem[] = [];
        if (!person.active) {
          problems.push({ code: 'person-inactive', path: 'personId', values: { name: person.name } });
        }
        const place = await checkPlace(transaction, provinceId, unitId, from);
        if (!place.ok) problems.push(...place.problems);
        if (organisationId !== undefined && !(await findOrganisation(transaction, provinceId, organisationId))) {
          problems.push({ code: 'organisation-unknown', path: 'organisationId' });
        }
        const role: PersonRole = {
          roleId: crypto.randomUUID(),
          version: 1,
          personId,
          role: body.role,
          provinceId,
          ...(place.ok && place.value.unitId !== undefined ? { unitId: place.value.unitId } : {}),
          ...(organisationId === undefined ? {} : { organisationId }),
          ...(programmeCode === undefined ? {} : { programmeCode }),
          from,
          ...(until === undefined ? {} : { until }),
        };
        if (place.ok) {
          const held = await listRolesOfPerson(transaction, provinceId, personId);
          const checked = checkRoleGrant({ ...role, unitLevel: place.value.level }, acting, held, matrix);
          if (!checked.ok) problems.push(...checked.problems);
        }
        if (problems.length > 0) return refused(...problems);
        await addRole(transaction, role, granter.personId, context.now);
        transaction.journal({ ...subjectOf(role), after: role });
        const units = await glimpseUnits(transaction, unitIdsOf([role]), context.today);
        const answer = await roleAnswer(transaction, parts, role, units, context.today);
        return done({ ...answer, personId, personName: person.name });
      });
    }),

    route(endRole, ({ params, body, version, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const role = await lockRole(transaction, params.provinceId, params.roleId);
        if (role === undefined) return refused({ code: 'role-not-found' });
        const { provinceId, unitId } = role;
        const permitted = await context.permits(unitId === undefined ? { provinceId } : { provinceId, unitId });
        if (!permitted.ok) return permitted;
        if (role.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: role.version, found: version } });
        }
        if (role.until !== undefined && role.until <= context.today) {
          return refused({ code: 'role-ended-already', values: { until: role.until } });
        }
        if (body.until < context.today) {
          const values = { today: context.today, found: body.until };
          return refused({ code: 'role-end-dated-back', path: 'until', values });
        }
        // A role that was to begin later and is taken back before never held on any day.
        const until = laterDay(body.until, role.from);
        if (role.role === 'administrator') {
          const others = await inProgramsName(transaction, () =>
            countOtherAdministrators(transaction, { roleId: role.roleId }, until),
          );
          if (others === 0) return refused({ code: 'administrator-last' });
        }
        await setEndOfRole(transaction, role, until);
        const after = { ...role, until, version: version + 1 };
        transaction.journal({ ...subjectOf(role), before: role, after });
        const units = await glimpseUnits(transaction, unitIdsOf([role]), context.today);
        const person = await findPerson(transaction, provinceId, role.personId);
        const answer = await roleAnswer(transaction, parts, after, units, context.today);
        return done({ ...answer, personId: role.personId, personName: person?.name ?? '' });
      }),
    ),
  ];
}

/** In whose name the granter grants there: their own where they may themselves, else the lender's of the role by which they may. */
function actingAs(
  matrix: PermissionMatrix,
  held: readonly RoleHolding[],
  personId: string,
  { provinceId, unitId }: { readonly provinceId: string; readonly unitId?: string | undefined },
  day: PlainDate,
): Acting {
  const place = unitId === undefined ? { provinceId } : { provinceId, unitId };
  const permission = mayPerson(matrix, held, { object: 'person', action: 'write', place, day });
  const lender = permission.kind === 'permitted' ? permission.holding.delegatedBy : undefined;
  return lender === undefined ? { personId } : { personId, forPersonId: lender.personId };
}

function subjectOf({ roleId, unitId }: PersonRole) {
  return { subject: { kind: 'person-role', id: roleId }, ...(unitId === undefined ? {} : { unitId }) };
}
