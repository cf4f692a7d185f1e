import { classTexts, extentTexts } from '@muctieu/contract/territory/territory.texts';
import type { EventUnit } from '@muctieu/contract/territory/unit-event';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import type { UnitClassScheme } from '@muctieu/domain/territory/unit-class';
import { findUnitState, type UnitState } from '@muctieu/domain/territory/unit-state';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { say } from '@muctieu/kernel/text';
import { eventSummaryTexts } from './event-summary.texts.ts';

/** An event as it is kept: its units under the names of the day, and its line in words. */
export interface EventRecord {
  readonly event: TerritoryEvent;
  readonly units: readonly Omit<EventUnit, 'extent' | 'shareMillionths' | 'shareReviewed'>[];
  readonly classChange?: {
    readonly scheme: UnitClassScheme;
    readonly before: string | null;
    readonly after: string | null;
  };
  readonly summary: string;
}

/** Written from the territory as it is after the booking: it holds both the eve and the day. */
export function eventRecord(event: TerritoryEvent, after: Territory): EventRecord {
  const eve = addDays(event.on, -1);
  const on = (unitId: string, day: PlainDate): UnitState | undefined => {
    const unit = after.units.get(unitId);
    return unit && findUnitState(unit, day);
  };
  const row = (role: EventUnit['role'], unitId: string, day: PlainDate) => {
    const state = on(unitId, day) ?? on(unitId, event.on) ?? on(unitId, eve);
    if (state === undefined) return [];
    const { form, name, code } = state;
    return [{ role, unitId, form, name, ...(code === undefined ? {} : { code }) }];
  };
  const same = (unitId: string) => [...row('origin', unitId, eve), ...row('result', unitId, event.on)];
  const record = (
    text: keyof typeof eventSummaryTexts,
    units: EventRecord['units'],
    values: Readonly<Record<string, string>> = {},
  ): EventRecord => ({
    event,
    units,
    summary: say(eventSummaryTexts[text], 'vi', {
      origins: namesOf(units, 'origin'),
      results: namesOf(units, 'result'),
      ...values,
    }),
  });

  switch (event.kind) {
    case 'create':
      return record('create', row('result', event.unit.id, event.on));
    case 'rename': {
      const code = event.name === undefined && event.form === undefined ? event.code : undefined;
      return record(code === undefined ? 'rename' : 'recode', same(event.unitId), { code: code ?? '' });
    }
    case 'transfer': {
      const before = on(event.unitId, eve)?.parentId;
      const parents = [
        ...(before === undefined ? [] : row('parent-before', before, eve)),
        ...row('parent-after', event.parentId, event.on),
      ];
      const values = { before: namesOf(parents, 'parent-before'), after: namesOf(parents, 'parent-after') };
      return record('transfer', [...row('result', event.unitId, event.on), ...parents], values);
    }
    case 'reclassify': {
      const before = on(event.unitId, eve)?.classes.find(({ scheme }) => scheme === event.scheme)?.value ?? null;
      const change = { scheme: event.scheme, before, after: event.value };
      const values = { before: classWord(event.scheme, before), after: classWord(event.scheme, event.value) };
      return { ...record('reclassify', row('result', event.unitId, event.on), values), classChange: change };
    }
    case 'merge': {
      const resultId = event.result.kind === 'new' ? event.result.unit.id : event.result.unitId;
      const origins = event.origins.filter(({ unitId }) => unitId !== resultId);
      const units = [
        ...origins.flatMap(({ unitId }) => row('origin', unitId, eve)),
        ...row('result', resultId, event.on),
      ];
      const parts = origins.flatMap(({ unitId, extent }) =>
        row('origin', unitId, eve).map((unit) =>
          extent === 'whole'
            ? unitFullName(unit.form, unit.name)
            : say(eventSummaryTexts.portion, 'vi', {
                extent: extentTexts[extent].vi,
                name: unitFullName(unit.form, unit.name),
              }),
        ),
      );
      return record(event.result.kind === 'new' ? 'merge' : 'mergeInto', units, { origins: parts.join(', ') });
    }
    case 'split': {
      const results = event.results.flatMap(({ result }) =>
        row('result', result.kind === 'new' ? result.unit.id : result.unitId, event.on),
      );
      const rest = event.ends ? [] : row('result', event.originId, event.on);
      return record('split', [...row('origin', event.originId, eve), ...rest, ...results]);
    }
    case 'abolish':
      return record('abolish', row('origin', event.unitId, eve));
    default:
      return event satisfies never;
  }
}

function namesOf(units: EventRecord['units'], role: EventUnit['role']): string {
  return units
    .filter((unit) => unit.role === role)
    .map(({ form, name }) => unitFullName(form, name))
    .join(', ');
}

function classWord(scheme: UnitClassScheme, value: string | null): string {
  if (value === null) return eventSummaryTexts.noClass.vi;
  return classTexts[`${scheme}:${value}`]?.vi ?? value;
}
