import { decimalOfText } from '@muctieu/contract/indicators/decimal-text';
import type { ObservationStatus } from '@muctieu/domain/indicators/observation';
import type { ObservationPeriod } from '@muctieu/domain/indicators/observation-period';
import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { Decimal } from '@muctieu/kernel/decimal';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

export interface StoredSum {
  readonly provinceId: string;
  readonly period: ObservationPeriod;
  readonly indicatorNo: number;
  readonly value: Decimal;
  readonly denominator: Decimal;
  readonly unitCount: number;
}

/** Sums over the units of one level in every province in scope. */
export async function findSums(
  { tables }: ReadTransaction,
  wanted: {
    readonly periods: readonly ObservationPeriod[];
    readonly indicatorNos: readonly number[];
    readonly level: UnitLevel;
    readonly status: ObservationStatus;
  },
): Promise<readonly StoredSum[]> {
  const rows = await tables
    .selectFrom('observation_sum')
    .select(['province_id', 'period', 'indicator_no', 'value', 'denominator', 'unit_count'])
    .where('period', '=', sql<ObservationPeriod>`any(${[...wanted.periods]}::text[])`)
    .where('indicator_no', '=', sql<number>`any(${[...wanted.indicatorNos]}::int[])`)
    .where('level', '=', wanted.level)
    .where('status', '=', wanted.status)
    .where('unit_count', '>', 0)
    .execute();
  return rows.map((row) => ({
    provinceId: row.province_id,
    period: row.period,
    indicatorNo: row.indicator_no,
    value: decimalOfText(row.value),
    denominator: decimalOfText(row.denominator),
    unitCount: row.unit_count,
  }));
}

/** Indicators of which any unit of the level has a figure, printed ones too: every entry left its line among the sums. */
export async function findFilled(
  { tables }: ReadTransaction,
  wanted: {
    readonly provinceId?: string | undefined;
    readonly periods: readonly ObservationPeriod[];
    readonly level: UnitLevel;
    readonly status: ObservationStatus;
  },
): Promise<ReadonlySet<number>> {
  const rows = await tables
    .selectFrom('observation_sum')
    .select('indicator_no')
    .distinct()
    .where('period', '=', sql<ObservationPeriod>`any(${[...wanted.periods]}::text[])`)
    .where('level', '=', wanted.level)
    .where('status', '=', wanted.status)
    .$if(wanted.provinceId !== undefined, (query) => query.where('province_id', '=', wanted.provinceId ?? ''))
    .execute();
  return new Set(rows.map(({ indicator_no }) => indicator_no));
}
