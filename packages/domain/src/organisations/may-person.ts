import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import {
  grantsOf,
  type PermissionAction,
  type PermissionGrant,
  type PermissionMatrix,
  publicRole,
  rolesThatMay,
} from './permission-matrix.ts';
import { conditionOfScope, isPartOnly, type Place, reaches } from './reach.ts';
import type { RoleHolding } from './role-holding.ts';

export interface PermissionQuestion {
  readonly object: string;
  readonly action: PermissionAction;
  /** Absent: whether it is permitted anywhere at all. */
  readonly place: Place | undefined;
  readonly day: PlainDate;
}

/** Why one holding does not answer the question with yes. */
export type WhyNot =
  | { readonly kind: 'role-ended'; readonly holding: RoleHolding; readonly until: PlainDate }
  | { readonly kind: 'role-not-begun'; readonly holding: RoleHolding; readonly from: PlainDate }
  | { readonly kind: 'place-outside'; readonly holding: RoleHolding; readonly scope: string }
  | {
      readonly kind: 'action-not-granted';
      readonly holding: RoleHolding;
      readonly granted: readonly PermissionAction[];
    };

export type Permission =
  | {
      readonly kind: 'permitted';
      readonly holding: RoleHolding;
      readonly grant: PermissionGrant;
      /** What the chapter of the object still has to check: `own-projects`. Absent where the place decides. */
      readonly condition?: string;
    }
  | {
      readonly kind: 'refused';
      /** One for each role held; empty where none is. */
      readonly reasons: readonly WhyNot[];
      /** Whose it is; empty where the matrix lets nobody. */
      readonly rolesNeeded: readonly { readonly role: string; readonly scope: string }[];
    };

/**
 * Whether somebody with these role holdings may do it (O6). Where several roles permit it, the one without a condition
 * answers, then one that does not show a part only, then one's own before a lent one.
 */
export function mayPerson(
  matrix: PermissionMatrix,
  holdings: readonly RoleHolding[],
  question: PermissionQuestion,
): Permission {
  const yes: Extract<Permission, { kind: 'permitted' }>[] = [];
  const reasons: WhyNot[] = [];
  for (const holding of [...holdings, everybody]) {
    const answer = answerOf(matrix, holding, question);
    if (answer.kind === 'permitted') yes.push(...answer.ways);
    else if (holding !== everybody) reasons.push(answer.why);
  }
  const best = yes.toSorted((a, b) => weight(a) - weight(b))[0];
  return (
    best ?? {
      kind: 'refused',
      reasons,
      rolesNeeded: rolesThatMay(matrix, question.object, question.action, question.day),
    }
  );
}

/** What everybody holds without being given it. */
const everybody: RoleHolding = {
  roleId: publicRole,
  role: publicRole,
  reach: { kind: 'nation' },
  placeName: '',
  from: '0001-01-01' as PlainDate,
};

type Answer =
  | { readonly kind: 'permitted'; readonly ways: readonly Extract<Permission, { kind: 'permitted' }>[] }
  | { readonly kind: 'refused'; readonly why: WhyNot };

function answerOf(matrix: PermissionMatrix, holding: RoleHolding, question: PermissionQuestion): Answer {
  const grants = grantsOf(matrix, holding.role, question.object);
  const fitting = grants.filter((grant) => grant.action === question.action);
  const [first] = fitting;
  if (first === undefined) {
    return {
      kind: 'refused',
      why: { kind: 'action-not-granted', holding, granted: grants.map(({ action }) => action) },
    };
  }
  if (question.day < holding.from) {
    return { kind: 'refused', why: { kind: 'role-not-begun', holding, from: holding.from } };
  }
  if (holding.until !== undefined && !holdsOn(holding, question.day)) {
    return { kind: 'refused', why: { kind: 'role-ended', holding, until: holding.until } };
  }
  const ways = fitting
    .filter((grant) => reaches(holding.reach, grant.scope, question.place))
    .map((grant) => {
      const condition = conditionOfScope(grant.scope);
      return { kind: 'permitted' as const, holding, grant, ...(condition === undefined ? {} : { condition }) };
    });
  if (ways.length > 0) return { kind: 'permitted', ways };
  return { kind: 'refused', why: { kind: 'place-outside', holding, scope: first.scope } };
}

function weight(permitted: Extract<Permission, { kind: 'permitted' }>): number {
  return (
    (isPartOnly(permitted.grant.scope) ? 8 : 0) +
    (permitted.condition === undefined ? 0 : 4) +
    (permitted.grant.withPurpose ? 2 : 0) +
    (permitted.holding.delegatedBy === undefined ? 0 : 1)
  );
}
