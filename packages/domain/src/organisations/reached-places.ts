import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { grantsOf, type PermissionAction, type PermissionMatrix } from './permission-matrix.ts';
import type { RoleHolding } from './role-holding.ts';

/** All places where a person may do something to an object: what a list of it is filtered by. */
export interface ReachedPlaces {
  readonly nation: boolean;
  /** Provinces with everything in them. */
  readonly provinces: readonly string[];
  /** Provinces, but only what belongs to no unit below. */
  readonly provincesAlone: readonly string[];
  readonly unitIds: readonly string[];
}

export function reachedPlaces(
  matrix: PermissionMatrix,
  holdings: readonly RoleHolding[],
  object: string,
  action: PermissionAction,
  day: PlainDate,
): ReachedPlaces {
  let nation = false;
  const provinces = new Set<string>();
  const provincesAlone = new Set<string>();
  const unitIds = new Set<string>();
  for (const holding of holdings.filter((one) => holdsOn(one, day))) {
    const scopes = grantsOf(matrix, holding.role, object)
      .filter((grant) => grant.action === action)
      .map(({ scope }) => scope);
    const { reach } = holding;
    if (scopes.includes('all')) nation = true;
    if (scopes.includes('own-subtree') || scopes.includes('own-village')) {
      if (reach.kind === 'nation') nation = true;
      else if (reach.kind === 'province') provinces.add(reach.provinceId);
      else for (const unitId of reach.unitIds) unitIds.add(unitId);
    } else if (scopes.includes('own-unit')) {
      if (reach.kind === 'nation') provincesAlone.add('VN');
      else if (reach.kind === 'province') {
        provincesAlone.add(reach.provinceId);
        if (reach.ownUnitId !== undefined) unitIds.add(reach.ownUnitId);
      } else unitIds.add(reach.ownUnitId);
    }
  }
  return { nation, provinces: [...provinces], provincesAlone: [...provincesAlone], unitIds: [...unitIds] };
}
