import { endUnit } from './apply-abolish.ts';
import { beginUnit } from './begin-unit.ts';
import type { Draft } from './draft.ts';
import { movePortion, requireOrigin } from './move-portion.ts';
import { requireUnit } from './require-unit.ts';
import type { MergeEvent, ResultUnit, TerritoryEvent } from './territory-event.ts';
import type { Unit } from './unit.ts';

/** Several units, or parts of them, become one: a new one, or one that goes on and takes the others in. */
export function applyMerge(draft: Draft, event: MergeEvent, path: string): void {
  const before = draft.problems.length;
  const result = resultUnit(draft, event, event.result, `${path}.result`);
  const others = event.origins.filter(({ unitId }) => unitId !== result?.id);
  if (others.length === 0) draft.refuse('merge-without-origin', `${path}.origins`);
  const ids = event.origins.map(({ unitId }) => unitId);
  ids.forEach((unitId, index) => {
    if (ids.indexOf(unitId) !== index) {
      draft.refuse('origin-twice', `${path}.origins[${index}]`, { name: draft.nameOf(unitId, event.on) });
    }
  });
  const origins = event.origins.map((origin, index) => ({
    origin,
    place: `${path}.origins[${index}]`,
    unit: requireOrigin(draft, origin.unitId, event, `${path}.origins[${index}].unitId`),
  }));
  for (const { unit, place } of origins) refuseOtherLevel(draft, event, unit, result, place);
  if (result === undefined || draft.problems.length > before) return;

  for (const { origin, unit, place } of origins) {
    // A result that goes on keeps its own territory without a flow.
    if (unit === undefined || unit.id === result.id) continue;
    const ends = origin.ends || origin.extent === 'whole';
    movePortion(draft, event, unit, result.id, { ...origin, ends }, place);
    const standing = draft.units.get(unit.id)?.existence;
    if (ends && standing?.until !== event.on) endUnit(draft, event, unit.id, `${place}.unitId`);
  }
}

export function resultUnit(draft: Draft, event: TerritoryEvent, result: ResultUnit, path: string): Unit | undefined {
  return result.kind === 'new'
    ? beginUnit(draft, event, result.unit, `${path}.unit`)
    : requireUnit(draft, result.unitId, event.on, `${path}.unitId`);
}

export function refuseOtherLevel(
  draft: Draft,
  event: TerritoryEvent,
  origin: Unit | undefined,
  result: Unit | undefined,
  path: string,
): void {
  if (origin === undefined || result === undefined || origin.level === result.level) return;
  const name = draft.nameOf(origin.id, event.on);
  draft.refuse('origin-of-other-level', path, { name, expected: result.level, found: origin.level });
}
