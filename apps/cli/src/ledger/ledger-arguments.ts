import { say } from '@muctieu/kernel/text';
import type { CommandIo } from '../command.ts';
import { ledgerTexts } from './ledger.texts.ts';

/** What `muctieu ledger` was asked for; `rest` is for the settings of the database. */
export interface LedgerArguments {
  readonly provinceId?: string;
  readonly format: 'text' | 'json';
  readonly rest: readonly string[];
}

/** Reads the arguments; what is wrong is said at once and gives `undefined`. */
export function readLedgerArguments(args: readonly string[], io: CommandIo): LedgerArguments | undefined {
  const given = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', ...joined] = (args[at] ?? '').split('=');
    if (name !== '--province' && name !== '--format') rest.push(args[at] ?? '');
    else given.set(name, joined.length > 0 ? joined.join('=') : (args[++at] ?? ''));
  }
  const provinceId = given.get('--province');
  const format = given.get('--format') ?? 'text';
  const wrong: string[] = [];
  if (provinceId !== undefined && !/^\d\d$/.test(provinceId)) {
    wrong.push(say(ledgerTexts.provinceInvalid, io.language, { found: provinceId }));
  }
  if (format !== 'text' && format !== 'json')
    wrong.push(say(ledgerTexts.formatInvalid, io.language, { found: format }));
  for (const line of wrong) io.err(`${line}\n`);
  if (wrong.length > 0) return undefined;
  return { format: format === 'json' ? 'json' : 'text', rest, ...(provinceId === undefined ? {} : { provinceId }) };
}
