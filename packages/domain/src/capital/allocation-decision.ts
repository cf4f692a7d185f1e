import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { type Acting, checkSeparation } from '../organisations/separation-of-duties.ts';
import type { DraftEntry } from './capital-entry.ts';
import type { CapitalKind } from './capital-line.ts';
import { type EntryKind, entryKinds } from './entry-kinds.ts';
import type { Position } from './position.ts';

/** What a decision does with its lines: any kind of entry but a reversal, which points at entries instead. */
export type DecisionKind = Exclude<EntryKind, 'reversal'>;

export type DecisionState = 'draft' | 'submitted' | 'approved' | 'booked' | 'withdrawn';

/** One cell of the table of a decision. */
export interface DecisionLine {
  readonly nodeCode: string;
  readonly holderId: string;
  readonly source: string;
  readonly capitalKind: CapitalKind;
  readonly amountDong: Dong;
  /** Where a line is of another plan year than the decision: a list of payments or carry-overs over several vintages. */
  readonly vintage?: number;
  /** Where a line counts from another day: payments of a month. */
  readonly valueDate?: PlainDate;
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
  /** Who gives or takes back; nobody where the money stays with its holder. */
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
  const rule = entryKinds[decision.kind];
  return decision.lines.map((line): DraftEntry => {
    const own: Position = { holderId: line.holderId, budgetYear: decision.budgetYear, state: rule.from };
    const giver = rule.holder === 'same' ? line.holderId : (decision.giverId ?? line.holderId);
    const takesBack = decision.kind === 'recall' || decision.kind === 'allocation-recall';
    const toYear = decision.budgetYear + (rule.budgetYear === 'next' ? 1 : 0);
    return {
      kind: decision.kind,
      nodeCode: line.nodeCode,
      source: line.source,
      capitalKind: line.capitalKind,
      vintage: line.vintage ?? decision.vintage,
      from: takesBack ? own : { ...own, holderId: giver },
      to: { holderId: takesBack ? giver : line.holderId, budgetYear: toYear, state: rule.to },
      amountDong: line.amountDong,
      valueDate: line.valueDate ?? decision.valueDate,
      documentId: decision.documentId,
      reason: decision.reason,
    };
  });
}

/** What may follow what. Who wrote any of a decision does not approve it, nor who lent them the role or borrows it from them. */
const steps: Readonly<Record<DecisionState, readonly DecisionState[]>> = {
  draft: ['submitted', 'withdrawn'],
  submitted: ['approved', 'draft', 'withdrawn'],
  approved: ['booked', 'withdrawn'],
  booked: [],
  withdrawn: [],
};

/** Takes a decision a step on; sending it back to draft is a return, which needs a reason. */
export function moveDecision(
  decision: Pick<AllocationDecision, 'state' | 'createdBy'> & { readonly contributors?: readonly Acting[] },
  next: DecisionState,
  by: Acting & { readonly reason: string },
): Result<DecisionState> {
  const problems: Problem[] = [];
  if (!steps[decision.state].includes(next)) {
    problems.push({ code: 'decision-step-impossible', path: 'state', values: { found: decision.state, asked: next } });
  }
  const wrote = [{ personId: decision.createdBy }, ...(decision.contributors ?? [])];
  if (next === 'approved' && wrote.some((created) => !checkSeparation(created, by).ok)) {
    problems.push({ code: 'approver-is-creator', path: 'state' });
  }
  if ((next === 'withdrawn' || (decision.state === 'submitted' && next === 'draft')) && by.reason.trim() === '') {
    problems.push({ code: 'step-without-reason', path: 'reason', values: { asked: next } });
  }
  return problems.length === 0 ? done(next) : refused(...problems);
}
