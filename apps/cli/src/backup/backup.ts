import { resolve } from 'node:path';
import { say } from '@muctieu/kernel/text';
import { takeBackup } from '@muctieu/server/backup/take-backup';
import { joinDatabase } from '@muctieu/server/database/open-database';
import { startTexts } from '@muctieu/server/start/start.texts';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { backupTexts } from './backup.texts.ts';
import { readFileArguments } from './file-arguments.ts';

/** `muctieu backup FILE`, beside a running system or on its data alone. */
export async function backup(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readFileArguments(args, io);
  if (asked === undefined) return 2;
  const path = resolve(io.folder, asked.file);
  const opened = await joinDatabase(asked.settings, (event, values) =>
    io.err(`${say(startTexts[event], io.language, values)}\n`),
  );
  if (!opened.ok) {
    sayStartProblems(opened.problems, io);
    return 1;
  }
  try {
    const taken = await takeBackup(path, asked.settings, new Date());
    if (!taken.ok) {
      sayStartProblems(taken.problems, io);
      return 1;
    }
    const { tables, rows } = taken.value;
    io.out(`${say(backupTexts.taken, io.language, { file: path, tables, rows })}\n`);
    return 0;
  } finally {
    await opened.value.stop();
  }
}
