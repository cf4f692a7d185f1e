import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { signIn, signOut } from '@muctieu/contract/access/access.operations';
import { addressOf, type Caller, callOperation } from '@muctieu/contract/http/call-operation';
import { problemAnswer } from '@muctieu/contract/http/problem-answer';
import {
  listReportTemplates,
  previewReport,
  takeReportFile,
  writeReport,
} from '@muctieu/contract/reporting/writing/writing.operations';
import { listUnits } from '@muctieu/contract/territory/territory.operations';
import { say } from '@muctieu/kernel/text';
import type { CommandIo, ExitCode } from '../command.ts';
import { exportTexts } from '../export/export.texts.ts';
import { reportTexts as texts } from './report.texts.ts';
import { type ReportArguments, readReportArguments } from './report-arguments.ts';

/** `muctieu report`: one report through the interface, with the rights of whoever signs in. */
export async function report(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readReportArguments(args, io);
  if (asked === undefined) return 2;
  try {
    return await signedIn(asked, io);
  } catch (error) {
    // What `fetch` throws where nobody answers.
    if (!(error instanceof TypeError)) throw error;
    const reason = error.cause instanceof Error ? error.cause.message : error.message;
    io.err(`${say(exportTexts.unreachable, io.language, { url: asked.url, reason })}\n`);
    return 2;
  }
}

async function signedIn(asked: ReportArguments, io: CommandIo): Promise<ExitCode> {
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
  const caller: Caller = { ...stranger, headers: { ...stranger.headers, authorization: `Bearer ${token}` } };
  try {
    return await writeFile(asked, caller, io);
  } finally {
    if (!given) await callOperation(caller, signOut);
  }
}

async function writeFile(asked: ReportArguments, caller: Caller, io: CommandIo): Promise<ExitCode> {
  const { provinceId, templateId, file, form } = asked;
  if (templateId === '') {
    const listed = await callOperation(caller, listReportTemplates, { query: { provinceId } });
    if (!listed.ok) return refuse(listed.problems, io);
    io.out(`${say(texts.templates, io.language)}\n`);
    for (const one of listed.value.items) io.out(`  ${one.templateId.padEnd(28)}  ${one.name}\n`);
    return 0;
  }
  const unitId = await unitOf(asked, caller);
  if (unitId === undefined) {
    io.err(`${say(texts.unitUnknown, io.language, { found: asked.unit })}\n`);
    return 1;
  }
  const { periodName, from, to, previousDate } = asked;
  const body = { provinceId, unitId, templateId, periodName, from, to, valueDate: to, previousDate };
  const begun = await callOperation(caller, writeReport, { body, idempotencyKey: crypto.randomUUID() });
  if (!begun.ok) return refuse(begun.problems, io);
  const params = { reportId: begun.value.reportId };
  const preview = await callOperation(caller, previewReport, { params });
  if (!preview.ok) return refuse(preview.problems, io);
  const address = addressOf(takeReportFile, { params, query: { form } });
  const response = await caller.fetch(caller.base + address, { headers: { ...caller.headers } });
  if (!response.ok) return refuse(problemAnswer.parse(await response.json()).problems, io);
  const bytes = new Uint8Array(await response.arrayBuffer());
  try {
    writeFileSync(resolve(io.folder, file), bytes);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    io.err(`${say(exportTexts.fileUnwritable, io.language, { file, reason })}\n`);
    return 1;
  }
  const { holds, findings, contradictions, figures } = preview.value;
  const wrong = findings.length + contradictions.length;
  io.out(`${say(texts.written, io.language, { file, bytes: bytes.length, figures, holds, wrong })}\n`);
  for (const { message } of findings) io.err(`${message[io.language]}\n`);
  return wrong === 0 ? 0 : 1;
}

/** A unit by its id; two digits are the province itself. */
async function unitOf({ unit, provinceId, to }: ReportArguments, caller: Caller): Promise<string | undefined> {
  if (!/^\d{2}$/.test(unit)) return unit;
  const query = { provinceId, level: 'province' as const, day: to };
  const listed = await callOperation(caller, listUnits, { query });
  return listed.ok ? listed.value.items[0]?.id : undefined;
}

function refuse(
  problems: readonly { readonly text: { readonly vi: string; readonly en: string } }[],
  io: CommandIo,
): 1 {
  for (const { text } of problems) io.err(`${text[io.language]}\n`);
  return 1;
}
