import type { CriteriaSetDetail, ResolvedThresholdItem, ThresholdItem } from '@muctieu/contract/criteria/criteria-set';
import type { CriteriaSet } from '@muctieu/domain/criteria/criteria-set';
import type { ResolvedThreshold } from '@muctieu/domain/criteria/resolve-threshold';
import type { Threshold } from '@muctieu/domain/criteria/threshold';
import type { StoredSet } from './criteria-set.store.ts';

export interface ThresholdCounts {
  readonly loaded: number;
  readonly verified: number;
}

/** A set in a list: what it declares beside what is loaded. */
export function setItemOf({ set, version }: StoredSet, counts: ThresholdCounts | undefined) {
  return {
    id: set.id,
    name: set.name,
    nameVi: set.name.vi,
    subject: set.subject,
    validFrom: set.validity.from,
    ...(set.validity.until === undefined ? {} : { validUntil: set.validity.until }),
    ...(set.documentId === undefined ? {} : { documentId: set.documentId }),
    criteriaLoaded: set.criteria.length,
    ...(set.declared.criteria === undefined ? {} : { criteriaDeclared: set.declared.criteria }),
    indicatorsLoaded: set.criteria.reduce((sum, { indicators }) => sum + indicators.length, 0),
    ...(set.declared.indicators === undefined ? {} : { indicatorsDeclared: set.declared.indicators }),
    thresholdsLoaded: counts?.loaded ?? 0,
    thresholdsVerified: counts?.verified ?? 0,
    verified: set.verified,
    version,
  };
}

/** The criteria of a set, each with what it must reach. */
export function criteriaItemsOf(
  set: CriteriaSet,
  resolve: (code: string) => ResolvedThreshold,
): CriteriaSetDetail['criteria'] {
  return set.criteria.map((criterion) => {
    const own = resolve(String(criterion.number));
    return {
      number: criterion.number,
      name: criterion.name,
      ...(criterion.group === undefined ? {} : { group: criterion.group }),
      verified: criterion.verified,
      // Only where the set was read no deeper has a criterion a threshold of its own.
      ...(own.kind === 'missing' && !own.otherDays ? {} : { threshold: resolvedItemOf(own) }),
      indicators: criterion.indicators.map((indicator) => ({
        ...indicator,
        threshold: resolvedItemOf(resolve(indicator.code)),
      })),
    };
  });
}

export function resolvedItemOf(resolved: ResolvedThreshold): ResolvedThresholdItem {
  switch (resolved.kind) {
    case 'found':
      return { kind: 'found', because: resolved.because, threshold: thresholdItemOf(resolved.threshold) };
    case 'province-must-set':
      return { kind: resolved.kind, threshold: thresholdItemOf(resolved.threshold) };
    case 'contradictory':
      return { kind: resolved.kind };
    case 'missing':
      return { kind: resolved.kind, otherDays: resolved.otherDays };
    default:
      return resolved satisfies never;
  }
}

export function thresholdItemOf({ audience, ...threshold }: Threshold): ThresholdItem {
  return { ...threshold, ...audience, sources: [...threshold.sources] };
}
