import type { Citation } from '@muctieu/domain/territory/citation';
import { bookEvents } from '@muctieu/domain/territory/preview-events';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { NewUnit, TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { nationId, nationProvinceId, type Unit } from '@muctieu/domain/territory/unit';
import type { PlainDate } from '@muctieu/kernel/plain-date';

export const day = (text: string) => text as PlainDate;
const document: Citation = { symbol: '1/NQ' };

const dated = { from: day('1945-09-02'), document, eventId: 'e-nation' };
const nation: Unit = {
  id: nationId,
  provinceId: nationProvinceId,
  level: 'nation',
  existence: { from: day('1945-09-02') },
  names: [{ ...dated, name: 'Việt Nam', form: 'quoc-gia' }],
  codes: [],
  parents: [],
  classes: [],
};
export const empty: Territory = { provinceId: '11', units: new Map([[nationId, nation]]), flows: [] };

type Given = TerritoryEvent extends infer One
  ? One extends TerritoryEvent
    ? Omit<One, 'id' | 'document'>
    : never
  : never;

let count = 0;
/** An event with an id and the document `1/NQ`. */
export function event(given: Given): TerritoryEvent {
  count += 1;
  return { ...given, id: `e${count}`, document } as TerritoryEvent;
}

export function create(
  id: string,
  on: string,
  parentId: string,
  given: Partial<NewUnit> & Pick<NewUnit, 'level' | 'form'>,
) {
  return event({ kind: 'create', on: day(on), unit: { id, name: id, parentId, ...given } });
}
export const commune = (id: string, on: string, parentId: string, given: Partial<NewUnit> = {}) =>
  create(id, on, parentId, { level: 'commune', form: 'xa', ...given });
export const village = (id: string, on: string, parentId: string) =>
  create(id, on, parentId, { level: 'village', form: 'ban' });

/** Books, or fails the test with what stood against it. */
export function booked(territory: Territory, ...events: readonly TerritoryEvent[]): Territory {
  const outcome = bookEvents(territory, events);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.territory;
}

/** The codes of everything that stands against the events. */
export function refusals(territory: Territory, ...events: readonly TerritoryEvent[]): readonly string[] {
  const outcome = bookEvents(territory, events);
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
}

/** Province P with communes A, B, C of the two-tier era and two villages in A. */
export const province = booked(
  empty,
  create('P', '2019-01-01', nationId, { level: 'province', form: 'tinh', code: '11' }),
  commune('A', '2025-07-01', 'P', { code: '03001' }),
  commune('B', '2025-07-01', 'P', { code: '03002' }),
  commune('C', '2025-07-01', 'P', { code: '03003' }),
  village('v1', '2025-07-01', 'A'),
  village('v2', '2025-07-01', 'A'),
);
