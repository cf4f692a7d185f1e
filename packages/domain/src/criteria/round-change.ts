import { type CellStatus, countsAsMet } from './cell-status.ts';

/** What is known of one criterion of one unit in one round, as far as a comparison asks. */
export interface ComparedCell {
  readonly status?: CellStatus;
  /** The figure entered, with the id of the threshold it was judged by. */
  readonly value?: string;
  readonly thresholdId?: string;
}

/** One round as a comparison sees it. */
export interface ComparedRound {
  readonly setId: string;
  /** Numbers of the criteria of the set. */
  readonly numbers: readonly number[];
  cell(unitId: string, code: string): ComparedCell | undefined;
  /** Codes of the indicators of a criterion. */
  indicatorsOf(number: number): readonly string[];
}

/** Why a unit stands lower, or higher, than before. */
export type ChangeReason =
  | 'set-changed'
  | 'threshold-changed'
  | 'value-changed'
  | 'status-changed'
  /** Was counted before, and nobody has assessed it now. */
  | 'not-assessed-now'
  | 'not-assessed-before'
  | 'unit-merged';

export interface CriterionChange {
  readonly number: number;
  readonly before?: CellStatus;
  readonly after?: CellStatus;
  readonly reason: ChangeReason;
}

/** What became of one unit between two rounds. */
export type UnitChange =
  | {
      readonly kind: 'compared';
      readonly unitId: string;
      readonly metBefore: number;
      readonly metAfter: number;
      /** Criteria that differ; empty where the sets differ, since their numbers mean different things (K1). */
      readonly criteria: readonly CriterionChange[];
      readonly reasons: readonly ChangeReason[];
    }
  /** T4: made of others since; what they had is told, and carried over by nobody. */
  | {
      readonly kind: 'must-be-reassessed';
      readonly unitId: string;
      readonly origins: readonly { readonly unitId: string; readonly met: number }[];
    };

/**
 * Compares one unit. `origins` are the units of the earlier day that lie in it: the unit itself where nothing happened.
 */
export function compareUnit(
  before: ComparedRound,
  after: ComparedRound,
  unitId: string,
  origins: readonly string[],
): UnitChange {
  const [only] = origins;
  if (origins.length !== 1 || only !== unitId) {
    return {
      kind: 'must-be-reassessed',
      unitId,
      origins: origins.map((origin) => ({ unitId: origin, met: countMet(before, origin) })),
    };
  }
  const metBefore = countMet(before, unitId);
  const metAfter = countMet(after, unitId);
  if (before.setId !== after.setId) {
    return { kind: 'compared', unitId, metBefore, metAfter, criteria: [], reasons: ['set-changed'] };
  }
  const criteria = after.numbers.flatMap((number): readonly CriterionChange[] => {
    const code = String(number);
    const one = before.cell(unitId, code);
    const two = after.cell(unitId, code);
    if (one?.status === two?.status) return [];
    return [
      {
        number,
        ...(one?.status === undefined ? {} : { before: one.status }),
        ...(two?.status === undefined ? {} : { after: two.status }),
        reason: reasonOf(before, after, unitId, number),
      },
    ];
  });
  return {
    kind: 'compared',
    unitId,
    metBefore,
    metAfter,
    criteria,
    reasons: [...new Set(criteria.map(({ reason }) => reason))],
  };
}

function countMet(round: ComparedRound, unitId: string): number {
  return round.numbers.filter((number) => countsAsMet(round.cell(unitId, String(number))?.status)).length;
}

/** The first that explains it: a cell nobody assessed, then another figure, then another bar for the same figure. */
function reasonOf(before: ComparedRound, after: ComparedRound, unitId: string, number: number): ChangeReason {
  const code = String(number);
  if (after.cell(unitId, code)?.status === undefined) return 'not-assessed-now';
  if (before.cell(unitId, code)?.status === undefined) return 'not-assessed-before';
  const changed = [code, ...after.indicatorsOf(number)].flatMap((each) => {
    const one = before.cell(unitId, each);
    const two = after.cell(unitId, each);
    return one !== undefined && two !== undefined && one.status !== two.status ? [{ one, two }] : [];
  });
  const figures = changed.filter(({ one, two }) => one.value !== undefined && two.value !== undefined);
  if (figures.some(({ one, two }) => one.value !== two.value)) return 'value-changed';
  if (figures.some(({ one, two }) => one.thresholdId !== two.thresholdId)) return 'threshold-changed';
  return 'status-changed';
}
