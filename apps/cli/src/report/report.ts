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
import { keepFile, sayRefusal, withSignedIn } from '../signed-in.ts';
import { reportTexts as texts } from './report.texts.ts';
import { type ReportArguments, readReportArguments } from './report-arguments.ts';

/** `muctieu report`: one report through the interface, with the rights of whoever signs in. */
export async function report(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readReportArguments(args, io);
  if (asked === undefined) return 2;
  return await withSignedIn(asked.url, io, (caller) => writeFile(asked, caller, io));
}

async function writeFile(asked: ReportArguments, caller: Caller, io: CommandIo): Promise<ExitCode> {
  const { provinceId, templateId, file, form } = asked;
  if (templateId === '') {
    const listed = await callOperation(caller, listReportTemplates, { query: { provinceId } });
    if (!listed.ok) return sayRefusal(listed.problems, io);
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
  if (!begun.ok) return sayRefusal(begun.problems, io);
  const params = { reportId: begun.value.reportId };
  const preview = await callOperation(caller, previewReport, { params });
  if (!preview.ok) return sayRefusal(preview.problems, io);
  const address = addressOf(takeReportFile, { params, query: { form } });
  const response = await caller.fetch(caller.base + address, { headers: { ...caller.headers } });
  if (!response.ok) return sayRefusal(problemAnswer.parse(await response.json()).problems, io);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!keepFile(file, bytes, io)) return 1;
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
