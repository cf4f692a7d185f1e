import type { Problem } from '@muctieu/kernel/problem';
import { say } from '@muctieu/kernel/text';
import { startProblemTexts } from '@muctieu/server/start/start.texts';
import type { CommandIo } from '../command.ts';

/** Says each problem of opening and starting as a sentence of its own. */
export function sayStartProblems(problems: readonly Problem[], io: CommandIo): void {
  for (const { code, values } of problems) {
    const text = startProblemTexts[code];
    if (text === undefined) throw new Error(`Problem «${code}» has no sentence in start.texts.ts`);
    io.err(`${say(text, io.language, values)}\n`);
  }
}
