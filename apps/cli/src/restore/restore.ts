import { resolve } from 'node:path';
import { say } from '@muctieu/kernel/text';
import { restoreBackup } from '@muctieu/server/backup/restore-backup';
import { programScope } from '@muctieu/server/database/scope';
import { verifyJournal } from '@muctieu/server/journal/verify-journal';
import { startTexts } from '@muctieu/server/start/start.texts';
import { readFileArguments } from '../backup/file-arguments.ts';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { restoreTexts } from './restore.texts.ts';

/** `muctieu restore FILE`, into a place that holds nothing yet. */
export async function restore(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readFileArguments(args, io);
  if (asked === undefined) return 2;
  const restored = await restoreBackup(resolve(io.folder, asked.file), asked.settings, (event, values) =>
    io.err(`${say(startTexts[event], io.language, values)}\n`),
  );
  if (!restored.ok) {
    sayStartProblems(restored.problems, io);
    return 1;
  }
  const { summary, database, stop } = restored.value;
  try {
    io.out(`${say(restoreTexts.restored, io.language, { ...summary })}\n`);
    const provinces = await database.read(programScope, (transaction) => verifyJournal(transaction, {}));
    const broken = provinces.filter(({ firstBreak }) => firstBreak !== undefined);
    if (broken.length > 0) {
      const names = broken.map(({ provinceId }) => provinceId).join(', ');
      io.err(`${say(restoreTexts.journalBroken, io.language, { provinces: names })}\n`);
      return 1;
    }
    const entries = provinces.reduce((sum, { entriesSealed }) => sum + entriesSealed, 0);
    io.out(`${say(restoreTexts.journalWhole, io.language, { entries })}\n`);
    return 0;
  } finally {
    await stop();
  }
}
