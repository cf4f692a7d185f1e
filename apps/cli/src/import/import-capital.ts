import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { capitalProblems } from '@muctieu/contract/capital/capital.problems';
import type { ImportPreviewAnswer } from '@muctieu/contract/capital/sheet-import';
import { importRequestProblems, sheetImportProblems } from '@muctieu/contract/capital/sheet-import.problems';
import { documentsProblems } from '@muctieu/contract/documents/documents.problems';
import { HolderIndex } from '@muctieu/domain/capital/sheet-import/holder-index';
import type { Problem } from '@muctieu/kernel/problem';
import type { Result } from '@muctieu/kernel/result';
import { say, type Text } from '@muctieu/kernel/text';
import {
  type ComparedUpload,
  compareUpload,
  type ImportQuery,
  type Reads,
  understandFile,
} from '@muctieu/server/capital/sheet-import/compare-upload';
import { draftImportDecisions } from '@muctieu/server/capital/sheet-import/draft-import';
import { addImport, type StoredImport } from '@muctieu/server/capital/sheet-import/import.store';
import { gatherCatalogue } from '@muctieu/server/capital/sheet-import/import-catalogue';
import { markedCopy } from '@muctieu/server/capital/sheet-import/import-marks';
import { ImportThreads } from '@muctieu/server/capital/sheet-import/import-threads';
import { previewAnswer } from '@muctieu/server/capital/sheet-import/preview-answer';
import { fileReadingProblems } from '@muctieu/server/check/check.routes';
import type { Database } from '@muctieu/server/database/database';
import { joinDatabase } from '@muctieu/server/database/open-database';
import { programScope } from '@muctieu/server/database/scope';
import { readSettings } from '@muctieu/server/start/settings';
import { startTexts } from '@muctieu/server/start/start.texts';
import type { CommandIo, ExitCode } from '../command.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { type CapitalArguments, readCapitalArguments } from './capital-arguments.ts';
import { importTexts } from './import.texts.ts';
import { importCapitalTexts as texts } from './import-capital.texts.ts';

const differencesShown = 40;

/** `muctieu import capital`: on the machine of the data, in the name of the program; what it makes are drafts. */
export async function importCapital(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readCapitalArguments(args, io);
  if (asked === undefined) return 2;
  const settings = readSettings(asked.rest, io.environment, io.folder);
  if (!settings.ok) {
    sayStartProblems(settings.problems, io);
    return 2;
  }
  const path = resolve(io.folder, asked.file);
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    io.err(`${say(importTexts.fileUnreadable, io.language, { file: path, reason: reasonOf(error) })}\n`);
    return 2;
  }
  const opened = await joinDatabase(settings.value, (event, values) =>
    io.err(`${say(startTexts[event], io.language, values)}\n`),
  );
  if (!opened.ok) {
    sayStartProblems(opened.problems, io);
    return 1;
  }
  const threads = new ImportThreads();
  try {
    return await compareAndDraft(asked, bytes, opened.value.database, threads, io);
  } finally {
    await threads.stop();
    await opened.value.stop();
  }
}

async function compareAndDraft(
  asked: CapitalArguments,
  content: Uint8Array,
  database: Database,
  threads: ImportThreads,
  io: CommandIo,
): Promise<ExitCode> {
  const reads: Reads = (work) => database.read(programScope, work);
  const at = new Date();
  const stored: StoredImport = {
    importId: crypto.randomUUID(),
    provinceId: asked.provinceId,
    name: basename(asked.file).normalize('NFC'),
    size: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
    uploadedAt: at,
  };
  const giverId = await giverOf(asked, reads);
  if (asked.giver !== undefined && giverId === undefined) {
    io.err(`${say(texts.giverUnknown, io.language, { found: asked.giver })}\n`);
    return 2;
  }
  const query: ImportQuery = {
    kind: asked.kind,
    budgetYear: asked.year,
    until: asked.until,
    decisionKind: asked.decisionKind,
    giverId,
  };
  const understood = await understandFile(reads, { stored, content }, query, threads);
  if (!understood.ok) return sayRefused(understood.problems, io, 2);
  const compared = await reads((transaction) => compareUpload(transaction, understood.value, query));
  const preview = previewAnswer(compared);
  sayPreview(preview, io);
  if (asked.markedFile !== undefined) {
    const written = await writeMarked(asked.markedFile, compared, threads, io);
    if (written !== 0) return written;
  }
  if (preview.problemCounts.error > 0) return 1;
  const { draft } = asked;
  if (draft === undefined) {
    io.out(`${say(texts.onlyShown, io.language)}\n`);
    return 0;
  }
  const { documentId, on, reason } = draft;
  const drafted: Result<{ decisionIds: string[]; lines: number }> = await database.write(
    programScope,
    { provinceId: asked.provinceId, command: 'import-capital', requestId: crypto.randomUUID(), at },
    async (transaction) => {
      await addImport(transaction, stored, content, undefined);
      const { justification } = asked;
      const request = { ...query, digest: preview.digest, documentId, valueDate: on, reason, justification };
      return draftImportDecisions(transaction, understood.value, request, { personId: undefined, at });
    },
  );
  if (!drafted.ok) return sayRefused(drafted.problems, io, 1);
  const { decisionIds, lines } = drafted.value;
  const values = { count: decisionIds.length, lines, ids: decisionIds.join(', ') };
  io.out(`${say(texts.drafted, io.language, values)}\n`);
  return 0;
}

/** By id, code or name, as the sheets themselves are read. */
async function giverOf({ giver, provinceId, year }: CapitalArguments, reads: Reads): Promise<string | undefined> {
  if (giver === undefined) return undefined;
  const { holders } = await reads((transaction) => gatherCatalogue(transaction, provinceId, year));
  const found = new HolderIndex(holders).find(giver);
  return found?.kind === 'one' ? found.holder.holderId : undefined;
}

function sayPreview(preview: ImportPreviewAnswer, io: CommandIo): void {
  const { sheets, amounts, totalsChecked: checked, totalsHolding: holding, counts, problems, differences } = preview;
  io.out(`${say(texts.read, io.language, { sheets: sheets.length, amounts, checked, holding })}\n`);
  io.out(`${say(texts.counts, io.language, counts)}\n`);
  for (const { severity, sheet, cell, text } of problems) {
    const values = {
      severity: say(texts[severity], io.language),
      place: sheet === '' ? say(texts.wholeFile, io.language) : cell === undefined ? sheet : `${sheet}!${cell}`,
      text: text[io.language],
    };
    io.err(`${say(texts.problem, io.language, values)}\n`);
  }
  const moved = differences.filter(({ state }) => state === 'new' || state === 'changed');
  for (const one of moved.slice(0, differencesShown)) {
    const values = {
      place: one.cell === undefined ? '–' : `${one.sheet}!${one.cell}`,
      node: one.nodeCode,
      holder: one.holder,
      source: one.source,
      before: one.storedDong,
      after: one.fileDong,
    };
    io.out(`${say(texts.difference, io.language, values)}\n`);
  }
  const more = preview.counts.new + preview.counts.changed - Math.min(moved.length, differencesShown);
  if (more > 0) io.out(`${say(importTexts.more, io.language, { count: more })}\n`);
}

async function writeMarked(
  file: string,
  compared: ComparedUpload,
  threads: ImportThreads,
  io: CommandIo,
): Promise<ExitCode> {
  const marked = await markedCopy(compared, io.language, threads);
  if (!marked.ok) return sayRefused(marked.problems, io, 1);
  const path = resolve(io.folder, file);
  try {
    writeFileSync(path, marked.value);
  } catch (error) {
    io.err(`${say(texts.fileUnwritable, io.language, { file: path, reason: reasonOf(error) })}\n`);
    return 2;
  }
  io.out(`${say(texts.marked, io.language, { file: path })}\n`);
  return 0;
}

function sayRefused(problems: readonly Problem[], io: CommandIo, code: ExitCode): ExitCode {
  const sentences: Readonly<Record<string, Text>> = {
    ...fileReadingProblems,
    ...documentsProblems,
    ...capitalProblems,
    ...sheetImportProblems,
    ...importRequestProblems,
  };
  for (const problem of problems) {
    const sentence = sentences[problem.code];
    io.err(`${sentence === undefined ? problem.code : say(sentence, io.language, { ...problem.values })}\n`);
  }
  return code;
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
