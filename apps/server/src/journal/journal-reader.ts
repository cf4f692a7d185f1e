import { grantsOf, type PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import type { RoleHolding } from '@muctieu/domain/organisations/role-holding';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';

/** Which entries somebody may read: the union of what their roles open. */
export interface JournalReader {
  readonly personId: string;
  /** Everything, or these provinces wholly. */
  readonly provinces: '*' | readonly string[];
  readonly unitIds: readonly string[];
}

/**
 * The cells of the matrix for the journal (domain.md §9.2): own entries, those of one's unit, of one's subtree. «All in
 * one's programme» is the province for now: the changes that the journal holds belong to no single programme yet.
 */
export function journalReader(
  matrix: PermissionMatrix,
  personId: string,
  holdings: readonly RoleHolding[],
  day: PlainDate,
): JournalReader {
  const provinces = new Set<string>();
  const unitIds = new Set<string>();
  for (const holding of holdings.filter((one) => holdsOn(one, day))) {
    const { reach } = holding;
    for (const { action, scope } of grantsOf(matrix, holding.role, 'journal')) {
      if (action !== 'read' || scope === 'own-entries') continue;
      if (reach.kind === 'nation') return { personId, provinces: '*', unitIds: [] };
      if (reach.kind === 'province') provinces.add(reach.provinceId);
      else if (scope === 'own-unit') unitIds.add(reach.ownUnitId);
      else for (const unitId of reach.unitIds) unitIds.add(unitId);
    }
  }
  return { personId, provinces: [...provinces], unitIds: [...unitIds] };
}
