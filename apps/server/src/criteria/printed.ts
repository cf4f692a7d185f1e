import type { PrintedAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { CellStatus } from '@muctieu/domain/criteria/cell-status';
import { type ComputedRow, comparePrinted, comparePrintedSums } from '@muctieu/domain/criteria/compare-printed';
import type { CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import type { PrintedFigure } from '@muctieu/domain/criteria/matrix-line';
import { roundItemOf } from './round.store.ts';
import type { RoundGround } from './round-ground.ts';

/** The figures that the round's report prints, beside what follows from its cells. */
export function printedAnswerOf(ground: RoundGround, cells: readonly CriterionCell[]): PrintedAnswer {
  const rows = computedRows(ground, cells);
  return {
    round: roundItemOf(ground.round, rows.length),
    figures: [...compareFigures(ground, ground.round.printed, rows)],
    sums: comparePrintedSums(ground.round.printed).map((sum) => ({ ...sum })),
    damaged: ground.round.damaged.map((line) => ({ ...line })),
  };
}

export function compareFigures(
  ground: RoundGround,
  printed: readonly PrintedFigure[],
  rows: readonly ComputedRow[],
): PrintedAnswer['figures'] {
  const units = [...ground.units.values()];
  const unitsOf = (scope: PrintedFigure['scope'], unitId: string | undefined): number => {
    if (scope === 'province') return units.length;
    return scope === 'district' ? units.filter(({ districtId }) => districtId === unitId).length : 1;
  };
  return comparePrinted(printed, rows, unitsOf, ground.set.criteria.length).map((figure) => ({ ...figure }));
}

/** Criteria of the units of which anything is known. */
export function computedRows(ground: RoundGround, cells: readonly CriterionCell[]): readonly ComputedRow[] {
  const rows = new Map<string, Map<number, CellStatus>>();
  for (const { unitId, code, status } of cells) {
    if (status === undefined || !/^\d+$/.test(code)) continue;
    const own = rows.get(unitId);
    if (own === undefined) rows.set(unitId, new Map([[Number(code), status]]));
    else own.set(Number(code), status);
  }
  return [...rows].map(([unitId, statuses]) => ({
    unitId,
    districtId: ground.units.get(unitId)?.districtId ?? '',
    statuses,
  }));
}
