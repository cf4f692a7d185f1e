import type { moveReportRequest, reportMoved } from '@muctieu/contract/reporting/report';
import { type Acting, checkSeparation } from '@muctieu/domain/organisations/separation-of-duties';
import { stopping } from '@muctieu/domain/reporting/check-report';
import { moveSubmission, type SubmissionActor } from '@muctieu/domain/reporting/submission';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { z } from 'zod';
import type { WriteTransaction } from '../database/transaction.ts';
import { bringInFigures } from './bring-in-figures.ts';
import { findCells, type StoredCell } from './cells.store.ts';
import { addEffects, findEffects, type ReportEffect } from './effects.store.ts';
import { enterDisbursed, forecastProblems, withdrawWaiting } from './enter-disbursed.ts';
import { beginningOf, type FoundReport } from './find-report.ts';
import { findKnownCells } from './known-cells.ts';
import { findingsOf, nameOf } from './report-view.ts';
import { periodTitle } from './report-words.ts';
import { effectTexts } from './reporting-words.texts.ts';
import { beginSubmission, moveStored, type StoredSubmission } from './submissions.store.ts';

export interface ReportStep extends Omit<z.output<typeof moveReportRequest>, 'provinceId'> {
  readonly actor: SubmissionActor;
  readonly by: Acting;
  readonly at: Date;
  readonly today: PlainDate;
  /** The version that was read. */
  readonly version: number;
}

/** One step of a report with all that follows from it, in one transaction: either everything or nothing. */
export async function takeStep(
  transaction: WriteTransaction,
  found: FoundReport,
  step: ReportStep,
): Promise<Result<z.output<typeof reportMoved>>> {
  const { known, form } = found;
  const isNew = known.submission === undefined;
  const before = await beginSubmission(transaction, beginningOf(found), step.at);
  if (before.version !== step.version && !(isNew && step.version === 0))
    return refused({ code: 'changed-meanwhile', values: { current: before.version, found: step.version } });
  const moved = moveSubmission(before.state, { ...step, on: step.today });
  if (!moved.ok) return moved;
  if (step.section !== undefined && !form.form.sections.some(({ key }) => key === step.section))
    return refused({ code: 'report-section-unknown', path: 'section', values: { found: step.section } });
  if (step.act === 'accept' || step.act === 'check') {
    const submitted = { personId: before.submittedBy ?? '', forPersonId: before.submittedFor ?? '' };
    const separate = checkSeparation(
      before.submittedFor === undefined ? { personId: submitted.personId } : submitted,
      step.by,
    );
    if (!separate.ok) return separate;
  }
  const cells = await findCells(transaction, nameOf(found));
  const reason = say(effectTexts.reason, 'vi', {
    period: periodTitle(known.period, known.title).vi,
    reporter: known.reporter.nameOn(known.period.to),
  });
  const earlier = await findEffects(transaction, nameOf(found));
  const followed = await followStep(transaction, found, { ...step, reason }, cells, earlier);
  if (!followed.ok) return followed;
  const after = afterStep(before, moved.value, step, known.obligation.due, form.form.sections.length);
  await addEffects(transaction, after, followed.value, step.at);
  await moveStored(transaction, before, after, {
    act: step.act,
    actor: step.actor,
    section: step.section,
    reason: step.reason,
    cellReasons: step.cellReasons,
    ...(step.act === 'submit' ? { content: Object.fromEntries(cells.map(({ key, text }) => [key, text])) } : {}),
    personId: step.by.personId,
    forPersonId: step.by.forPersonId,
    at: step.at,
  });
  const count = (kind: ReportEffect['kind']) => followed.value.filter((effect) => effect.kind === kind).length;
  return done({
    state: after.state,
    version: after.version,
    effects: {
      disbursements: count('disbursement'),
      observations: count('observation'),
      forecasts: count('forecast'),
      difficulties: count('difficulty'),
    },
  });
}

function afterStep(
  before: StoredSubmission,
  state: StoredSubmission['state'],
  step: ReportStep,
  due: PlainDate,
  sections: number,
): StoredSubmission {
  const version = before.version + 1;
  switch (step.act) {
    case 'submit':
      return {
        ...before,
        state,
        due,
        version,
        firstSubmittedOn: before.firstSubmittedOn ?? step.today,
        roundNo: before.roundNo + 1,
        submittedBy: step.by.personId,
        ...(step.by.forPersonId === undefined ? {} : { submittedFor: step.by.forPersonId }),
        checkedSections: [],
      };
    case 'check': {
      if (step.section === undefined) return { ...before, state, version };
      const checkedSections = [...new Set([...before.checkedSections, step.section])];
      // Looked at as a whole once every section was looked at.
      return { ...before, checkedSections, version, state: checkedSections.length === sections ? state : 'submitted' };
    }
    case 'take-back':
    case 'accept':
    case 'return':
    case 'reopen':
      return { ...before, state, version };
    default:
      return step.act satisfies never;
  }
}

async function followStep(
  transaction: WriteTransaction,
  found: FoundReport,
  step: ReportStep,
  cells: readonly StoredCell[],
  earlier: readonly ReportEffect[],
): Promise<Result<readonly ReportEffect[]>> {
  const { known, form } = found;
  switch (step.act) {
    case 'submit': {
      const drawn = await findKnownCells(transaction, form.form, known, step.today);
      const problems: Problem[] = stopping(findingsOf(form.form, cells, drawn)).map(({ code, cell, check }) => ({
        code,
        path: `cells.${cell}`,
        values: {
          cell,
          found: cells.find(({ key }) => key === cell)?.text ?? '',
          ...(check === undefined ? {} : { message: check.message.vi }),
        },
      }));
      problems.push(...(await forecastProblems(transaction, found, cells, step.today)));
      if (problems.length > 0) return { ok: false, problems };
      return enterDisbursed(transaction, found, cells, { ...step, entered: step.by });
    }
    case 'accept':
      return bringInFigures(transaction, found, cells, earlier, { ...step, personId: step.by.personId });
    case 'take-back':
    case 'return':
    case 'reopen':
      await withdrawWaiting(transaction, found, earlier, step);
      return done([]);
    case 'check':
      return done([]);
    default:
      return step.act satisfies never;
  }
}
