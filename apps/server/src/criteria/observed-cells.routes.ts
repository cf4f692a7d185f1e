import { readObservedCells } from '@muctieu/contract/criteria/observed-cells.operations';
import type { CellStatus } from '@muctieu/domain/criteria/cell-status';
import { parsePeriod } from '@muctieu/domain/indicators/observation-period';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { findSets } from './criteria-set.store.ts';

/** From a figure to the criteria that stand on it. */
export const observedCellRoutes: readonly Route[] = [
  route(readObservedCells, ({ query, context }) =>
    context.read(async (transaction) => {
      const sets = await findSets(transaction);
      const criteria = sets.flatMap(({ set }) =>
        set.criteria.flatMap((criterion) =>
          criterion.indicators
            .filter(({ observedAs }) => observedAs === query.indicator)
            .map(({ code, name }) => ({
              setId: set.id,
              setName: set.name,
              code,
              criterionName: criterion.name,
              name,
            })),
        ),
      );
      const cells = query.unitId === undefined ? [] : await findCellsOn(transaction, query.unitId, query.indicator);
      return done({ criteria, cells });
    }),
  ),
];

/** Cells of a unit whose evidence is an observation of the indicator, the newest round first. */
async function findCellsOn({ tables }: ReadTransaction, unitId: string, indicator: string) {
  const { rows } = await sql<{
    round_id: string;
    title: string;
    as_of: PlainDate;
    code: string;
    status: CellStatus | null;
    value: string | null;
    period: string | null;
  }>`
    select round.round_id, round.title, round.as_of, cell.code, cell.status, cell.value::text,
      jsonb_path_query_first(cell.evidence, '$[*].observation ? (@.indicator == $code).period', jsonb_build_object('code', ${indicator}::text)) #>> '{}' as period
    from muctieu.criteria_round round
    join muctieu.criterion_cell cell on cell.province_id = round.province_id and cell.round_id = round.round_id
      and cell.unit_id = ${unitId}
    where cell.evidence @> ${JSON.stringify([{ observation: { indicator } }])}::jsonb
    order by round.as_of desc, cell.code`.execute(tables);
  return rows.flatMap((row) => {
    const period = parsePeriod(row.period ?? '');
    if (period === undefined) return [];
    return [
      {
        unitId,
        roundId: row.round_id,
        title: row.title,
        asOf: row.as_of,
        code: row.code,
        period,
        ...(row.status === null ? {} : { status: row.status }),
        ...(row.value === null ? {} : { value: row.value }),
      },
    ];
  });
}
