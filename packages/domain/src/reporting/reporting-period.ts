import { addDays, type PlainDate, plainDate } from '@muctieu/kernel/plain-date';
import type { Frequency, ReportingRegime } from './reporting-regime.ts';

/** R1: what a report is about. `key` is `2026-07`, `2026-Q3`, `2026-H2` or `2026`; of an ad-hoc report its own name. */
export interface ReportingPeriod {
  readonly key: string;
  readonly from: PlainDate;
  /** Its last day, which is the cut-off of its figures unless one says otherwise (R2). */
  readonly to: PlainDate;
}

type Calendar = Pick<ReportingRegime, 'frequency' | 'lastDay'>;

const monthsIn: Readonly<Record<Exclude<Frequency, 'ad-hoc' | 'once'>, number>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
};

/** Every period of a year, in order; none for what is asked for case by case. */
export function periodsOfYear(calendar: Calendar, year: number): readonly ReportingPeriod[] {
  const { frequency } = calendar;
  if (frequency === 'ad-hoc' || frequency === 'once') return [];
  const length = monthsIn[frequency];
  return Array.from({ length: 12 / length }, (_, index) => ({
    key: keyOf(frequency, year, index),
    from: addDays(lastDayOf(calendar, year, index * length), 1),
    to: lastDayOf(calendar, year, (index + 1) * length),
  }));
}

/** The period in which a day lies. A legal year ends in December: what comes after its last day belongs to the next. */
export function periodOn(calendar: Calendar, day: PlainDate): ReportingPeriod | undefined {
  const year = Number(day.slice(0, 4));
  return [year, year + 1]
    .flatMap((one) => periodsOfYear(calendar, one))
    .find((period) => period.from <= day && day <= period.to);
}

export function periodByKey(calendar: Calendar, key: string): ReportingPeriod | undefined {
  return periodsOfYear(calendar, Number(key.slice(0, 4))).find((period) => period.key === key);
}

export function periodBefore(calendar: Calendar, period: ReportingPeriod): ReportingPeriod | undefined {
  return periodOn(calendar, addDays(period.from, -1));
}

export function samePeriodLastYear(calendar: Calendar, period: ReportingPeriod): ReportingPeriod | undefined {
  return periodByKey(calendar, `${Number(period.key.slice(0, 4)) - 1}${period.key.slice(4)}`);
}

function keyOf(frequency: keyof typeof monthsIn, year: number, index: number): string {
  switch (frequency) {
    case 'month':
      return `${year}-${String(index + 1).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${index + 1}`;
    case 'half':
      return `${year}-H${index + 1}`;
    case 'year':
      return String(year);
    default:
      return frequency satisfies never;
  }
}

/** The last day of the period that ends in the n-th month of the year; 0 is December of the year before. */
function lastDayOf({ lastDay }: Calendar, year: number, month: number): PlainDate {
  const [inYear, inMonth] = month === 0 ? [year - 1, 12] : [year, month];
  const fixed = lastDay === undefined ? undefined : plainDate(inYear, inMonth, lastDay);
  if (fixed !== undefined) return fixed;
  const nextMonth = inMonth === 12 ? plainDate(inYear + 1, 1, 1) : plainDate(inYear, inMonth + 1, 1);
  if (nextMonth === undefined) throw new Error(`no month ${inMonth} of ${inYear}`);
  return addDays(nextMonth, -1);
}
