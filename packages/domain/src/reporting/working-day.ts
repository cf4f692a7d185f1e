import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';

/**
 * Days on which offices are shut although it is no weekend, and weekend days worked in exchange, as the Government
 * announces them each year (Bộ luật Lao động 2019, Điều 111 và 112 name the holidays).
 */
export interface WorkCalendar {
  readonly holidays: ReadonlySet<PlainDate>;
  readonly workedWeekends: ReadonlySet<PlainDate>;
}

export function isWorkingDay(calendar: WorkCalendar, day: PlainDate): boolean {
  if (calendar.workedWeekends.has(day)) return true;
  return !calendar.holidays.has(day) && !isWeekend(day);
}

export function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** The day itself, or the first working day after it: a term that ends on a day off ends on the next working day. */
export function nextWorkingDay(calendar: WorkCalendar, day: PlainDate): PlainDate {
  let next = day;
  while (!isWorkingDay(calendar, next)) next = addDays(next, 1);
  return next;
}

/** The n-th working day after a day. */
export function addWorkingDays(calendar: WorkCalendar, day: PlainDate, count: number): PlainDate {
  let reached = day;
  const step = count < 0 ? -1 : 1;
  for (let left = Math.abs(count); left > 0; ) {
    reached = addDays(reached, step);
    if (isWorkingDay(calendar, reached)) left -= 1;
  }
  return reached;
}
