/**
 * One refusal, as data. The sentence that a person reads is made from it at the edge, in their language
 * (contract: `problem-texts`), so that the domain knows no language.
 */
export interface Problem {
  /** Stable, reads as a sentence: `unit-has-children-on-that-day`. Every code has a text in the catalogue of problems. */
  readonly code: string;
  /** Where in the request: `events[2].date`; absent when the whole request is meant. */
  readonly path?: string;
  /** Where in an uploaded table, counted as the person sees it: row 1 is the first row, column is its letter. */
  readonly row?: number;
  readonly column?: string;
  /** What the sentence needs: what was expected, what stands there, names and numbers. */
  readonly values?: Readonly<Record<string, string | number>>;
}
