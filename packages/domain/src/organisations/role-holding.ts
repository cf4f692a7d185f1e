import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Reach } from './reach.ts';

/** A role at a place for a time, as it counts when somebody acts: one's own, or lent by a delegation. */
export interface RoleHolding extends DayInterval {
  readonly roleId: string;
  /** A code of the permission matrix. */
  readonly role: string;
  readonly reach: Reach;
  /** The name of the unit, for the sentences. */
  readonly placeName: string;
  readonly programmeCode?: string;
  readonly organisationId?: string;
  /** Who lent it. */
  readonly delegatedBy?: { readonly personId: string; readonly name: string };
}
