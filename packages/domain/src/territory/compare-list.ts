import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { Citation } from './citation.ts';
import type { ListUnit } from './list-unit.ts';
import { nameIdentity } from './name-identity.ts';
import type { Territory } from './territory.ts';
import type { TerritoryEvent } from './territory-event.ts';
import { findParentLevel, twoTierFrom } from './tier.ts';
import { nationId } from './unit.ts';
import type { UnitLevel } from './unit-level.ts';
import { findUnitState, type UnitState } from './unit-state.ts';

export const differenceKinds = ['added', 'renamed', 'recoded', 'moved', 'missing', 'unchanged'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

/** One unit in which list and tree differ, or agree. */
export interface ListDifference {
  readonly kind: DifferenceKind;
  readonly listed?: ListUnit;
  readonly state?: UnitState;
  /** The unit above, by the list, where it is not the one of the tree. */
  readonly parentId?: string;
}

export interface ListComparison {
  readonly differences: readonly ListDifference[];
  readonly events: readonly TerritoryEvent[];
  /** The row of the list that asks for the event of this id. */
  readonly rowOfEvent: ReadonlyMap<string, number>;
  readonly problems: readonly Problem[];
}

export interface ListBooking {
  readonly on: PlainDate;
  readonly document: Citation;
  /** What becomes of units that the list does not name. */
  readonly missing: 'keep' | 'abolish';
  readonly makeId: () => string;
}

/** Compares the list of one province with its tree on the day, and says by which events the tree would follow the list. */
export function compareList(territory: Territory, units: readonly ListUnit[], booking: ListBooking): ListComparison {
  const comparison = new Comparison(territory, booking);
  for (const level of ['province', 'district', 'commune', 'village'] as const) {
    for (const listed of units) if (listed.level === level) comparison.compare(listed);
  }
  comparison.findMissing(new Set(units.map(({ level }) => level)));
  return comparison;
}

class Comparison implements ListComparison {
  readonly differences: ListDifference[] = [];
  readonly events: TerritoryEvent[] = [];
  readonly rowOfEvent = new Map<string, number>();
  readonly problems: Problem[] = [];
  readonly #booking: ListBooking;
  readonly #states: readonly UnitState[];
  readonly #byCode = new Map<string, string>();
  readonly #byName = new Map<string, UnitState[]>();
  readonly #stateOf: ReadonlyMap<string, UnitState>;
  readonly #seen = new Set<string>();

  constructor(territory: Territory, booking: ListBooking) {
    this.#booking = booking;
    this.#states = [...territory.units.values()].flatMap((unit) => findUnitState(unit, booking.on) ?? []);
    this.#stateOf = new Map(this.#states.map((state) => [state.id, state]));
    for (const state of this.#states) {
      if (state.code !== undefined) this.#byCode.set(`${state.level}:${state.code}`, state.id);
      const key = nameKey(state.level, state.form, state.name, state.parentId);
      this.#byName.set(key, [...(this.#byName.get(key) ?? []), state]);
    }
  }

  compare(listed: ListUnit): void {
    const parentId = this.#parentOf(listed);
    if (parentId === undefined) return;
    const state = this.#match(listed, parentId);
    if (state === 'ambiguous') return;
    if (state === undefined) this.#add(listed, parentId);
    else this.#follow(listed, state, parentId);
  }

  /** Units of the levels that the list covers, which it does not name. */
  findMissing(levels: ReadonlySet<UnitLevel>): void {
    for (const state of this.#states) {
      if (!levels.has(state.level) || this.#seen.has(state.id)) continue;
      this.differences.push({ kind: 'missing', state });
      if (this.#booking.missing === 'abolish') this.events.push({ ...this.#head(), kind: 'abolish', unitId: state.id });
    }
  }

  #parentOf(listed: ListUnit): string | undefined {
    if (listed.level === 'province') return nationId;
    const level = findParentLevel(listed.level, this.#booking.on);
    if (listed.parentCode !== undefined) {
      const found = this.#byCode.get(`${level}:${listed.parentCode}`);
      return found ?? this.#refuse('list-parent-unknown', listed, { found: listed.parentCode });
    }
    const { parentName = '' } = listed;
    const named = this.#states.filter((state) => state.level === level && sameFullName(state, parentName));
    if (named.length > 1) return this.#refuse('list-name-ambiguous', listed, { name: parentName, count: named.length });
    return named[0]?.id ?? this.#refuse('list-parent-unknown', listed, { found: parentName });
  }

  #match(listed: ListUnit, parentId: string): UnitState | 'ambiguous' | undefined {
    const byCode = listed.code === undefined ? undefined : this.#byCode.get(`${listed.level}:${listed.code}`);
    if (byCode !== undefined) return this.#stateOf.get(byCode);
    const named = (this.#byName.get(nameKey(listed.level, listed.form, listed.name, parentId)) ?? []).filter(
      ({ id }) => !this.#seen.has(id),
    );
    if (named.length <= 1) return named[0];
    this.#refuse('list-name-ambiguous', listed, { name: listed.name, count: named.length });
    return 'ambiguous';
  }

  #add(listed: ListUnit, parentId: string): void {
    const id = this.#booking.makeId();
    const { level, form, name, code } = listed;
    // A list of the district era describes units that ended with it; what became of them is booked as mergers.
    const former = level !== 'province' && this.#booking.on < twoTierFrom;
    this.events.push({
      ...this.#head(listed),
      kind: 'create',
      unit: {
        id,
        level,
        form,
        name,
        parentId,
        ...(code === undefined ? {} : { code }),
        ...(former ? { until: twoTierFrom } : {}),
      },
    });
    if (code !== undefined) this.#byCode.set(`${level}:${code}`, id);
    this.differences.push({ kind: 'added', listed, parentId });
  }

  #follow(listed: ListUnit, state: UnitState, parentId: string): void {
    this.#seen.add(state.id);
    const renamed = nameIdentity(listed.name) !== nameIdentity(state.name) || listed.form !== state.form;
    const recoded = listed.code !== undefined && listed.code !== state.code;
    const moved = listed.level !== 'province' && parentId !== state.parentId;
    if (renamed) this.differences.push({ kind: 'renamed', listed, state });
    if (recoded) this.differences.push({ kind: 'recoded', listed, state });
    if (moved) this.differences.push({ kind: 'moved', listed, state, parentId });
    if (renamed || recoded) {
      this.events.push({
        ...this.#head(listed),
        kind: 'rename',
        unitId: state.id,
        ...(renamed ? { name: listed.name, form: listed.form } : {}),
        ...(recoded && listed.code !== undefined ? { code: listed.code } : {}),
      });
    }
    if (moved) this.events.push({ ...this.#head(listed), kind: 'transfer', unitId: state.id, parentId });
    if (!renamed && !recoded && !moved) this.differences.push({ kind: 'unchanged', listed, state });
  }

  #head(listed?: ListUnit) {
    const id = this.#booking.makeId();
    if (listed !== undefined) this.rowOfEvent.set(id, listed.row);
    return { id, on: this.#booking.on, document: this.#booking.document };
  }

  #refuse(code: string, listed: ListUnit, values: Record<string, string | number>): undefined {
    this.problems.push({
      code,
      row: listed.row,
      values: { ...values, row: String(listed.row), column: '', on: this.#booking.on },
    });
    return undefined;
  }
}

function nameKey(level: string, form: string, name: string, parentId: string | undefined): string {
  return `${level}:${form}:${nameIdentity(name)}:${parentId ?? ''}`;
}

/** A village's list names its commune with or without the form. */
function sameFullName(state: UnitState, written: string): boolean {
  const identity = nameIdentity(written);
  const name = nameIdentity(state.name);
  return (
    identity === name || (identity.endsWith(` ${name}`) && identity.split(' ').length <= name.split(' ').length + 2)
  );
}
