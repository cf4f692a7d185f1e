/** The rule by which recognition is withdrawn, as the law gives it. */
export interface WithdrawalRule {
  readonly partPercent: number;
  readonly halfPercent: number;
  /** Criteria of which one must be among the failed: income, environment, security. */
  readonly keyNumbers: readonly number[];
}

export interface WithdrawalJudgement {
  /** `half`: half of the criteria or more fail. `part-with-key`: from 30 % on, and a key criterion is among them. */
  readonly verdict: 'keeps' | 'half' | 'part-with-key';
  readonly total: number;
  readonly failed: readonly number[];
  readonly failedKeys: readonly number[];
  /** Criteria of which nothing is known: they count as not failed, and whoever decides must know it. */
  readonly unknown: readonly number[];
}

/** Whether an assessment is cause to withdraw recognition (QĐ 18/2022/QĐ-TTg). Compared as whole numbers. */
export function judgeWithdrawal(
  criteria: readonly { readonly number: number; readonly met: boolean | undefined }[],
  { partPercent, halfPercent, keyNumbers }: WithdrawalRule,
): WithdrawalJudgement {
  const total = criteria.length;
  const failed = criteria.filter(({ met }) => met === false).map(({ number }) => number);
  const unknown = criteria.filter(({ met }) => met === undefined).map(({ number }) => number);
  const failedKeys = failed.filter((number) => keyNumbers.includes(number));
  const reaches = (percent: number) => total > 0 && failed.length * 100 >= total * percent;
  const verdict = reaches(halfPercent)
    ? 'half'
    : reaches(partPercent) && failedKeys.length > 0
      ? 'part-with-key'
      : 'keeps';
  return { verdict, total, failed, failedKeys, unknown };
}

export interface DistrictWithdrawal {
  /** Communes of the district on its last day, and those of them whose recognition was withdrawn. */
  readonly communes: number;
  readonly withdrawn: number;
  readonly isCause: boolean;
}

/** A district loses its recognition where so many percent of its communes have lost theirs (QĐ 18/2022/QĐ-TTg: 30 %). */
export function judgeDistrictWithdrawal(communes: number, withdrawn: number, percent: number): DistrictWithdrawal {
  return { communes, withdrawn, isCause: communes > 0 && withdrawn * 100 >= communes * percent };
}
