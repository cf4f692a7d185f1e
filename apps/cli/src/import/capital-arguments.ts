import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { say, type TextValues } from '@muctieu/kernel/text';
import type { CommandIo } from '../command.ts';
import { importTexts } from './import.texts.ts';
import { importCapitalTexts } from './import-capital.texts.ts';

const kinds = ['plan', 'disbursement', 'carry-over'] as const;
const decisionKinds = ['grant', 'assign', 'allocate', 'payment', 'advance', 'carry-over'] as const;

/** What is written into the draft; a dry run has none of it. */
export interface CapitalDraftArguments {
  readonly documentId: string;
  readonly on: PlainDate;
  readonly reason: string;
}

/** What `muctieu import capital` was asked for; `rest` is for the settings of the database. */
export interface CapitalArguments {
  readonly file: string;
  readonly provinceId: string;
  readonly kind: (typeof kinds)[number];
  readonly year: number;
  readonly decisionKind?: (typeof decisionKinds)[number];
  readonly giver?: string;
  readonly until?: PlainDate;
  readonly draft?: CapitalDraftArguments;
  readonly justification: string;
  readonly markedFile?: string;
  readonly rest: readonly string[];
}

const names = [
  '--province',
  '--kind',
  '--year',
  '--as',
  '--giver',
  '--until',
  '--document',
  '--on',
  '--reason',
  '--justification',
  '-o',
];
const settingNames = ['--data', '--database-url', '--database-app-url'];

/** Reads the arguments; what is wrong is said at once and gives `undefined`. */
export function readCapitalArguments(args: readonly string[], io: CommandIo): CapitalArguments | undefined {
  const texts = { ...importTexts, ...importCapitalTexts };
  const wrong: string[] = [];
  const complain = (text: keyof typeof texts, values: TextValues = {}) =>
    wrong.push(say(texts[text], io.language, values));
  const { given, rest, files, isDryRun } = sortArguments(args, complain);
  const dayOf = (name: string): PlainDate | undefined => {
    const written = given.get(name);
    const day = written === undefined ? undefined : parsePlainDate(written);
    if (written !== undefined && day === undefined) complain('dayInvalid', { name, found: written });
    return day;
  };
  const [file] = files;
  if (file === undefined) complain('fileMissing');
  for (const name of ['--province', '--kind', '--year', ...(isDryRun ? [] : ['--document', '--on', '--reason'])]) {
    if ((given.get(name) ?? '').trim() === '') complain('optionMissing', { name });
  }
  const provinceId = given.get('--province') ?? '';
  if (provinceId !== '' && !/^\d{2}$/.test(provinceId)) complain('provinceInvalid', { found: provinceId });
  const kind = kinds.find((one) => one === given.get('--kind'));
  if (given.has('--kind') && kind === undefined) complain('kindInvalid', { found: given.get('--kind') ?? '' });
  const year = Number(given.get('--year'));
  if (given.has('--year') && !(Number.isInteger(year) && year >= 2010 && year <= 2100))
    complain('yearInvalid', { found: given.get('--year') ?? '' });
  const decisionKind = decisionKinds.find((one) => one === given.get('--as'));
  if (given.has('--as') && decisionKind === undefined) complain('asInvalid', { found: given.get('--as') ?? '' });
  const until = dayOf('--until');
  const on = dayOf('--on');
  for (const line of wrong) io.err(`${line}\n`);
  if (wrong.length > 0 || file === undefined || kind === undefined) return undefined;
  const giver = given.get('--giver');
  const markedFile = given.get('-o');
  return {
    file,
    provinceId,
    kind,
    year,
    justification: given.get('--justification')?.trim() ?? '',
    rest,
    ...(decisionKind === undefined ? {} : { decisionKind }),
    ...(giver === undefined ? {} : { giver }),
    ...(until === undefined ? {} : { until }),
    ...(markedFile === undefined ? {} : { markedFile }),
    ...(isDryRun || on === undefined
      ? {}
      : {
          draft: { documentId: given.get('--document')?.trim() ?? '', on, reason: given.get('--reason')?.trim() ?? '' },
        }),
  };
}

function sortArguments(
  args: readonly string[],
  complain: (text: 'optionWithoutValue' | 'optionUnknown', values: TextValues) => void,
) {
  const given = new Map<string, string>();
  const rest: string[] = [];
  const files: string[] = [];
  let isDryRun = false;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    const [name = '', ...joined] = argument.split('=');
    if (argument === '--dry-run') isDryRun = true;
    else if (names.includes(name) || settingNames.includes(name)) {
      const value = joined.length > 0 ? joined.join('=') : args[++at];
      if (value === undefined) complain('optionWithoutValue', { name });
      else if (settingNames.includes(name)) rest.push(name, value);
      else given.set(name, value);
    } else if (argument.startsWith('-')) complain('optionUnknown', { name: argument });
    else files.push(argument);
  }
  return { given, rest, files, isDryRun };
}
