import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signIn, signOut } from '@muctieu/contract/access/access.operations';
import { type Caller, callOperation } from '@muctieu/contract/http/call-operation';
import { say } from '@muctieu/kernel/text';
import type { CommandIo, ExitCode } from './command.ts';
import { signedInTexts as texts } from './signed-in.texts.ts';

/**
 * Does some work at a running server with the rights of whoever signs in: by MUCTIEU_TOKEN, or by MUCTIEU_USER and
 * MUCTIEU_PASSWORD for as long as the work takes. Exit code 2 where nobody answers or nobody is named.
 */
export async function withSignedIn(
  url: string,
  io: CommandIo,
  work: (caller: Caller) => Promise<ExitCode>,
): Promise<ExitCode> {
  try {
    return await signedIn(url, io, work);
  } catch (error) {
    // What `fetch` throws where nobody answers.
    if (!(error instanceof TypeError)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    io.err(`${say(texts.unreachable, io.language, { url, reason })}\n`);
    return 2;
  }
}

async function signedIn(url: string, io: CommandIo, work: (caller: Caller) => Promise<ExitCode>): Promise<ExitCode> {
  const stranger: Caller = { fetch, base: url, headers: { 'accept-language': io.language } };
  const { MUCTIEU_TOKEN: given, MUCTIEU_USER: user, MUCTIEU_PASSWORD: password, MUCTIEU_CODE: code } = io.environment;
  let token = given;
  if (!token) {
    if (!user || !password) {
      io.err(`${say(texts.signInMissing, io.language)}\n`);
      return 2;
    }
    const body = { signInName: user, password, token: true, ...(code ? { code } : {}) };
    const begun = await callOperation(stranger, signIn, { body });
    if (!begun.ok) return sayRefusal(begun.problems, io);
    if (begun.value.kind !== 'signed-in' || begun.value.token === undefined) {
      io.err(`${say(texts.codeMissing, io.language)}\n`);
      return 1;
    }
    token = begun.value.token;
  }
  const caller: Caller = { ...stranger, headers: { ...stranger.headers, authorization: `Bearer ${token}` } };
  try {
    return await work(caller);
  } finally {
    if (!given) await callOperation(caller, signOut);
  }
}

export function sayRefusal(
  problems: readonly { readonly text: { readonly vi: string; readonly en: string } }[],
  io: CommandIo,
): 1 {
  for (const { text } of problems) io.err(`${text[io.language]}\n`);
  return 1;
}

/** Keeps what came as a file; false, and said, where it cannot be written. */
export function keepFile(file: string, bytes: Uint8Array, io: CommandIo): boolean {
  try {
    writeFileSync(resolve(io.folder, file), bytes);
    return true;
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.err(`${say(texts.fileUnwritable, io.language, { file, reason })}\n`);
    return false;
  }
}
