import type { Text } from '@muctieu/kernel/text';

/** What a statement says, and so how it is recomputed. */
export const statementKinds = [
  'ratio',
  'sum',
  'difference',
  'carry',
  'cross',
  'count',
  'average',
  'table',
  'date',
  'number',
  'forecast',
] as const;

export type StatementKind = (typeof statementKinds)[number];

export const verdicts = ['fails', 'doubtful', 'holds'] as const;

export type Verdict = (typeof verdicts)[number];

/** A place in a report: `[start, end)` in Unicode code points of the raw text. */
export interface Place {
  readonly start: number;
  readonly end: number;
  /** The raw text between them. */
  readonly quote: string;
  /** Only where the place lies in another report than the statement: that report's name. */
  readonly file?: string;
}

/** The part that another place plays for a statement. */
export const relatedRoles = [
  'part',
  'total',
  'numerator',
  'base',
  'minuend',
  'subtrahend',
  'same',
  'item',
  'basis',
] as const;

export type RelatedRole = (typeof relatedRoles)[number];

export interface RelatedPlace extends Place {
  readonly role: RelatedRole;
}

/** What most likely went wrong, where it can be shown. */
export const causeCodes = [
  'digits-swapped',
  'one-digit',
  'digit-dropped',
  'digit-added',
  'factor-ten',
  'separator-slip',
  'copied-from-line-above',
  'wrong-base',
  'count-as-percent',
  'part-missing',
  'follows-from-root',
] as const;

export type CauseCode = (typeof causeCodes)[number];

export interface Cause {
  readonly code: CauseCode;
  readonly explanation: Text;
}

/** Why the checker does not say "fails" although the figures do not meet. */
export interface Doubt {
  readonly code: string;
  readonly reason: Text;
}

/** One statement that was recomputed. Figures are written as Vietnamese reports write them (`1.598.716`, `60,32%`). */
export interface Statement extends Place {
  readonly kind: StatementKind;
  readonly verdict: Verdict;
  readonly stated: string;
  readonly expected: string;
  /** Stated minus expected, or `` where the two cannot be subtracted (a date, a malformed number). */
  readonly difference: string;
  /** What was stated, what it computes to and from what, and what to do. */
  readonly message: Text;
  readonly related: readonly RelatedPlace[];
  readonly doubt?: Doubt;
  readonly cause?: Cause;
  /** Index, among the statements of the same result, of the failure that this one follows from. */
  readonly root?: number;
}
