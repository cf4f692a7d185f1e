import type { Draft } from './draft.ts';
import { refuseLaterHistory, requireUnit } from './require-unit.ts';
import type { AbolishEvent } from './territory-event.ts';

/** Ends a unit whose territory goes to nobody: a district on 1/7/2025. Its children must have gone elsewhere by then. */
export function applyAbolish(draft: Draft, event: AbolishEvent, path: string): void {
  const unit = requireUnit(draft, event.unitId, event.on, `${path}.unitId`);
  if (unit === undefined) return;
  endUnit(draft, event, unit.id, `${path}.unitId`);
}

/** Ends the unit, unless later history says that it goes on. */
export function endUnit(draft: Draft, event: Parameters<Draft['end']>[0], unitId: string, path: string): void {
  const unit = draft.units.get(unitId);
  if (unit === undefined) return;
  const before = draft.problems.length;
  refuseLaterHistory(draft, unit, event.on, path);
  const sameDay = [...unit.names, ...unit.codes, ...unit.parents, ...unit.classes].find(
    ({ from }) => from === event.on,
  );
  if (sameDay !== undefined) {
    draft.refuse('changed-on-same-day', path, { name: draft.nameOf(unit.id, event.on), on: event.on });
  }
  if (draft.problems.length === before) draft.end(event, unit);
}
