import { type CellStatus, countsAsMet } from './cell-status.ts';
import type { PrintedFigure } from './matrix-line.ts';

/** A unit's criteria as they are known now. */
export interface ComputedRow {
  readonly unitId: string;
  readonly districtId: string;
  readonly statuses: ReadonlyMap<number, CellStatus>;
}

export interface PrintedComparison extends PrintedFigure {
  readonly computed: number;
  /**
   * Units of the scope of which no cell is known. Where there are any, the printed figure can only be checked against
   * what it must at least and at most be.
   */
  readonly unknownUnits: number;
  readonly verdict: 'equal' | 'differs' | 'cannot-be' | 'not-checkable';
}

/** Each printed figure beside what follows from the cells (K5). */
export function comparePrinted(
  printed: readonly PrintedFigure[],
  rows: readonly ComputedRow[],
  unitsOf: (scope: PrintedFigure['scope'], unitId: string | undefined) => number,
  criteria: number,
): readonly PrintedComparison[] {
  return printed.map((figure) => {
    const inside = rows.filter((row) =>
      figure.scope === 'province'
        ? true
        : figure.scope === 'district'
          ? row.districtId === figure.unitId
          : row.unitId === figure.unitId,
    );
    const { of } = figure;
    const computed = inside.reduce((sum, row) => sum + (of === 'total' ? countAll(row) : countOne(row, of)), 0);
    const unknownUnits = Math.max(0, unitsOf(figure.scope, figure.unitId) - inside.length);
    const room = unknownUnits * (of === 'total' ? criteria : 1);
    const verdict =
      unknownUnits === 0
        ? figure.printed === computed
          ? 'equal'
          : 'differs'
        : figure.printed < computed || figure.printed > computed + room
          ? 'cannot-be'
          : 'not-checkable';
    return { ...figure, computed, unknownUnits, verdict };
  });
}

/** The sum of a printed line against its own cells: no row is needed for it. */
export function comparePrintedSums(
  printed: readonly PrintedFigure[],
): readonly { readonly row: number; readonly name: string; readonly printed: number; readonly computed: number }[] {
  const totals = printed.filter((figure) => figure.of === 'total' && figure.scope !== 'unit');
  return totals.map((total) => {
    const parts = printed.filter((figure) => figure.row === total.row && figure.of !== 'total');
    return {
      row: total.row,
      name: total.name,
      printed: total.printed,
      computed: parts.reduce((sum, part) => sum + part.printed, 0),
    };
  });
}

function countAll(row: ComputedRow): number {
  return [...row.statuses.values()].filter(countsAsMet).length;
}

function countOne(row: ComputedRow, number: number): number {
  return countsAsMet(row.statuses.get(number)) ? 1 : 0;
}
