import { type DayInterval, holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Text } from '@muctieu/kernel/text';

/** How often a regime asks. `ad-hoc` and `once` have no calendar: their periods are opened one by one. */
export type Frequency = 'month' | 'quarter' | 'half' | 'year' | 'ad-hoc' | 'once';

/** Who owes: kinds of organisations or levels of units, as the regime names them. */
export type OwingLevel = 'project-owner' | 'agency' | 'commune' | 'district' | 'province';

/** When one level hands in, counted from the last day of the period. */
export interface DueRule {
  readonly level: OwingLevel;
  readonly formCode: string;
  /** 3: the third day after the period; 0: its last day; -1: the day before. */
  readonly days: number;
  readonly counted: 'calendar' | 'working';
  /** Days more in which a report is late but still expected; after them it counts as never handed in. */
  readonly graceDays: number;
}

/**
 * A reporting regime as a document sets it (R1). A legal month runs from the day after `lastDay` of the month before to
 * `lastDay`; without `lastDay` periods are those of the calendar.
 */
export interface ReportingRegime {
  readonly code: string;
  readonly name: Text;
  readonly frequency: Frequency;
  readonly lastDay?: number;
  readonly dues: readonly DueRule[];
  readonly validity: DayInterval;
  /** Document of the register, with its article; `verified` false where the passage was not read. */
  readonly documentId: string;
  readonly article?: string;
  readonly verified: boolean;
}

export function regimeHolds(regime: ReportingRegime, day: PlainDate): boolean {
  return holdsOn(regime.validity, day);
}
