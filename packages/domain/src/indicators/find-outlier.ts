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

/** What is usual among those that a figure is compared with. */
export interface Spread {
  readonly median: number;
  readonly deviation: number;
  readonly count: number;
}

/** Median and MAD do not move for the very error that is looked for, as mean and standard deviation do. */
export function findOutlier(
  comparedWith: Outlier['comparedWith'],
  value: number,
  others: readonly number[],
): Outlier | undefined {
  return judgeOutlier(comparedWith, value, spreadOf(others));
}

/** The same where somebody keeps what is usual. */
export function judgeOutlier(
  comparedWith: Outlier['comparedWith'],
  value: number,
  { median: middle, deviation, count }: Spread,
): Outlier | undefined {
  if (count < (comparedWith === 'own-past' ? fewestPast : fewestPeers)) return undefined;
  const distance = Math.abs(value - middle);
  const base = { comparedWith, value, median: middle, deviation, count };
  if (deviation === 0) return distance > Math.abs(middle) * shareWhenAllEqual && distance > 0 ? base : undefined;
  const times = distance / deviation;
  return times * scoreOfDeviation > scoreLimit ? { ...base, times } : undefined;
}

export function spreadOf(values: readonly number[]): Spread {
  const middle = median(values);
  return { median: middle, deviation: median(values.map((value) => Math.abs(value - middle))), count: values.length };
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
}
