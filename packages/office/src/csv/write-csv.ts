import type { CsvDelimiter } from './read-csv.ts';

export interface CsvWriting {
  /** `;` opens right in Excel with Vietnamese settings; that is the default. */
  readonly delimiter?: CsvDelimiter;
  /** Excel needs the mark to see UTF-8; on unless told otherwise. */
  readonly byteOrderMark?: boolean;
}

/**
 * Rows as RFC 4180. A text that a spreadsheet would run as a formula (`=…`, `+…`, `-…`, `@…`, tab or return in front) gets
 * an apostrophe before it; plain numbers such as `-12,5` stay as they are.
 */
export function writeCsv(
  rows: readonly (readonly (string | number | bigint | undefined)[])[],
  writing: CsvWriting = {},
): string {
  const delimiter = writing.delimiter ?? ';';
  const lines = rows.map((row) => row.map((field) => writeField(field, delimiter)).join(delimiter));
  return `${writing.byteOrderMark === false ? '' : '\ufeff'}${lines.map((line) => `${line}\r\n`).join('')}`;
}

function writeField(field: string | number | bigint | undefined, delimiter: CsvDelimiter): string {
  if (field === undefined) return '';
  const text = typeof field === 'string' ? guardFormula(field) : writeNumber(field, delimiter);
  return text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** With the decimal comma where the delimiter leaves it free. */
function writeNumber(number: number | bigint, delimiter: CsvDelimiter): string {
  return delimiter === ',' ? String(number) : String(number).replace('.', ',');
}

export function guardFormula(text: string): string {
  if (!/^[=+\-@\t\r]/.test(text)) return text;
  return /^[+-]?\d[\d.,]*%?$/.test(text) ? text : `'${text}`;
}
