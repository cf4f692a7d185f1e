import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { say, type TextValues } from '@muctieu/kernel/text';
import type { CommandIo } from '../command.ts';
import { importTexts } from './import.texts.ts';

/** What `muctieu import territory` was asked for; `rest` is for the settings of the database. */
export interface ImportArguments {
  readonly file: string;
  readonly on: PlainDate;
  readonly symbol: string;
  readonly issuedOn?: PlainDate;
  readonly provinceId?: string;
  readonly missing: 'keep' | 'abolish';
  readonly book: boolean;
  readonly rest: readonly string[];
}

const names = ['--on', '--document', '--issued', '--province', '--missing'];
const settingNames = ['--data', '--database-url', '--database-app-url'];

/** Reads the arguments; what is wrong is said at once and gives `undefined`. */
export function readImportArguments(args: readonly string[], io: CommandIo): ImportArguments | undefined {
  const given = new Map<string, string>();
  const rest: string[] = [];
  const files: string[] = [];
  const wrong: string[] = [];
  const complain = (text: keyof typeof importTexts, values: TextValues = {}) =>
    wrong.push(say(importTexts[text], io.language, values));
  let book = false;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    const [name = '', ...joined] = argument.split('=');
    if (argument === '--book') book = true;
    else if (names.includes(name)) {
      const value = joined.length > 0 ? joined.join('=') : args[++at];
      if (value === undefined) complain('optionWithoutValue', { name });
      else given.set(name, value);
    } else if (argument.startsWith('-')) {
      rest.push(argument);
      const value = args[at + 1];
      if (settingNames.includes(argument) && value !== undefined) rest.push(args[++at] ?? value);
    } else files.push(argument);
  }
  const dayOf = (name: string): PlainDate | undefined => {
    const written = given.get(name);
    const day = written === undefined ? undefined : parsePlainDate(written);
    if (written !== undefined && day === undefined) complain('dayInvalid', { name, found: written });
    return day;
  };
  const [file] = files;
  const on = dayOf('--on');
  const issuedOn = dayOf('--issued');
  const symbol = given.get('--document')?.trim();
  const provinceId = given.get('--province');
  const missing = given.get('--missing') ?? 'keep';
  if (file === undefined) complain('fileMissing');
  if (!given.has('--on')) complain('optionMissing', { name: '--on' });
  if (symbol === undefined || symbol === '') complain('optionMissing', { name: '--document' });
  if (provinceId !== undefined && !/^\d{2}$/.test(provinceId)) complain('provinceInvalid', { found: provinceId });
  if (missing !== 'keep' && missing !== 'abolish') complain('missingInvalid', { found: missing });
  for (const line of wrong) io.err(`${line}\n`);
  if (wrong.length > 0 || file === undefined || on === undefined || symbol === undefined) return undefined;
  return {
    file,
    on,
    symbol,
    missing: missing === 'abolish' ? 'abolish' : 'keep',
    book,
    rest,
    ...(issuedOn === undefined ? {} : { issuedOn }),
    ...(provinceId === undefined ? {} : { provinceId }),
  };
}
