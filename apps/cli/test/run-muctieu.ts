import type { CommandIo } from '../src/command.ts';
import { runCommandLine } from '../src/command-line.ts';
import { commands } from '../src/commands.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command line as `muctieu` would, in a folder, and catches what it prints. */
export async function runMuctieu(
  args: readonly string[],
  folder: string,
  environment: CommandIo['environment'] = {},
): Promise<Ran> {
  let out = '';
  let err = '';
  const io: CommandIo = {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    language: environment.MUCTIEU_LANG === 'en' ? 'en' : 'vi',
    colour: false,
    width: 100,
    folder,
    environment,
  };
  const code = await runCommandLine(commands, args, io);
  return { code, out, err };
}
