import type { UnitScore } from '@muctieu/domain/criteria/unit-score';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** Rows of the matrix by unit; those that the scope shows. */
export async function findScores(
  { tables }: ReadTransaction,
  round: { readonly provinceId: string; readonly roundId: string },
): Promise<ReadonlyMap<string, UnitScore>> {
  const rows = await tables
    .selectFrom('criteria_score')
    .select(['unit_id', 'met', 'assessed', 'signs'])
    .where('province_id', '=', round.provinceId)
    .where('round_id', '=', round.roundId)
    .execute();
  return new Map(rows.map(({ unit_id: unitId, met, assessed, signs }) => [unitId, { met, assessed, signs }]));
}

export interface CellMark {
  readonly unitId: string;
  readonly code: string;
  readonly version: number;
  readonly value?: string;
  readonly isReturned: boolean;
}

/** What a grid needs of the cells beside their signs. */
export async function findCellMarks(
  { tables }: ReadTransaction,
  round: { readonly provinceId: string; readonly roundId: string },
): Promise<readonly CellMark[]> {
  const rows = await tables
    .selectFrom('criterion_cell')
    .select(['unit_id', 'code', 'version', 'value', 'review'])
    .where('province_id', '=', round.provinceId)
    .where('round_id', '=', round.roundId)
    .execute();
  return rows.map((row) => ({
    unitId: row.unit_id,
    code: row.code,
    version: row.version,
    ...(row.value === null ? {} : { value: row.value }),
    isReturned: row.review === 'returned',
  }));
}

export interface RoundSums {
  readonly provinceId: string;
  readonly roundId: string;
  readonly asOf: PlainDate;
  readonly units: number;
  readonly met: number;
  /** In the order of the set's cells. */
  readonly counts: readonly number[];
}

/** Sums of every round of a set, by province: read from counts that are kept in the transaction of the cells. */
export async function sumRounds(
  { tables }: ReadTransaction,
  setId: string,
  provinceId: string | undefined,
  codes: readonly string[],
): Promise<readonly RoundSums[]> {
  const { rows } = await sql<{
    province_id: string;
    round_id: string;
    as_of: PlainDate;
    units: number;
    counts: readonly number[];
  }>`
    select round.province_id, round.round_id, round.as_of, coalesce(total.units, 0) as units,
      coalesce(total.counts, '{}') as counts
    from muctieu.criteria_round round
    left join muctieu.criteria_sum total on total.province_id = round.province_id and total.round_id = round.round_id
    where round.set_id = ${setId} and ${provinceId === undefined ? sql`true` : sql`round.province_id = ${provinceId}`}
    order by round.province_id, round.as_of`.execute(tables);
  return rows.map((row) => {
    const counts = codes.map((_, place) => row.counts[place] ?? 0);
    const met = counts.reduce((sum, count, place) => (/^\d+$/.test(codes[place] ?? '') ? sum + count : sum), 0);
    return {
      provinceId: row.province_id,
      roundId: row.round_id,
      asOf: row.as_of,
      units: row.units,
      met,
      counts,
    };
  });
}
