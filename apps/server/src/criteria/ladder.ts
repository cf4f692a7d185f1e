import type { listLadder } from '@muctieu/contract/criteria/criteria.operations';
import type { AnswerOf } from '@muctieu/contract/http/operation';
import { countsAsMet, statusOfSign } from '@muctieu/domain/criteria/cell-status';
import { type CriteriaSet, cellCodes } from '@muctieu/domain/criteria/criteria-set';
import type { CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import { levelKey } from '@muctieu/domain/criteria/matrix-sums';
import { nextLevel, type UnitScore } from '@muctieu/domain/criteria/unit-score';
import { blankScore } from './round-ground.ts';
import type { RoundUnit } from './round-unit.store.ts';

type LadderItem = AnswerOf<typeof listLadder>['items'][number];

/** Units from the highest down, each with what is missing to the next level. */
export function ladderOf(
  set: CriteriaSet,
  units: readonly RoundUnit[],
  scores: ReadonlyMap<string, UnitScore>,
  cells: readonly CriterionCell[],
): readonly LadderItem[] {
  const costs = costsByUnit(cells);
  return units
    .map((unit): LadderItem => {
      const score = scores.get(unit.unitId) ?? blankScore(set);
      const open = openCriteria(set, score);
      const { known, unknown } = costOf(open, costs.get(unit.unitId));
      const next = score.assessed === 0 ? undefined : nextLevel(set, score.met);
      return {
        unitId: unit.unitId,
        name: unit.name,
        ...(unit.districtName === undefined ? {} : { districtName: unit.districtName }),
        met: score.met,
        assessed: score.assessed,
        level: levelKey(set, score),
        ...(next === undefined ? {} : { missingToNext: next.missing }),
        openCriteria: open.join(', '),
        costKnownDong: String(known),
        costUnknown: unknown,
      };
    })
    .toSorted((a, b) => b.met - a.met);
}

/** Criteria that were assessed or not, and do not count. */
export function openCriteria(set: CriteriaSet, score: UnitScore): readonly number[] {
  const codes = cellCodes(set);
  return set.criteria
    .map(({ number }) => number)
    .filter((number) => !countsAsMet(statusOfSign(score.signs[codes.indexOf(String(number))] ?? ' ')));
}

export type CostOfCriterion = ReadonlyMap<number, bigint>;

/** What the criteria of a unit cost: of the criterion itself, or of its indicators together. */
export function costsByUnit(cells: readonly CriterionCell[]): ReadonlyMap<string, CostOfCriterion> {
  const costs = new Map<string, Map<number, bigint>>();
  const whole = new Set<string>();
  // A cost of the criterion itself includes those of its indicators.
  for (const cell of cells)
    if (cell.costDong !== undefined && /^\d+$/.test(cell.code)) whole.add(`${cell.unitId} ${cell.code}`);
  for (const { unitId, code, costDong, status } of cells) {
    if (costDong === undefined || countsAsMet(status)) continue;
    const number = Number(code.split('.')[0]);
    if (code.includes('.') && whole.has(`${unitId} ${number}`)) continue;
    const own = costs.get(unitId) ?? new Map<number, bigint>();
    costs.set(unitId, own);
    own.set(number, (own.get(number) ?? 0n) + BigInt(costDong));
  }
  return costs;
}

export function costOf(
  open: readonly number[],
  costs: CostOfCriterion | undefined,
): { readonly known: bigint; readonly unknown: number } {
  const found = open.map((number) => costs?.get(number));
  return {
    known: found.reduce((sum: bigint, cost) => sum + (cost ?? 0n), 0n),
    unknown: found.filter((cost) => cost === undefined).length,
  };
}
