import type { PlainDate } from './plain-date.ts';

/** The day in Viet Nam (UTC+7), which is the day that law and offices mean. */
export function dayInVietNam(now: Date): PlainDate {
  return new Date(now.getTime() + 7 * 60 * 60 * 1000).toISOString().slice(0, 10) as PlainDate;
}
