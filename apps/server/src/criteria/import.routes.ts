import { importMatrix, previewMatrix } from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { assessCells } from '@muctieu/domain/criteria/assess-cells';
import { countsAsMet } from '@muctieu/domain/criteria/cell-status';
import { comparePrintedSums } from '@muctieu/domain/criteria/compare-printed';
import type { CellEdit, CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import { type ReadMatrix, readMatrix } from '@muctieu/domain/criteria/read-matrix';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { cellsByKey, closed, permitsUnits } from './assessment.routes.ts';
import { lockUnits, putCells } from './cell.store.ts';
import { readMatrixLines } from './matrix-lines.ts';
import { compareFigures } from './printed.ts';
import { unknownRound } from './round.routes.ts';
import { changeRound, findRound } from './round.store.ts';
import { findRoundGround, type RoundGround } from './round-ground.ts';
import { findRoundDistricts } from './round-unit.store.ts';

/** The matrix of a report, read into a round: looked at first, then taken. */
export function importRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    route(previewMatrix, ({ params, query, file, context }) =>
      context.read(async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        const read = await readFor(transaction, ground, file, query.name);
        if (!read.ok) return read;
        const matrix = read.value;
        const unitIds = matrix.rows.map(({ unit }) => unit.unitId);
        const cells = await cellsByKey(transaction, ground, unitIds);
        const printedTotals = new Map(
          matrix.printed.flatMap((figure) => (figure.scope === 'unit' ? [[figure.row, figure.printed] as const] : [])),
        );
        const computed = matrix.rows.map(({ unit, statuses }) => ({ ...unit, statuses }));
        return done({
          rows: matrix.rows.map(({ row, unit, statuses }) => {
            const printedTotal = printedTotals.get(row);
            return {
              row,
              unitId: unit.unitId,
              name: ground.units.get(unit.unitId)?.name ?? unit.name,
              met: [...statuses.values()].filter(countsAsMet).length,
              ...(printedTotal === undefined ? {} : { printedTotal }),
            };
          }),
          doubts: matrix.doubts.map((doubt) => ({ ...doubt })),
          damaged: matrix.damaged.map((line) => ({ ...line })),
          figures: compareFigures(ground, matrix.printed, computed),
          sums: comparePrintedSums(matrix.printed).map((sum) => ({ ...sum })),
          without: matrix.without.map(({ unitId, name }) => ({ unitId, name })),
          changes: editsOf(matrix, cells).length,
        });
      }),
    ),

    route(importMatrix, async ({ params, query, file, version, context }) => {
      const known = await context.read((transaction) => findRound(transaction, params.roundId));
      if (known === undefined) return unknownRound();
      const permitted = await permitsUnits(context, known.provinceId, []);
      if (!permitted.ok) return permitted;
      const whole = await context.permits({ provinceId: known.provinceId });
      if (!whole.ok) return whole;
      return context.write(known.provinceId, async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions, true);
        if (ground === undefined) return unknownRound();
        const { round } = ground;
        if (round.state === 'closed') return closed(ground);
        if (round.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: round.version, found: version } });
        }
        const read = await readFor(transaction, ground, file, query.name);
        if (!read.ok) return read;
        const matrix = read.value;
        const unitIds = matrix.rows.map(({ unit }) => unit.unitId);
        await lockUnits(transaction, round, unitIds);
        const cells = await cellsByKey(transaction, ground, unitIds);
        const edits = editsOf(matrix, cells);
        const assessed = assessCells(
          {
            set: ground.set,
            units: new Map([...ground.units].map(([unitId, unit]) => [unitId, unit.name])),
            cell: (unitId, code) => cells.get(`${unitId} ${code}`),
            threshold: ground.threshold,
            ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          },
          edits,
        );
        if (!assessed.ok) return assessed;
        const at = context.now.toISOString();
        const fresh = assessed.value.map((cell) => ({ ...cell, assessedAt: at }));
        await putCells(transaction, round, ground.set, fresh, context.now);
        await changeRound(transaction, round, {
          ...round,
          printed: matrix.printed,
          damaged: matrix.damaged,
          version: version + 1,
        });
        return done({
          roundId: round.roundId,
          version: version + 1,
          rows: matrix.rows.length,
          damaged: matrix.damaged.length,
          changes: edits.length,
        });
      });
    }),
  ];
}

async function readFor(
  transaction: ReadTransaction,
  ground: RoundGround,
  file: Uint8Array,
  name: string,
): Promise<Result<ReadMatrix>> {
  const lines = await readMatrixLines(file, name);
  if (!lines.ok) return lines;
  const { round, set } = ground;
  const districts = await findRoundDistricts(transaction, round.provinceId, round.asOf);
  const numbers = set.criteria.map(({ number }) => number);
  const matrix = readMatrix(lines.value, {
    numbers,
    units: [...ground.units.values()].map(({ unitId, bareName, districtId = '' }) => ({
      unitId,
      districtId,
      name: bareName,
    })),
    districts: districts.map(({ unitId, bareName }) => ({ unitId, name: bareName })),
  });
  if (matrix !== undefined) return done(matrix);
  return refused({ code: 'matrix-heading-missing', values: { name, last: numbers.at(-1) ?? 0 } });
}

/** Only what differs from what is there: an import that comes again changes nothing. */
function editsOf(matrix: ReadMatrix, cells: ReadonlyMap<string, CriterionCell>): readonly CellEdit[] {
  return matrix.rows.flatMap(({ unit, statuses }) =>
    [...statuses].flatMap(([number, status]): readonly CellEdit[] => {
      const code = String(number);
      const before = cells.get(`${unit.unitId} ${code}`);
      if (before?.status === status) return [];
      return [{ unitId: unit.unitId, code, version: before?.version ?? 0, status }];
    }),
  );
}
