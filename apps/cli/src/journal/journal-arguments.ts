import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { say } from '@muctieu/kernel/text';
import type { JournalAnchor } from '@muctieu/server/journal/verify-journal';
import type { CommandIo } from '../command.ts';
import { journalTexts } from './journal.texts.ts';

/** What `muctieu journal` was asked for; `rest` is for the settings of the database. */
export interface JournalArguments {
  readonly provinceId?: string;
  readonly subject?: { readonly kind: string; readonly id?: string };
  readonly anchors: readonly JournalAnchor[];
  readonly limit: number;
  readonly rest: readonly string[];
}

const names = ['--province', '--anchor', '--limit', '--subject'];
const limitMost = 10_000;

/** Reads the arguments; what is wrong is said at once and gives `undefined`. */
export function readJournalArguments(args: readonly string[], io: CommandIo): JournalArguments | undefined {
  const given: { readonly name: string; readonly value: string }[] = [];
  const rest: string[] = [];
  const wrong: string[] = [];
  for (let at = 0; at < args.length; at += 1) {
    const [name = '', ...joined] = (args[at] ?? '').split('=');
    if (!names.includes(name)) {
      rest.push(args[at] ?? '');
      continue;
    }
    const value = joined.length > 0 ? joined.join('=') : args[++at];
    if (value === undefined) wrong.push(say(journalTexts.optionWithoutValue, io.language, { name }));
    else given.push({ name, value });
  }
  const last = (name: string) => given.findLast((option) => option.name === name)?.value;
  const limit = last('--limit') ?? '20';
  if (!/^\d{1,5}$/.test(limit) || Number(limit) < 1 || Number(limit) > limitMost) {
    wrong.push(say(journalTexts.limitInvalid, io.language, { found: limit }));
  }
  const anchors = given
    .filter(({ name }) => name === '--anchor')
    .flatMap(({ value }) => {
      const path = resolve(io.folder, value);
      const found = anchorsIn(existsSync(path) ? readFileSync(path, 'utf8') : value);
      if (found.length === 0) wrong.push(say(journalTexts.anchorInvalid, io.language, { found: value }));
      return found;
    });
  for (const line of wrong) io.err(`${line}\n`);
  if (wrong.length > 0) return undefined;
  const provinceId = last('--province');
  const [kind, ...id] = last('--subject')?.split(':') ?? [];
  return {
    anchors,
    limit: Number(limit),
    rest,
    ...(provinceId === undefined ? {} : { provinceId }),
    ...(kind === undefined ? {} : { subject: { kind, ...(id.length === 0 ? {} : { id: id.join(':') }) } }),
  };
}

function anchorsIn(text: string): readonly JournalAnchor[] {
  return [...text.matchAll(/\b(\d\d|VN):(\d{1,18}):([0-9a-f]{64})\b/g)].map(
    ([, provinceId = '', sealNumber = '', hash = '']) => ({
      provinceId,
      sealNumber,
      hash,
    }),
  );
}
