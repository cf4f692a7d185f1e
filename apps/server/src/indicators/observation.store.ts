import { decimalOfText, shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import type { ObservationStatus, ObservedValue } from '@muctieu/domain/indicators/observation';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import { addDecimals, type Decimal, decimal, subtractDecimals } from '@muctieu/kernel/decimal';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface ObservationKey {
  readonly unitId: string;
  readonly period: ObservationPeriod;
  readonly indicatorNo: number;
  readonly status: ObservationStatus;
  readonly breakdown: string;
}

export interface StoredObservation extends ObservationKey, ObservedValue {
  readonly provinceId: string;
  readonly version: number;
  readonly batchId: string;
  readonly justification: string;
  readonly place: string;
}

export interface ObservationFilter {
  readonly provinceIds: readonly string[];
  /** Without it every unit of the provinces; with it the rows are found by their key. */
  readonly unitIds?: readonly string[] | undefined;
  readonly periods?: readonly ObservationPeriod[] | undefined;
  readonly indicatorNos?: readonly number[] | undefined;
  readonly statuses?: readonly ObservationStatus[] | undefined;
  readonly breakdown?: string | undefined;
  readonly printedOnly?: boolean;
  /** As it was known then: what was entered or corrected later is left out (I4). */
  readonly knownAt?: Date | undefined;
}

interface Row {
  readonly province_id: string;
  readonly unit_id: string;
  readonly period: ObservationPeriod;
  readonly indicator_no: number;
  readonly version: number;
  readonly status: ObservationStatus;
  readonly breakdown: string;
  readonly batch_id: string;
  readonly value: string | null;
  readonly denominator: string | null;
  readonly printed: string | null;
  readonly justification: string | null;
  readonly place: string | null;
}

/** The latest version of every value asked for. */
export async function findObservations(
  { tables }: ReadTransaction,
  filter: ObservationFilter,
): Promise<readonly StoredObservation[]> {
  const { provinceIds, unitIds, periods, indicatorNos, statuses, breakdown, printedOnly, knownAt } = filter;
  const conditions = [
    sql`o.province_id = any(${[...provinceIds]}::text[])`,
    ...(unitIds === undefined ? [] : [sql`o.unit_id = any(${[...unitIds]}::uuid[])`]),
    ...(periods === undefined ? [] : [sql`o.period = any(${[...periods]}::text[])`]),
    ...(indicatorNos === undefined ? [] : [sql`o.indicator_no = any(${[...indicatorNos]}::int[])`]),
    ...(statuses === undefined ? [] : [sql`o.status = any(${[...statuses]}::text[])`]),
    ...(breakdown === undefined ? [] : [sql`o.breakdown = ${breakdown}`]),
    ...(knownAt === undefined
      ? []
      : [
          sql`exists (select from muctieu.observation_batch b where b.province_id = o.province_id
            and b.batch_id = o.batch_id and b.at <= ${knownAt})`,
        ]),
  ];
  const printed = printedOnly === true ? sql`where printed is not null and value is not null` : sql``;
  const { rows } = await sql<Row>`select * from (
    select distinct on (o.province_id, o.unit_id, o.period, o.indicator_no, o.status, o.breakdown) o.*
    from muctieu.observation o where ${sql.join(conditions, sql` and `)}
    order by o.province_id, o.unit_id, o.period, o.indicator_no, o.status, o.breakdown, o.version desc) latest
    ${printed}`.execute(tables);
  return rows.map(observationOf);
}

export interface ObservationVersion extends StoredObservation {
  readonly at: Date;
  readonly personName?: string;
  readonly reason: string;
  readonly documentId?: string;
}

/** Every version of one value, newest first, with who and why. */
export async function findObservationVersions(
  { tables }: ReadTransaction,
  provinceId: string,
  key: ObservationKey,
): Promise<readonly ObservationVersion[]> {
  const { rows } = await sql<
    Row & { at: Date; reason: string; document_id: string | null; person_name: string | null }
  >`
    select o.*, batch.at, batch.reason, batch.document_id, person.name as person_name
    from muctieu.observation o
    join muctieu.observation_batch batch using (province_id, batch_id)
    left join muctieu.person person on person.person_id = batch.person_id
    where o.province_id = ${provinceId} and o.unit_id = ${key.unitId} and o.period = ${key.period}
      and o.indicator_no = ${key.indicatorNo} and o.status = ${key.status} and o.breakdown = ${key.breakdown}
    order by o.version desc`.execute(tables);
  return rows.map((row) => ({
    ...observationOf(row),
    at: row.at,
    reason: row.reason,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    ...(row.person_name === null ? {} : { personName: row.person_name }),
  }));
}

/** Moments of the batches, for lists. */
export async function findBatches(
  { tables }: ReadTransaction,
  provinceId: string,
  batchIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly at: Date; readonly documentId?: string }>> {
  if (batchIds.length === 0) return new Map();
  const rows = await tables
    .selectFrom('observation_batch')
    .select(['batch_id', 'at', 'document_id'])
    .where('province_id', '=', provinceId)
    .where('batch_id', '=', sql<string>`any(${[...new Set(batchIds)]}::uuid[])`)
    .execute();
  return new Map(
    rows.map((row) => [
      row.batch_id,
      { at: row.at, ...(row.document_id === null ? {} : { documentId: row.document_id }) },
    ]),
  );
}

export async function countObservations({ tables }: ReadTransaction, indicatorNo: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`select coalesce(sum(unit_count), 0)::int as count
    from muctieu.observation_sum where indicator_no = ${indicatorNo}`.execute(tables);
  return rows[0]?.count ?? 0;
}

/** Entries of one unit wait for one another until the transaction ends, in the order of their ids: no deadlock. */
export async function lockUnits({ tables }: WriteTransaction, unitIds: readonly string[]): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('observation:' || unit_id, 0))
    from (select unnest(${[...new Set(unitIds)].toSorted()}::text[]) as unit_id order by 1) locked`.execute(tables);
}

export interface ObservationBatch {
  readonly provinceId: string;
  readonly batchId: string;
  readonly at: Date;
  readonly personId?: string;
  readonly reason: string;
  readonly documentId?: string;
  readonly fileName?: string;
}

export interface NewObservation extends ObservationKey, ObservedValue {
  readonly level: UnitLevel;
  readonly version: number;
  readonly justification: string;
  readonly place: string;
  /** The version before, whose part in the sums this one takes over. */
  readonly before?: ObservedValue;
}

/** Writes a batch, its values and what they change in the sums of the province: one statement each. */
export async function addObservations(
  transaction: WriteTransaction,
  batch: ObservationBatch,
  observations: readonly NewObservation[],
): Promise<void> {
  const { tables } = transaction;
  await tables
    .insertInto('observation_batch')
    .values({
      province_id: batch.provinceId,
      batch_id: batch.batchId,
      at: batch.at,
      person_id: batch.personId ?? null,
      reason: batch.reason,
      document_id: batch.documentId ?? null,
      file_name: batch.fileName ?? null,
      cell_count: observations.length,
    })
    .execute();
  const rows = observations.map((one) => ({
    unit_id: one.unitId,
    period: one.period,
    indicator_no: one.indicatorNo,
    version: one.version,
    status: one.status,
    breakdown: one.breakdown,
    value: textOrNull(one.value),
    denominator: textOrNull(one.denominator),
    printed: one.printed === undefined ? null : printedText(one.printed),
    justification: one.justification === '' ? null : one.justification,
    place: one.place === '' ? null : one.place,
  }));
  await sql`insert into muctieu.observation (province_id, unit_id, period, indicator_no, version, status, breakdown, batch_id,
      value, denominator, printed, justification, place)
    select ${batch.provinceId}, r.unit_id, r.period, r.indicator_no, r.version, r.status, r.breakdown, ${batch.batchId}::uuid,
      r.value, r.denominator, r.printed, r.justification, r.place
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (unit_id uuid, period text, indicator_no int, version smallint,
      status text, breakdown text, value numeric, denominator numeric, printed numeric, justification text, place text)`.execute(
    tables,
  );
  await addToSums(transaction, batch.provinceId, observations);
  transaction.journal({
    subject: { kind: 'observation-batch', id: batch.batchId },
    provinceId: batch.provinceId,
    ...(new Set(observations.map(({ unitId }) => unitId)).size === 1 ? { unitId: observations[0]?.unitId ?? '' } : {}),
    after: {
      reason: batch.reason,
      documentId: batch.documentId ?? null,
      fileName: batch.fileName ?? null,
      observations: rows,
    },
  });
}

interface SumChange {
  readonly period: string;
  readonly indicator_no: number;
  readonly level: UnitLevel;
  readonly status: string;
  value: Decimal;
  denominator: Decimal;
  units: number;
}

async function addToSums(
  { tables }: WriteTransaction,
  provinceId: string,
  observations: readonly NewObservation[],
): Promise<void> {
  const changes = new Map<string, SumChange>();
  for (const one of observations) {
    if (one.breakdown !== '') continue;
    const key = `${one.period}|${String(one.indicatorNo).padStart(8, '0')}|${one.level}|${one.status}`;
    const change = changes.get(key) ?? {
      period: one.period,
      indicator_no: one.indicatorNo,
      level: one.level,
      status: one.status,
      value: decimal(0),
      denominator: decimal(0),
      units: 0,
    };
    changes.set(key, change);
    change.value = addDecimals(change.value, difference(one.value, one.before?.value));
    change.denominator = addDecimals(change.denominator, difference(one.denominator, one.before?.denominator));
    change.units += (one.value === undefined ? 0 : 1) - (one.before?.value === undefined ? 0 : 1);
  }
  const rows = [...changes]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([, change]) => ({
      ...change,
      value: shortTextOfDecimal(change.value),
      denominator: shortTextOfDecimal(change.denominator),
    }));
  if (rows.length === 0) return;
  await sql`insert into muctieu.observation_sum as kept (province_id, period, indicator_no, level, status, value, denominator, unit_count)
    select ${provinceId}, r.period, r.indicator_no, r.level, r.status, r.value, r.denominator, r.units
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (period text, indicator_no int, level text, status text,
      value numeric, denominator numeric, units int)
    order by r.period, r.indicator_no, r.level, r.status
    on conflict (province_id, period, indicator_no, level, status) do update set value = kept.value + excluded.value,
      denominator = kept.denominator + excluded.denominator, unit_count = kept.unit_count + excluded.unit_count`.execute(
    tables,
  );
  const keys = rows.map(({ period, indicator_no, level, status }) => ({ period, indicator_no, level, status }));
  await sql`select muctieu.keep_observation_spread(${provinceId}, ${JSON.stringify(keys)}::jsonb)`.execute(tables);
}

function difference(now: Decimal | undefined, before: Decimal | undefined): Decimal {
  return subtractDecimals(now ?? decimal(0), before ?? decimal(0));
}

function textOrNull(value: Decimal | undefined): string | null {
  return value === undefined ? null : shortTextOfDecimal(value);
}

/** The places that were printed are kept: 27,30 says more than 27,3. */
function printedText(value: Decimal): string {
  const { digits, scale } = value;
  const written = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const text = scale === 0 ? written : `${written.slice(0, -scale)}.${written.slice(-scale)}`;
  return digits < 0n ? `-${text}` : text;
}

function observationOf(row: Row): StoredObservation {
  return {
    provinceId: row.province_id,
    unitId: row.unit_id,
    period: row.period,
    indicatorNo: row.indicator_no,
    version: row.version,
    status: row.status,
    breakdown: row.breakdown,
    batchId: row.batch_id,
    justification: row.justification ?? '',
    place: row.place ?? '',
    ...(row.value === null ? {} : { value: decimalOfText(row.value) }),
    ...(row.denominator === null ? {} : { denominator: decimalOfText(row.denominator) }),
    ...(row.printed === null ? {} : { printed: decimalOfText(row.printed) }),
  };
}
