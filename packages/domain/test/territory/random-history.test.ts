import type { Dated } from '@muctieu/domain/territory/dated';
import { bookEvents } from '@muctieu/domain/territory/preview-events';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { ancestors, childrenByParent } from '@muctieu/domain/territory/tree';
import { nationId, type Unit } from '@muctieu/domain/territory/unit';
import { findUnitState } from '@muctieu/domain/territory/unit-state';
import { holdsOn } from '@muctieu/kernel/day-interval';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { booked, create, day, empty, event } from './country.ts';

const first = day('2026-01-01');
const days = 40;
const dayOf = (offset: number) => addDays(first, offset);
const start = booked(
  empty,
  create('P', '2025-07-01', nationId, { level: 'province', form: 'tinh' }),
  ...['c0', 'c1', 'c2', 'c3'].map((id) => create(id, '2025-07-01', 'P', { level: 'commune', form: 'xa' })),
  ...['v0', 'v1', 'v2', 'v3', 'v4', 'v5'].map((id, index) =>
    create(id, '2025-07-01', `c${index % 3}`, { level: 'village', form: 'ban' }),
  ),
);

/** A step as numbers; what they mean depends on the units that exist by then. Many steps are refused, as in life. */
const step = fc.record({
  kind: fc.nat(6),
  at: fc.nat(days),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
  share: fc.integer({ min: 1, max: 999_999 }),
});
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

function eventOf(territory: Territory, { kind, at, a, b, c, share }: Step, number: number): TerritoryEvent {
  const on = dayOf(at);
  const all = [...territory.units.values()];
  const communes = all.filter(({ level }) => level === 'commune');
  const villages = all.filter(({ level }) => level === 'village');
  const pick = (list: readonly Unit[], index: number) => list[index % list.length]?.id ?? '';
  const unit = (suffix: string) =>
    ({ id: `n${number}${suffix}`, level: 'commune', form: 'xa', name: `N${number}${suffix}`, parentId: 'P' }) as const;
  switch (kind) {
    case 0:
      return event({ kind: 'create', on, unit: unit('') });
    case 1:
      return event({ kind: 'rename', on, unitId: pick(all, a), name: `R${number}` });
    case 2:
      return event({ kind: 'transfer', on, unitId: pick(villages, a), parentId: pick(communes, b) });
    case 3:
      return event({
        kind: 'reclassify',
        on,
        unitId: pick(communes, a),
        scheme: 'zone',
        value: ['I', 'II', 'III', null][b % 4] ?? null,
      });
    case 4:
      return event({
        kind: 'merge',
        on,
        origins: [a, b].map((index) => ({
          unitId: pick(communes, index),
          extent: 'whole',
          shareReviewed: true,
          ends: true,
        })),
        result: c % 2 === 0 ? { kind: 'new', unit: unit('') } : { kind: 'existing', unitId: pick(communes, c) },
      });
    case 5: {
      const originId = pick(communes, a);
      const childIds = villages
        .filter((one) => one.parents.some((link) => link.parentId === originId && holdsOn(link, addDays(on, -1))))
        .map(({ id }) => id);
      const results = [share, 1_000_000 - share].map((shareMillionths, index) => ({
        extent: 'part' as const,
        shareMillionths,
        shareReviewed: true,
        childIds: childIds.filter((_, place) => place % 2 === index),
        result: { kind: 'new' as const, unit: unit(String(index)) },
      }));
      return event({ kind: 'split', on, originId, ends: true, results });
    }
    default:
      return event({ kind: 'abolish', on, unitId: pick(communes, a) });
  }
}

/** Books one after another whatever is not refused. */
function history(steps: readonly Step[]): { territory: Territory; accepted: readonly TerritoryEvent[] } {
  let territory = start;
  const accepted: TerritoryEvent[] = [];
  steps.forEach((one, number) => {
    const given = eventOf(territory, one, number);
    const outcome = bookEvents(territory, [given]);
    if (!outcome.ok) return;
    territory = outcome.value.territory;
    accepted.push(given);
  });
  return { territory, accepted };
}

const steps = fc.array(step, { minLength: 5, maxLength: 40 });
const runs = { numRuns: 300 };

test('T1: after any history, intervals of one thing share no day and lie within the existence of the unit', () => {
  let bookings = 0;
  fc.assert(
    fc.property(steps, (given) => {
      const { territory, accepted } = history(given);
      bookings += accepted.length;
      for (const unit of territory.units.values()) {
        for (const list of [unit.names, unit.codes, unit.parents, unit.classes]) expectApart(unit, list);
      }
    }),
    runs,
  );
  expect(bookings, 'most steps must not be refused, or the test shows nothing').toBeGreaterThan(1500);
});

/** Throws for the first day on which two hold, or one outside the unit's existence; an `expect` for each day takes seconds. */
function expectApart(unit: Unit, list: readonly Dated[]): void {
  for (let offset = -1; offset <= days + 1; offset += 1) {
    const on = dayOf(offset);
    const holding = list.filter((one) => holdsOn(one, on));
    if (holding.length > 1) throw new Error(`${unit.id} has two of one thing on ${on}: ${JSON.stringify(holding)}`);
    if (holding.length === 1 && !holdsOn(unit.existence, on)) throw new Error(`${unit.id} does not exist on ${on}`);
  }
}

test('T2: after any history the units of any day are one tree below the state', () => {
  fc.assert(
    fc.property(steps, fc.nat(days), (given, offset) => {
      const { territory } = history(given);
      const on = dayOf(offset);
      const existing = [...territory.units.values()].filter(({ existence }) => holdsOn(existence, on));
      for (const unit of existing) {
        expect(ancestors(territory, unit.id, on).at(-1)?.id ?? unit.id).toBe(nationId);
        expect(unit.names.filter((name) => holdsOn(name, on))).toHaveLength(1);
      }
      const below = [...childrenByParent(territory, on).values()].flat();
      expect(below).toHaveLength(existing.length - 1);
    }),
    runs,
  );
});

test('T1: the name of any day is what the last event before it said, however late it was booked', () => {
  fc.assert(
    fc.property(steps, fc.nat(days), (given, offset) => {
      const { territory, accepted } = history(given);
      for (const unit of territory.units.values()) {
        const state = findUnitState(unit, dayOf(offset));
        if (state === undefined || unit.level === 'nation') continue;
        expect(state.name).toBe(nameByPlainReading(unit.id, accepted, dayOf(offset)));
      }
    }),
    runs,
  );
});

/** The oracle: read the decisions in the order of their days; the last word holds. */
function nameByPlainReading(unitId: string, accepted: readonly TerritoryEvent[], on: PlainDate): string {
  let name = unitId.startsWith('n') ? unitId.toUpperCase() : unitId;
  for (const one of accepted.toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))) {
    if (one.kind === 'rename' && one.unitId === unitId && one.on <= on && one.name !== undefined) name = one.name;
  }
  return name;
}
