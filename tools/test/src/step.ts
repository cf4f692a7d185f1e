/** What a machine may lack. */
export type Need = 'chromium' | 'postgresql' | 'libreoffice';

/** One part of the test line: a command that passes or fails, or a run of tests that counts its own. */
export interface Step {
  readonly name: string;
  /** For people who read along: what is being looked at. */
  readonly looksAt: string;
  readonly command: readonly [string, ...string[]];
  readonly environment?: Readonly<Record<string, string>>;
  /** Set where the command is vitest: its own counts are taken from the report that it writes. */
  readonly countsTests?: true;
  /** What the step needs of the machine, made ready before it. */
  readonly needs?: readonly Need[];
  /** What some of its tests look at their work with: installed where that is possible, and those tests skipped where not. */
  readonly uses?: readonly Need[];
}
