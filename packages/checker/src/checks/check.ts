import type { Finding } from '../finding.ts';
import type { ReportReading } from '../reading/report-reading.ts';
import type { StatementKind } from '../statement.ts';

/** One kind of check: one file that says what it finds, why it matters and when it does not apply. */
export interface Check {
  /** Stable, reads as a sentence: `sum-of-parts`. */
  readonly name: string;
  /** The kinds of statement that it makes; the first is its usual one. */
  readonly kinds: readonly StatementKind[];
  readonly find: (reading: ReportReading) => readonly Finding[];
}
