import { type Dong, dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';

/** Too few days say nothing about a year. */
const daysFewest = 30;

/**
 * What would be left on 31 December if a budget year went on as it has gone: plan − disbursed × days of the year / days
 * gone. It is arithmetic, no forecast by anybody (C11), and is never booked.
 */
export interface SpendingPace {
  readonly daysGone: number;
  readonly daysOfYear: number;
  readonly planDong: Dong;
  readonly disbursedDong: Dong;
  /** Disbursed by the end of the year at this pace; never more than the plan. */
  readonly reachedDong: Dong;
  readonly unspentDong: Dong;
}

/** Undefined where less than thirty days have gone, or nothing was planned. */
export function spendingPace(
  planDong: Dong,
  disbursedDong: Dong,
  budgetYear: number,
  today: PlainDate,
): SpendingPace | undefined {
  const daysOfYear = daysUpTo(`${budgetYear}-12-31` as PlainDate, budgetYear);
  const daysGone = Math.min(daysUpTo(today, budgetYear), daysOfYear);
  if (daysGone < daysFewest || planDong <= 0n) return undefined;
  const atThisPace = (disbursedDong * BigInt(daysOfYear)) / BigInt(daysGone);
  const reached = atThisPace > planDong ? planDong : atThisPace < disbursedDong ? disbursedDong : atThisPace;
  const unspent = planDong > reached ? planDong - reached : 0n;
  return { daysGone, daysOfYear, planDong, disbursedDong, reachedDong: dong(reached), unspentDong: dong(unspent) };
}

/** Days of the year up to and with the day; 0 before the year begins. */
function daysUpTo(day: PlainDate, year: number): number {
  return Math.max(0, (Date.parse(`${day}T00:00:00Z`) - Date.UTC(year, 0, 1)) / 86_400_000 + 1);
}
