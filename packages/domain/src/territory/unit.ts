import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Dated } from './dated.ts';
import type { UnitClassScheme } from './unit-class.ts';
import type { UnitForm, UnitLevel } from './unit-level.ts';

/** Name and form together: a xã that becomes a thị trấn has two of them. */
export interface UnitName extends Dated {
  /** Without the form: `Na Sang`. */
  readonly name: string;
  readonly form: UnitForm;
}

export interface UnitCode extends Dated {
  readonly code: string;
}

export interface UnitParent extends Dated {
  readonly parentId: string;
}

export interface UnitClass extends Dated {
  readonly scheme: UnitClassScheme;
  readonly value: string;
}

/**
 * A unit with its whole history (T1). Lists are ordered by their first day; intervals of one list never overlap, those of
 * `classes` never within one scheme. Every interval lies within `existence`.
 */
export interface Unit {
  readonly id: string;
  /** The province that keeps the unit today: a unit of former Hà Giang is kept by `08`, Tuyên Quang. */
  readonly provinceId: string;
  readonly level: UnitLevel;
  readonly existence: DayInterval;
  readonly names: readonly UnitName[];
  readonly codes: readonly UnitCode[];
  readonly parents: readonly UnitParent[];
  readonly classes: readonly UnitClass[];
}

/** The state, of which provinces are children. It has no history of its own, and every province's territory contains it. */
export const nationId = '00000000-0000-4000-8000-0000000000aa';
export const nationProvinceId = 'VN';
