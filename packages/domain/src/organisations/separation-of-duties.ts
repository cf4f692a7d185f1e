import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** Who did something, and for whom where a role was lent. */
export interface Acting {
  readonly personId: string;
  readonly forPersonId?: string;
}

/**
 * O5: who created does not approve. A deputy acting for the chair may not approve what the chair drafted, nor the chair
 * what the deputy drafted in the chair's name, nor the deputy their own draft under the lent role.
 */
export function checkSeparation(created: Acting, approving: Acting): Result<void> {
  const involved = new Set([created.personId, created.forPersonId].filter((id) => id !== undefined));
  const meets =
    involved.has(approving.personId) || (approving.forPersonId !== undefined && involved.has(approving.forPersonId));
  const problem: Problem = { code: 'creator-approves' };
  return meets ? refused(problem) : done(undefined);
}
