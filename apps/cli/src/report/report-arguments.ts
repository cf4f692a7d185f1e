import { parsePeriod, periodDays } from '@muctieu/domain/indicators/observation-period';
import { findNearestName } from '@muctieu/kernel/nearest-name';
import { addDays, type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { say } from '@muctieu/kernel/text';
import { defaultPort } from '@muctieu/server/start/settings';
import type { CommandIo } from '../command.ts';
import { reportTexts as texts } from './report.texts.ts';

export interface ReportArguments {
  /** Empty: the templates are named. */
  readonly templateId: string;
  readonly unit: string;
  readonly provinceId: string;
  readonly periodName: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly previousDate: PlainDate;
  readonly file: string;
  readonly form: 'docx' | 'xlsx' | 'pdf';
  /** A new draft even where the unit has one of the day. */
  readonly isNew: boolean;
  /** The server to ask; left out: the data of this machine. */
  readonly url?: string;
  /** What says where the data of this machine is, as for `muctieu start`. */
  readonly rest: readonly string[];
}

const ofData = ['--data', '--database-url', '--database-app-url'];
const names = ['template', 'unit', 'period', 'previous', 'province', 'url', 'output'] as const;

/** Reads the arguments; everything wrong is said at once and gives `undefined`. */
export function readReportArguments(args: readonly string[], io: CommandIo): ReportArguments | undefined {
  const given = new Map<string, string>();
  const wrong: string[] = [];
  const rest: string[] = [];
  let isNew = false;
  const complain = (name: string, found: string) => wrong.push(say(texts.argument, io.language, { name, found }));
  for (let at = 0; at < args.length; at += 1) {
    const [word = '', ...joined] = (args[at] ?? '').split('=');
    if (word === '--new' && joined.length === 0) {
      isNew = true;
      continue;
    }
    if (word === '--demo' && joined.length === 0) {
      rest.push(word);
      continue;
    }
    if (ofData.includes(word)) {
      rest.push(word, joined.length > 0 ? joined.join('=') : (args[++at] ?? ''));
      continue;
    }
    const name = word === '-o' ? 'output' : names.find((one) => word === `--${one}`);
    if (name === undefined) {
      const nearest = findNearestName(word, [...names.map((one) => `--${one}`), '--new', '--demo', ...ofData]);
      wrong.push(say(texts.unknownArgument, io.language, { found: args[at] ?? '', nearest: nearest ?? '--help' }));
      continue;
    }
    if (joined.length === 0) at += 1;
    given.set(name, joined.length > 0 ? joined.join('=') : (args[at] ?? ''));
  }
  const url = serverOf(given.get('url'), rest, io);
  if (url !== undefined && (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))) complain('--url', url);
  const templateId = given.get('template') ?? '';
  const unit = given.get('unit') ?? '';
  const provinceId = given.get('province') ?? (/^\d{2}$/.test(unit) ? unit : '11');
  const written = given.get('period') ?? '';
  const period = parsePeriod(written);
  const file = given.get('output') ?? '';
  const form = (['docx', 'xlsx', 'pdf'] as const).find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (templateId !== '') {
    if (unit === '') complain('--unit', unit);
    if (period === undefined) wrong.push(say(texts.periodWrong, io.language, { found: written }));
    if (form === undefined) wrong.push(say(texts.fileWrong, io.language, { found: file }));
  }
  const days = period === undefined ? undefined : periodDays(period);
  const from = days?.from ?? ('2000-01-01' as PlainDate);
  const to = days?.to ?? from;
  const typed = given.get('previous');
  const previousDate = typed === undefined ? addDays(from, -1) : parsePlainDate(typed);
  if (previousDate === undefined) complain('--previous', typed ?? '');
  for (const line of wrong) io.err(`${line}\n`);
  if (wrong.length > 0 || previousDate === undefined) return undefined;
  return {
    ...{ templateId, unit, provinceId, from, to, previousDate, file },
    periodName: periodWords(written),
    form: form ?? 'docx',
    ...{ isNew, rest },
    ...(url === undefined ? {} : { url: url.replace(/\/+$/, '') }),
  };
}

/** Whoever names a server, or themselves to one, means a server; else the data of this machine are asked. */
function serverOf(typed: string | undefined, rest: readonly string[], { environment }: CommandIo): string | undefined {
  if (typed) return typed;
  if (rest.length > 0) return undefined;
  const { MUCTIEU_URL: url, MUCTIEU_TOKEN: token, MUCTIEU_USER: user, MUCTIEU_PORT: port } = environment;
  if (url) return url;
  return token || user ? `http://127.0.0.1:${port || defaultPort}` : undefined;
}

/** As reports say it, which are Vietnamese: `06 tháng đầu năm 2024`. */
function periodWords(period: string): string {
  const [, year = '', part = ''] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (part === 'H1' || part === 'H2') return say(part === 'H1' ? texts.firstHalf : texts.secondHalf, 'vi', { year });
  if (part.startsWith('Q')) return say(texts.quarter, 'vi', { year, part: part.slice(1) });
  if (/^\d{2}$/.test(part)) return say(texts.month, 'vi', { year, part: Number(part) });
  return part === '' ? say(texts.wholeYear, 'vi', { year }) : period;
}
