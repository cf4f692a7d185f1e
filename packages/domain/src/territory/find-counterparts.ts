import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Territory } from './territory.ts';
import { type Lineage, traceFlows } from './trace-flows.ts';

/** What became of the unit between the two days. */
export function successors(
  territory: Territory,
  unitId: string,
  fromDay: PlainDate,
  toDay: PlainDate,
): readonly Lineage[] {
  return traceFlows(territory, fromDay, toDay, [unitId]);
}

/** What the unit of the later day was made from, as of the earlier day. */
export function predecessors(
  territory: Territory,
  unitId: string,
  laterDay: PlainDate,
  earlierDay: PlainDate,
): readonly Lineage[] {
  const sameLevel = [...territory.units.values()].filter(
    (unit) => unit.level === territory.units.get(unitId)?.level && holdsOn(unit.existence, earlierDay),
  );
  const origins = sameLevel.map(({ id }) => id);
  return traceFlows(territory, earlierDay, laterDay, origins).filter(({ resultId }) => resultId === unitId);
}
