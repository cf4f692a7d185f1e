import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { DraftEntry } from './capital-entry.ts';
import type { CapitalKind } from './capital-line.ts';

/** What a decision does with its lines: makes money exist, gives it to a lower level, or divides it to projects. */
export type DecisionKind = 'grant' | 'assign' | 'allocate' | 'grant-cut' | 'recall';

export type DecisionState = 'draft' | 'submitted' | 'approved' | 'booked' | 'withdrawn';

/** One cell of the table of a decision. */
export interface DecisionLine {
  readonly nodeCode: string;
  readonly holderId: string;
  readonly source: string;
  readonly capitalKind: CapitalKind;
  readonly amountDong: Dong;
  /** For lines that a norm limits: how many (houses, km) the amount is for. */
  readonly quantity?: number;
}

/** A total that the document itself prints; the lines under it must add up to it. Parts left out mean «all». */
export interface PrintedTotal {
  readonly nodeCode?: string;
  readonly holderId?: string;
  readonly source?: string;
  readonly capitalKind?: CapitalKind;
  readonly amountDong: Dong;
}

/** An allocation decision as people know it: one document with a table. */
export interface AllocationDecision {
  readonly id: string;
  readonly provinceId: string;
  readonly kind: DecisionKind;
  readonly state: DecisionState;
  readonly documentId: string;
  /** Who gives; for a grant nobody. */
  readonly giverId?: string;
  readonly vintage: number;
  readonly budgetYear: number;
  readonly valueDate: PlainDate;
  readonly reason: string;
  readonly lines: readonly DecisionLine[];
  readonly printedTotals: readonly PrintedTotal[];
  readonly createdBy: string;
}

/** The entries that booking a decision makes, a line each. */
export function entriesOfDecision(decision: AllocationDecision): readonly DraftEntry[] {
  const { kind, giverId, budgetYear, vintage, valueDate, documentId, reason } = decision;
  return decision.lines.map((line): DraftEntry => {
    const own = { holderId: line.holderId, budgetYear, state: 'available' } as const;
    const giver = { holderId: giverId ?? line.holderId, budgetYear, state: 'available' } as const;
    const granted = { holderId: line.holderId, budgetYear, state: 'granted' } as const;
    const [from, to] =
      kind === 'grant'
        ? [granted, own]
        : kind === 'grant-cut'
          ? [own, granted]
          : kind === 'recall'
            ? [own, giver]
            : [giver, own];
    return {
      kind,
      nodeCode: line.nodeCode,
      source: line.source,
      capitalKind: line.capitalKind,
      vintage,
      from,
      to,
      amountDong: line.amountDong,
      valueDate,
      documentId,
      reason,
    };
  });
}

/** What may follow what. Who entered a decision does not approve it. */
const steps: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['approved', 'draft', 'withdrawn'],
  approved: ['booked', 'withdrawn'],
  booked: [],
  withdrawn: [],
};

/** Takes a decision a step on; sending it back to draft is a return, which needs a reason. */
export function moveDecision(
  decision: Pick<AllocationDecision, 'state' | 'createdBy'>,
  next: DecisionState,
  by: { readonly personId: string; readonly reason: string },
): Result<DecisionState> {
  const problems: Problem[] = [];
  if (!steps[decision.state].includes(next)) {
    problems.push({ code: 'decision-step-impossible', path: 'state', values: { found: decision.state, asked: next } });
  }
  if (next === 'approved' && by.personId === decision.createdBy) {
    problems.push({ code: 'approver-is-creator', path: 'state' });
  }
  if ((next === 'withdrawn' || (decision.state === 'submitted' && next === 'draft')) && by.reason.trim() === '') {
    problems.push({ code: 'step-without-reason', path: 'reason', values: { asked: next } });
  }
  return problems.length === 0 ? done(next) : refused(...problems);
}
