import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';

/** A unit that somebody picked: enough to name it and to send it. */
export interface ChosenUnit {
  readonly id: string;
  readonly provinceId: string;
  readonly level: UnitLevel;
  /** With its form: `Xã Mường Phăng`. */
  readonly name: string;
}

export function chosenUnit(unit: {
  readonly id: string;
  readonly provinceId: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
}): ChosenUnit {
  return { id: unit.id, provinceId: unit.provinceId, level: unit.level, name: unitFullName(unit.form, unit.name) };
}
