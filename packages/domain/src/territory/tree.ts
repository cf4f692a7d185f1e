import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Territory } from './territory.ts';
import type { Unit } from './unit.ts';

/** The unit above on that day. */
export function findParent(territory: Territory, unitId: string, day: PlainDate): Unit | undefined {
  const link = territory.units.get(unitId)?.parents.find((one) => holdsOn(one, day));
  return link && territory.units.get(link.parentId);
}

/** From the unit above up to the state, as of that day (T2: with the district until 30/6/2025, without it afterwards). */
export function ancestors(territory: Territory, unitId: string, day: PlainDate): readonly Unit[] {
  const found: Unit[] = [];
  for (
    let parent = findParent(territory, unitId, day);
    parent !== undefined;
    parent = findParent(territory, parent.id, day)
  ) {
    if (found.includes(parent)) throw new Error(`Unit ${parent.id} is its own ancestor on ${day}`);
    found.push(parent);
  }
  return found;
}

/** Who is child of whom on that day; units that do not exist on it are not in it. */
export function childrenByParent(territory: Territory, day: PlainDate): ReadonlyMap<string, readonly Unit[]> {
  const children = new Map<string, Unit[]>();
  for (const unit of territory.units.values()) {
    if (!holdsOn(unit.existence, day)) continue;
    const parentId = unit.parents.find((one) => holdsOn(one, day))?.parentId;
    if (parentId === undefined) continue;
    const siblings = children.get(parentId);
    if (siblings === undefined) children.set(parentId, [unit]);
    else siblings.push(unit);
  }
  return children;
}

/** The unit itself and everything below it on that day; empty where it does not exist on it. */
export function subtree(territory: Territory, unitId: string, day: PlainDate): readonly Unit[] {
  const root = territory.units.get(unitId);
  if (root === undefined || !holdsOn(root.existence, day)) return [];
  const children = childrenByParent(territory, day);
  const found = [root];
  for (let index = 0; index < found.length; index += 1) found.push(...(children.get(found[index]?.id ?? '') ?? []));
  return found;
}
