import { holdsOn } from '@muctieu/kernel/day-interval';
import { refuseWrongClass } from './begin-unit.ts';
import type { Draft } from './draft.ts';
import { requireUnit } from './require-unit.ts';
import type { ReclassifyEvent } from './territory-event.ts';

export function applyReclassify(draft: Draft, event: ReclassifyEvent, path: string): void {
  const unit = requireUnit(draft, event.unitId, event.on, `${path}.unitId`);
  if (unit === undefined) return;
  const { scheme, value } = event;
  const before = draft.problems.length;
  refuseWrongClass(draft, unit.level, scheme, value, path);
  if (event.until !== undefined && event.until <= event.on) {
    draft.refuse('until-not-after', `${path}.until`, { on: event.on, found: event.until });
  }
  if (draft.problems.length > before) return;

  const name = draft.nameOf(unit.id, event.on);
  const held = unit.classes.find((one) => one.scheme === scheme && holdsOn(one, event.on));
  if (held?.value === (value ?? undefined)) {
    draft.refuse('nothing-changes', `${path}.value`, { name, on: event.on });
    return;
  }
  // A class that begins on this very day cannot be taken away again on it: its interval would be empty.
  const removedTooSoon = value === null && held?.from === event.on;
  const changed =
    !removedTooSoon &&
    (value === null
      ? draft.removeClass(event, unit, scheme)
      : draft.open(event, unit.id, (dated) => ({ aspect: 'class', value: { ...dated, scheme, value } }), event.until));
  if (!changed) draft.refuse('changed-on-same-day', path, { name, on: event.on });
}
