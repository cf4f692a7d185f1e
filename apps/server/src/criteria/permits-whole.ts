import { done, type Result, refused } from '@muctieu/kernel/result';
import type { PermissionAccess, Place, RequestContext } from '../http/request-context.ts';

export const criteriaAccess = (action: 'write' | 'approve'): PermissionAccess => ({
  kind: 'permission',
  object: 'criteria-assessment',
  action,
});

/**
 * The right without a bound: who holds it for the own criteria only (a department) decides, withdraws, imports and closes
 * nothing by it.
 */
export async function permitsWhole(
  context: RequestContext,
  place: Place,
  access: PermissionAccess = criteriaAccess('approve'),
): Promise<Result<void>> {
  const permitted = await context.permits(place, access);
  if (!permitted.ok) return permitted;
  const bound = await context.boundBy(place, access);
  return bound === undefined ? done(undefined) : refused({ code: 'own-criteria-only' });
}
