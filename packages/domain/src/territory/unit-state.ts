import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Unit, UnitClass } from './unit.ts';
import type { UnitForm, UnitLevel } from './unit-level.ts';

/** A unit as it was on one day. */
export interface UnitState {
  readonly id: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code?: string;
  readonly parentId?: string;
  readonly classes: readonly UnitClass[];
}

/** Undefined on a day on which the unit does not exist. */
export function findUnitState(unit: Unit, day: PlainDate): UnitState | undefined {
  if (!holdsOn(unit.existence, day)) return undefined;
  const name = unit.names.find((one) => holdsOn(one, day));
  if (name === undefined) return undefined;
  const code = unit.codes.find((one) => holdsOn(one, day))?.code;
  const parentId = unit.parents.find((one) => holdsOn(one, day))?.parentId;
  return {
    id: unit.id,
    level: unit.level,
    form: name.form,
    name: name.name,
    ...(code === undefined ? {} : { code }),
    ...(parentId === undefined ? {} : { parentId }),
    classes: unit.classes.filter((one) => holdsOn(one, day)),
  };
}

/** The name on the day, or the nearest one the unit had: for sentences about a unit on a day on which it does not exist. */
export function nearestName(unit: Unit, day: PlainDate): string {
  const held = unit.names.find((one) => holdsOn(one, day));
  if (held !== undefined) return held.name;
  const earlier = unit.names.filter((one) => one.from <= day).at(-1);
  return (earlier ?? unit.names[0])?.name ?? unit.id;
}
