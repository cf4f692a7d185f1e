import type { Result } from '@muctieu/kernel/result';
import type { PermissionAccess, Place, RequestContext } from '../../http/request-context.ts';
import type { Writer } from './writing.store.ts';

const write: PermissionAccess = { kind: 'permission', object: 'report', action: 'write' };
export const approve: PermissionAccess = { kind: 'permission', object: 'report', action: 'approve' };

/** Whoever may write or approve reports of the place: the matrix gives agencies of a province the second alone. */
export async function permitsWriting(context: RequestContext, place: Place): Promise<Result<void>> {
  const writes = await context.permits(place, write);
  if (writes.ok) return writes;
  const approves = await context.permits(place, approve);
  return approves.ok ? approves : writes;
}

export function writerOf({ signedIn, now }: RequestContext): Writer {
  return { personId: signedIn?.personId, name: signedIn?.personName ?? '', at: now };
}
