import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Obligation } from './obligation.ts';
import type { SubmissionState } from './submission.ts';

/** How an obligation stands on a day. */
export type ObligationStanding = 'not-yet-due' | 'on-time' | 'late' | 'returned' | 'overdue' | 'never';

/** What is known of the report that answers an obligation; absent where nothing was begun. */
export interface Answer {
  readonly state: SubmissionState;
  /** The day of the first handing in: a report that came back and was mended stays on time. */
  readonly firstSubmittedOn?: PlainDate;
}

export function standingOf(
  obligation: Pick<Obligation, 'due' | 'graceUntil'>,
  answer: Answer | undefined,
  today: PlainDate,
): ObligationStanding {
  if (answer?.state === 'returned') return 'returned';
  const handedIn = answer === undefined || answer.state === 'draft' ? undefined : answer.firstSubmittedOn;
  if (handedIn !== undefined) return handedIn <= obligation.due ? 'on-time' : 'late';
  if (today <= obligation.due) return 'not-yet-due';
  return today <= obligation.graceUntil ? 'overdue' : 'never';
}

/** Counts of one group of obligations. Rates are left as their two parts. */
export interface Completeness {
  readonly expected: number;
  /** Those whose day has come. */
  readonly due: number;
  readonly handedIn: number;
  readonly onTime: number;
  readonly late: number;
  readonly returned: number;
  readonly overdue: number;
  readonly never: number;
}

export function countStandings(standings: Iterable<ObligationStanding>): Completeness {
  const counts: Record<ObligationStanding, number> = {
    'not-yet-due': 0,
    'on-time': 0,
    late: 0,
    returned: 0,
    overdue: 0,
    never: 0,
  };
  for (const standing of standings) counts[standing] += 1;
  const expected = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    expected,
    due: expected - counts['not-yet-due'],
    handedIn: counts['on-time'] + counts.late,
    onTime: counts['on-time'],
    late: counts.late,
    returned: counts.returned,
    overdue: counts.overdue,
    never: counts.never,
  };
}
