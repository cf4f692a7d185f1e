import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ObligationStanding } from './completeness.ts';
import type { SubmissionState } from './submission.ts';

/** Where a report lies on the desk of whoever fills it in. `ahead`: its period still runs; `missed`: its grace is over. */
export type OwnShelf = 'returned' | 'overdue' | 'due' | 'ahead' | 'missed' | 'done';

/** And on the desk of whoever receives it. */
export type ReceivedShelf = 'waiting' | 'sent-back' | 'missing' | 'coming' | 'accepted';

export type WorkShelf = OwnShelf | ReceivedShelf;

export interface ShelvedReport {
  readonly state: SubmissionState | 'none';
  readonly standing: ObligationStanding;
  /** The last day of its period. */
  readonly cutOff: PlainDate;
}

export function ownShelf({ state, standing, cutOff }: ShelvedReport, today: PlainDate): OwnShelf {
  if (state === 'returned') return 'returned';
  if (state !== 'none' && state !== 'draft') return 'done';
  if (standing === 'overdue') return 'overdue';
  if (standing === 'never') return 'missed';
  return cutOff <= today ? 'due' : 'ahead';
}

export function receivedShelf({ state, standing }: ShelvedReport): ReceivedShelf {
  if (state === 'submitted' || state === 'checked') return 'waiting';
  if (state === 'accepted') return 'accepted';
  if (state === 'returned') return 'sent-back';
  return standing === 'not-yet-due' ? 'coming' : 'missing';
}
