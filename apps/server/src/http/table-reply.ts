import type { Column } from '@muctieu/contract/http/column';
import { type Language, say } from '@muctieu/kernel/text';
import { tableTexts } from './table.texts.ts';

export type TableForm = 'json' | 'csv' | 'xlsx';

export const tableMediaTypes: Readonly<Record<TableForm, string>> = {
  json: 'application/json',
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** The form that `Accept` asks for; undefined where none of ours is acceptable. */
export function tableFormOf(accept: string | undefined): TableForm | undefined {
  if (accept === undefined || accept.trim() === '') return 'json';
  const wanted = accept
    .split(',')
    .map((part) => {
      const [type = '', ...parameters] = part.split(';').map((piece) => piece.trim());
      const quality = parameters
        .map((parameter) => /^q=([\d.]+)$/.exec(parameter)?.[1])
        .find((found) => found !== undefined);
      return { type: type.toLowerCase(), quality: quality === undefined ? 1 : Number(quality) };
    })
    .filter(({ quality }) => quality > 0)
    .sort((a, b) => b.quality - a.quality);
  for (const { type } of wanted) {
    if (type === '*/*' || type === 'application/*' || type === tableMediaTypes.json) return 'json';
    if (type === tableMediaTypes.csv || type === 'text/*') return 'csv';
    if (type === tableMediaTypes.xlsx) return 'xlsx';
  }
  return undefined;
}

/** A list as rows of cells with its heading row, in the language asked for: what CSV and XLSX are written from. */
export function tableOf(
  columns: readonly Column[],
  items: readonly Readonly<Record<string, unknown>>[],
  language: Language,
): { readonly heading: readonly string[]; readonly rows: readonly (readonly (string | number | undefined)[])[] } {
  return {
    heading: columns.map((column) => say(column.title, language)),
    rows: items.map((item) => columns.map((column) => cellOf(column, item[column.key], language))),
  };
}

function cellOf(column: Column, value: unknown, language: Language): string | number | undefined {
  if (value === undefined || value === null) return undefined;
  const choice = column.choices?.[String(value)];
  if (choice !== undefined) return say(choice, language);
  if (typeof value === 'number') return value;
  // So that Excel adds đồng up; what a number there cannot hold exactly stays digits.
  if (column.kind === 'dong' && Number.isSafeInteger(Number(value))) return Number(value);
  if (typeof value === 'boolean') return say(value ? tableTexts.yes : tableTexts.no, language);
  if (typeof value === 'object' && 'vi' in value && 'en' in value) return String(value[language]);
  if (Array.isArray(value)) return value.map((one) => cellOf(column, one, language)).join('; ');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}
