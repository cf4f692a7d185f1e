/** How far a figure stands from those it is compared with; enough for one sentence that an official can check. */
export interface Outlier {
  readonly comparedWith: 'own-past' | 'peers';
  readonly value: number;
  readonly median: number;
  /** Median absolute deviation: how far a usual figure lies from the median. */
  readonly deviation: number;
  readonly count: number;
  /** How many usual deviations it lies away; absent where all the others are equal. */
  readonly times?: number;
}

/** Iglewicz and Hoaglin (1993): |0,6745 · (x − median) / MAD| above 3,5 is an outlier. */
const scoreLimit = 3.5;
const scoreOfDeviation = 0.6745;
const fewestPast = 4;
const fewestPeers = 8;
/** Where all others are equal no deviation exists: half as much again, or half as little, is worth a look. */
const shareWhenAllEqual = 0.5;

/** Median and MAD do not move for the very error that is looked for, as mean and standard deviation do. */
export function findOutlier(
  comparedWith: Outlier['comparedWith'],
  value: number,
  others: readonly number[],
): Outlier | undefined {
  if (others.length < (comparedWith === 'own-past' ? fewestPast : fewestPeers)) return undefined;
  const middle = median(others);
  const deviation = median(others.map((other) => Math.abs(other - middle)));
  const distance = Math.abs(value - middle);
  const base = { comparedWith, value, median: middle, deviation, count: others.length };
  if (deviation === 0) return distance > Math.abs(middle) * shareWhenAllEqual && distance > 0 ? base : undefined;
  const times = distance / deviation;
  return times * scoreOfDeviation > scoreLimit ? { ...base, times } : undefined;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
