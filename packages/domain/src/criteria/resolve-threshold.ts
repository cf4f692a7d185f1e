import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Threshold } from './threshold.ts';

/** What of a unit decides which threshold is its own. */
export interface ThresholdSubject {
  readonly provinceId: string;
  readonly region?: string;
  readonly communeGroup?: string;
  /** Extremely disadvantaged communes may use the thresholds of the northern mountains (QĐ 318/QĐ-TTg). */
  readonly borrowsRegion?: string;
}

export type ResolvedThreshold =
  | {
      readonly kind: 'found';
      readonly threshold: Threshold;
      /** Why this one: the most particular that holds on the day for the unit. */
      readonly because: 'own-province' | 'own-group' | 'own-region' | 'borrowed-region' | 'everybody';
    }
  /** The document leaves it to the province, and the province has set nothing that holds on the day. */
  | { readonly kind: 'province-must-set'; readonly threshold: Threshold }
  /** Two that are equally particular: a fault of the data, to be mended and not to be chosen from. */
  | { readonly kind: 'contradictory'; readonly thresholds: readonly Threshold[] }
  /** None is loaded for the day and the unit; nothing is guessed. */
  | { readonly kind: 'missing'; readonly otherDays: boolean };

const reasons = ['own-province', 'own-group', 'own-region', 'borrowed-region', 'everybody'] as const;

/** The threshold of one code for one unit on one day, with the reason for the choice. */
export function resolveThreshold(
  thresholds: readonly Threshold[],
  code: string,
  subject: ThresholdSubject,
  day: PlainDate,
): ResolvedThreshold {
  const own = thresholds.filter(
    (one) => one.code === code && (one.provinceId === 'VN' || one.provinceId === subject.provinceId),
  );
  const placed = own.flatMap((threshold) => {
    const because = reasonOf(threshold, subject);
    return because === undefined ? [] : [{ threshold, because }];
  });
  const today = placed.filter(({ threshold }) => holdsOn(threshold, day));
  for (const because of reasons) {
    const found = today.filter((one) => one.because === because).map(({ threshold }) => threshold);
    const [first, second] = found;
    if (first === undefined) continue;
    if (second !== undefined) return { kind: 'contradictory', thresholds: found };
    if (first.kind === 'province-sets') return { kind: 'province-must-set', threshold: first };
    return { kind: 'found', threshold: first, because };
  }
  return { kind: 'missing', otherDays: placed.length > 0 };
}

function reasonOf(threshold: Threshold, subject: ThresholdSubject): (typeof reasons)[number] | undefined {
  const { region, communeGroup } = threshold.audience;
  if (communeGroup !== undefined && communeGroup !== subject.communeGroup) return undefined;
  const borrowed = region !== undefined && region !== subject.region && region === subject.borrowsRegion;
  if (region !== undefined && region !== subject.region && !borrowed) return undefined;
  if (threshold.provinceId !== 'VN') return 'own-province';
  if (communeGroup !== undefined) return 'own-group';
  if (region === undefined) return 'everybody';
  return borrowed ? 'borrowed-region' : 'own-region';
}
