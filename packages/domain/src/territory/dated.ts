import type { DayInterval } from '@muctieu/kernel/day-interval';
import type { Citation } from './citation.ts';

/** Something that holds for some days because a document said so in an event. */
export interface Dated extends DayInterval {
  readonly document: Citation;
  readonly eventId: string;
}
