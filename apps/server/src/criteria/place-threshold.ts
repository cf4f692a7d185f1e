import type { Threshold } from '@muctieu/domain/criteria/threshold';
import { overlap } from '@muctieu/kernel/day-interval';
import type { Problem } from '@muctieu/kernel/problem';

/** What stands where a threshold is to stand: those it ends, or why it cannot stand there. */
export function placeOfThreshold(
  known: readonly Threshold[],
  threshold: Threshold,
): { readonly ends: readonly Threshold[]; readonly problem?: Problem } {
  const rivals = known.filter((one) => isRival(one, threshold) && overlap(one, threshold));
  const later = rivals.find((one) => one.from >= threshold.from);
  if (later === undefined) return { ends: rivals };
  const values = { code: threshold.code, other: later.from };
  return { ends: [], problem: { code: 'threshold-overlaps', path: 'until', values } };
}

/** Of the same indicator, for the same communes, by the same province. */
export function isRival(one: Threshold, other: Pick<Threshold, 'provinceId' | 'code' | 'audience'>): boolean {
  return (
    one.provinceId === other.provinceId &&
    one.code === other.code &&
    one.audience.region === other.audience.region &&
    one.audience.communeGroup === other.audience.communeGroup
  );
}
