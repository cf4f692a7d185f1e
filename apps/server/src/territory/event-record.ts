import type { EventUnit, UnitEvent } from '@muctieu/contract/territory/unit-event';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { findUnitState, type UnitState } from '@muctieu/domain/territory/unit-state';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { eventSummary } from './event-summary.ts';

/** An event as it is kept: its units under the names of the day, and its line in words. */
export interface EventRecord {
  readonly event: TerritoryEvent;
  readonly units: readonly EventUnit[];
  readonly classChange?: NonNullable<UnitEvent['classChange']>;
  /** In Vietnamese, for the journal and whoever reads the table itself. */
  readonly summary: string;
}

/** Written from the territory as it is after the booking: it holds both the eve and the day. */
export function eventRecord(event: TerritoryEvent, after: Territory): EventRecord {
  const units = eventUnits(event, after);
  const classChange = classChangeOf(event, after);
  const said = { kind: event.kind, units: [...units], ...(classChange === undefined ? {} : { classChange }) };
  return { event, summary: eventSummary(said, 'vi'), ...said };
}

function eventUnits(event: TerritoryEvent, after: Territory): readonly EventUnit[] {
  const eve = addDays(event.on, -1);
  const row = (role: EventUnit['role'], unitId: string, day: PlainDate): EventUnit[] => {
    const state = stateOn(after, unitId, day) ?? stateOn(after, unitId, event.on) ?? stateOn(after, unitId, eve);
    if (state === undefined) return [];
    const { form, name, code } = state;
    return [{ role, unitId, form, name, ...(code === undefined ? {} : { code }) }];
  };
  switch (event.kind) {
    case 'create':
      return row('result', event.unit.id, event.on);
    case 'rename':
      return [...row('origin', event.unitId, eve), ...row('result', event.unitId, event.on)];
    case 'transfer': {
      const before = stateOn(after, event.unitId, eve)?.parentId;
      return [
        ...row('result', event.unitId, event.on),
        ...(before === undefined ? [] : row('parent-before', before, eve)),
        ...row('parent-after', event.parentId, event.on),
      ];
    }
    case 'reclassify':
      return row('result', event.unitId, event.on);
    case 'merge': {
      const goesOn = event.result.kind === 'existing';
      const resultId = event.result.kind === 'new' ? event.result.unit.id : event.result.unitId;
      return [
        ...event.origins
          .filter(({ unitId }) => unitId !== resultId)
          .flatMap(({ unitId, extent }) => row('origin', unitId, eve).map((unit) => ({ ...unit, extent }))),
        ...row('result', resultId, event.on).map((unit) => ({ ...unit, goesOn })),
      ];
    }
    case 'split':
      return [
        ...row('origin', event.originId, eve),
        ...(event.ends ? [] : row('result', event.originId, event.on)),
        ...event.results.flatMap(({ result }) =>
          row('result', result.kind === 'new' ? result.unit.id : result.unitId, event.on),
        ),
      ];
    case 'abolish':
      return row('origin', event.unitId, eve);
    default:
      return event satisfies never;
  }
}

function classChangeOf(event: TerritoryEvent, after: Territory): EventRecord['classChange'] {
  if (event.kind !== 'reclassify') return undefined;
  const held = stateOn(after, event.unitId, addDays(event.on, -1))?.classes;
  const before = held?.find(({ scheme }) => scheme === event.scheme)?.value ?? null;
  return { scheme: event.scheme, before, after: event.value };
}

function stateOn(territory: Territory, unitId: string, day: PlainDate): UnitState | undefined {
  const unit = territory.units.get(unitId);
  return unit && findUnitState(unit, day);
}
