import { accessSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { writtenStateTexts } from '@muctieu/contract/reporting/writing/writing.texts';
import { findNearestName } from '@muctieu/kernel/nearest-name';
import { formatPlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { say } from '@muctieu/kernel/text';
import { joinDatabase, openDatabase } from '@muctieu/server/database/open-database';
import { prepareData } from '@muctieu/server/start/prepare-data';
import { readSettings, type Settings } from '@muctieu/server/start/settings';
import type { CommandIo, ExitCode } from '../command.ts';
import { keepFile, withSignedIn } from '../signed-in.ts';
import { sayStartProblems } from '../start/say-problems.ts';
import { dataDesk } from './data-desk.ts';
import { reportTexts as texts } from './report.texts.ts';
import { type ReportArguments, readReportArguments } from './report-arguments.ts';
import { isRefusal, type OfferedTemplate, type OfferedUnit, type Refusal, type ReportDesk } from './report-desk.ts';
import { serverDesk } from './server-desk.ts';

/** `muctieu report`: one report into a file, from the data of this machine or at a server. */
export async function report(args: readonly string[], io: CommandIo): Promise<ExitCode> {
  const asked = readReportArguments(args, io);
  if (asked === undefined) return 2;
  if (asked.file !== '' && !hasFolder(asked.file, io)) return 2;
  if (asked.url !== undefined)
    return await withSignedIn(asked.url, io, (caller) => write(asked, serverDesk(caller, io.language), io));
  const settings = readSettings(asked.rest, io.environment, io.folder);
  if (!settings.ok) {
    sayStartProblems(settings.problems, io);
    return 2;
  }
  return settings.value.isDemo ? await onDemo(asked, settings.value, io) : await onData(asked, settings.value, io);
}

/** Said before the work, not after it. */
function hasFolder(file: string, io: CommandIo): boolean {
  try {
    accessSync(dirname(resolve(io.folder, file)), constants.W_OK);
    return true;
  } catch {
    io.err(`${say(texts.folderMissing, io.language, { file })}\n`);
    return false;
  }
}

async function onData(asked: ReportArguments, settings: Settings, io: CommandIo): Promise<ExitCode> {
  const { databaseUrl, dataFolder, port } = settings;
  if (databaseUrl === undefined && !existsSync(dataFolder)) {
    io.err(`${say(texts.noData, io.language, { folder: dataFolder })}\n`);
    return 2;
  }
  const opened = await joinDatabase(settings, () => {});
  if (!opened.ok) {
    sayStartProblems(opened.problems, io);
    return 2;
  }
  try {
    const address = io.environment.MUCTIEU_ADDRESS || `http://localhost:${port}`;
    return await write(asked, dataDesk(opened.value.database, address, io.language), io);
  } finally {
    await opened.value.stop();
  }
}

/** The demo province in a place of its own: nothing has to be there before, and nothing is left. */
async function onDemo(asked: ReportArguments, settings: Settings, io: CommandIo): Promise<ExitCode> {
  io.err(`${say(texts.demoLoading, io.language)}\n`);
  const dataFolder = mkdtempSync(join(tmpdir(), 'muctieu-report-'));
  try {
    // Wherever the data of this machine is: the demo never touches it.
    const { databaseUrl: _, databaseAppUrl: __, ...here } = settings;
    const own: Settings = { ...here, dataFolder };
    const opened = await openDatabase(own, () => {});
    if (!opened.ok) {
      sayStartProblems(opened.problems, io);
      return 2;
    }
    try {
      await prepareData(opened.value.database, own, new Date());
      return await write(asked, dataDesk(opened.value.database, `http://localhost:${settings.port}`, io.language), io);
    } finally {
      await opened.value.stop();
    }
  } finally {
    rmSync(dataFolder, { recursive: true, force: true });
  }
}

async function write(asked: ReportArguments, desk: ReportDesk, io: CommandIo): Promise<ExitCode> {
  const templates = await desk.templates(asked.provinceId);
  if (isRefusal(templates)) return refuse(templates, io);
  if (asked.templateId === '') {
    io.out(`${say(texts.templates, io.language)}\n`);
    for (const { templateId, name } of templates) io.out(`  ${templateId.padEnd(28)}  ${name}\n`);
    return 0;
  }
  const template = templates.find(({ templateId }) => templateId === asked.templateId);
  if (template === undefined) return templateUnknown(asked.templateId, templates, io);
  const unit = await chooseUnit(asked, desk, io);
  if (isRefusal(unit)) return refuse(unit, io);
  if (unit.level !== '' && !template.levels.includes(unit.level)) return wrongLevel(template, unit, templates, io);
  const made = await desk.make(asked, unit, io.language);
  if (isRefusal(made)) return refuse(made, io);
  if (!keepFile(asked.file, made.bytes, io)) return 1;
  const { bytes, figures, holds, wrong, wasThere, state, unwritten } = made;
  if (wasThere) {
    const stateText = writtenStateTexts[state]?.[io.language] ?? state;
    io.out(`${say(texts.continued, io.language, { state: stateText })}\n`);
  }
  const counts = { file: asked.file, bytes: bytes.length, figures, holds, wrong: wrong.length };
  io.out(`${say(texts.written, io.language, counts)}\n`);
  if (unwritten > 0 && !asked.rest.includes('--demo'))
    io.out(`${say(texts.unwritten, io.language, { count: unwritten })}\n`);
  for (const sentence of wrong) io.err(`${sentence}\n`);
  return wrong.length === 0 ? 0 : 1;
}

function refuse({ said }: Refusal, io: CommandIo): 1 {
  for (const sentence of said) io.err(`${sentence}\n`);
  return 1;
}

function templateUnknown(found: string, templates: readonly OfferedTemplate[], io: CommandIo): 1 {
  const known = templates.map(({ templateId }) => templateId);
  const name = findNearestName(found, known);
  const nearest = name === undefined ? '' : say(texts.nearest, io.language, { name });
  return refuse({ said: [say(texts.templateUnknown, io.language, { found, nearest, known: known.join(', ') })] }, io);
}

function wrongLevel(
  { templateId: template }: OfferedTemplate,
  unit: OfferedUnit,
  templates: readonly OfferedTemplate[],
  io: CommandIo,
): 1 {
  const fitting = templates.filter(({ levels }) => levels.includes(unit.level));
  const known = fitting.map(({ templateId }) => templateId).join(', ');
  return refuse({ said: [say(texts.levelWrong, io.language, { template, unit: unit.name, known })] }, io);
}

/** The one unit that is called so, or the one that the name finds; of several none is guessed. */
async function chooseUnit(asked: ReportArguments, desk: ReportDesk, io: CommandIo): Promise<OfferedUnit | Refusal> {
  const { unit: found, provinceId: province, to } = asked;
  const units = await desk.units(found, province, to);
  if (isRefusal(units)) return units;
  const key = searchKey(found);
  const exact = units.filter(({ called }) => called.some((one) => one === found || searchKey(one) === key));
  const [only, ...others] = exact.length > 0 ? exact : units;
  if (only === undefined) {
    const values = { found, province, day: formatPlainDate(to), nearest: await nearestUnit(asked, desk, io) };
    return { said: [say(texts.unitUnknown, io.language, values)] };
  }
  if (others.length === 0) return only;
  const known = [only, ...others].map(({ name, called }) => `${name} (${called.at(-1)})`).join('; ');
  return { said: [say(texts.unitAmbiguous, io.language, { found, known })] };
}

/** Whoever mistypes one word of a name is shown what the others find. */
async function nearestUnit(
  { unit, provinceId, to }: ReportArguments,
  desk: ReportDesk,
  io: CommandIo,
): Promise<string> {
  for (const word of unit.split(/\s+/).toSorted((a, b) => b.length - a.length)) {
    if (word.length < 3) continue;
    const units = await desk.units(word, provinceId, to);
    if (isRefusal(units) || units.length === 0) continue;
    const name = units
      .slice(0, 3)
      .map((one) => one.name)
      .join('; ');
    return say(texts.nearest, io.language, { name });
  }
  return '';
}
