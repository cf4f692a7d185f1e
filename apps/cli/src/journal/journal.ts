import { say } from '@muctieu/kernel/text';
import type { OpenDatabase } from '@muctieu/server/database/open-database';
import { joinDatabase } from '@muctieu/server/database/open-database';
import { programScope } from '@muctieu/server/database/scope';
import { listEntries } from '@muctieu/server/journal/journal.store';
import { verifyJournal } from '@muctieu/server/journal/verify-journal';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { journalBreakTexts, journalTexts } from './journal.texts.ts';
import { type JournalArguments, readJournalArguments } from './journal-arguments.ts';

/** `muctieu journal verify | list`, beside a running system or on its data alone. */
export async function journal([word, ...args]: readonly string[], io: CommandIo): Promise<ExitCode> {
  if (word !== 'verify' && word !== 'list') {
    io.err(`${say(journalTexts.wordMissing, io.language)}\n`);
    return 2;
  }
  const asked = readJournalArguments(args, io);
  if (asked === undefined) return 2;
  const settings = readSettings(asked.rest, io.environment, io.folder);
  if (!settings.ok) {
    sayStartProblems(settings.problems, io);
    return 2;
  }
  const opened = await joinDatabase(settings.value, (event, values) =>
    io.err(`${say(startTexts[event], io.language, values)}\n`),
  );
  if (!opened.ok) {
    sayStartProblems(opened.problems, io);
    return 1;
  }
  try {
    return await (word === 'verify' ? verify(opened.value, asked, io) : list(opened.value, asked, io));
  } finally {
    await opened.value.stop();
  }
}

async function verify({ database }: OpenDatabase, asked: JournalArguments, io: CommandIo): Promise<ExitCode> {
  const provinces = await database.read(programScope, (transaction) => verifyJournal(transaction, asked));
  if (provinces.length === 0) io.out(`${say(journalTexts.nothing, io.language)}\n`);
  for (const { provinceId, entriesSealed, entriesUnsealed, anchor, firstBreak } of provinces) {
    const values = { province: provinceId, sealed: entriesSealed, unsealed: entriesUnsealed };
    if (firstBreak !== undefined) {
      const entry = 'entryId' in firstBreak ? { entry: firstBreak.entryId } : {};
      const what = say(journalBreakTexts[firstBreak.kind], io.language, entry);
      io.out(`${say(journalTexts.broken, io.language, { ...values, seal: firstBreak.sealNumber, what })}\n`);
    } else if (anchor === undefined) {
      io.out(`${say(journalTexts.wholeUnsealed, io.language, values)}\n`);
    } else {
      const written = `${anchor.provinceId}:${anchor.sealNumber}:${anchor.hash}`;
      io.out(`${say(journalTexts.whole, io.language, { ...values, anchor: written })}\n`);
    }
  }
  return provinces.some(({ firstBreak }) => firstBreak !== undefined) ? 1 : 0;
}

async function list({ database }: OpenDatabase, asked: JournalArguments, io: CommandIo): Promise<ExitCode> {
  const entries = await database.read(programScope, (transaction) => listEntries(transaction, asked));
  if (entries.length === 0) io.out(`${say(journalTexts.nothing, io.language)}\n`);
  for (const { at, provinceId, personId, command, subject, before, after } of entries) {
    const who = personId ?? say(journalTexts.byProgram, io.language);
    const change = [before, after].map((state) => (state === undefined ? '∅' : JSON.stringify(state))).join(' → ');
    io.out(`${at.toISOString()}  ${provinceId}  ${who}  ${command}  ${subject.kind}:${subject.id}  ${change}\n`);
  }
  return 0;
}
