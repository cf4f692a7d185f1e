import type { DayInterval } from '@muctieu/kernel/day-interval';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { Dated } from './dated.ts';
import type { Flow } from './flow.ts';
import type { Territory } from './territory.ts';
import type { AspectKind, DatedAspect, TerritoryChange } from './territory-change.ts';
import type { TerritoryEvent } from './territory-event.ts';
import type { Unit, UnitClass } from './unit.ts';
import { nearestName } from './unit-state.ts';

/**
 * A territory while a batch of events is tried on it: the given territory stays as it is, what differs is kept beside
 * it, together with every change and every problem.
 */
export class Draft implements Territory {
  readonly provinceId: string;
  readonly units: Map<string, Unit>;
  readonly flows: Flow[];
  readonly changes: TerritoryChange[] = [];
  readonly problems: Problem[] = [];
  /** Units that some event touched, with the place of the first event that did. */
  readonly touched = new Map<string, string>();
  readonly #childIds = new Map<string, Set<string>>();
  readonly #codeHolders = new Map<string, Set<string>>();

  constructor(territory: Territory) {
    this.provinceId = territory.provinceId;
    this.units = new Map(territory.units);
    this.flows = [...territory.flows];
    for (const unit of this.units.values()) this.#index(unit);
  }

  #index(unit: Unit): void {
    for (const { parentId } of unit.parents) addTo(this.#childIds, parentId, unit.id);
    for (const { code } of unit.codes) addTo(this.#codeHolders, `${unit.level}:${code}`, unit.id);
  }

  /** Everyone who was ever child of the unit. */
  everChildren(parentId: string): readonly Unit[] {
    return this.#unitsOf(this.#childIds.get(parentId));
  }

  /** Everyone of the level who ever held the code. */
  everHolders(level: Unit['level'], code: string): readonly Unit[] {
    return this.#unitsOf(this.#codeHolders.get(`${level}:${code}`));
  }

  childrenOn(parentId: string, day: PlainDate): readonly Unit[] {
    return this.everChildren(parentId).filter((unit) =>
      unit.parents.some((link) => link.parentId === parentId && holdsOn(link, day)),
    );
  }

  #unitsOf(ids: Iterable<string> = []): readonly Unit[] {
    return [...ids].flatMap((id) => this.units.get(id) ?? []);
  }

  touch(unitId: string, path: string): void {
    if (!this.touched.has(unitId)) this.touched.set(unitId, path);
  }

  /** Writes down a problem; where the day of a unit matters, its name on that day is said with it. */
  refuse(code: string, path: string, values: Problem['values'] = {}): void {
    this.problems.push({ code, path, values });
  }

  nameOf(unitId: string, day: PlainDate): string {
    const unit = this.units.get(unitId);
    return unit === undefined ? unitId : nearestName(unit, day);
  }

  begin(event: TerritoryEvent, unit: Unit): void {
    this.units.set(unit.id, unit);
    this.#index(unit);
    this.changes.push({ kind: 'unit-begun', eventId: event.id, unit });
  }

  record(event: TerritoryEvent, flow: Flow): void {
    this.flows.push(flow);
    this.changes.push({ kind: 'flow-recorded', eventId: event.id, flow });
  }

  /** The unit and all that holds of it stop on the day of the event. */
  end(event: TerritoryEvent, unit: Unit): void {
    const until = event.on;
    this.units.set(unit.id, {
      ...unit,
      existence: { ...unit.existence, until },
      names: this.#ended(event, unit, 'name', unit.names),
      codes: this.#ended(event, unit, 'code', unit.codes),
      parents: this.#ended(event, unit, 'parent', unit.parents),
      classes: this.#ended(event, unit, 'class', unit.classes),
    });
    this.changes.push({ kind: 'unit-ended', eventId: event.id, unitId: unit.id, until });
  }

  #ended<Value extends Dated>(event: TerritoryEvent, unit: Unit, aspect: AspectKind, list: readonly Value[]) {
    return list.map((one) => (holdsOn(one, event.on) ? this.#closed(event, unit.id, aspect, one) : one));
  }

  #closed<Value extends Dated>(event: TerritoryEvent, unitId: string, aspect: AspectKind, value: Value): Value {
    const scheme = schemeOf(value);
    this.changes.push({
      kind: 'interval-closed',
      eventId: event.id,
      unitId,
      aspect,
      ...(scheme === undefined ? {} : { scheme }),
      from: value.from,
      until: event.on,
    });
    return { ...value, until: event.on };
  }

  /**
   * From the day of the event the value holds, until the next one of the list that is already known, or until the unit
   * ends. False where something of the list begins on that very day: two documents cannot both have the word.
   */
  open(event: TerritoryEvent, unitId: string, make: (dated: Dated) => DatedAspect, last?: PlainDate): boolean {
    const unit = this.units.get(unitId);
    if (unit === undefined) throw new Error(`Unit ${unitId} is not in the draft`);
    const dated = { from: event.on, document: event.document, eventId: event.id };
    const { aspect, value } = make(dated);
    const list = listOf(unit, aspect);
    const same = list.filter((one) => isSameThing(aspect, one, value));
    if (same.some((one) => one.from === event.on)) return false;
    const kept = list.map((one) =>
      same.includes(one) && holdsOn(one, event.on) ? this.#closed(event, unitId, aspect, one) : one,
    );
    const next = same.map(({ from }) => from).filter((from) => from > event.on);
    const until = earliest([...next, unit.existence.until, last]);
    const opened = make(until === undefined ? dated : { ...dated, until });
    this.#replace(unit, aspect, [...kept, opened.value].sort(byFirstDay));
    this.changes.push({ kind: 'interval-opened', eventId: event.id, unitId, ...opened });
    return true;
  }

  /** From the day of the event the unit has no class of the scheme. False where it has none on that day. */
  removeClass(event: TerritoryEvent, unit: Unit, scheme: UnitClass['scheme']): boolean {
    const held = unit.classes.find((one) => one.scheme === scheme && holdsOn(one, event.on));
    if (held === undefined) return false;
    const closed = this.#closed(event, unit.id, 'class', held);
    this.#replace(
      unit,
      'class',
      unit.classes.map((one) => (one === held ? closed : one)),
    );
    return true;
  }

  #replace(unit: Unit, aspect: AspectKind, list: readonly Dated[]): void {
    const changed = { ...unit, [propertyOf[aspect]]: list };
    this.units.set(unit.id, changed);
    this.#index(changed);
  }
}

const propertyOf = { name: 'names', code: 'codes', parent: 'parents', class: 'classes' } as const;

function listOf(unit: Unit, aspect: AspectKind): readonly Dated[] {
  return unit[propertyOf[aspect]];
}

/** A unit has one name, code and parent on a day, but one class of each scheme. */
function isSameThing(aspect: AspectKind, one: Dated, other: Dated): boolean {
  return aspect !== 'class' || schemeOf(one) === schemeOf(other);
}

function schemeOf(value: Dated): UnitClass['scheme'] | undefined {
  return 'scheme' in value ? (value as UnitClass).scheme : undefined;
}

function byFirstDay(a: DayInterval, b: DayInterval): number {
  return a.from < b.from ? -1 : a.from > b.from ? 1 : 0;
}

function earliest(days: readonly (PlainDate | undefined)[]): PlainDate | undefined {
  return days.reduce(
    (first, day) => (day !== undefined && (first === undefined || day < first) ? day : first),
    undefined,
  );
}

function addTo(index: Map<string, Set<string>>, key: string, id: string): void {
  const ids = index.get(key);
  if (ids === undefined) index.set(key, new Set([id]));
  else ids.add(id);
}
