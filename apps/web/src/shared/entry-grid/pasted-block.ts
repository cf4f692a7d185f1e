import { trimDecimal } from '@muctieu/kernel/decimal';
import { formatNumberText } from '@muctieu/kernel/number-text';
import type { GridColumn } from './grid-content.ts';
import { readHtmlTable } from './html-table.ts';

export interface PastedCell {
  readonly text: string;
  /** The number behind what is shown, where the clipboard tells it: digits with a dot for the decimals. */
  readonly exact?: string;
}

export type PastedBlock = readonly (readonly PastedCell[])[];

/**
 * What a spreadsheet laid on the clipboard. The plain text has every cell in its place; the HTML knows the number behind a
 * rounded figure (`x:num` of Excel, `sdval` of LibreOffice), which is taken where both have the same shape.
 */
export function readPastedBlock(clipboard: { readonly text: string; readonly html: string }): PastedBlock {
  const table = clipboard.html === '' ? [] : readHtmlTable(clipboard.html);
  if (clipboard.text === '') return table;
  const rows = readTabbedText(clipboard.text);
  const isSameShape =
    table.length === rows.length && rows.every((row, index) => (table[index]?.length ?? 0) === row.length);
  return rows.map((row, index) =>
    row.map((text, place) => {
      const exact = isSameShape ? table[index]?.[place]?.exact : undefined;
      return exact === undefined ? { text } : { text, exact };
    }),
  );
}

/** Tabs between cells, line ends between rows; a cell in quotes may hold both, and doubled quotes. */
export function readTabbedText(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const [cell, end] = readTabbedCell(text, at);
    row.push(cell);
    const sign = text[end];
    at = end + 1;
    if (sign === '\t') {
      if (at >= text.length) row.push('');
      continue;
    }
    if (sign === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** A quote counts only where the closing one is followed by a separator: `"Đề án 06" của xã` is plain text. */
function readTabbedCell(text: string, start: number): readonly [cell: string, end: number] {
  if (text[start] === '"') {
    const quoted = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    quoted.lastIndex = start;
    const found = quoted.exec(text);
    if (found !== null) return [(found[1] ?? '').replaceAll('""', '"'), quoted.lastIndex];
  }
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end += 1;
  return [text.slice(start, end), end];
}

/** How the numbers of a block are written: by the cells that can be read in one way only; Vietnamese where none decides. */
export function numberStyleOf(block: PastedBlock): 'vi' | 'en' {
  let english = 0;
  let vietnamese = 0;
  for (const row of block) {
    for (const { text } of row) {
      const bare = text.replace(/[\s\u00a0()+−-]/gu, '');
      if (/^\d{1,3}(,\d{3}){2,}$|^\d{1,3}(,\d{3})+\.\d+$/.test(bare)) english += 1;
      else if (/^\d{1,3}(\.\d{3}){2,}$|^\d{1,3}(\.\d{3})+,\d+$|^\d+,\d{1,2}$/.test(bare)) vietnamese += 1;
    }
  }
  return english > 0 && vietnamese === 0 ? 'en' : 'vi';
}

/** The text that a pasted cell leaves in its column: numbers the Vietnamese way, everything else as it came. */
export function pastedText(cell: PastedCell, column: GridColumn, style: 'vi' | 'en'): string {
  const isNumber = column.kind === 'money' || column.kind === 'number' || column.kind === 'whole';
  if (!isNumber) return column.kind === 'text' ? cell.text : cell.text.trim();
  const exact = cell.exact === undefined ? undefined : exactText(cell.exact);
  if (exact !== undefined) return exact;
  const text = cell.text.trim();
  const isEnglish = style === 'en' && /^[-−(+]?\s*\d[\d,]*(\.\d+)?\s*\)?$/.test(text);
  return isEnglish ? text.replace(/[.,]/g, (sign) => (sign === ',' ? '.' : ',')) : text;
}

function exactText(exact: string): string | undefined {
  const found = /^(-?)(\d+)(?:\.(\d+))?$/.exec(exact);
  if (found === null) return undefined;
  const [, sign = '', whole = '', fraction = ''] = found;
  const value = trimDecimal({ digits: BigInt(whole + fraction), scale: fraction.length });
  return `${sign}${formatNumberText(value)}`;
}
