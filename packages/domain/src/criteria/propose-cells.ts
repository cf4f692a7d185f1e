import type { CellStatus } from './cell-status.ts';
import { type CriteriaSet, type CriterionIndicator, cellCodes, indicatorOf } from './criteria-set.ts';
import type { CriterionCell } from './criterion-cell.ts';
import { judgeValue, readFigure } from './judge-value.ts';
import type { ResolvedThreshold } from './resolve-threshold.ts';

/** What the cells of a round stand on. */
export interface ProposalGround {
  readonly set: CriteriaSet;
  readonly unitIds: readonly string[];
  cell(unitId: string, code: string): CriterionCell | undefined;
  threshold(unitId: string, code: string): ResolvedThreshold;
}

/** What somebody may take over into a cell. It is never taken over by itself. */
export interface CellProposal {
  readonly unitId: string;
  readonly code: string;
  /** The cell as it was when this was proposed; what taking it over must name. */
  readonly version: number;
  readonly status?: CellStatus;
  readonly value?: string;
  readonly resolved: ResolvedThreshold;
  /** The cell says otherwise now. */
  readonly differs: boolean;
}

/** Judged by an observed figure: against the threshold, or, of what is reached or not, 1 and 0. */
export function judgeObserved(
  measure: CriterionIndicator['measure'],
  figure: string,
  resolved: ResolvedThreshold,
): CellStatus | undefined {
  if (measure !== 'reached') return judgeValue(measure, figure, resolved);
  const digits = readFigure(figure)?.digits;
  return digits === undefined ? undefined : digits > 0n ? 'met' : 'not-met';
}

/**
 * K2: an observation of the chapter indicators may decide a cell. Of each unit and indicator that names one, what the newest
 * observation says, unless the cell says just that already.
 */
export function proposeFromObservations(
  ground: ProposalGround,
  figureOf: (unitId: string, indicatorCode: string) => string | undefined,
): readonly CellProposal[] {
  const observed = ground.set.criteria
    .flatMap(({ indicators }) => indicators)
    .flatMap(({ code, measure, observedAs }) => (observedAs === undefined ? [] : [{ code, measure, observedAs }]));
  return ground.unitIds.flatMap((unitId) =>
    observed.flatMap(({ code, measure, observedAs }): readonly CellProposal[] => {
      const figure = figureOf(unitId, observedAs);
      if (figure === undefined) return [];
      const resolved = ground.threshold(unitId, code);
      const status = judgeObserved(measure, figure, resolved);
      const cell = ground.cell(unitId, code);
      const sameValue = measure === 'reached' || (cell?.value !== undefined && sameFigure(cell.value, figure));
      if (sameValue && cell !== undefined && (status === undefined || cell.status === status)) return [];
      return [
        {
          unitId,
          code,
          version: cell?.version ?? 0,
          ...(status === undefined ? {} : { status }),
          ...(measure === 'reached' ? {} : { value: figure }),
          resolved,
          differs: cell?.status !== undefined && cell.status !== status,
        },
      ];
    }),
  );
}

/**
 * What an earlier round of the same set had, for cells that nobody has assessed yet. A figure is judged anew by the
 * threshold of this round: what was met may not be. A criterion that has indicators follows from them and is not copied.
 */
export function proposeFromRound(
  ground: ProposalGround,
  earlier: (unitId: string, code: string) => CriterionCell | undefined,
): readonly CellProposal[] {
  const codes = cellCodes(ground.set);
  const following = new Set(
    ground.set.criteria.filter(({ indicators }) => indicators.length > 0).map(({ number }) => String(number)),
  );
  return ground.unitIds.flatMap((unitId) => {
    const isAssessed = (code: string) =>
      codes.some((one) => one.startsWith(`${code}.`) && earlier(unitId, one)?.status !== undefined);
    return codes.flatMap((code): readonly CellProposal[] => {
      const before = earlier(unitId, code);
      const cell = ground.cell(unitId, code);
      if (before?.status === undefined || cell?.status !== undefined) return [];
      if (following.has(code) && isAssessed(code)) return [];
      const resolved = ground.threshold(unitId, code);
      const measure = indicatorOf(ground.set, code)?.measure ?? (resolved.kind === 'found' ? 'at-least' : 'reached');
      const judged = before.value === undefined ? undefined : judgeValue(measure, before.value, resolved);
      return [
        {
          unitId,
          code,
          version: cell?.version ?? 0,
          status: judged ?? before.status,
          ...(before.value === undefined ? {} : { value: before.value }),
          resolved,
          differs: judged !== undefined && judged !== before.status,
        },
      ];
    });
  });
}

function sameFigure(one: string, other: string): boolean {
  const plain = (text: string) => (text.includes('.') ? text.replace(/\.?0+$/, '') : text);
  return plain(one) === plain(other);
}
