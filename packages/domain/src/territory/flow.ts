import type { PlainDate } from '@muctieu/kernel/plain-date';

/** How much of the origin: all of it, a part while it goes on, what was left of it, or nobody has said yet. */
export const flowExtents = ['whole', 'part', 'remainder', 'unknown'] as const;
export type FlowExtent = (typeof flowExtents)[number];

/** Shares are whole millionths: exact, so that what is divided by reviewed shares adds up to what there was. */
export const wholeMillionths = 1_000_000;

/**
 * What a merge or split moved from one unit into another (T3). Shares count against the origin as it was on the eve, so
 * all flows of an origin on one day add up to the whole; where the origin goes on, it keeps the rest without a flow.
 */
export interface Flow {
  readonly eventId: string;
  readonly on: PlainDate;
  readonly originId: string;
  readonly resultId: string;
  readonly extent: FlowExtent;
  readonly shareMillionths?: number;
  /** Somebody competent looked at the share; until then nothing is divided by it. */
  readonly shareReviewed: boolean;
}
