import type { UnitEvent } from '@muctieu/contract/territory/unit-event';

/** Events of one document and one day: a resolution with its clauses. */
export interface EventGroup {
  readonly id: string;
  readonly on: UnitEvent['on'];
  readonly symbol: string;
  readonly events: readonly UnitEvent[];
}

/** Events in their order, those of one document and day together. */
export function groupEvents(events: readonly UnitEvent[]): readonly EventGroup[] {
  const groups = new Map<string, { id: string; on: UnitEvent['on']; symbol: string; events: UnitEvent[] }>();
  for (const event of events) {
    const id = `${event.on} ${event.documentSymbol}`;
    const group = groups.get(id);
    if (group === undefined) groups.set(id, { id, on: event.on, symbol: event.documentSymbol, events: [event] });
    else group.events.push(event);
  }
  return [...groups.values()];
}
