import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { ProblemItem } from '@muctieu/contract/http/problem-answer';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import { differenceTexts } from '@muctieu/contract/territory/territory.texts';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Problem } from '@muctieu/kernel/problem';
import { done } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import { joinDatabase } from '@muctieu/server/database/open-database';
import { programScope } from '@muctieu/server/database/scope';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import { bookOfficialList, type ListContext, previewOfficialList } from '@muctieu/server/territory/official-list';
import { problemItemOf } from '@muctieu/server/territory/problem-item';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { importTexts } from './import.texts.ts';
import { type ImportArguments, readImportArguments } from './import-arguments.ts';

const differencesShown = 40;

/** `muctieu import territory`: on the machine of the data, in the name of the program. */
export async function importTerritory(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readImportArguments(args, io);
  if (asked === undefined) return 2;
  const settings = readSettings(asked.rest, io.environment, io.folder);
  if (!settings.ok) {
    sayStartProblems(settings.problems, io);
    return 2;
  }
  const bytes = readBytes(resolve(io.folder, asked.file), io);
  if (bytes === undefined) return 2;
  const opened = await joinDatabase(settings.value, (event, values) =>
    io.err(`${say(startTexts[event], io.language, values)}\n`),
  );
  if (!opened.ok) {
    sayStartProblems(opened.problems, io);
    return 1;
  }
  const { database } = opened.value;
  const now = new Date();
  const context: ListContext = {
    now,
    permits: () => Promise.resolve(done(undefined)),
    read: (work) => database.read(programScope, work),
    write: (provinceId, work) =>
      database.write(
        programScope,
        { provinceId, command: 'import-territory', requestId: crypto.randomUUID(), at: now },
        work,
      ),
  };
  try {
    return await compareAndBook(asked, bytes, context, io);
  } finally {
    await opened.value.stop();
  }
}

async function compareAndBook(
  asked: ImportArguments,
  bytes: Uint8Array,
  context: ListContext,
  io: CommandIo,
): Promise<ExitCode> {
  const { on, symbol, issuedOn, provinceId, missing } = asked;
  const query = {
    on,
    symbol,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(provinceId === undefined ? {} : { provinceId }),
  };
  const preview = await previewOfficialList(query, bytes, context);
  if (!preview.ok) {
    sayProblems(preview.problems.map(itemOf), io);
    return 2;
  }
  const { rowCount, headingRow, counts, differences, differencesLeftOff, problems, digest } = preview.value;
  io.out(`${say(importTexts.read, io.language, { rows: rowCount, heading: headingRow })}\n`);
  io.out(`${say(importTexts.counts, io.language, counts)}\n`);
  if (problems.length > 0) {
    sayProblems(problems, io);
    return 1;
  }
  for (const one of differences.slice(0, differencesShown)) {
    const values = {
      row: one.row === undefined ? '–' : String(one.row),
      kind: say(differenceTexts[one.kind], io.language),
      code: one.code ?? '',
      name: unitFullName(one.form, one.name),
      before: one.before ?? '∅',
      after: one.after ?? '∅',
    };
    io.out(`${say(importTexts.difference, io.language, values)}\n`);
  }
  const more = Math.max(0, differences.length - differencesShown) + differencesLeftOff;
  if (more > 0) io.out(`${say(importTexts.more, io.language, { count: more })}\n`);
  if (!asked.book) {
    io.out(`${say(importTexts.onlyShown, io.language)}\n`);
    return 0;
  }
  const booked = await bookOfficialList({ ...query, digest, missing }, bytes, context);
  if (!booked.ok) {
    sayProblems(booked.problems.map(itemOf), io);
    return 1;
  }
  io.out(`${say(importTexts.booked, io.language, { count: booked.value.eventCount })}\n`);
  return 0;
}

function itemOf(problem: Problem): ProblemItem {
  return problemItemOf(problem, territoryProblems);
}

function sayProblems(problems: readonly ProblemItem[], io: CommandIo): void {
  io.err(`${say(importTexts.wrong, io.language, { count: problems.length })}\n`);
  for (const { text } of problems) io.err(`  ${text[io.language]}\n`);
}

function readBytes(path: string, io: CommandIo): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.err(`${say(importTexts.fileUnreadable, io.language, { file: path, reason })}\n`);
    return undefined;
  }
}
