import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { say } from '@muctieu/kernel/text';
import type { CommandIo } from '../command.ts';
import { userTexts } from './user.texts.ts';

export const userWords = ['list', 'add', 'reset-password', 'roles', 'end-sessions'] as const;
export type UserWord = (typeof userWords)[number];

/** What `muctieu user` was asked for; `rest` is for the settings of the database. */
export interface UserArguments {
  readonly word: UserWord;
  readonly signInName: string;
  readonly fullName?: string;
  readonly provinceId: string;
  readonly email?: string;
  readonly role?: string;
  readonly unitId?: string;
  readonly until?: PlainDate;
  readonly endRoleId?: string;
  readonly search?: string;
  readonly removesCodes: boolean;
  readonly rest: readonly string[];
}

const valued = ['--name', '--province', '--email', '--role', '--grant', '--unit', '--until', '--end', '--search'];
const settings = ['--data', '--database-url', '--database-app-url'];
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Reads the arguments; everything wrong is said at once and gives `undefined`. */
export function readUserArguments([word, ...args]: readonly string[], io: CommandIo): UserArguments | undefined {
  const known = userWords.find((one) => one === word);
  if (known === undefined) {
    io.err(`${say(userTexts.wordMissing, io.language)}\n`);
    return undefined;
  }
  const wrong: string[] = [];
  const values = new Map<string, string>();
  const rest: string[] = [];
  const names: string[] = [];
  let removesCodes = false;
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', ...joined] = (args[at] ?? '').split('=');
    if (name === '--remove-codes') removesCodes = true;
    else if (valued.includes(name) || settings.includes(name)) {
      const value = joined.length > 0 ? joined.join('=') : args[++at];
      if (value === undefined) wrong.push(say(userTexts.optionWithoutValue, io.language, { name }));
      else if (settings.includes(name)) rest.push(name, value);
      else values.set(name, value.normalize('NFC').trim());
    } else if (name.startsWith('-')) rest.push(args[at] ?? '');
    else names.push(args[at] ?? '');
  }
  const invalid = (name: string) =>
    wrong.push(say(userTexts.optionInvalid, io.language, { name, found: values.get(name) ?? '' }));
  const provinceId = values.get('--province') ?? 'VN';
  if (!/^(\d{2}|VN)$/.test(provinceId)) invalid('--province');
  const untilText = values.get('--until');
  const until = untilText === undefined ? undefined : parsePlainDate(untilText);
  if (untilText !== undefined && until === undefined) invalid('--until');
  for (const name of ['--unit', '--end']) if (values.has(name) && !uuid.test(values.get(name) ?? '')) invalid(name);
  const [signInName, ...more] = names;
  if (known === 'list' ? names.length > 0 : more.length > 0) {
    wrong.push(
      say(userTexts.optionInvalid, io.language, { name: '…', found: (known === 'list' ? names : more).join(' ') }),
    );
  }
  if (known !== 'list' && signInName === undefined) wrong.push(say(userTexts.nameMissing, io.language));
  if (known === 'add' && !values.get('--name')) wrong.push(say(userTexts.fullNameMissing, io.language));
  for (const line of wrong) io.err(`${line}\n`);
  if (wrong.length > 0) return undefined;
  const given = (key: string, name: string) => (values.has(name) ? { [key]: values.get(name) } : {});
  return {
    word: known,
    signInName: signInName ?? '',
    provinceId,
    removesCodes,
    rest,
    ...(until === undefined ? {} : { until }),
    ...given('fullName', '--name'),
    ...given('email', '--email'),
    ...given('role', '--role'),
    ...given('role', '--grant'),
    ...given('unitId', '--unit'),
    ...given('endRoleId', '--end'),
    ...given('search', '--search'),
  };
}
