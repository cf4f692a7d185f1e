import { parseArgs } from 'node:util';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';

export const checkFormats = ['text', 'json', 'html', 'docx', 'xlsx'] as const;

export type CheckFormat = (typeof checkFormats)[number];

export interface CheckArguments {
  readonly paths: readonly string[];
  readonly format: CheckFormat;
  readonly output: string | undefined;
  readonly quiet: boolean;
}

const formatsByEnding: Readonly<Record<string, CheckFormat>> = {
  txt: 'text',
  json: 'json',
  html: 'html',
  htm: 'html',
  docx: 'docx',
  xlsx: 'xlsx',
};

export function readCheckArguments(args: readonly string[]): Result<CheckArguments> {
  const parsed = parse(args);
  if (!parsed.ok) return parsed;
  const { values, positionals } = parsed.value;
  const problems: Problem[] = [];
  if (positionals.length === 0) problems.push({ code: 'no-file-given' });
  const { output } = values;
  const ending = output === undefined ? '' : (/\.(\w+)$/.exec(output)?.[1]?.toLowerCase() ?? '');
  const named = values.format ?? formatsByEnding[ending] ?? 'text';
  const format = checkFormats.find((known) => known === named);
  if (format === undefined)
    problems.push({ code: 'unknown-format', values: { format: named, formats: checkFormats.join(', ') } });
  if ((format === 'docx' || format === 'xlsx') && output === undefined)
    problems.push({ code: 'output-needed', values: { format } });
  if (format === undefined || problems.length > 0) return refused(...problems);
  return done({ paths: positionals, format, output, quiet: values.quiet === true });
}

interface Parsed {
  readonly values: {
    readonly format?: string | undefined;
    readonly output?: string | undefined;
    readonly quiet?: boolean | undefined;
  };
  readonly positionals: readonly string[];
}

function parse(args: readonly string[]): Result<Parsed> {
  try {
    return done(
      parseArgs({
        args: [...args],
        allowPositionals: true,
        options: {
          format: { type: 'string', short: 'f' },
          output: { type: 'string', short: 'o' },
          quiet: { type: 'boolean', short: 'q' },
        },
      }),
    );
  } catch (error) {
    const option = /'(-{1,2}[^' ,]+)/.exec(error instanceof Error ? error.message : '')?.[1] ?? '';
    return refused({ code: 'option-misused', values: { option } });
  }
}
