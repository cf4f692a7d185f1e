import type { DayInterval } from '@muctieu/kernel/day-interval';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type OrganisationKind =
  | 'people-committee'
  | 'people-council'
  | 'department'
  | 'coordination-office'
  | 'steering-committee'
  | 'management-board'
  | 'village-board'
  | 'appraisal-council'
  | 'project-owner'
  | 'treasury'
  | 'policy-bank'
  | 'party-body'
  | 'mass-organisation';

export interface OrganisationName extends DayInterval, Sourced {
  readonly name: string;
  /** `Sở KH&ĐT`, as reports write it. */
  readonly shortName?: string;
}

export interface Organisation extends Sourced {
  readonly id: string;
  readonly kind: OrganisationKind;
  readonly existence: DayInterval;
  readonly names: readonly OrganisationName[];
  /** Id of the territory unit where it sits. */
  readonly unitId: string;
  /** The organisation above it, where a report names it. */
  readonly parentId?: string;
  /** Programmes (`NTM`, `GNBV`, `DTTSMN`) of which it is standing agency. */
  readonly standingFor: readonly string[];
  readonly documentId?: string;
}

/** Tasks pass from one organisation to another; many-to-many like every succession. */
export interface OrganisationSuccession extends Sourced {
  readonly fromId: string;
  readonly toId: string;
  readonly on: string;
}

export interface Organisations {
  readonly organisations: readonly Organisation[];
  readonly successions: readonly OrganisationSuccession[];
}

export function readOrganisations(): Organisations {
  return readJsonFile('organisations.json');
}
