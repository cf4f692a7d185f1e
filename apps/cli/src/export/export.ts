import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signIn, signOut } from '@muctieu/contract/access/access.operations';
import { addressOf, type Caller, callOperation } from '@muctieu/contract/http/call-operation';
import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import { say } from '@muctieu/kernel/text';
import type { CommandIo, ExitCode } from '../command.ts';
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
  try {
    return await fetchList(asked, io);
  } catch (error) {
    // What `fetch` throws where nobody answers.
    if (!(error instanceof TypeError)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    io.err(`${say(exportTexts.unreachable, io.language, { url: asked.url, reason })}\n`);
    return 2;
  }
}

async function fetchList(asked: ExportArguments, io: CommandIo): Promise<ExitCode> {
  const stranger: Caller = { fetch, base: asked.url, headers: { 'accept-language': io.language } };
  const { MUCTIEU_TOKEN: given, MUCTIEU_USER: user, MUCTIEU_PASSWORD: password, MUCTIEU_CODE: code } = io.environment;
  let token = given;
  if (!token) {
    if (!user || !password) {
      io.err(`${say(exportTexts.signInMissing, io.language)}\n`);
      return 2;
    }
    const body = { signInName: user, password, token: true, ...(code ? { code } : {}) };
    const begun = await callOperation(stranger, signIn, { body });
    if (!begun.ok) return refuse(begun.problems, io);
    if (begun.value.kind !== 'signed-in' || begun.value.token === undefined) {
      io.err(`${say(exportTexts.codeMissing, io.language)}\n`);
      return 1;
    }
    token = begun.value.token;
  }
  const signedIn: Caller = { ...stranger, headers: { ...stranger.headers, authorization: `Bearer ${token}` } };
  try {
    return await writeList(asked, signedIn, io);
  } finally {
    if (!given) await callOperation(signedIn, signOut);
  }
}

async function writeList({ operation, query, form, file }: ExportArguments, caller: Caller, io: CommandIo) {
  const page = form === 'json' ? { limit: '1000' } : {};
  const response = await caller.fetch(caller.base + addressOf(operation, { query: { ...query, ...page } }), {
    headers: { ...caller.headers, accept: mediaTypes[form] },
  });
  if (!response.ok) return refuse(problemAnswer.parse(await response.json()).problems, io);
  const bytes = new Uint8Array(await response.arrayBuffer());
  try {
    writeFileSync(resolve(io.folder, file), bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.err(`${say(exportTexts.fileUnwritable, io.language, { file, reason })}\n`);
    return 1;
  }
  io.out(`${say(exportTexts.written, io.language, { file, bytes: bytes.length })}\n`);
  return 0;
}

function refuse(
  problems: readonly { readonly text: { readonly vi: string; readonly en: string } }[],
  io: CommandIo,
): 1 {
  for (const { text } of problems) io.err(`${text[io.language]}\n`);
  return 1;
}
