import type { PlainDate } from './plain-date.ts';

/** Half-open: holds from `from` up to, and not on, `until`. Without `until` it holds for ever. */
export interface DayInterval {
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

export function holdsOn(interval: DayInterval, day: PlainDate): boolean {
  return interval.from <= day && (interval.until === undefined || day < interval.until);
}

/** Whether the two have a day in common. */
export function overlap(a: DayInterval, b: DayInterval): boolean {
  return (b.until === undefined || a.from < b.until) && (a.until === undefined || b.from < a.until);
}
