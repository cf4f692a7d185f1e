import type { Spread } from '@muctieu/domain/indicators/find-outlier';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** A figure with what is usual in its own past and among its peers; of a rate numerator by denominator. */
export interface ComparedFigure {
  readonly unitId: string;
  readonly indicatorNo: number;
  readonly size: number;
  readonly past?: Spread;
  readonly peers?: Spread;
}

export interface ComparedWith {
  readonly provinceId: string;
  readonly level: UnitLevel;
  readonly unitIds: readonly string[];
  readonly period: ObservationPeriod;
  /** Periods of its past, found by key: what is older costs nothing. */
  readonly earlier: readonly ObservationPeriod[];
}

/** Nearer than this to both medians nothing is an outlier; the domain judges what is left. */
const coarseTimes = 5;

/** Figures of a period that may be outliers: peers from the kept spread, the own past by the keys of the units. */
export async function findComparedFigures(
  { tables }: ReadTransaction,
  { provinceId, level, unitIds, period, earlier }: ComparedWith,
): Promise<readonly ComparedFigure[]> {
  if (unitIds.length === 0) return [];
  const { rows } = await sql<{
    unit_id: string;
    indicator_no: number;
    size: number;
    past_median: number | null;
    past_deviation: number | null;
    past_count: number | null;
    peer_median: number | null;
    peer_deviation: number | null;
    peer_count: number | null;
  }>`
    with latest as materialized (
      select distinct on (o.unit_id, o.period, o.indicator_no) o.unit_id, o.period, o.indicator_no, o.value, o.denominator
      from muctieu.observation o
      where o.province_id = ${provinceId} and o.unit_id = any(${[...unitIds]}::uuid[])
        and o.period = any(${[period, ...earlier]}::text[]) and o.status = 'actual' and o.breakdown = ''
      order by o.unit_id, o.period, o.indicator_no, o.version desc
    ), figure as materialized (
      select unit_id, period, indicator_no,
        (case when denominator is null then value else value / nullif(denominator, 0) end)::double precision as size
      from latest where value is not null
    ), middle as (
      select unit_id, indicator_no, percentile_cont(0.5) within group (order by size) as median, count(*)::int as count
      from figure where period <> ${period} and size is not null group by unit_id, indicator_no
    ), past as (
      select middle.unit_id, middle.indicator_no, middle.median, middle.count,
        percentile_cont(0.5) within group (order by abs(figure.size - middle.median)) as deviation
      from middle join figure using (unit_id, indicator_no)
      where figure.period <> ${period} and figure.size is not null
      group by middle.unit_id, middle.indicator_no, middle.median, middle.count
    )
    select figure.unit_id, figure.indicator_no, figure.size, past.median as past_median, past.deviation as past_deviation,
      past.count as past_count, peers.median as peer_median, peers.deviation as peer_deviation, peers.unit_count - 1 as peer_count
    from figure
    left join past using (unit_id, indicator_no)
    left join muctieu.observation_spread peers on peers.province_id = ${provinceId} and peers.period = ${period}
      and peers.indicator_no = figure.indicator_no and peers.level = ${level} and peers.status = 'actual'
    where figure.period = ${period} and figure.size is not null
      and (abs(figure.size - past.median) > ${coarseTimes} * past.deviation
        or abs(figure.size - peers.median) > ${coarseTimes} * peers.deviation)`.execute(tables);
  return rows.map((row) => ({
    unitId: row.unit_id,
    indicatorNo: row.indicator_no,
    size: row.size,
    ...(row.past_median === null
      ? {}
      : { past: { median: row.past_median, deviation: row.past_deviation ?? 0, count: row.past_count ?? 0 } }),
    ...(row.peer_median === null
      ? {}
      : { peers: { median: row.peer_median, deviation: row.peer_deviation ?? 0, count: row.peer_count ?? 0 } }),
  }));
}
