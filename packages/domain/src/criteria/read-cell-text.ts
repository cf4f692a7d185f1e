import { trimDecimal } from '@muctieu/kernel/decimal';
import { readNumberText } from '@muctieu/kernel/number-text';
import { searchKey } from '@muctieu/kernel/search-key';
import type { CellStatus } from './cell-status.ts';

/** What somebody typed or pasted into a cell of the grid. */
export type CellReading =
  | { readonly kind: 'blank' }
  | { readonly kind: 'status'; readonly status: CellStatus }
  /** A figure, to be judged against the threshold. Digits with a point. */
  | { readonly kind: 'figure'; readonly value: string }
  | { readonly kind: 'unreadable'; readonly found: string };

/** Words and signs of the offices' own tables, as their search keys. */
const wordsOf: Readonly<Record<CellStatus, readonly string[]>> = {
  met: ['x', 'd', 'dat', 'co', 'da dat', 'roi', 'yes', 'y', 'met'],
  'not-met': ['k', 'kd', 'khong', 'khong dat', 'chua', 'chua dat', 'cd', 'no', 'n', 'not met'],
  'not-applicable': ['kad', 'khong ap dung', 'khong xet', 'kx', 'na', 'n a', 'not applicable'],
  'in-progress': ['dang', 'dang thuc hien', 'dth', 'dang lam', 'in progress'],
};
const signsOf: Readonly<Record<CellStatus, readonly string[]>> = {
  met: ['✓', '✔', '☑', '+'],
  'not-met': ['✗', '✘', '☒'],
  'not-applicable': ['-', '–', '—', '/'],
  'in-progress': ['~', '…', '...'],
};

/**
 * Reads a cell as offices write it: `1`, `x`, `Đ`, `đạt` is met; `0`, `K`, `chưa` is not; `KAD` does not apply. Where the
 * cell takes figures (`takesFigures`), `1` and `0` are figures too, since an indicator may well reach 1 %.
 */
export function readCellText(written: string, takesFigures: boolean): CellReading {
  const text = written.normalize('NFC').trim();
  if (text === '') return { kind: 'blank' };
  for (const status of Object.keys(signsOf) as CellStatus[]) {
    if (signsOf[status].includes(text)) return { kind: 'status', status };
  }
  if (!takesFigures && /^[10](?:[.,]0+)?$/.test(text)) {
    return { kind: 'status', status: text.startsWith('1') ? 'met' : 'not-met' };
  }
  const figure = takesFigures ? readNumberText(text.replace(/\s*%$/, '')) : undefined;
  if (figure !== undefined) {
    // `12.345` in a cell of percentages may mean two things: it is said, not chosen.
    if (figure.fault === 'broken-group' || figure.fault === 'unreadable') return { kind: 'unreadable', found: text };
    const { digits, scale } = trimDecimal(figure.value);
    const padded = digits.toString().padStart(scale + 1, '0');
    const value = scale === 0 ? padded : `${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
    return { kind: 'figure', value };
  }
  const key = searchKey(text);
  for (const status of Object.keys(wordsOf) as CellStatus[]) {
    if (wordsOf[status].includes(key)) return { kind: 'status', status };
  }
  return { kind: 'unreadable', found: text };
}
