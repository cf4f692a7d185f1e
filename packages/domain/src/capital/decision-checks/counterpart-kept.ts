import { amountValue } from '../amount-value.ts';
import { type DecisionCheck, type DecisionFinding, warning } from '../decision-check.ts';

/**
 * Local budgets put their counterpart beside the central money (NĐ 27/2022/NĐ-CP, NĐ 358/2025/NĐ-CP; the ratio is set by the
 * province). A warning, since the counterpart may come by a decision of its own.
 */
export const counterpartKept: DecisionCheck = (decision, facts) => {
  if (decision.kind !== 'grant') return [];
  return facts.counterpartRules.flatMap((rule): readonly DecisionFinding[] => {
    let central = 0n;
    let local = 0n;
    for (const line of decision.lines) {
      if (facts.nodes.get(line.nodeCode)?.programmeCode !== rule.programmeCode || line.capitalKind !== rule.capitalKind)
        continue;
      if (line.source === 'CENTRAL') central += line.amountDong;
      else if (facts.localSources.has(line.source)) local += line.amountDong;
    }
    if (central === 0n || local * 1000n >= central * BigInt(rule.atLeastPerMille)) return [];
    return [
      warning({
        code: 'counterpart-short',
        path: 'lines',
        values: {
          programme: rule.programmeCode,
          kind: rule.capitalKind,
          central: amountValue(central),
          local: amountValue(local),
          expected: amountValue((central * BigInt(rule.atLeastPerMille) + 999n) / 1000n),
          perMille: rule.atLeastPerMille,
        },
      }),
    ];
  });
};
