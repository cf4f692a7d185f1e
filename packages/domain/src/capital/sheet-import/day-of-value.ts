import { type PlainDate, parsePlainDate } from '@muctieu/kernel/plain-date';
import { plainText, type SheetValue } from './import-sheet.ts';

/** A day in a cell: a real one, its text, or the serial number that Excel shows as one. */
export function dayOfValue(value: SheetValue | undefined): PlainDate | undefined {
  if (value === undefined) return undefined;
  if (value.kind === 'number') {
    if (!Number.isInteger(value.number) || value.number < 36_526 || value.number > 73_050) return undefined;
    return new Date(Date.UTC(1899, 11, 30 + value.number)).toISOString().slice(0, 10) as PlainDate;
  }
  return parsePlainDate(plainText(value));
}
