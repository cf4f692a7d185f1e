import { amountValue } from '../amount-value.ts';
import {
  type DecisionCheck,
  type DecisionFacts,
  type DecisionFinding,
  error,
  isUnder,
  type Norm,
  warning,
} from '../decision-check.ts';

/** Where a norm limits what one piece may cost, the amount is at most the number of pieces times the norm. */
export const normKept: DecisionCheck = (decision, facts) => {
  const normOf = normsByNode(facts);
  return decision.lines.flatMap((line, index): readonly DecisionFinding[] => {
    const { quantity } = line;
    if (quantity === undefined) return [];
    const norm = normOf(line.nodeCode);
    if (norm === undefined) return [];
    // A quantity may have decimals (12,5 km); the amount is compared to the đồng, rounded up.
    const most = (norm.mostDong * BigInt(Math.round(quantity * 1000)) + 999n) / 1000n;
    if (line.amountDong <= most) return [];
    const values = {
      ...{ found: amountValue(line.amountDong), most: amountValue(most) },
      ...{ quantity, unit: norm.unit, item: norm.item },
    };
    const path = `lines[${index}].amountDong`;
    // What nobody has held against the text of the law stops nothing.
    return [
      norm.verified
        ? error({ code: 'norm-exceeded', path, values })
        : warning({ code: 'norm-exceeded-unverified', path, values }),
    ];
  });
};

/** Of several (a house built, a house repaired) the most generous is asked: the line does not say which it is. */
function normsByNode({ norms, nodes }: DecisionFacts): (nodeCode: string) => Norm | undefined {
  const known = new Map<string, Norm | undefined>();
  return (nodeCode) => {
    if (!known.has(nodeCode)) {
      const under = norms.filter((norm) => isUnder(nodeCode, norm.nodeCode, nodes));
      known.set(nodeCode, under.sort((a, b) => (a.mostDong < b.mostDong ? 1 : -1)).at(0));
    }
    return known.get(nodeCode);
  };
}
