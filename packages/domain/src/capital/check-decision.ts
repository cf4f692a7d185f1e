import type { AllocationDecision } from './allocation-decision.ts';
import type { DecisionCheck, DecisionFacts, DecisionFinding } from './decision-check.ts';
import { balanceThere } from './decision-checks/balance-there.ts';
import { ceilingKept } from './decision-checks/ceiling-kept.ts';
import { counterpartKept } from './decision-checks/counterpart-kept.ts';
import { lineRepeated } from './decision-checks/line-repeated.ts';
import { nodeActive } from './decision-checks/node-active.ts';
import { normKept } from './decision-checks/norm-kept.ts';
import { printedTotal } from './decision-checks/printed-total.ts';

/** Every check of a decision, in the order in which a reader meets the findings. */
const orderedChecks: readonly DecisionCheck[] = [
  lineRepeated,
  nodeActive,
  printedTotal,
  balanceThere,
  ceilingKept,
  counterpartKept,
  normKept,
];

/** All findings of all checks: what stops the decision, and what it must justify. */
export function checkDecision(decision: AllocationDecision, facts: DecisionFacts): readonly DecisionFinding[] {
  if (decision.lines.length === 0) {
    return [{ severity: 'error', problem: { code: 'decision-without-lines', path: 'lines' } }];
  }
  return orderedChecks.flatMap((check) => check(decision, facts));
}
