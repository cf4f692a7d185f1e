import { say } from '@muctieu/kernel/text';
import { readSettings, type Settings } from '@muctieu/server/start/settings';
import type { CommandIo } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { backupTexts } from './backup.texts.ts';

/** One file and the settings of the database; what is wrong is said at once and gives `undefined`. */
export function readFileArguments(
  args: readonly string[],
  io: CommandIo,
): { readonly file: string; readonly settings: Settings } | undefined {
  const rest: string[] = [];
  const files: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (!argument.startsWith('-')) files.push(argument);
    else {
      rest.push(argument);
      const value = args[at + 1];
      if (!argument.includes('=') && value !== undefined) {
        rest.push(value);
        at += 1;
      }
    }
  }
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    io.err(`${say(backupTexts.oneFile, io.language)}\n`);
    return undefined;
  }
  const settings = readSettings(rest, io.environment, io.folder);
  if (settings.ok) return { file, settings: settings.value };
  sayStartProblems(settings.problems, io);
  return undefined;
}
