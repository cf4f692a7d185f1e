import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Draft } from './draft.ts';
import type { Unit } from './unit.ts';
import { nationId } from './unit.ts';

/** The unit, if it exists on the day of the event; otherwise the problem is written down. */
export function requireUnit(draft: Draft, unitId: string, day: PlainDate, path: string): Unit | undefined {
  const unit = draft.units.get(unitId);
  if (unit === undefined) {
    draft.refuse('unit-not-found', path, { unit: unitId });
    return undefined;
  }
  if (unit.id === nationId) {
    draft.refuse('nation-is-fixed', path);
    return undefined;
  }
  if (!holdsOn(unit.existence, day)) {
    refuseAbsent(draft, unit, day, path);
    return undefined;
  }
  draft.touch(unitId, path);
  return unit;
}

export function refuseAbsent(draft: Draft, unit: Unit, day: PlainDate, path: string): void {
  const { from, until } = unit.existence;
  const name = draft.nameOf(unit.id, day);
  if (until !== undefined && day >= until) draft.refuse('unit-ended-before', path, { name, on: day, until });
  else draft.refuse('unit-begins-later', path, { name, on: day, from });
}

/** Whether anything of the unit is known to happen after the day: then it cannot end on that day. */
export function refuseLaterHistory(draft: Draft, unit: Unit, day: PlainDate, path: string): void {
  const name = draft.nameOf(unit.id, day);
  const begins = [...unit.names, ...unit.codes, ...unit.parents, ...unit.classes].filter(({ from }) => from > day);
  const flows = draft.flows.filter((flow) => flow.on > day && (flow.originId === unit.id || flow.resultId === unit.id));
  const until = unit.existence.until;
  const days = [
    ...begins.map(({ from, document }) => ({ on: from, symbol: document.symbol })),
    ...flows.map(({ on }) => ({ on, symbol: '' })),
    ...(until !== undefined && until > day ? [{ on: until, symbol: '' }] : []),
  ].sort((a, b) => (a.on < b.on ? -1 : 1));
  const first = days[0];
  if (first !== undefined) {
    draft.refuse('later-event-contradicts', path, { name, on: day, later: first.on, document: first.symbol });
  }
}
