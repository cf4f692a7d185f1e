import type { Dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { type Acting, checkSeparation } from '../organisations/separation-of-duties.ts';
import type { DraftEntry } from './capital-entry.ts';
import type { CapitalLine } from './capital-line.ts';
import { entryKinds } from './entry-kinds.ts';

/** What the Treasury pays out, settles or takes back (C6). */
export const disbursementKinds = [
  'advance',
  'payment',
  'advance-recovery',
  'advance-repayment',
  'payment-repayment',
] as const;
export type DisbursementKind = (typeof disbursementKinds)[number];

export interface DisbursementLine extends CapitalLine {
  readonly kind: DisbursementKind;
  readonly holderId: string;
  readonly budgetYear: number;
  readonly amountDong: Dong;
  readonly valueDate: PlainDate;
  readonly reason?: string | undefined;
  readonly documentId?: string | undefined;
}

export function entriesOfDisbursement(
  lines: readonly DisbursementLine[],
  by: { readonly documentId: string; readonly reason: string },
): readonly (DraftEntry & { readonly kind: DisbursementKind })[] {
  return lines.map(({ holderId, budgetYear, reason, documentId, ...line }) => {
    const position = { holderId, budgetYear };
    const { from, to } = entryKinds[line.kind];
    return {
      ...line,
      from: { ...position, state: from },
      to: { ...position, state: to },
      documentId: documentId ?? by.documentId,
      reason: reason ?? by.reason,
    };
  });
}

/** entered: by the owner, waits; booked: approved, counts; returned: sent back with a reason; withdrawn: by who entered it. */
export type DisbursementState = 'entered' | 'booked' | 'returned' | 'withdrawn';

/** Only what waits goes on: booked by somebody else than who entered it, with delegations counted on both sides. */
export function moveDisbursement(
  current: { readonly state: DisbursementState; readonly entered: Acting },
  step: { readonly state: Exclude<DisbursementState, 'entered'>; readonly by: Acting; readonly reason: string },
): Result<void> {
  const problems: Problem[] = [];
  if (current.state !== 'entered') {
    problems.push({
      code: 'disbursement-step-impossible',
      path: 'state',
      values: { found: current.state, asked: step.state },
    });
  }
  if (step.state === 'booked' && !checkSeparation(current.entered, step.by).ok) {
    problems.push({ code: 'approver-is-creator', path: 'state' });
  }
  if (step.state === 'returned' && step.reason.trim() === '') {
    problems.push({ code: 'step-without-reason', path: 'reason', values: { asked: step.state } });
  }
  return problems.length === 0 ? done(undefined) : refused(...problems);
}
