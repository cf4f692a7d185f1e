import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

/** Where a report stands. `checked`: the lead agencies have looked at their sections. */
export type SubmissionState = 'draft' | 'submitted' | 'checked' | 'accepted' | 'returned';

export type SubmissionAct = 'submit' | 'take-back' | 'check' | 'accept' | 'return' | 'reopen';

/** Whose act it is: the reporter itself, a lead agency for its section, or the level above. */
export type SubmissionActor = 'reporter' | 'lead-agency' | 'receiver';

interface StepRule {
  readonly from: readonly SubmissionState[];
  readonly to: SubmissionState;
  readonly by: readonly SubmissionActor[];
  readonly reasoned: boolean;
}

/** R4: locked when accepted, returned with reasons, reopened only by the level above. */
const steps: Readonly<Record<SubmissionAct, StepRule>> = {
  submit: { from: ['draft', 'returned'], to: 'submitted', by: ['reporter'], reasoned: false },
  'take-back': { from: ['submitted'], to: 'draft', by: ['reporter'], reasoned: true },
  check: { from: ['submitted'], to: 'checked', by: ['lead-agency', 'receiver'], reasoned: false },
  accept: { from: ['submitted', 'checked'], to: 'accepted', by: ['receiver'], reasoned: false },
  return: { from: ['submitted', 'checked'], to: 'returned', by: ['lead-agency', 'receiver'], reasoned: true },
  reopen: { from: ['accepted'], to: 'returned', by: ['receiver'], reasoned: true },
};

/** Why one cell comes back. */
export interface CellReason {
  readonly cell: string;
  readonly reason: string;
}

export interface SubmissionStep {
  readonly act: SubmissionAct;
  readonly actor: SubmissionActor;
  /** The day on which it is done, for whether it is on time. */
  readonly on: PlainDate;
  readonly reason: string;
  readonly cellReasons: readonly CellReason[];
}

/** Takes a report a step on; every problem of the step at once. */
export function moveSubmission(state: SubmissionState, step: SubmissionStep): Result<SubmissionState> {
  const rule = steps[step.act];
  const problems: Problem[] = [];
  if (!rule.from.includes(state))
    problems.push({ code: 'submission-step-impossible', path: 'act', values: { found: state, asked: step.act } });
  if (!rule.by.includes(step.actor))
    problems.push({ code: 'submission-step-of-others', path: 'act', values: { found: step.actor, asked: step.act } });
  if (rule.reasoned && step.reason.trim() === '' && step.cellReasons.length === 0)
    problems.push({ code: 'submission-step-without-reason', path: 'reason', values: { asked: step.act } });
  for (const [index, { cell, reason }] of step.cellReasons.entries())
    if (reason.trim() === '')
      problems.push({ code: 'cell-returned-without-reason', path: `cellReasons[${index}].reason`, values: { cell } });
  return problems.length === 0 ? done(rule.to) : refused(...problems);
}

/** The acts that may follow, for the buttons of a page. */
export function actsFrom(state: SubmissionState, actor: SubmissionActor): readonly SubmissionAct[] {
  const acts: readonly SubmissionAct[] = ['submit', 'take-back', 'check', 'accept', 'return', 'reopen'];
  return acts.filter((act) => steps[act].from.includes(state) && steps[act].by.includes(actor));
}

/** What is typed may be changed only before it is handed in, or when it came back. */
export function isEditable(state: SubmissionState): boolean {
  return state === 'draft' || state === 'returned';
}
