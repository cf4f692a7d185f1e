import type { TerritoryEvent as DemoEvent, Territory as DemoTerritory, TerritoryUnit } from '@muctieu/demo/territory';
import type { Citation } from '@muctieu/domain/territory/citation';
import type { NewUnit, TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { nationId } from '@muctieu/domain/territory/unit';
import { stableEventId, stableUnitId } from './stable-unit-id.ts';

type Cite = (documentId: string | undefined) => Citation;

/** On one day units are made before they move, move before they merge, and end before they are sorted. */
const orderOfKind = ['create', 'transfer', 'rename', 'merge', 'split', 'abolish', 'reclassify'] as const;

/** The history of a demo territory as events, in the order in which they are booked. */
export function demoEvents(territory: DemoTerritory, cite: Cite): readonly TerritoryEvent[] {
  const made = new Set(territory.events.flatMap((event) => (event.kind === 'merge' ? event.resultIds : [])));
  const units = new Map(territory.units.map((unit) => [unit.id, unit]));
  const creates = territory.units
    .filter(({ id, level, existence }) => {
      const result = territory.events.some((event) => event.on === existence.from && event.resultIds.includes(id));
      return level !== 'nation' && level !== 'province' && !(made.has(id) && result);
    })
    .map((unit): TerritoryEvent => {
      const document = cite(unit.names[0]?.documentId);
      return {
        id: stableEventId(`create-${unit.id}`),
        kind: 'create',
        on: unit.existence.from,
        document,
        unit: newUnitOf(unit),
      };
    });
  const events = territory.events.flatMap((event) => eventsOf(event, units, cite(event.documentId)));
  const classes = territory.units.flatMap((unit) => reclassifications(unit, cite));
  return [...creates, ...events, ...classes]
    .map((event, place) => ({ event, place }))
    .sort((a, b) => {
      if (a.event.on !== b.event.on) return a.event.on < b.event.on ? -1 : 1;
      return orderOfKind.indexOf(a.event.kind) - orderOfKind.indexOf(b.event.kind) || a.place - b.place;
    })
    .map(({ event }) => event);
}

function eventsOf(
  event: DemoEvent,
  units: ReadonlyMap<string, TerritoryUnit>,
  document: Citation,
): readonly TerritoryEvent[] {
  const head = (part: string) => ({ id: stableEventId(`${event.id}:${part}`), on: event.on, document });
  switch (event.kind) {
    case 'merge': {
      const result = units.get(event.resultIds[0] ?? '');
      if (result === undefined) return [];
      return [{ ...head(result.id), ...mergeInto(event, result, units) }];
    }
    case 'transfer': {
      const moved = event.originIds.flatMap((id): TerritoryEvent[] => {
        const link = units.get(id)?.parents.find(({ from }) => from === event.on);
        if (link === undefined) return [];
        return [{ ...head(id), kind: 'transfer', unitId: stableUnitId(id), parentId: stableUnitId(link.parentId) }];
      });
      const result = units.get(event.resultIds[0] ?? '');
      if (event.flows.length === 0 || result === undefined) return moved;
      return [...moved, { ...head(`part-${result.id}`), ...mergeInto(event, result, units) }];
    }
    case 'abolish':
      return event.originIds.map((id) => ({ ...head(id), kind: 'abolish', unitId: stableUnitId(id) }));
    default:
      throw new Error(`The demo's event ${event.id} is a ${event.kind}, which is not loaded yet`);
  }
}

function mergeInto(event: DemoEvent, result: TerritoryUnit, units: ReadonlyMap<string, TerritoryUnit>) {
  return {
    kind: 'merge' as const,
    origins: event.flows.map((flow) => ({
      unitId: stableUnitId(flow.originId),
      extent: flow.extent,
      shareReviewed: flow.extent === 'whole' || (flow.share !== undefined && flow.shareReviewed),
      ...(flow.share === undefined || flow.extent === 'whole'
        ? {}
        : { shareMillionths: Math.round(flow.share * 1_000_000) }),
      ends: units.get(flow.originId)?.existence.until === event.on,
    })),
    result:
      result.existence.from === event.on
        ? { kind: 'new' as const, unit: newUnitOf(result) }
        : { kind: 'existing' as const, unitId: stableUnitId(result.id) },
  };
}

function reclassifications(unit: TerritoryUnit, cite: Cite): readonly TerritoryEvent[] {
  return unit.classes.map((held) => ({
    id: stableEventId(`class-${unit.id}-${held.scheme}-${held.from}`),
    kind: 'reclassify',
    on: held.from,
    document: cite(held.documentId),
    unitId: stableUnitId(unit.id),
    scheme: held.scheme,
    value: held.value,
    ...(held.until === undefined ? {} : { until: held.until }),
  }));
}

function newUnitOf(unit: TerritoryUnit): NewUnit {
  const [name] = unit.names;
  const [parent] = unit.parents;
  const [code] = unit.codes;
  if (name === undefined) throw new Error(`The demo's unit ${unit.id} has no name`);
  return {
    id: stableUnitId(unit.id),
    level: unit.level,
    form: name.form,
    name: name.name,
    parentId: parent === undefined ? nationId : stableUnitId(parent.parentId),
    ...(code === undefined || unit.level === 'village' ? {} : { code: code.code }),
  };
}
