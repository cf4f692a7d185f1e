import { readNumberText } from '@muctieu/kernel/number-text';
import { parsePlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import type { FormColumn, ReportForm } from './report-form.ts';

/** `von/DT.P1~CENTRAL~INVESTMENT~2026~2026~<holder>/giai-ngan`: section, row and column; the same in the grid, in Excel and in reasons. */
export type CellKey = string;

export interface CellPlace {
  readonly section: string;
  readonly row: string;
  readonly column: string;
}

const part = /^[A-Za-z0-9.~_-]{1,160}$/;

export function cellKey({ section, row, column }: CellPlace): CellKey {
  return `${section}/${row}/${column}`;
}

export function readCellKey(key: CellKey): CellPlace | undefined {
  const [section, row, column, ...more] = key.split('/');
  if (section === undefined || row === undefined || column === undefined || more.length > 0) return undefined;
  return [section, row, column].every((one) => part.test(one)) ? { section, row, column } : undefined;
}

/** The account of capital that a row of a section `capital` is about; the level above has no holder in its rows. */
export interface AccountRow {
  readonly nodeCode: string;
  readonly source: string;
  readonly capitalKind: string;
  readonly vintage: number;
  readonly budgetYear: number;
  readonly holderId?: string | undefined;
}

export function accountRowKey({ nodeCode, source, capitalKind, vintage, budgetYear, holderId }: AccountRow): string {
  const line = [nodeCode, source, capitalKind, vintage, budgetYear].join('~');
  return holderId === undefined ? line : `${line}~${holderId}`;
}

export function readAccountRowKey(key: string): AccountRow | undefined {
  const [nodeCode, source, capitalKind, vintage, budgetYear, holderId] = key.split('~');
  if (nodeCode === undefined || source === undefined || capitalKind === undefined) return undefined;
  if (!/^\d{4}$/.test(vintage ?? '') || !/^\d{4}$/.test(budgetYear ?? '')) return undefined;
  const row = { nodeCode, source, capitalKind, vintage: Number(vintage), budgetYear: Number(budgetYear) };
  return holderId === undefined ? row : { ...row, holderId };
}

/** Rows that reporters add are named by whoever adds them: two people without a network name two rows differently. */
export function isOpenRow(row: string): boolean {
  return /^[a-z0-9-]{1,40}$/.test(row);
}

/** Rows of one section stand in the order in which they were added: the moment comes first. */
export function openRowKey(milliseconds: number, chance: number): string {
  const moment = Math.floor(milliseconds).toString(36).padStart(9, '0');
  return `t${moment}${Math.floor(chance * 36 ** 4)
    .toString(36)
    .padStart(4, '0')}`;
}

/** What is made of typed text. `value`: đồng, a decimal with a dot, a day, or the text; none where it cannot be read. */
export interface ReadCell {
  readonly value?: string;
  readonly problem?: Problem;
}

const dongPerUnit = { dong: 0, 'million-dong': 6 } as const;

/** Reads what people type. Text that means nothing keeps its place with a problem; the text itself is never dropped (see store). */
export function readCellText(text: string, column: FormColumn, { moneyUnit }: Pick<ReportForm, 'moneyUnit'>): ReadCell {
  const typed = text.normalize('NFC').trim();
  if (typed === '') return {};
  switch (column.type) {
    case 'text':
      return { value: typed };
    case 'day':
      return readDay(typed);
    case 'choice': {
      const chosen = column.choices?.find(({ value, title }) => value === typed || title.vi === typed);
      return chosen === undefined ? unreadable('cell-not-a-choice', typed) : { value: chosen.value };
    }
    case 'dong':
      return readAmount(typed, dongPerUnit[moneyUnit]);
    case 'count': {
      const read = readDecimal(typed);
      if (read.value === undefined) return read;
      return /^\d+$/.test(read.value) ? read : unreadable('cell-not-a-count', typed);
    }
    case 'decimal':
      return readDecimal(typed);
    default:
      return column.type satisfies never;
  }
}

function readDay(typed: string): ReadCell {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(typed) ?? [];
  const iso = year === undefined ? typed : `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && parsePlainDate(iso) !== undefined
    ? { value: iso }
    : unreadable('cell-not-a-day', typed);
}

function readDecimal(typed: string): ReadCell {
  const isNegative = typed.startsWith('-');
  const read = readNumberText(typed.replace(/^-/, '').replace(/[\s\u00a0]/g, ''));
  if (read === undefined || read.fault !== undefined) return unreadable('cell-not-a-number', typed);
  const { digits, scale } = read.value;
  if (scale > 6 || digits.toString().length > 18) return unreadable('cell-not-a-number', typed);
  const padded = digits.toString().padStart(scale + 1, '0');
  const whole = padded.slice(0, padded.length - scale);
  const fraction = scale === 0 ? '' : padded.slice(-scale).replace(/0+$/, '');
  const value = fraction === '' ? whole : `${whole}.${fraction}`;
  return { value: isNegative && digits !== 0n ? `-${value}` : value };
}

/** Typed in triệu đồng with up to six decimals it is still whole đồng; a part of a đồng there is not. */
function readAmount(typed: string, places: 0 | 6): ReadCell {
  const read = readDecimal(typed);
  if (read.value === undefined) return read;
  const [whole = '', fraction = ''] = read.value.split('.');
  if (fraction.length > places || whole.length + places > 18) return unreadable('cell-not-whole-dong', typed);
  return { value: BigInt(`${whole}${fraction.padEnd(places, '0')}`).toString() };
}

function unreadable(code: string, found: string): ReadCell {
  return { problem: { code, values: { found } } };
}
