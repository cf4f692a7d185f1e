import type { RoundOutcome } from '@muctieu/demo/rounds';
import type { ReportForm } from '@muctieu/domain/reporting/report-form';
import { type CellReason, moveSubmission, type SubmissionAct } from '@muctieu/domain/reporting/submission';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import type { KnownObligation } from './derive-obligations.ts';
import type { StoredSubmission } from './submissions.store.ts';

export interface PlayedStep {
  readonly act: SubmissionAct;
  readonly actor: 'reporter' | 'receiver';
  readonly personId: string | undefined;
  readonly reason: string;
  readonly cellReasons: readonly CellReason[];
  readonly on: PlainDate;
}

/** A report of the demo with its cells and the steps it took. */
export interface PlayedReport {
  readonly submission: StoredSubmission;
  readonly steps: readonly PlayedStep[];
  readonly cells: Readonly<Record<string, string>>;
}

export interface Play {
  readonly reporterId: string | undefined;
  readonly receiverId: string | undefined;
  readonly reason: string;
  readonly cells: Readonly<Record<string, string>>;
  readonly returned: CellReason;
}

/** The days on which the steps of an outcome are taken. */
export interface PlayedDays {
  readonly submittedOn: PlainDate;
  readonly answeredOn: PlainDate;
}

export function daysOf(outcome: RoundOutcome, due: PlainDate): PlayedDays {
  const isLate = outcome === 'late' || outcome === 'accepted-late';
  const submittedOn = addDays(due, isLate ? 2 : -1);
  return { submittedOn, answeredOn: addDays(submittedOn, 1) };
}

/** Plays a report up to today by the rules of every other one; what would come later has not happened. Nothing: undefined. */
export function playReport(
  known: KnownObligation,
  form: { readonly form: ReportForm; readonly formVersion: number },
  outcome: RoundOutcome,
  days: PlayedDays,
  play: Play,
  today: PlainDate,
): PlayedReport | undefined {
  if (outcome === 'none') return undefined;
  const { obligation, reporter, provinceId } = known;
  const asked: PlayedStep[] = [];
  const step = (
    act: SubmissionAct,
    actor: PlayedStep['actor'],
    on: PlainDate,
    cellReasons: readonly CellReason[] = [],
  ) =>
    asked.push({
      act,
      actor,
      personId: actor === 'reporter' ? play.reporterId : play.receiverId,
      reason: play.reason,
      cellReasons,
      on,
    });
  if (outcome !== 'draft') step('submit', 'reporter', days.submittedOn);
  if (outcome === 'accepted' || outcome === 'accepted-late') step('accept', 'receiver', days.answeredOn);
  if (outcome === 'returned') step('return', 'receiver', days.answeredOn, [play.returned]);
  const steps = asked.filter(({ on }) => on <= today);
  let state: StoredSubmission['state'] = 'draft';
  for (const taken of steps) {
    const moved = moveSubmission(state, taken);
    if (!moved.ok) throw new Error(`demo/rounds: ${JSON.stringify(moved.problems)}`);
    state = moved.value;
  }
  const isIn = steps.length > 0;
  return {
    submission: {
      provinceId,
      regimeCode: obligation.regimeCode,
      periodKey: obligation.periodKey,
      reporterId: reporter.id,
      unitId: reporter.unitId,
      organisationId: reporter.kind === 'organisation' ? reporter.id : undefined,
      formCode: form.form.code,
      formVersion: form.formVersion,
      state,
      cutOff: obligation.cutOff,
      due: obligation.due,
      ...(isIn ? { firstSubmittedOn: days.submittedOn } : {}),
      roundNo: isIn ? 1 : 0,
      ...(isIn && play.reporterId !== undefined ? { submittedBy: play.reporterId } : {}),
      checkedSections: [],
      version: 1 + steps.length,
    },
    steps,
    cells: Object.fromEntries(Object.entries(play.cells).filter(([key]) => hasCell(form.form, key))),
  };
}

function hasCell(form: ReportForm, key: string): boolean {
  const [sectionKey, row, column] = key.split('/');
  const section = form.sections.find((one) => one.key === sectionKey);
  return section?.rows.some((one) => one.key === row) === true && section.columns.some((one) => one.key === column);
}
