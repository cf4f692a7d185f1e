import type { RuleItem } from '@muctieu/contract/capital/capital-rule';
import { useCallback } from 'react';
import { useFormat } from '../shared/use-format.ts';

/** What a rule allows at the most or asks for at the least, as it is read: «1.600.000.000 / km», «6,1 %». */
export function useRuleFigure(): (rule: Pick<RuleItem, 'amountDong' | 'perMille' | 'unit'>) => string {
  const format = useFormat();
  return useCallback(
    ({ amountDong, perMille, unit }) => {
      const amount =
        perMille !== undefined
          ? format.percent(perMille / 1000, 1)
          : amountDong === undefined
            ? ''
            : format.dong(amountDong);
      return unit === undefined ? amount : `${amount} / ${unit}`;
    },
    [format],
  );
}
