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

/**
 * Sums of every round of a set, by province: read from the units' rows, one of which holds all cells of a unit, so that the
 * nation's 3,321 communes of six years are 20,000 rows and not a million and a half.
 */
export async function sumRounds(
  { tables }: ReadTransaction,
  setId: string,
  provinceId: string | undefined,
  codeCount: number,
): Promise<readonly RoundSums[]> {
  const { rows } = await sql<{
    province_id: string;
    round_id: string;
    as_of: PlainDate;
    met: number;
    signs: string;
    units: number;
  }>`
    select round.province_id, round.round_id, round.as_of, count(score.unit_id)::int as units,
      coalesce(sum(score.met), 0)::int as met, coalesce(string_agg(score.signs, ''), '') as signs
    from muctieu.criteria_round round
    left join muctieu.criteria_score score on score.province_id = round.province_id and score.round_id = round.round_id and score.assessed > 0
    where round.set_id = ${setId} and ${provinceId === undefined ? sql`true` : sql`round.province_id = ${provinceId}`}
    group by round.province_id, round.round_id, round.as_of
    order by round.province_id, round.as_of`.execute(tables);
  return rows.map((row) => ({
    provinceId: row.province_id,
    roundId: row.round_id,
    asOf: row.as_of,
    units: row.units,
    met: row.met,
    counts: countSigns(row.signs, codeCount),
  }));
}

const met = '1'.charCodeAt(0);
const notApplicable = '-'.charCodeAt(0);

/** Column by column through rows that stand one behind the other. */
function countSigns(signs: string, codeCount: number): readonly number[] {
  const counts = new Array<number>(codeCount).fill(0);
  for (let place = 0, column = 0; place < signs.length; place += 1) {
    const sign = signs.charCodeAt(place);
    if (sign === met || sign === notApplicable) counts[column] = (counts[column] ?? 0) + 1;
    column += 1;
    if (column === codeCount) column = 0;
  }
  return counts;
}
