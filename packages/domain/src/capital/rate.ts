import { type Dong, dong } from '@muctieu/kernel/dong';

/**
 * What a disbursement is held against (domain reference 5.3; the reports use all of them and seldom say which).
 * assigned: the plan given by the level above · allocated: what of it is divided to projects · available: assigned plus
 * carried in · carry: the carried-in alone · stage: the plans of several years, without their carry-overs.
 */
export type RateBasis = 'assigned' | 'allocated' | 'available' | 'carry' | 'stage';

/** A rate never travels without what it was made of (C10). */
export interface Rate {
  readonly numeratorDong: Dong;
  readonly denominatorDong: Dong;
  readonly basis: RateBasis;
}

/** Undefined where there is nothing to hold against: a rate of a zero plan is no number, not 0 %. */
export function rate(numeratorDong: Dong, denominatorDong: Dong, basis: RateBasis): Rate | undefined {
  return denominatorDong === 0n ? undefined : { numeratorDong, denominatorDong, basis };
}

/** The percentage in hundredths of a percent, rounded half away from zero: 60,32 % is 6032n. */
export function percentHundredths({ numeratorDong, denominatorDong }: Rate): bigint {
  const scaled = numeratorDong * 100_00n * 2n;
  const half = scaled >= 0n === denominatorDong >= 0n ? 1n : -1n;
  return (scaled / denominatorDong + half) / 2n;
}

/** Rates of the same basis are added by their parts; an average of percentages would be another number. */
export function addRates(rates: readonly Rate[], basis: RateBasis): Rate | undefined {
  let numerator = 0n;
  let denominator = 0n;
  for (const one of rates) {
    if (one.basis !== basis) return undefined;
    numerator += one.numeratorDong;
    denominator += one.denominatorDong;
  }
  return rate(dong(numerator), dong(denominator), basis);
}
