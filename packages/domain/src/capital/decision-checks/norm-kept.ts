import { amountValue } from '../amount-value.ts';
import { type DecisionCheck, type DecisionFinding, error } from '../decision-check.ts';

/** Where a norm limits what one piece may cost, the amount is at most the number of pieces times the norm. */
export const normKept: DecisionCheck = (decision, facts) =>
  decision.lines.flatMap((line, index): readonly DecisionFinding[] => {
    const { quantity } = line;
    if (quantity === undefined) return [];
    return facts.norms
      .filter((norm) => norm.nodeCode === line.nodeCode)
      .flatMap((norm): readonly DecisionFinding[] => {
        const most = norm.mostDong * BigInt(quantity);
        if (line.amountDong <= most) return [];
        return [
          error({
            code: 'norm-exceeded',
            path: `lines[${index}].amountDong`,
            values: { found: amountValue(line.amountDong), most: amountValue(most), quantity, unit: norm.unit },
          }),
        ];
      });
  });
