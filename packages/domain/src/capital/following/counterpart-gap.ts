import { type Dong, dong } from '@muctieu/kernel/dong';
import type { CapitalKind } from '../capital-line.ts';
import type { CounterpartRule } from '../decision-check.ts';

/** Central and local capital granted for a programme and kind. */
export interface CounterpartSums {
  readonly programmeCode: string;
  readonly capitalKind: CapitalKind;
  readonly centralDong: Dong;
  readonly localDong: Dong;
}

/** Local capital that a rule asks for and nobody has granted. */
export interface CounterpartGap extends CounterpartSums {
  readonly rule: CounterpartRule;
  readonly neededDong: Dong;
  readonly missingDong: Dong;
}

/** Each đồng of the state asks for so many thousandths of the province's own; rounded up, since less would be too little. */
export function counterpartGaps(
  sums: readonly CounterpartSums[],
  rules: readonly CounterpartRule[],
): readonly CounterpartGap[] {
  return sums.flatMap((one): readonly CounterpartGap[] => {
    const rule = rules.find(
      ({ programmeCode, capitalKind }) => programmeCode === one.programmeCode && capitalKind === one.capitalKind,
    );
    if (rule === undefined || one.centralDong <= 0n) return [];
    const needed = (one.centralDong * BigInt(rule.atLeastPerMille) + 999n) / 1000n;
    const missing = needed - one.localDong;
    return missing <= 0n ? [] : [{ ...one, rule, neededDong: dong(needed), missingDong: dong(missing) }];
  });
}
