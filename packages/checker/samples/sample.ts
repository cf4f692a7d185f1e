/** What a check is shown: texts that make it speak, and texts that must not. An official can read them all. */
export interface Sample {
  /** Name of the check, as in the ordered list. */
  readonly check: string;
  /** Wrong: it must say `fails`. */
  readonly fails: readonly string[];
  /** Not sure: it must say `doubtful`. */
  readonly doubtful?: readonly string[];
  /** Right: it must say `holds`. */
  readonly holds: readonly string[];
  /** Nothing that it may judge, or another reading that comes out: it must not say `fails`. */
  readonly silent: readonly string[];
}
