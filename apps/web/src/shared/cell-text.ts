import type { Column } from '@muctieu/contract/http/column';
import { type Language, say } from '@muctieu/kernel/text';
import { sharedTexts } from './shared.texts.ts';
import { formatOf } from './use-format.ts';

export type Item = Readonly<Record<string, unknown>>;

/** A cell as its reader sees it; also what a filter of the page compares with. */
export function cellText(column: Column, item: Item, language: Language): string {
  const value = item[column.key];
  if (value === undefined || value === null) return '';
  const format = formatOf(language);
  const choice = column.choices?.[String(value)];
  if (choice !== undefined) return say(choice, language);
  switch (column.kind) {
    case 'number':
      return typeof value === 'number' ? format.number(value) : String(value);
    case 'dong':
      return format.dong(String(value));
    case 'date':
      return format.day(String(value));
    case 'moment':
      return format.moment(String(value));
    case 'yes-no':
      return say(value === true ? sharedTexts.yes : sharedTexts.no, language);
    case 'text':
    case 'code':
    case 'choice':
      return plainText(value, language);
    default:
      return column.kind satisfies never;
  }
}

function plainText(value: unknown, language: Language): string {
  if (Array.isArray(value)) return value.map((one) => plainText(one, language)).join('; ');
  if (typeof value === 'object' && value !== null && 'vi' in value && 'en' in value) return String(value[language]);
  return String(value);
}

const order = new Intl.Collator('vi', { numeric: true });

/** Vietnamese order; figures and dates by their size. Empty cells last in either direction is left to the caller. */
export function compareCells(column: Column, a: Item, b: Item, language: Language): number {
  const [left, right] = [a[column.key], b[column.key]];
  if (column.kind === 'dong' && typeof left === 'string' && typeof right === 'string') {
    const difference = BigInt(left) - BigInt(right);
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  }
  if (typeof left === 'number' && typeof right === 'number') return left - right;
  if (column.kind === 'date' || column.kind === 'moment')
    return String(left ?? '').localeCompare(String(right ?? ''), 'en');
  return order.compare(cellText(column, a, language), cellText(column, b, language));
}
