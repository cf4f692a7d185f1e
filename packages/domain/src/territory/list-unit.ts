import type { UnitForm, UnitLevel } from './unit-level.ts';

/** One unit as an official list names it. */
export interface ListUnit {
  /** Row as a person counts it. */
  readonly row: number;
  readonly provinceId: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code?: string;
  /** Official code of the unit above, where the list says it. */
  readonly parentCode?: string;
  readonly parentName?: string;
}
