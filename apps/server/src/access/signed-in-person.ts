import type { PermissionHeld } from '@muctieu/contract/access/permission';
import type { RoleHeld } from '@muctieu/contract/access/role-held';
import type { SignedInPerson } from '@muctieu/contract/access/session';
import { mayPerson } from '@muctieu/domain/organisations/may-person';
import type { PermissionAction, PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { isPartOnly } from '@muctieu/domain/organisations/reach';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { SignedIn } from '../http/request-context.ts';
import type { WrittenHolding } from '../organisations/holding.store.ts';
import type { AccessParts } from './access-parts.ts';
import { nameOf } from './permission-answer.ts';

const actions: readonly PermissionAction[] = ['read', 'write', 'approve'];

/** Who is signed in, as the web application shows them. */
export async function signedInPerson(
  { gate, matrix }: Pick<AccessParts, 'gate' | 'matrix'>,
  signedIn: SignedIn,
  today: PlainDate,
): Promise<SignedInPerson> {
  const session = gate.sessionOf(signedIn);
  const held = await gate.holdingsOf(signedIn, today);
  return {
    personId: session.personId,
    provinceId: session.provinceId,
    personName: session.personName,
    signInName: session.signInName,
    sessionId: session.sessionId,
    mustChangePassword: session.mustChangePassword,
    oneTimeCodes: session.oneTimeCodes,
    roles: held.filter((holding) => holdsOn(holding, today)).map((holding) => roleHeldOf(matrix, holding)),
    permissions: ownPermissions(matrix, held, today).map(({ object, action }) => ({ object, action })),
  };
}

export function roleHeldOf(matrix: PermissionMatrix, holding: WrittenHolding): RoleHeld {
  return {
    roleId: holding.roleId,
    role: holding.role,
    roleName: nameOf(matrix.roles, holding.role),
    provinceId: holding.provinceId,
    unitId: holding.unitId,
    unitName: holding.placeName,
    organisationId: holding.organisationId,
    organisationName: holding.organisationName,
    programmeCode: holding.programmeCode,
    from: holding.from,
    until: holding.until,
    delegatedByName: holding.delegatedBy?.name,
  };
}

/** Each thing that the person may do at least somewhere, with the role by which they may. */
export function ownPermissions(
  matrix: PermissionMatrix,
  held: readonly WrittenHolding[],
  today: PlainDate,
): readonly PermissionHeld[] {
  return matrix.objects.flatMap(({ code, name }) =>
    actions.flatMap((action): readonly PermissionHeld[] => {
      const permission = mayPerson(matrix, held, { object: code, action, place: undefined, day: today });
      if (permission.kind === 'refused' || isPartOnly(permission.grant.scope)) return [];
      const { holding, grant } = permission;
      return [
        {
          object: code,
          objectName: name,
          action,
          role: holding.role,
          roleName: nameOf(matrix.roles, holding.role),
          unitName: holding.placeName,
          scope: grant.scope,
          scopeName: nameOf(matrix.scopes, grant.scope),
          withPurpose: grant.withPurpose ?? false,
        },
      ];
    }),
  );
}
