import { parsePeriod, periodDays } from '@muctieu/domain/indicators/observation-period';
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
  readonly url: string;
}

const names = ['template', 'unit', 'period', 'previous', 'province', 'url', 'output'] as const;

/** Reads the arguments; everything wrong is said at once and gives `undefined`. */
export function readReportArguments(args: readonly string[], io: CommandIo): ReportArguments | undefined {
  const given = new Map<string, string>();
  const wrong: string[] = [];
  const complain = (name: string, found: string) => wrong.push(say(texts.argument, io.language, { name, found }));
  for (let at = 0; at < args.length; at += 1) {
    const [word = '', ...rest] = (args[at] ?? '').split('=');
    const name = word === '-o' ? 'output' : names.find((one) => word === `--${one}`);
    if (name === undefined) {
      complain(word, args[at] ?? '');
      continue;
    }
    if (rest.length === 0) at += 1;
    given.set(name, rest.length > 0 ? rest.join('=') : (args[at] ?? ''));
  }
  const url =
    given.get('url') || io.environment.MUCTIEU_URL || `http://127.0.0.1:${io.environment.MUCTIEU_PORT || defaultPort}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) complain('--url', url);
  const templateId = given.get('template') ?? '';
  const unit = given.get('unit') ?? '';
  const provinceId = given.get('province') ?? (/^\d{2}$/.test(unit) ? unit : '11');
  const written = given.get('period') ?? '';
  const period = parsePeriod(written);
  const file = given.get('output') ?? '';
  const form = (['docx', 'xlsx', 'pdf'] as const).find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (templateId !== '') {
    if (unit === '') complain('--unit', unit);
    if (period === undefined) complain('--period', written);
    if (form === undefined) complain('-o', file);
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
    url: url.replace(/\/+$/, ''),
  };
}

/** As reports say it, which are Vietnamese: `06 tháng đầu năm 2024`. */
function periodWords(period: string): string {
  const [, year = '', part = ''] = /^(\d{4})(?:-(.+))?$/.exec(period) ?? [];
  if (part === 'H1' || part === 'H2') return say(part === 'H1' ? texts.firstHalf : texts.secondHalf, 'vi', { year });
  if (part.startsWith('Q')) return say(texts.quarter, 'vi', { year, part: part.slice(1) });
  if (/^\d{2}$/.test(part)) return say(texts.month, 'vi', { year, part: Number(part) });
  return part === '' ? say(texts.wholeYear, 'vi', { year }) : period;
}
