import { type CellStatus, countsAsMet, signOfStatus } from './cell-status.ts';
import {
  type CriteriaSet,
  cellCodes,
  type LevelBucket,
  type ProvinceStatus,
  provinceStatusCode,
} from './criteria-set.ts';

/** Where a unit stands in a round: all of it derived from its cells (K5). */
export interface UnitScore {
  /** Criteria that count: met, or not applied to the unit. */
  readonly met: number;
  readonly assessed: number;
  /** One sign a code, in the order of `cellCodes`. */
  readonly signs: string;
}

export function scoreUnit(set: CriteriaSet, statusOf: (code: string) => CellStatus | undefined): UnitScore {
  const own = set.criteria.map(({ number }) => statusOf(String(number)));
  return {
    met: own.filter(countsAsMet).length,
    assessed: own.filter((status) => status !== undefined).length,
    signs: cellCodes(set)
      .map((code) => signOfStatus(statusOf(code)))
      .join(''),
  };
}

export type UnitLevel =
  | { readonly kind: 'bucket'; readonly bucket: LevelBucket }
  | { readonly kind: 'province-status'; readonly status: ProvinceStatus; readonly takenFrom: LevelBucket }
  /** Nobody has assessed anything: no bucket, least of all «below 5». */
  | { readonly kind: 'not-assessed' }
  | { readonly kind: 'no-bucket' };

/** The row of the ladder in which a unit is counted; «cơ bản đạt» is taken out of the bucket it would else stand in. */
export function levelOfUnit(set: CriteriaSet, score: UnitScore): UnitLevel {
  if (score.assessed === 0) return { kind: 'not-assessed' };
  const bucket = set.levels.find(({ from, to }) => from <= score.met && score.met <= to);
  if (bucket === undefined) return { kind: 'no-bucket' };
  const codes = cellCodes(set);
  const status = set.provinceStatuses.find(
    (one) =>
      one.takenFrom === bucket.code && score.signs[codes.indexOf(provinceStatusCode(one))] === signOfStatus('met'),
  );
  return status === undefined ? { kind: 'bucket', bucket } : { kind: 'province-status', status, takenFrom: bucket };
}

/** The next bucket upwards and how many criteria are missing to it. */
export function nextLevel(
  set: CriteriaSet,
  met: number,
): { readonly bucket: LevelBucket; readonly missing: number } | undefined {
  const above = set.levels.filter(({ from }) => from > met).toSorted((a, b) => a.from - b.from)[0];
  return above === undefined ? undefined : { bucket: above, missing: above.from - met };
}
