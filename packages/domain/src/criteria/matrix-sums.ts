import { type Decimal, decimal, roundDecimal } from '@muctieu/kernel/decimal';
import { countsAsMet, statusOfSign } from './cell-status.ts';
import { type CriteriaSet, cellCodes } from './criteria-set.ts';
import { levelOfUnit, type UnitScore } from './unit-score.ts';

/** The foot of a matrix (K5). */
export interface MatrixSums {
  readonly units: number;
  /** Units of which at least one criterion was assessed. */
  readonly assessedUnits: number;
  /** By number of the criterion: units for which it counts. */
  readonly perCriterion: ReadonlyMap<number, number>;
  /** Sum of the criteria, which is average x units. */
  readonly total: number;
  /** Units by code of bucket or province's standing; `''` those not assessed, `?` those that no bucket takes. */
  readonly perLevel: ReadonlyMap<string, number>;
}

export function sumMatrix(set: CriteriaSet, scores: readonly UnitScore[]): MatrixSums {
  const codes = cellCodes(set);
  const places = set.criteria.map(({ number }) => ({ number, place: codes.indexOf(String(number)) }));
  const perCriterion = new Map(places.map(({ number }) => [number, 0]));
  const perLevel = new Map<string, number>();
  let assessedUnits = 0;
  for (const score of scores) {
    if (score.assessed > 0) assessedUnits += 1;
    for (const { number, place } of places) {
      if (countsAsMet(statusOfSign(score.signs[place] ?? ' '))) {
        perCriterion.set(number, (perCriterion.get(number) ?? 0) + 1);
      }
    }
    const key = levelKey(set, score);
    perLevel.set(key, (perLevel.get(key) ?? 0) + 1);
  }
  const total = [...perCriterion.values()].reduce((sum, count) => sum + count, 0);
  return { units: scores.length, assessedUnits, perCriterion, total, perLevel };
}

/** Two places as reports print it (12,09 of 1.390 / 115); undefined of no unit. */
export function averageOf(total: number, units: number): Decimal | undefined {
  if (units === 0) return undefined;
  return roundDecimal(decimal((BigInt(total) * 1_000_000n) / BigInt(units), 6), 2);
}

export function levelKey(set: CriteriaSet, score: UnitScore): string {
  const level = levelOfUnit(set, score);
  switch (level.kind) {
    case 'bucket':
      return level.bucket.code;
    case 'province-status':
      return level.status.code;
    case 'not-assessed':
      return '';
    case 'no-bucket':
      return '?';
    default:
      return level satisfies never;
  }
}
