import type { DayInterval } from '@muctieu/kernel/day-interval';
import { readJsonFile } from './json-file.ts';

/** A role of `data/permissions/permission-matrix.json` at a unit for a time. */
export interface PersonRole extends DayInterval {
  readonly role: string;
  readonly unitId: string;
  readonly organisationId?: string;
  /** Programme of a lead or standing agency, where the role is bound to one. */
  readonly programmeCode?: string;
}

/** Invented, every one: the demo holds no person who lives. Nobody has a password here; the first start makes them. */
export interface InventedPerson {
  readonly id: string;
  readonly invented: true;
  /** `Người thử 01 – Cán bộ xã`. */
  readonly name: string;
  readonly signInName: string;
  readonly roles: readonly PersonRole[];
}

export function readPeople(): readonly InventedPerson[] {
  return readJsonFile('people.json');
}
