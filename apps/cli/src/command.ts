import type { Language, Text } from '@muctieu/kernel/text';

/** 0: done, nothing to complain about; 1: done, and something is wrong with what was looked at; 2: could not be done or misuse. */
export type ExitCode = 0 | 1 | 2;

/** What a command may touch of the world besides files, so that tests run commands without a process. */
export interface CommandIo {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** Of `--lang`, else `MUCTIEU_LANG`, else Vietnamese. `--lang` is taken out of the arguments before `run` sees them. */
  readonly language: Language;
  /** Whether `out` is a terminal that shows colour (no, when `NO_COLOR` is set or the output goes into a file). */
  readonly colour: boolean;
  /** Characters in a line of the terminal; 100 where there is none. */
  readonly width: number;
  readonly folder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/**
 * One word after `muctieu`. The list in `commands.ts` is loaded at every start, so an entry holds texts and a `run`
 * that imports the work when it is called: `run: async (args, io) => (await import('./x/x.ts')).x(args, io)`.
 */
export interface Command {
  readonly name: string;
  /** One line for `muctieu help`. */
  readonly summary: Text;
  /** What `muctieu <command> --help` prints: synopsis, options, exit codes, examples. */
  readonly usage: Text;
  readonly run: (args: readonly string[], io: CommandIo) => Promise<ExitCode>;
}
