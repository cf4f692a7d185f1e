import type { CellValue } from 'hucre/xlsx';
import type { WorkbookValue } from './cell-value.ts';

/** What the spreadsheet library gives for a cell as one of our kinds; nothing for an empty one. */
export function readCellValue(value: CellValue | undefined, type: string | undefined): WorkbookValue | undefined {
  if (value === null || value === undefined || value === '') return undefined;
  if (typeof value === 'string')
    return type === 'error' || /^#[A-Z/0]+[!?]?$/.test(value)
      ? { kind: 'error', code: value }
      : { kind: 'text', text: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  if (typeof value === 'boolean') return { kind: 'boolean', boolean: value };
  if (Number.isNaN(value.getTime())) return undefined;
  const [date = '', clock = ''] = value.toISOString().split('T');
  const time = clock.slice(0, 8);
  return time === '00:00:00' ? { kind: 'date', date } : { kind: 'date', date, time };
}
