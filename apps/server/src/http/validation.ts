import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { z } from 'zod';
import { fieldTexts } from './field.texts.ts';
import { findUnstorableText } from './unstorable-text.ts';

/** Validates one part of a request; every problem at once, each with its path and what was expected. */
export function validated<Schema extends z.ZodType>(
  schema: Schema,
  given: unknown,
  part: string,
): Result<z.output<Schema>> {
  const outcome = schema.safeParse(given);
  if (outcome.success) {
    const unstorable = findUnstorableText(given);
    if (unstorable === undefined) return done(outcome.data);
    const { path, text } = unstorable;
    const values = { field: String(path.at(-1) ?? part), expected: fieldTexts.storable, found: shown(text) };
    return refused({ code: 'field-invalid', path: pathOf(part, path), values });
  }
  return refused(...outcome.error.issues.flatMap((issue) => problemsOf(issue, given, part)));
}

function problemsOf(issue: z.core.$ZodIssue, given: unknown, part: string): readonly Problem[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      code: 'field-unknown',
      path: pathOf(part, [...issue.path, key]),
      values: { field: key },
    }));
  }
  const path = pathOf(part, issue.path);
  const field = String(issue.path.at(-1) ?? part);
  const found = valueAt(given, issue.path);
  const expected = expectedOf(issue);
  const isEmpty = found === '' && issue.code === 'too_small';
  if (found === undefined || isEmpty) return [{ code: 'field-missing', path, values: { field, expected } }];
  return [{ code: 'field-invalid', path, values: { field, expected, found: shown(found) } }];
}

function pathOf(part: string, path: readonly PropertyKey[]): string {
  const inside = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return part === 'body' ? inside.replace(/^\./, '') || 'body' : `${part}${inside}`;
}

function valueAt(given: unknown, path: readonly PropertyKey[]): unknown {
  let value = given;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
}

/** Never the inside of a list or object: `[[[[…` a hundred thousand deep ends the writer of JSON. */
function shown(found: unknown): string {
  if (typeof found === 'object' && found !== null) return Array.isArray(found) ? fieldTexts.array : fieldTexts.object;
  const text = typeof found === 'string' ? found.toWellFormed().replaceAll('\0', '\u2400') : JSON.stringify(found);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

/** What was expected, in Vietnamese with the English in brackets where the words differ: both sentences share it. */
function expectedOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return fieldTexts[issue.expected as keyof typeof fieldTexts] ?? issue.expected;
    case 'too_small':
      return issue.origin === 'string' ? textOfLength('≥', issue.minimum) : `≥ ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'string' ? textOfLength('≤', issue.maximum) : `≤ ${issue.maximum}`;
    case 'invalid_value':
      return issue.values.map((value) => `«${String(value)}»`).join(' | ');
    case 'invalid_format':
      return issue.format === 'regex'
        ? String(issue.pattern ?? '')
        : (fieldTexts[issue.format as keyof typeof fieldTexts] ?? issue.format);
    default:
      return issue.message;
  }
}

function textOfLength(sign: string, length: number | bigint): string {
  return Number(length) === 1 && sign === '≥' ? fieldTexts.string : `${fieldTexts.ofLength} ${sign} ${length}`;
}
