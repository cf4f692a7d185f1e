import { wordedProblem } from '@muctieu/contract/territory/worded-problem';
import { bookEvents } from '@muctieu/domain/territory/preview-events';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { TerritoryEvent } from '@muctieu/domain/territory/territory-event';
import { findUnitState } from '@muctieu/domain/territory/unit-state';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result } from '@muctieu/kernel/result';
import type { WriteTransaction } from '../database/transaction.ts';
import { type EventRecord, eventRecord } from './event-record.ts';
import { nextVersion, saveTerritory } from './save-territory.store.ts';

export interface BookedTerritory {
  readonly territory: Territory;
  readonly version: number;
  readonly eventIds: readonly string[];
  readonly changeCount: number;
}

/** Books events on a province's territory: intervals, flows, events and journal in the transaction it is given. */
export async function bookTerritory(
  transaction: WriteTransaction,
  before: Territory,
  events: readonly TerritoryEvent[],
  at: Date,
): Promise<Result<BookedTerritory>> {
  const booked = bookEvents(before, events);
  if (!booked.ok) return { ok: false, problems: booked.problems.map(wordedProblem) };
  const { territory, changes } = booked.value;
  const records = events.map((event) => eventRecord(event, territory));
  const version = await nextVersion(transaction, before.provinceId);
  await saveTerritory(transaction, before, territory, records, at);
  for (const record of records) writeJournal(transaction, territory, record);
  return done({ territory, version, eventIds: events.map(({ id }) => id), changeCount: changes.length });
}

function writeJournal(
  transaction: WriteTransaction,
  territory: Territory,
  { event, units, summary }: EventRecord,
): void {
  const unitIds = [...new Set(units.map(({ unitId }) => unitId))];
  const before = statesOf(territory, unitIds, addDays(event.on, -1));
  const unitId = unitIds[0];
  transaction.journal({
    subject: { kind: 'unit-event', id: event.id },
    provinceId: territory.provinceId,
    ...(unitId === undefined ? {} : { unitId }),
    ...(before.length === 0 ? {} : { before: { units: before } }),
    after: {
      kind: event.kind,
      on: event.on,
      document: event.document,
      summary,
      units: statesOf(territory, unitIds, event.on),
    },
  });
}

function statesOf(territory: Territory, unitIds: readonly string[], day: PlainDate) {
  return unitIds.flatMap((unitId) => {
    const unit = territory.units.get(unitId);
    const state = unit && findUnitState(unit, day);
    if (state === undefined) return [];
    return [{ ...state, classes: state.classes.map(({ scheme, value }) => `${scheme}:${value}`) }];
  });
}
