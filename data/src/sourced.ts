/**
 * What every fact of the data carries: where it was read and whether a text of the field (or two independent ones) bears
 * it. `verified: false` means that it came from memory or one secondary page: shown as such, never a rule.
 */
export interface Sourced {
  /** Tags of `sources.json`: `S0`, `W65`, `MEM`. Never empty. */
  readonly sources: readonly string[];
  readonly verified: boolean;
  /** What a reader should know before relying on it. */
  readonly note?: string;
}
