import { addressOf, type Caller } from '@muctieu/contract/http/call-operation';
import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import { say } from '@muctieu/kernel/text';
import type { CommandIo, ExitCode } from '../command.ts';
import { keepFile, sayRefusal, withSignedIn } from '../signed-in.ts';
import { exportTexts } from './export.texts.ts';
import { type ExportArguments, type ExportForm, readExportArguments } from './export-arguments.ts';
import { findExportable } from './exportable.ts';

const mediaTypes: Readonly<Record<ExportForm, string>> = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

/** `muctieu export LIST FILE`: one list through the interface, with the rights of whoever signs in. */
export async function exportList(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const lists = await findExportable();
  if (args.length === 0) {
    const width = Math.max(...lists.map(({ id }) => id.length));
    io.out(`${say(exportTexts.lists, io.language)}\n`);
    for (const { id, summary } of lists) io.out(`  ${id.padEnd(width)}  ${say(summary, io.language)}\n`);
    return 0;
  }
  const asked = readExportArguments(args, lists, io);
  if (asked === undefined) return 2;
  return await withSignedIn(asked.url, io, (caller) => writeList(asked, caller, io));
}

async function writeList(
  { operation, query, form, file }: ExportArguments,
  caller: Caller,
  io: CommandIo,
): Promise<ExitCode> {
  const page = form === 'json' ? { limit: '1000' } : {};
  const response = await caller.fetch(caller.base + addressOf(operation, { query: { ...query, ...page } }), {
    headers: { ...caller.headers, accept: mediaTypes[form] },
  });
  if (!response.ok) return sayRefusal(problemAnswer.parse(await response.json()).problems, io);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!keepFile(file, bytes, io)) return 1;
  io.out(`${say(exportTexts.written, io.language, { file, bytes: bytes.length })}\n`);
  return 0;
}
