import type { PlainDate } from '@muctieu/kernel/plain-date';

/** What moved in one month of a budget year; months of other years are an opening or a late booking. */
export interface MonthSums {
  readonly budgetYear: number;
  /** `2024-03` */
  readonly month: string;
  readonly plan: bigint;
  readonly disbursed: bigint;
}

export interface MonthOfYear {
  readonly month: string;
  /** Undefined for months that have not begun. */
  readonly plan: bigint | undefined;
  readonly disbursed: bigint | undefined;
  readonly lastYear: bigint;
}

/** A year month by month, each from the beginning of the year on, with the year before beside it. */
export function monthsOfYear(sums: readonly MonthSums[], budgetYear: number, today: PlainDate): readonly MonthOfYear[] {
  const upTo = (year: number, month: string, pick: (sum: MonthSums) => bigint) =>
    sums.filter((sum) => sum.budgetYear === year && sum.month <= month).reduce((total, sum) => total + pick(sum), 0n);
  return Array.from({ length: 12 }, (_, index): MonthOfYear => {
    const number = String(index + 1).padStart(2, '0');
    const month = `${budgetYear}-${number}`;
    const begun = month <= today.slice(0, 7);
    return {
      month,
      plan: begun ? upTo(budgetYear, month, ({ plan }) => plan) : undefined,
      disbursed: begun ? upTo(budgetYear, month, ({ disbursed }) => disbursed) : undefined,
      lastYear: upTo(budgetYear - 1, `${budgetYear - 1}-${number}`, ({ disbursed }) => disbursed),
    };
  });
}
