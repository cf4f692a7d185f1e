import type { Dong } from '@muctieu/kernel/dong';
import type { Problem } from '@muctieu/kernel/problem';
import type { AllocationDecision } from './allocation-decision.ts';
import type { CapitalEntry } from './capital-entry.ts';
import type { CapitalKind } from './capital-line.ts';
import type { ClosedPeriod } from './check-entry.ts';

/** A medium-term ceiling (kế hoạch trung hạn): what all years of the period together may not exceed, under the node. */
export interface Ceiling {
  readonly nodeCode: string;
  readonly source: string;
  readonly capitalKind: CapitalKind;
  readonly holderId: string;
  readonly fromYear: number;
  readonly toYear: number;
  readonly amountDong: Dong;
  readonly documentId: string;
}

/** A counterpart rule: local budgets add at least so much of what the central budget gives. Dated data with its document. */
export interface CounterpartRule {
  readonly programmeCode: string;
  readonly capitalKind: CapitalKind;
  /** Thousandths of the central amount: 50 is 5 %. */
  readonly atLeastPerMille: number;
  readonly documentId: string;
  readonly verified: boolean;
}

/** A norm: at most so much for one piece (a house, a kilometre). */
export interface Norm {
  readonly nodeCode: string;
  /** What one piece is: «xây mới nhà ở». */
  readonly item: string;
  readonly mostDong: Dong;
  readonly unit: string;
  readonly documentId: string;
  readonly verified: boolean;
}

/** What a node is for the checks, on the day and in the province of the decision. */
export interface NodeFacts {
  readonly code: string;
  readonly programmeCode: string;
  readonly parentCode?: string;
  readonly active: boolean;
  /** The kinds that the catalogue has seen; empty where nothing is known. */
  readonly capitalKinds: readonly CapitalKind[];
}

/** All that the checks of a decision need, gathered before they run: they look at nothing else. */
export interface DecisionFacts {
  readonly nodes: ReadonlyMap<string, NodeFacts>;
  readonly ceilings: readonly Ceiling[];
  readonly counterpartRules: readonly CounterpartRule[];
  readonly norms: readonly Norm[];
  /** The entries of the accounts that the decision touches, and of the years under its ceilings. */
  readonly entries: readonly CapitalEntry[];
  /** Sources of the local budgets, whose money is counterpart. */
  readonly localSources: ReadonlySet<string>;
  /** What is closed of the ledger, where anything is (C9). */
  readonly closed?: ClosedPeriod | undefined;
}

/** Whether a node is `above` or stands below it. */
export function isUnder(nodeCode: string, above: string, nodes: ReadonlyMap<string, NodeFacts>): boolean {
  for (let code: string | undefined = nodeCode; code !== undefined; code = nodes.get(code)?.parentCode) {
    if (code === above) return true;
  }
  return false;
}

/** The same for many nodes: each is looked up through its parents once. */
export function nodesUnder(above: string, nodes: ReadonlyMap<string, NodeFacts>): (nodeCode: string) => boolean {
  const known = new Map<string, boolean>();
  return (nodeCode) => {
    const answer = known.get(nodeCode) ?? isUnder(nodeCode, above, nodes);
    known.set(nodeCode, answer);
    return answer;
  };
}

/** A problem that stops the decision, or a warning that goes on with a sentence of justification. */
export interface DecisionFinding {
  readonly severity: 'error' | 'warning';
  readonly problem: Problem;
}

/** One check of a decision: what it finds, in one file. */
export type DecisionCheck = (decision: AllocationDecision, facts: DecisionFacts) => readonly DecisionFinding[];

export function error(problem: Problem): DecisionFinding {
  return { severity: 'error', problem };
}

export function warning(problem: Problem): DecisionFinding {
  return { severity: 'warning', problem };
}
