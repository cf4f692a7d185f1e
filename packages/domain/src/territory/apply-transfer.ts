import type { Draft } from './draft.ts';
import { requireUnit } from './require-unit.ts';
import type { TransferEvent } from './territory-event.ts';
import { findUnitState } from './unit-state.ts';

/** Whether the new parent is of the right level, exists and makes no circle is checked at the end, for all events at once. */
export function applyTransfer(draft: Draft, event: TransferEvent, path: string): void {
  const unit = requireUnit(draft, event.unitId, event.on, `${path}.unitId`);
  const state = unit && findUnitState(unit, event.on);
  if (unit === undefined || state === undefined) return;
  if (!draft.units.has(event.parentId)) {
    draft.refuse('unit-not-found', `${path}.parentId`, { unit: event.parentId });
  } else if (state.parentId === event.parentId) {
    draft.refuse('nothing-changes', `${path}.parentId`, { name: state.name, on: event.on });
  } else if (
    !draft.open(event, unit.id, (dated) => ({ aspect: 'parent', value: { ...dated, parentId: event.parentId } }))
  ) {
    draft.refuse('changed-on-same-day', `${path}.parentId`, { name: state.name, on: event.on });
  }
}
