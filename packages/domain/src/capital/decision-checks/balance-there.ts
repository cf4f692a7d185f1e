import { entriesOfDecision } from '../allocation-decision.ts';
import { type DecisionCheck, error } from '../decision-check.ts';
import { book } from '../ledger.ts';

/** The ledger would book it: asked before approval, so that nobody signs what cannot be booked (C3). */
export const balanceThere: DecisionCheck = (decision, facts) => {
  const outcome = book(
    facts.closed === undefined ? { entries: facts.entries } : { entries: facts.entries, closed: facts.closed },
    { lines: entriesOfDecision(decision), knownAt: Number.MAX_SAFE_INTEGER },
    (line) => `${decision.id}.${line}`,
  );
  return outcome.ok ? [] : outcome.problems.map(error);
};
