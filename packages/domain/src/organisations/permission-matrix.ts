import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';
import { twoTierFrom } from '../territory/tier.ts';

export type PermissionAction = 'read' | 'write' | 'approve';

/** How far one grant reaches: a code of the matrix' own list of scopes (`own-subtree`). */
export interface PermissionGrant {
  readonly action: PermissionAction;
  readonly scope: string;
  /** Detail is opened only when the reader states a purpose; the reading is logged. */
  readonly withPurpose?: boolean;
}

export interface PermissionMatrix {
  readonly roles: readonly {
    readonly code: string;
    readonly name: Text;
    /** Levels of units at which it can be held; none for what nobody is given by name (the public). */
    readonly unitLevels: readonly string[];
  }[];
  readonly objects: readonly { readonly code: string; readonly name: Text; readonly personal: boolean }[];
  readonly scopes: readonly { readonly code: string; readonly name: Text }[];
  readonly cells: readonly {
    readonly role: string;
    readonly object: string;
    readonly grants: readonly PermissionGrant[];
  }[];
}

/** What everybody is, beside the roles they were given. */
export const publicRole = 'public';

/** What the role may do to the object. */
export function grantsOf(matrix: PermissionMatrix, role: string, object: string): readonly PermissionGrant[] {
  return matrix.cells.find((cell) => cell.role === role && cell.object === object)?.grants ?? [];
}

/** The roles that may do it at all on that day, each with how far: whom to ask. Nobody is sent to a district after 30/6/2025. */
export function rolesThatMay(
  matrix: PermissionMatrix,
  object: string,
  action: PermissionAction,
  day: PlainDate,
): readonly { readonly role: string; readonly scope: string }[] {
  const held = matrix.roles.filter(
    ({ unitLevels }) =>
      day < twoTierFrom || unitLevels.length === 0 || unitLevels.some((level) => level !== 'district'),
  );
  return held.flatMap(({ code }) =>
    grantsOf(matrix, code, object)
      .filter((grant) => grant.action === action)
      .map((grant) => ({ role: code, scope: grant.scope })),
  );
}

/** What the matrix gets wrong in itself: a cell of a role, object or scope that is not listed, or two cells of one pair. */
export function faultsOfMatrix(matrix: PermissionMatrix): readonly string[] {
  const roles = new Set(matrix.roles.map(({ code }) => code));
  const objects = new Set(matrix.objects.map(({ code }) => code));
  const scopes = new Set(matrix.scopes.map(({ code }) => code));
  const seen = new Set<string>();
  const faults: string[] = [];
  for (const cell of matrix.cells) {
    const pair = `${cell.role} x ${cell.object}`;
    if (!roles.has(cell.role) || !objects.has(cell.object)) faults.push(`${pair}: not a listed role and object`);
    if (seen.has(pair)) faults.push(`${pair}: twice`);
    seen.add(pair);
    for (const grant of cell.grants)
      if (!scopes.has(grant.scope)) faults.push(`${pair}: scope ${grant.scope} not listed`);
  }
  for (const role of roles)
    for (const object of objects) if (!seen.has(`${role} x ${object}`)) faults.push(`${role} x ${object}: no cell`);
  return faults;
}
