import { amountValue } from '../amount-value.ts';
import { type DecisionCheck, type DecisionFinding, error, isUnder } from '../decision-check.ts';

/** Where a norm limits what one piece may cost, the amount is at most the number of pieces times the norm. */
export const normKept: DecisionCheck = (decision, facts) =>
  decision.lines.flatMap((line, index): readonly DecisionFinding[] => {
    const { quantity } = line;
    if (quantity === undefined) return [];
    // Of several (a house built, a house repaired) the most generous is asked: the line does not say which it is.
    return facts.norms
      .filter((norm) => isUnder(line.nodeCode, norm.nodeCode, facts.nodes))
      .sort((a, b) => (a.mostDong < b.mostDong ? 1 : -1))
      .slice(0, 1)
      .flatMap((norm): readonly DecisionFinding[] => {
        // A quantity may have decimals (12,5 km); the amount is compared to the đồng, rounded up.
        const most = (norm.mostDong * BigInt(Math.round(quantity * 1000)) + 999n) / 1000n;
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
