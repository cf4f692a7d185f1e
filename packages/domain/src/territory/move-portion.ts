import { holdsOn } from '@muctieu/kernel/day-interval';
import { addDays } from '@muctieu/kernel/plain-date';
import type { Draft } from './draft.ts';
import { wholeMillionths } from './flow.ts';
import { refuseAbsent } from './require-unit.ts';
import type { MergeEvent, Portion, SplitEvent } from './territory-event.ts';
import { nationId, type Unit } from './unit.ts';

/**
 * An origin must exist on the eve. On the day itself an earlier event of the same day may already have ended it: the
 * clauses of one resolution may take several parts of one commune, in any order.
 */
export function requireOrigin(
  draft: Draft,
  unitId: string,
  event: MergeEvent | SplitEvent,
  path: string,
): Unit | undefined {
  const unit = draft.units.get(unitId);
  if (unit === undefined) {
    draft.refuse('unit-not-found', path, { unit: unitId });
    return undefined;
  }
  if (unit.id === nationId) {
    draft.refuse('nation-is-fixed', path);
    return undefined;
  }
  if (unit.existence.from === event.on) {
    draft.refuse('origin-begins-same-day', path, { name: draft.nameOf(unitId, event.on), on: event.on });
    return undefined;
  }
  if (!holdsOn(unit.existence, addDays(event.on, -1))) {
    refuseAbsent(draft, unit, event.on, path);
    return undefined;
  }
  draft.touch(unitId, path);
  return unit;
}

/** Writes the flow down and moves the children that go along. */
export function movePortion(
  draft: Draft,
  event: MergeEvent | SplitEvent,
  origin: Unit,
  resultId: string,
  portion: Portion & { readonly ends: boolean },
  path: string,
): void {
  const name = draft.nameOf(origin.id, event.on);
  const share = portion.extent === 'whole' ? wholeMillionths : portion.shareMillionths;
  if (share !== undefined && (!Number.isInteger(share) || share < 1 || share > wholeMillionths)) {
    draft.refuse('share-out-of-range', `${path}.shareMillionths`, { name, found: share });
    return;
  }
  if (
    portion.extent === 'whole' &&
    portion.shareMillionths !== undefined &&
    portion.shareMillionths !== wholeMillionths
  ) {
    draft.refuse('whole-with-share', `${path}.shareMillionths`, { name, found: portion.shareMillionths });
    return;
  }
  if (portion.extent !== 'whole' && portion.shareReviewed && share === undefined) {
    draft.refuse('share-reviewed-but-absent', `${path}.shareReviewed`, { name });
    return;
  }
  draft.record(event, {
    eventId: event.id,
    on: event.on,
    originId: origin.id,
    resultId,
    extent: portion.extent,
    ...(share === undefined ? {} : { shareMillionths: share }),
    shareReviewed: portion.extent === 'whole' || portion.shareReviewed,
  });
  for (const childId of portion.childIds ?? (portion.ends ? childrenLeft(draft, origin.id, event) : [])) {
    moveChild(draft, event, origin, childId, resultId, `${path}.childIds`);
  }
}

function childrenLeft(draft: Draft, originId: string, event: MergeEvent | SplitEvent): readonly string[] {
  return draft.childrenOn(originId, event.on).map(({ id }) => id);
}

function moveChild(
  draft: Draft,
  event: MergeEvent | SplitEvent,
  origin: Unit,
  childId: string,
  resultId: string,
  path: string,
): void {
  const child = draft.units.get(childId);
  if (child === undefined) {
    draft.refuse('unit-not-found', path, { unit: childId });
    return;
  }
  const eve = addDays(event.on, -1);
  if (!child.parents.some((link) => link.parentId === origin.id && holdsOn(link, eve))) {
    draft.refuse('child-of-another', path, { name: draft.nameOf(childId, eve), origin: draft.nameOf(origin.id, eve) });
    return;
  }
  if (resultId === origin.id) return;
  draft.touch(childId, path);
  if (!draft.open(event, childId, (dated) => ({ aspect: 'parent', value: { ...dated, parentId: resultId } }))) {
    draft.refuse('changed-on-same-day', path, { name: draft.nameOf(childId, eve), on: event.on });
  }
}
