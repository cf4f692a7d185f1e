import { divideAmount, placeUnit, type UnitPlacement } from '@muctieu/domain/capital/regroup-amounts';
import type { Territory } from '@muctieu/domain/territory/territory';
import { findParent } from '@muctieu/domain/territory/tree';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';

/** A row of sums by holder and era, with the place of its holder. */
export interface HolderFact {
  readonly unitId: string | undefined;
  readonly era: number;
  readonly keys: readonly string[];
  readonly amounts: readonly bigint[];
}

export interface PlacedFact {
  readonly unitId: string;
  readonly keys: readonly string[];
  readonly amounts: readonly bigint[];
}

export interface NotCarried {
  readonly unitId: string;
  readonly reason: Extract<UnitPlacement, { kind: 'not-carried' }>['reason'];
}

/** Days on which units flowed into one another: between two of them every figure stands on the same units. */
export function eraDaysOf(territory: Territory): readonly PlainDate[] {
  return [...new Set(territory.flows.map(({ on }) => on))].toSorted();
}

/** The day whose units the figures of an era stand on. */
export function eraStartOf(eraDays: readonly PlainDate[], era: number, mapDay: PlainDate): PlainDate {
  const [first] = eraDays;
  return eraDays[era - 1] ?? (first === undefined ? mapDay : addDays(first, -1));
}

/**
 * T4: facts on the units of `mapDay`. Each fact stands on the units of its own era; what cannot be carried keeps its old
 * unit and is told. The sums before and after are the same.
 */
export function carryFacts(
  territory: Territory,
  facts: readonly HolderFact[],
  mapDay: PlainDate,
): { readonly facts: readonly PlacedFact[]; readonly notCarried: readonly NotCarried[] } {
  const eraDays = eraDaysOf(territory);
  const placements = new Map<string, UnitPlacement>();
  const notCarried = new Map<string, NotCarried>();
  const placed = facts.flatMap(({ unitId, era, keys, amounts }): readonly PlacedFact[] => {
    if (unitId === undefined) return [{ unitId: '', keys, amounts }];
    const fromDay = eraStartOf(eraDays, era, mapDay);
    const at = `${unitId}|${fromDay}`;
    const placement = placements.get(at) ?? placeUnit(territory, unitId, fromDay, mapDay);
    placements.set(at, placement);
    if (placement.kind === 'not-carried') {
      notCarried.set(unitId, { unitId, reason: placement.reason });
      return [{ unitId, keys, amounts }];
    }
    const { parts } = placement;
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return [{ unitId: only.unitId, keys, amounts }];
    const shares = parts.map(({ share }) => share);
    const divided = amounts.map((amount) => divideAmount(amount, shares));
    return parts.map((part, index) => ({
      unitId: part.unitId,
      keys,
      amounts: divided.map((pieces) => pieces[index] ?? 0n),
    }));
  });
  return { facts: placed, notCarried: [...notCarried.values()] };
}

/** The unit above on the day, or on the nearest day on which the unit stands; empty where there is none. */
export function unitAboveOf(territory: Territory, unitId: string, day: PlainDate): string {
  const existence = territory.units.get(unitId)?.existence;
  if (existence === undefined) return '';
  const began = day < existence.from ? existence.from : day;
  const stands = existence.until !== undefined && began >= existence.until ? addDays(existence.until, -1) : began;
  return findParent(territory, unitId, stands)?.id ?? '';
}
