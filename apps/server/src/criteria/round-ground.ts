import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { type CriteriaSet, cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { type ResolvedThreshold, resolveThreshold } from '@muctieu/domain/criteria/resolve-threshold';
import type { UnitScore } from '@muctieu/domain/criteria/unit-score';
import type { ReadTransaction } from '../database/transaction.ts';
import { findSet, findThresholds } from './criteria-set.store.ts';
import { findRound, type StoredRound } from './round.store.ts';
import { findRoundUnits, type RoundUnit } from './round-unit.store.ts';
import { thresholdSubjectOf } from './threshold-subject.ts';

/** A round with all that stands still while its cells change. */
export interface RoundGround {
  readonly round: StoredRound;
  readonly set: CriteriaSet;
  readonly units: ReadonlyMap<string, RoundUnit>;
  threshold(unitId: string, code: string): ResolvedThreshold;
}

export async function findRoundGround(
  transaction: ReadTransaction,
  roundId: string,
  regions: CriteriaRegions,
  lock = false,
): Promise<RoundGround | undefined> {
  const round = await findRound(transaction, roundId, lock);
  const stored = round && (await findSet(transaction, round.setId));
  if (round === undefined || stored === undefined) return undefined;
  const { set } = stored;
  const found = await findRoundUnits(transaction, round.provinceId, set.subject, round.asOf);
  const units = new Map(found.map((unit) => [unit.unitId, unit]));
  const thresholds = await findThresholds(transaction, set.id, round.provinceId);
  const known = new Map<string, ResolvedThreshold>();
  return {
    round,
    set,
    units,
    threshold(unitId, code) {
      const subject = thresholdSubjectOf(regions, round.provinceId, units.get(unitId));
      const key = `${code} ${subject.communeGroup ?? ''} ${subject.borrowsRegion ?? ''}`;
      const resolved = known.get(key) ?? resolveThreshold(thresholds, code, subject, round.asOf);
      known.set(key, resolved);
      return resolved;
    },
  };
}

/** Nothing assessed yet: a row of blanks. */
export function blankScore(set: CriteriaSet): UnitScore {
  return { met: 0, assessed: 0, signs: ' '.repeat(cellCodes(set).length) };
}
