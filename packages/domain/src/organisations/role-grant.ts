import { type DayInterval, overlap } from '@muctieu/kernel/day-interval';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { type PermissionMatrix, publicRole } from './permission-matrix.ts';
import { type Acting, checkSeparation } from './separation-of-duties.ts';

/** A role at a place for a time, as it is written down. */
export interface WrittenRole extends DayInterval {
  readonly role: string;
  readonly provinceId: string;
  /** Absent: the province (or, under `VN`, the state) as a whole. */
  readonly unitId?: string;
  readonly organisationId?: string;
  readonly programmeCode?: string;
}

export interface RoleGrant extends WrittenRole {
  readonly personId: string;
  readonly unitLevel: string;
}

/**
 * O2 and O3, as far as they do not ask the database. `held` are the roles that the person has already; without a granter the
 * program grants, when an installation is set up.
 */
export function checkRoleGrant(
  grant: RoleGrant,
  granter: Acting | undefined,
  held: readonly WrittenRole[],
  matrix: PermissionMatrix,
): Result<RoleGrant> {
  const problems: Problem[] = [];
  const role = matrix.roles.find(({ code }) => code === grant.role && code !== publicRole);
  if (role === undefined) {
    const expected = matrix.roles.filter(({ code }) => code !== publicRole).map(({ code }) => code);
    problems.push({ code: 'role-unknown', path: 'role', values: { found: grant.role, expected: expected.join(', ') } });
  } else if (!role.unitLevels.includes(grant.unitLevel)) {
    const values = {
      role: role.name.vi,
      roleEnglish: role.name.en,
      expected: role.unitLevels.join(', '),
      found: grant.unitLevel,
    };
    problems.push({ code: 'role-at-wrong-level', path: 'unitId', values });
  }
  if (granter !== undefined && !checkSeparation({ personId: grant.personId }, granter).ok)
    problems.push({ code: 'role-to-oneself', path: 'personId' });
  if (grant.until !== undefined && grant.until <= grant.from) {
    problems.push({ code: 'days-in-wrong-order', path: 'until', values: { from: grant.from, found: grant.until } });
  }
  const twin = held.find((one) => isSamePost(one, grant) && overlap(one, grant));
  if (twin !== undefined) problems.push({ code: 'role-already-held', path: 'role', values: { from: twin.from } });
  return problems.length > 0 ? refused(...problems) : done(grant);
}

function isSamePost(a: WrittenRole, b: WrittenRole): boolean {
  return (
    a.role === b.role &&
    a.provinceId === b.provinceId &&
    a.unitId === b.unitId &&
    a.organisationId === b.organisationId &&
    a.programmeCode === b.programmeCode
  );
}
