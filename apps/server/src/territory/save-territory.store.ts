import type { Dated } from '@muctieu/domain/territory/dated';
import type { Flow } from '@muctieu/domain/territory/flow';
import type { Territory } from '@muctieu/domain/territory/territory';
import type { Unit } from '@muctieu/domain/territory/unit';
import { sql } from 'kysely';
import type { WriteTransaction } from '../database/transaction.ts';
import type { EventRecord } from './event-record.ts';

/**
 * Writes what differs between the territory as it was read and as the domain booked it: new rows, and the last day of
 * rows that were open. Nothing else can change, and the application has the right to nothing else.
 */
export async function saveTerritory(
  transaction: WriteTransaction,
  before: Territory,
  after: Territory,
  records: readonly EventRecord[],
  at: Date,
): Promise<void> {
  const { provinceId } = before;
  await insertEvents(transaction, provinceId, records, at);
  const pairs = [...after.units.values()]
    .filter((unit) => before.units.get(unit.id) !== unit)
    .map((unit) => ({ unit, old: before.units.get(unit.id) }));
  await insertUnits(
    transaction,
    pairs.filter(({ old }) => old === undefined).map(({ unit }) => unit),
  );
  await endUnits(
    transaction,
    pairs
      .filter(({ unit, old }) => old !== undefined && old.existence.until !== unit.existence.until)
      .map(({ unit }) => unit),
  );
  for (const aspect of aspects) {
    // Closed before opened: the database refuses two intervals of one thing that share a day, at every moment.
    await closeIntervals(
      transaction,
      aspect,
      pairs.flatMap(({ unit, old }) => closedRows(aspect, unit, old)),
    );
    await openIntervals(
      transaction,
      aspect,
      pairs.flatMap(({ unit, old }) => openedRows(aspect, unit, old)),
    );
  }
  await insertFlows(transaction, provinceId, after.flows.slice(before.flows.length));
}

interface Aspect {
  readonly table: 'unit_name' | 'unit_code' | 'unit_parent' | 'unit_class';
  readonly list: (unit: Unit) => readonly Dated[];
  /** Columns beside those that every interval has, as `jsonb_to_recordset` needs them. */
  readonly columns: string;
  readonly values: string;
}

const aspects: readonly Aspect[] = [
  { table: 'unit_name', list: ({ names }) => names, columns: 'name, form', values: 'name text, form text' },
  { table: 'unit_code', list: ({ codes }) => codes, columns: 'code', values: 'code text' },
  { table: 'unit_parent', list: ({ parents }) => parents, columns: 'parent_id', values: 'parent_id uuid' },
  { table: 'unit_class', list: ({ classes }) => classes, columns: 'scheme, value', values: 'scheme text, value text' },
];

function openedRows(aspect: Aspect, unit: Unit, old: Unit | undefined) {
  const known = new Set(old === undefined ? [] : aspect.list(old).map(keyOf));
  return aspect
    .list(unit)
    .filter((one) => !known.has(keyOf(one)))
    .map((one) => rowOf(unit, one));
}

function closedRows(aspect: Aspect, unit: Unit, old: Unit | undefined) {
  if (old === undefined) return [];
  const untilOf = new Map(aspect.list(old).map((one) => [keyOf(one), one.until]));
  return aspect
    .list(unit)
    .filter((one) => untilOf.has(keyOf(one)) && untilOf.get(keyOf(one)) !== one.until)
    .map((one) => rowOf(unit, one));
}

function keyOf(one: Dated): string {
  return 'scheme' in one ? `${one.from}:${String(one.scheme)}` : one.from;
}

function rowOf(unit: Unit, one: Dated) {
  const { from, until, eventId, document: _document, ...rest } = one;
  const parentId = 'parentId' in rest ? { parent_id: rest.parentId } : {};
  return {
    province_id: unit.provinceId,
    unit_id: unit.id,
    from_day: from,
    until_day: until ?? null,
    event_id: eventId,
    ...rest,
    ...parentId,
  };
}

async function openIntervals({ tables }: WriteTransaction, aspect: Aspect, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const columns = sql.raw(aspect.columns);
  await sql`
    insert into ${sql.table(`muctieu.${aspect.table}`)} (province_id, unit_id, from_day, until_day, event_id, ${columns})
    select province_id, unit_id, from_day, until_day, event_id, ${columns}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
      (province_id text, unit_id uuid, from_day date, until_day date, event_id uuid, ${sql.raw(aspect.values)})`.execute(
    tables,
  );
}

async function closeIntervals({ tables }: WriteTransaction, aspect: Aspect, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const sameScheme = sql.raw(aspect.table === 'unit_class' ? 'and kept.scheme = given.scheme' : '');
  await sql`
    update ${sql.table(`muctieu.${aspect.table}`)} kept set until_day = given.until_day
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
      (province_id text, unit_id uuid, from_day date, until_day date, scheme text)
    where kept.province_id = given.province_id and kept.unit_id = given.unit_id and kept.from_day = given.from_day
      ${sameScheme}`.execute(tables);
}

async function insertUnits({ tables }: WriteTransaction, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  await sql`
    insert into muctieu.unit (province_id, unit_id, level, from_day, until_day)
    select * from jsonb_to_recordset(${JSON.stringify(units.map(unitRow))}::jsonb) as given
      (province_id text, unit_id uuid, level text, from_day date, until_day date)`.execute(tables);
}

async function endUnits({ tables }: WriteTransaction, units: readonly Unit[]): Promise<void> {
  if (units.length === 0) return;
  await sql`
    update muctieu.unit kept set until_day = given.until_day
    from jsonb_to_recordset(${JSON.stringify(units.map(unitRow))}::jsonb) as given
      (province_id text, unit_id uuid, until_day date)
    where kept.province_id = given.province_id and kept.unit_id = given.unit_id`.execute(tables);
}

function unitRow(unit: Unit) {
  return {
    province_id: unit.provinceId,
    unit_id: unit.id,
    level: unit.level,
    from_day: unit.existence.from,
    until_day: unit.existence.until ?? null,
  };
}

async function insertEvents(
  { tables }: WriteTransaction,
  provinceId: string,
  records: readonly EventRecord[],
  at: Date,
): Promise<void> {
  const events = records.map(({ event, summary, classChange }) => ({
    province_id: provinceId,
    event_id: event.id,
    kind: event.kind,
    on_day: event.on,
    document_symbol: event.document.symbol,
    document_issued_on: event.document.issuedOn ?? null,
    document_id: event.document.documentId ?? null,
    summary,
    class_change: classChange ?? null,
    booked_at: at.toISOString(),
  }));
  await sql`
    insert into muctieu.unit_event
    select * from jsonb_to_recordset(${JSON.stringify(events)}::jsonb) as given
      (province_id text, event_id uuid, kind text, on_day date, document_symbol text, document_issued_on date,
       document_id uuid, summary text, class_change jsonb, booked_at timestamptz)`.execute(tables);
  const units = records.flatMap((record) =>
    record.units.map((unit, place) => ({
      province_id: provinceId,
      event_id: record.event.id,
      place,
      role: unit.role,
      unit_id: unit.unitId,
      form: unit.form,
      name: unit.name,
      code: unit.code ?? null,
    })),
  );
  await sql`
    insert into muctieu.unit_event_unit
    select * from jsonb_to_recordset(${JSON.stringify(units)}::jsonb) as given
      (province_id text, event_id uuid, place integer, role text, unit_id uuid, form text, name text, code text)`.execute(
    tables,
  );
}

async function insertFlows({ tables }: WriteTransaction, provinceId: string, flows: readonly Flow[]): Promise<void> {
  if (flows.length === 0) return;
  const rows = flows.map((flow) => ({
    province_id: provinceId,
    event_id: flow.eventId,
    origin_id: flow.originId,
    result_id: flow.resultId,
    on_day: flow.on,
    extent: flow.extent,
    share_millionths: flow.shareMillionths ?? null,
    share_reviewed: flow.shareReviewed,
  }));
  await sql`
    insert into muctieu.unit_flow
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
      (province_id text, event_id uuid, origin_id uuid, result_id uuid, on_day date, extent text,
       share_millionths integer, share_reviewed boolean)`.execute(tables);
}

/** Adds the province where it is new, and counts the booking. Gives the version after it. */
export async function nextVersion({ tables }: WriteTransaction, provinceId: string): Promise<number> {
  const { rows } = await sql<{ version: number }>`
    insert into muctieu.territory as kept (province_id) values (${provinceId})
    on conflict (province_id) do update set version = kept.version + 1
    returning version`.execute(tables);
  return rows[0]?.version ?? 1;
}
