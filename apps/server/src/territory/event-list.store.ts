import type { ListEventsQuery, UnitEvent } from '@muctieu/contract/territory/unit-event';
import type { TerritoryEventKind } from '@muctieu/domain/territory/territory-event';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Language } from '@muctieu/kernel/text';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { eventSummary } from './event-summary.ts';
import { readCursor, writeCursor } from './list-cursor.ts';
import { citationOf } from './territory-state.store.ts';

interface EventRow {
  readonly province_id: string;
  readonly event_id: string;
  readonly kind: TerritoryEventKind;
  readonly on_day: PlainDate;
  readonly document_symbol: string;
  readonly document_issued_on: PlainDate | null;
  readonly document_id: string | null;
  readonly summary: string;
  readonly class_change: UnitEvent['classChange'] | null;
  readonly booked_at: Date;
  readonly units: UnitEvent['units'] | null;
}

export interface EventPage {
  readonly items: readonly UnitEvent[];
  readonly nextCursor?: string;
  readonly total?: number;
}

/** The time line: latest day first, events of one day in the order of their booking. */
export async function listEvents(
  { tables }: ReadTransaction,
  query: ListEventsQuery,
  language: Language,
): Promise<EventPage> {
  const wanted: RawBuilder<unknown>[] = [sql`true`];
  if (query.provinceId !== undefined) wanted.push(sql`event.province_id = ${query.provinceId}`);
  if (query.kind !== undefined) wanted.push(sql`event.kind = ${query.kind}`);
  if (query.document !== undefined) wanted.push(sql`event.document_symbol = ${query.document.normalize('NFC').trim()}`);
  if (query.from !== undefined) wanted.push(sql`event.on_day >= ${query.from}`);
  if (query.until !== undefined) wanted.push(sql`event.on_day < ${query.until}`);
  if (query.unitId !== undefined) {
    wanted.push(sql`exists (select from muctieu.unit_event_unit part where part.province_id = event.province_id
      and part.event_id = event.event_id and part.unit_id = ${query.unitId} and part.role in ('origin', 'result'))`);
  }
  const all = sql.join(wanted, sql` and `);
  const [day, eventId] = readCursor(query.cursor) ?? [];
  const after =
    day === undefined
      ? sql`true`
      : sql`(event.on_day < ${day} or (event.on_day = ${day} and event.event_id > ${eventId}))`;
  const { rows } = await sql<EventRow>`
    select event.province_id, event.event_id, event.kind, event.on_day, event.document_symbol, event.document_issued_on,
      event.document_id, event.summary, event.class_change, event.booked_at,
      (select json_agg(json_strip_nulls(json_build_object('role', part.role, 'unitId', part.unit_id, 'form', part.form,
          'name', part.name, 'code', part.code, 'extent', flow.extent, 'shareMillionths', flow.share_millionths,
          'shareReviewed', flow.share_reviewed,
          'goesOn', case when event.kind = 'merge' and part.role = 'result' then unit.from_day < event.on_day end)) order by part.place)
       from muctieu.unit_event_unit part
       left join muctieu.unit_flow flow on flow.province_id = part.province_id and flow.event_id = part.event_id
         and ((event.kind = 'merge' and part.role = 'origin' and flow.origin_id = part.unit_id)
           or (event.kind = 'split' and part.role = 'result' and flow.result_id = part.unit_id))
       join muctieu.unit on unit.unit_id = part.unit_id
       where part.province_id = event.province_id and part.event_id = event.event_id) as units
    from muctieu.unit_event event
    where ${all} and ${after}
    order by event.on_day desc, event.event_id
    limit ${query.limit + 1}`.execute(tables);
  const items = rows.slice(0, query.limit).map((row) => eventOf(row, language));
  const last = items.at(-1);
  const next = rows.length > query.limit && last !== undefined ? { nextCursor: writeCursor([last.on, last.id]) } : {};
  if (query.cursor !== undefined) return { items, ...next };
  const counted = await sql<{ count: number }>`
    select count(*)::int as count from muctieu.unit_event event where ${all}`.execute(tables);
  return { items, ...next, total: counted.rows[0]?.count ?? 0 };
}

function eventOf(row: EventRow, language: Language): UnitEvent {
  const said = {
    kind: row.kind,
    units: row.units ?? [],
    ...(row.class_change === null || row.class_change === undefined ? {} : { classChange: row.class_change }),
  };
  return {
    id: row.event_id,
    provinceId: row.province_id,
    ...said,
    on: row.on_day,
    document: citationOf(row),
    documentSymbol: row.document_symbol,
    summary: said.units.length === 0 ? row.summary : eventSummary(said, language),
    bookedAt: row.booked_at.toISOString(),
  };
}
