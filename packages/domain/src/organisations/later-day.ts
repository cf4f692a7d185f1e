import { comparePlainDates, type PlainDate } from '@muctieu/kernel/plain-date';

export function laterDay(a: PlainDate, b: PlainDate): PlainDate {
  return comparePlainDates(a, b) > 0 ? a : b;
}
