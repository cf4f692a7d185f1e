import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { amountValue } from './amount-value.ts';

/** What a holder expects to have disbursed of a budget year by a day (ước giải ngân đến hết ngày …), said on another. */
export interface Forecast {
  readonly budgetYear: number;
  readonly madeOn: PlainDate;
  readonly forDay: PlainDate;
  readonly amountDong: Dong;
}

/**
 * A forecast is cumulative, so it is not below what was disbursed on any earlier day, nor beyond what there is to disburse.
 * It is never an entry (C11).
 */
export function checkForecast(
  forecast: Forecast,
  facts: { readonly disbursedDong: Dong; readonly disbursableDong: Dong },
): readonly Problem[] {
  const problems: Problem[] = [];
  const { amountDong, madeOn, forDay } = forecast;
  if (amountDong < 0n) {
    problems.push({ code: 'amount-not-positive', path: 'amountDong', values: { found: amountValue(amountDong) } });
  }
  if (forDay < madeOn) {
    problems.push({ code: 'forecast-for-the-past', path: 'forDay', values: { found: forDay, madeOn } });
  }
  if (amountDong < facts.disbursedDong) {
    problems.push({
      code: 'forecast-below-actual',
      path: 'amountDong',
      values: { found: amountValue(amountDong), actual: amountValue(facts.disbursedDong), day: forDay },
    });
  }
  if (amountDong > facts.disbursableDong) {
    problems.push({
      code: 'forecast-beyond-capital',
      path: 'amountDong',
      values: { found: amountValue(amountDong), most: amountValue(facts.disbursableDong) },
    });
  }
  return problems;
}
