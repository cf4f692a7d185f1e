import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';

/** What is closed of a province's ledger, and since nobody closes day by day, only whole months: the last day of one. */
export interface Closing {
  readonly until: PlainDate;
  readonly reason: string;
}

/** Closing goes forward, over whole months that are over; a quarter or year is its last month. */
export function checkClosing(closing: Closing, current: PlainDate | undefined, today: PlainDate): Result<Closing> {
  const problems = commonProblems(closing);
  if (closing.until >= today) {
    problems.push({ code: 'closing-in-future', path: 'until', values: { found: closing.until, today } });
  }
  if (current !== undefined && closing.until <= current) {
    problems.push({ code: 'closed-already', path: 'until', values: { found: closing.until, until: current } });
  }
  return problems.length === 0 ? done(closing) : { ok: false, problems };
}

/** Reopening goes back to the end of an earlier month, and says why (C9). */
export function checkReopening(reopening: Closing, current: PlainDate | undefined): Result<Closing> {
  const problems = commonProblems(reopening);
  if (current === undefined || reopening.until >= current) {
    problems.push({ code: 'not-closed', path: 'until', values: { found: reopening.until, until: current ?? '' } });
  }
  return problems.length === 0 ? done(reopening) : { ok: false, problems };
}

function commonProblems({ until, reason }: Closing): Problem[] {
  const problems: Problem[] = [];
  if (addDays(until, 1).slice(8) !== '01') {
    problems.push({ code: 'closing-within-month', path: 'until', values: { found: until } });
  }
  if (reason.trim() === '') problems.push({ code: 'step-without-reason', path: 'reason', values: { asked: until } });
  return problems;
}
