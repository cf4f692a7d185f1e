import type { UnitChange } from '@muctieu/contract/territory/event-booking';
import { classTexts, extentTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { TerritoryChange } from '@muctieu/domain/territory/territory-change';
import { findUnitState } from '@muctieu/domain/territory/unit-state';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';

/** The changes of a preview as a person reads them: one line each, before and after. */
export function describedChanges(
  before: Territory,
  after: Territory,
  changes: readonly TerritoryChange[],
): readonly UnitChange[] {
  return changes.flatMap((change): readonly UnitChange[] => {
    switch (change.kind) {
      case 'unit-begun': {
        const { unit } = change;
        const from = unit.existence.from;
        return [
          { ...head(after, unit.id, from), aspect: 'begins', before: null, after: place(after, unit.id, from), from },
        ];
      }
      case 'unit-ended': {
        const from = change.until;
        const eve = addDays(from, -1);
        return [
          {
            ...head(after, change.unitId, eve),
            aspect: 'ends',
            before: place(after, change.unitId, eve),
            after: null,
            from,
          },
        ];
      }
      case 'interval-opened': {
        const { from, until } = change.value;
        const scheme = change.aspect === 'class' ? { scheme: change.value.scheme } : {};
        return [
          {
            ...head(before.units.has(change.unitId) ? before : after, change.unitId, addDays(from, -1)),
            aspect: change.aspect,
            ...scheme,
            before: worded(before, change.unitId, change.aspect, from, scheme.scheme),
            after: worded(after, change.unitId, change.aspect, from, scheme.scheme),
            from,
            ...(until === undefined ? {} : { until }),
          },
        ];
      }
      case 'interval-closed':
        return closedLine(before, after, change);
      case 'flow-recorded': {
        const { flow } = change;
        const share = flow.shareMillionths === undefined ? '' : ` (${percent(flow.shareMillionths)} %)`;
        return [
          {
            ...head(after, flow.originId, addDays(flow.on, -1)),
            aspect: 'flow',
            before: extentTexts[flow.extent].vi + share,
            after: nameOn(after, flow.resultId, flow.on),
            from: flow.on,
          },
        ];
      }
      default:
        return change satisfies never;
    }
  });
}

/** What closes because the next value opens, or because the unit ends, is said there; only a class that is taken away is not. */
function closedLine(
  before: Territory,
  after: Territory,
  change: Extract<TerritoryChange, { kind: 'interval-closed' }>,
): readonly UnitChange[] {
  const { unitId, scheme, until } = change;
  const ended = after.units.get(unitId)?.existence.until === until;
  const next = worded(after, unitId, change.aspect, until, scheme);
  if (scheme === undefined || ended || next !== null) return [];
  const was = worded(before, unitId, 'class', addDays(until, -1), scheme);
  return [{ ...head(before, unitId, until), aspect: 'class', scheme, before: was, after: null, from: until }];
}

function head(territory: Territory, unitId: string, day: PlainDate): Pick<UnitChange, 'unitId' | 'unitName'> {
  return { unitId, unitName: nameOn(territory, unitId, day) };
}

function nameOn(territory: Territory, unitId: string, day: PlainDate): string {
  const unit = territory.units.get(unitId);
  const state = unit && (findUnitState(unit, day) ?? findUnitState(unit, unit.existence.from));
  return state === undefined ? unitId : unitFullName(state.form, state.name);
}

/** Where a unit stands: `03203 · Tỉnh Điện Biên`. */
function place(territory: Territory, unitId: string, day: PlainDate): string {
  const unit = territory.units.get(unitId);
  const state = unit && findUnitState(unit, day);
  const parent = state?.parentId === undefined ? undefined : nameOn(territory, state.parentId, day);
  return [state?.code, parent].filter((part) => part !== undefined).join(' · ');
}

function worded(
  territory: Territory,
  unitId: string,
  aspect: 'name' | 'code' | 'parent' | 'class',
  day: PlainDate,
  scheme?: string,
): string | null {
  const unit = territory.units.get(unitId);
  const state = unit && findUnitState(unit, day);
  if (state === undefined) return null;
  switch (aspect) {
    case 'name':
      return unitFullName(state.form, state.name);
    case 'code':
      return state.code ?? null;
    case 'parent':
      return state.parentId === undefined ? null : nameOn(territory, state.parentId, day);
    case 'class': {
      const held = state.classes.find((one) => one.scheme === scheme);
      return held === undefined ? null : (classTexts[`${held.scheme}:${held.value}`]?.vi ?? held.value);
    }
    default:
      return aspect satisfies never;
  }
}

function percent(millionths: number): string {
  return (millionths / 10_000)
    .toFixed(4)
    .replace(/\.?0+$/, '')
    .replace('.', ',');
}
