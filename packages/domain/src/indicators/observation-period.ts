import { addDays, type PlainDate, parsePlainDate, plainDate } from '@muctieu/kernel/plain-date';

/**
 * The time a figure is about, as it travels and is stored: `2024`, `2024-H1`, `2024-Q2`, `2024-06`, of several years
 * `2021-2025`, or as of one day `2024-06-30`.
 */
export type ObservationPeriod = string & { readonly __brand: 'ObservationPeriod' };

export type PeriodKind = 'years' | 'year' | 'half' | 'quarter' | 'month' | 'day';

export interface PeriodDays {
  readonly kind: PeriodKind;
  readonly from: PlainDate;
  /** Its last day. */
  readonly to: PlainDate;
}

export function parsePeriod(text: string): ObservationPeriod | undefined {
  return daysOf(text) === undefined ? undefined : (text as ObservationPeriod);
}

/** First and last day. */
export function periodDays(period: ObservationPeriod): PeriodDays {
  const days = daysOf(period);
  if (days === undefined) throw new Error(`«${period}» is no period`);
  return days;
}

/** The same kind of period one year, half, quarter or month earlier; of a day the same day a year before. */
export function periodBefore(period: ObservationPeriod): ObservationPeriod | undefined {
  const { kind, from } = periodDays(period);
  const year = Number(from.slice(0, 4));
  const month = Number(from.slice(5, 7));
  switch (kind) {
    case 'years':
      return undefined;
    case 'year':
      return String(year - 1) as ObservationPeriod;
    case 'half':
      return (month === 1 ? `${year - 1}-H2` : `${year}-H1`) as ObservationPeriod;
    case 'quarter':
      return (month === 1 ? `${year - 1}-Q4` : `${year}-Q${(month - 1) / 3}`) as ObservationPeriod;
    case 'month':
      return (month === 1 ? `${year - 1}-12` : `${year}-${String(month - 1).padStart(2, '0')}`) as ObservationPeriod;
    case 'day':
      return parsePeriod(`${year - 1}${from.slice(4)}`);
    default:
      return kind satisfies never;
  }
}

/** In the order of their last days; a longer period after the shorter one that ends with it. */
export function comparePeriods(a: ObservationPeriod, b: ObservationPeriod): number {
  const one = periodDays(a);
  const other = periodDays(b);
  if (one.to !== other.to) return one.to < other.to ? -1 : 1;
  return one.from > other.from ? -1 : one.from < other.from ? 1 : 0;
}

function daysOf(text: string): PeriodDays | undefined {
  const years = /^(\d{4})(?:-(\d{4}))?$/.exec(text);
  if (years) {
    const first = Number(years[1]);
    const last = Number(years[2] ?? years[1]);
    if (years[2] !== undefined && last <= first) return undefined;
    return months(years[2] === undefined ? 'year' : 'years', first, 1, (last - first + 1) * 12);
  }
  const half = /^(\d{4})-H([12])$/.exec(text);
  if (half) return months('half', Number(half[1]), half[2] === '1' ? 1 : 7, 6);
  const quarter = /^(\d{4})-Q([1-4])$/.exec(text);
  if (quarter) return months('quarter', Number(quarter[1]), Number(quarter[2]) * 3 - 2, 3);
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month) return months('month', Number(month[1]), Number(month[2]), 1);
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? parsePlainDate(text) : undefined;
  return day === undefined || !isInTime(Number(day.slice(0, 4))) ? undefined : { kind: 'day', from: day, to: day };
}

function months(kind: PeriodKind, year: number, month: number, count: number): PeriodDays | undefined {
  const from = plainDate(year, month, 1);
  const after = month - 1 + count;
  const next = plainDate(year + Math.floor(after / 12), (after % 12) + 1, 1);
  if (from === undefined || next === undefined || !isInTime(year)) return undefined;
  return { kind, from, to: addDays(next, -1) };
}

/** Figures of the programmes; a year typed wrongly (0204, 20224) is none. */
function isInTime(year: number): boolean {
  return year >= 2000 && year <= 2100;
}
