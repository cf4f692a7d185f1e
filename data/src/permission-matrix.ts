import type { Text } from '@muctieu/kernel/text';
import { readJsonFile } from './json-file.ts';
import type { Sourced } from './sourced.ts';

export type RoleCode =
  | 'village-surveyor'
  | 'commune-officer'
  | 'commune-chair'
  | 'district-officer'
  | 'project-owner'
  | 'province-lead-agency'
  | 'standing-agency'
  | 'finance-treasury'
  | 'council-oversight'
  | 'public'
  | 'administrator';

export type ObjectCode =
  | 'household'
  | 'poor-list-posting'
  | 'criteria-assessment'
  | 'capital-plan'
  | 'capital-proposal'
  | 'disbursement'
  | 'report'
  | 'support-record'
  | 'legal-document'
  | 'journal'
  | 'territory-unit'
  | 'organisation'
  | 'person'
  | 'programme-catalogue'
  | 'settings'
  | 'indicator';

/** `approve` includes to lock, recognise, accept or return. */
export type PermissionAction = 'read' | 'write' | 'approve';

/** What of the object the action reaches. */
export type PermissionScope =
  | 'own-subtree'
  | 'own-unit'
  | 'own-village'
  | 'own-projects'
  | 'own-criteria'
  | 'own-household'
  | 'own-entries'
  | 'own-programme'
  | 'self'
  | 'aggregate'
  | 'totals'
  | 'published'
  | 'posting-period'
  | 'all';

export interface PermissionGrant {
  readonly action: PermissionAction;
  readonly scope: PermissionScope;
  /** Detail is opened only when the reader states a purpose; the reading is logged. */
  readonly withPurpose?: boolean;
}

export interface PermissionCell extends Sourced {
  readonly role: RoleCode;
  readonly object: ObjectCode;
  /** Empty: nothing is permitted. */
  readonly grants: readonly PermissionGrant[];
  /** The cell of domain §9.2, word for word; absent where the product adds the role or the object. */
  readonly verbatim?: string;
}

export interface PermissionRole extends Sourced {
  readonly code: RoleCode;
  readonly name: Text;
  /** Levels of units at which a person can hold it. */
  readonly unitLevels: readonly ('nation' | 'province' | 'district' | 'commune' | 'village')[];
}

export interface PermissionObject extends Sourced {
  readonly code: ObjectCode;
  readonly name: Text;
  /** Personal data: masked by default, read for a purpose (H4). */
  readonly personal: boolean;
}

export interface PermissionMatrix extends Sourced {
  readonly scopes: readonly { readonly code: PermissionScope; readonly name: Text }[];
  readonly roles: readonly PermissionRole[];
  readonly objects: readonly PermissionObject[];
  /** One for every role and object. */
  readonly cells: readonly PermissionCell[];
  /** Rules that hold beside the cells: creator is not approver, locked periods reopen with a reason. */
  readonly rules: readonly (Sourced & { readonly code: string; readonly text: Text })[];
}

export function readPermissionMatrix(): PermissionMatrix {
  return readJsonFile('permissions/permission-matrix.json');
}
