/** What every fact of the demo carries; same words as in `data` (which `demo` may not import). */
export interface Sourced {
  /** Tags of `demo/sources.json`. Never empty. */
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note?: string;
}
