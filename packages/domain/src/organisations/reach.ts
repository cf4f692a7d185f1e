/** The units that a role holding covers. `ownUnitId` is the unit at which the role is held. */
export type Reach =
  | { readonly kind: 'nation' }
  | { readonly kind: 'province'; readonly provinceId: string; readonly ownUnitId?: string }
  | {
      readonly kind: 'units';
      readonly provinceId: string;
      readonly ownUnitId: string;
      /** The unit with everything below it on the day asked for. */
      readonly unitIds: ReadonlySet<string>;
    };

/** The thing asked about: its province and, where it belongs to one, its unit. */
export interface Place {
  readonly provinceId: string;
  readonly unitId?: string;
}

/** Scopes that do not ask where the thing is: what is for all, what is published, and what is the person's own. */
const scopesWithoutPlace: ReadonlySet<string> = new Set([
  'all',
  'published',
  'totals',
  'posting-period',
  'self',
  'own-household',
  'own-entries',
]);

/** Scopes that are decided by the place alone; any other leaves a condition that the chapter of the object checks. */
const scopesByPlace: ReadonlySet<string> = new Set(['all', 'own-subtree', 'own-unit', 'own-village']);

/**
 * Scopes that let somebody see a part only: sums, what is published, their own household. What shows the records themselves
 * is not open by them; a page that shows just that part asks for it by name.
 */
const scopesOfPart: ReadonlySet<string> = new Set([
  'aggregate',
  'totals',
  'published',
  'posting-period',
  'own-household',
]);

export function isPartOnly(scope: string): boolean {
  return scopesOfPart.has(scope);
}

export function conditionOfScope(scope: string): string | undefined {
  return scopesByPlace.has(scope) ? undefined : scope;
}

/** Whether a grant of this scope, held with this reach, gets as far as the place. Without a place: anywhere at all. */
export function reaches(reach: Reach, scope: string, place: Place | undefined): boolean {
  if (place === undefined || scopesWithoutPlace.has(scope)) return true;
  return scope === 'own-unit' ? isOwnUnit(reach, place) : isWithin(reach, place);
}

export function isWithin(reach: Reach, place: Place): boolean {
  switch (reach.kind) {
    case 'nation':
      return true;
    case 'province':
      return reach.provinceId === place.provinceId;
    case 'units':
      return reach.provinceId === place.provinceId && place.unitId !== undefined && reach.unitIds.has(place.unitId);
    default:
      return reach satisfies never;
  }
}

function isOwnUnit(reach: Reach, place: Place): boolean {
  switch (reach.kind) {
    case 'nation':
      return place.provinceId === 'VN';
    case 'province':
      return reach.provinceId === place.provinceId && (place.unitId === undefined || place.unitId === reach.ownUnitId);
    case 'units':
      return place.unitId === reach.ownUnitId;
    default:
      return reach satisfies never;
  }
}
