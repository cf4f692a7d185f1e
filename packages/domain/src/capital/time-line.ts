import type { PlainDate } from '@muctieu/kernel/plain-date';

/** What came into and went out of one account, day by day. Several movements of one day count together: only the end of a day is a balance. */
export interface Movement {
  readonly valueDate: PlainDate;
  /** Positive in, negative out. */
  readonly amountDong: bigint;
}

export interface Shortage {
  readonly day: PlainDate;
  /** What the balance of that day would be; below zero. */
  readonly balanceDong: bigint;
}

/**
 * The deepest day below zero, or undefined where the account holds on every day (C3). Back-dated movements are seen,
 * since the whole line is walked.
 */
export function findShortage(movements: readonly Movement[]): Shortage | undefined {
  const byDay = new Map<PlainDate, bigint>();
  for (const { valueDate, amountDong } of movements) byDay.set(valueDate, (byDay.get(valueDate) ?? 0n) + amountDong);
  let balance = 0n;
  let worst: Shortage | undefined;
  for (const day of [...byDay.keys()].sort()) {
    balance += byDay.get(day) ?? 0n;
    if (balance < 0n && (worst === undefined || balance < worst.balanceDong)) worst = { day, balanceDong: balance };
  }
  return worst;
}
