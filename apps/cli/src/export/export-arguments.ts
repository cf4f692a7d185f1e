import type { Operation } from '@muctieu/contract/http/operation';
import { findNearestName } from '@muctieu/kernel/nearest-name';
import { say } from '@muctieu/kernel/text';
import { defaultPort } from '@muctieu/server/start/settings';
import type { CommandIo } from '../command.ts';
import { exportTexts } from './export.texts.ts';

export type ExportForm = 'csv' | 'xlsx' | 'json';

export interface ExportArguments {
  readonly operation: Operation;
  readonly file: string;
  readonly form: ExportForm;
  readonly query: Readonly<Record<string, string>>;
  readonly url: string;
}

/** Reads the arguments; everything wrong is said at once and gives `undefined`. */
export function readExportArguments(
  args: readonly string[],
  lists: readonly Operation[],
  io: CommandIo,
): ExportArguments | undefined {
  const wrong: string[] = [];
  const plain: string[] = [];
  let url = io.environment.MUCTIEU_URL || `http://127.0.0.1:${io.environment.MUCTIEU_PORT || defaultPort}`;
  for (let at = 0; at < args.length; at += 1) {
    const argument = args[at] ?? '';
    if (argument.startsWith('--url=')) url = argument.slice('--url='.length);
    else if (argument === '--url') {
      at += 1;
      url = args[at] ?? '';
    } else plain.push(argument);
  }
  const [name = '', file = '', ...filters] = plain;
  const operation = lists.find(({ id }) => id === name);
  if (operation === undefined) {
    const nearest = findNearestName(
      name,
      lists.map(({ id }) => id),
    );
    wrong.push(say(exportTexts.listUnknown, io.language, { name }) + (nearest === undefined ? '' : ` → ${nearest}`));
  }
  const form = (['csv', 'xlsx', 'json'] as const).find((ending) => file.toLowerCase().endsWith(`.${ending}`));
  if (form === undefined) wrong.push(say(exportTexts.fileMissing, io.language, { found: file }));
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    wrong.push(say(exportTexts.urlInvalid, io.language, { found: url }));
  }
  const known = filtersOf(operation?.query);
  const query: Record<string, string> = {};
  for (const filter of filters) {
    const [field = '', ...value] = filter.split('=');
    if (value.length > 0 && known.includes(field)) query[field] = value.join('=');
    else wrong.push(say(exportTexts.filterInvalid, io.language, { found: filter, names: known.join(', ') }));
  }
  for (const line of wrong) io.err(`${line}\n`);
  if (operation === undefined || form === undefined || wrong.length > 0) return undefined;
  return { operation, file, form, query, url: url.replace(/\/+$/, '') };
}

function filtersOf(query: object | undefined): readonly string[] {
  if (query === undefined || !('shape' in query) || typeof query.shape !== 'object' || query.shape === null) return [];
  return Object.keys(query.shape).filter((field) => field !== 'cursor' && field !== 'limit');
}
