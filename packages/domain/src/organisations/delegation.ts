import type { DayInterval } from '@muctieu/kernel/day-interval';
import { comparePlainDates, type PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { laterDay } from './later-day.ts';
import type { RoleHolding } from './role-holding.ts';

/** A person lends some of their roles to another, for days that have an end. */
export interface Delegation {
  readonly fromPersonId: string;
  readonly toPersonId: string;
  readonly roleIds: readonly string[];
  readonly from: PlainDate;
  readonly until: PlainDate;
}

/** O4. `held` are all holdings of the one who lends: their own and those lent to them. */
export function checkDelegation(
  delegation: Delegation,
  held: readonly RoleHolding[],
  today: PlainDate,
): Result<Delegation> {
  const problems: Problem[] = [];
  const { from, until } = delegation;
  if (delegation.toPersonId === delegation.fromPersonId) {
    problems.push({ code: 'delegation-to-oneself', path: 'toPersonId' });
  }
  if (until <= from) problems.push({ code: 'days-in-wrong-order', path: 'until', values: { from, found: until } });
  if (from < today) problems.push({ code: 'delegation-dated-back', path: 'from', values: { today, found: from } });
  if (delegation.roleIds.length === 0) problems.push({ code: 'delegation-without-role', path: 'roleIds' });
  for (const [index, roleId] of delegation.roleIds.entries()) {
    const path = `roleIds[${index}]`;
    const own = held.find((holding) => holding.roleId === roleId && holding.delegatedBy === undefined);
    const lent = held.find((holding) => holding.roleId === roleId && holding.delegatedBy !== undefined);
    if (own !== undefined) {
      const beyond = from < own.from || (own.until !== undefined && until > own.until);
      if (beyond) {
        problems.push({ code: 'delegation-beyond-role', path, values: { from: own.from, until: own.until ?? '…' } });
      }
    } else if (lent?.delegatedBy !== undefined) {
      problems.push({ code: 'delegation-passed-on', path, values: { name: lent.delegatedBy.name } });
    } else {
      problems.push({ code: 'delegation-role-not-held', path });
    }
  }
  return problems.length > 0 ? refused(...problems) : done(delegation);
}

/**
 * On which days a delegation lends this holding: those that lie in the role and in the delegation. Undefined where it does
 * not lend it at all; what was lent itself is never lent on.
 */
export function daysLent(
  delegation: Pick<Delegation, 'roleIds'> & DayInterval,
  holding: RoleHolding,
): DayInterval | undefined {
  if (holding.delegatedBy !== undefined || !delegation.roleIds.includes(holding.roleId)) return undefined;
  const from = laterDay(holding.from, delegation.from);
  const until = earlier(holding.until, delegation.until);
  if (until === undefined) return { from };
  return until <= from ? undefined : { from, until };
}

function earlier(a: PlainDate | undefined, b: PlainDate | undefined): PlainDate | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return comparePlainDates(a, b) < 0 ? a : b;
}
