import type { Decimal } from '@muctieu/kernel/decimal';
import { readNumberText } from '@muctieu/kernel/number-text';
import type { TableRegion } from '../report-text.ts';
import type { Line } from './block.ts';
import { type CleanText, cleanText } from './clean-text.ts';
import type { Span } from './report-reading.ts';

export interface Cell {
  readonly text: string;
  /** In the raw text. */
  readonly span: Span;
  /** Only when the cell is a number and nothing else. */
  readonly value: Decimal | undefined;
  readonly percent: boolean;
}

export interface Row {
  readonly index: number;
  readonly cells: readonly Cell[];
  readonly span: Span;
  /** Cells were lost when the text was made: what stands where is not sure. */
  readonly unsure: boolean;
}

export interface Table {
  /** Head and body; the body begins at `firstRow`. */
  readonly rows: readonly Row[];
  readonly firstRow: number;
  readonly width: number;
  /** What the column numbers of the head are: `[1] [2] [3]=[1]+[2]`; empty where the table has none. */
  readonly numbering: readonly string[];
}

const emptyCell = (span: Span): Cell => ({ text: '', span, value: undefined, percent: false });

/** A table of more rows is data, not a table of a report. */
const mostRows = 3000;

export function tableOfLines(clean: CleanText, lines: readonly Line[]): Table {
  const rows = lines.slice(0, mostRows).map((line) => {
    const cells: Cell[] = [];
    let at = line.start;
    for (const part of clean.text.slice(line.start, line.end).split('\t')) {
      cells.push(cellOf(part, rawPart(clean, at, part)));
      at += part.length + 1;
    }
    return { cells, span: rawPart(clean, line.start, clean.text.slice(line.start, line.end)) };
  });
  return tableOf(rows);
}

export function tableOfRegion(raw: string, region: TableRegion): Table {
  const rows: { cells: Cell[]; span: { start: number; end: number } }[] = [];
  for (const cell of region.cells) {
    if (cell.row >= mostRows) continue;
    const row = rows[cell.row] ?? { cells: [], span: { start: cell.start, end: cell.end } };
    rows[cell.row] = row;
    row.span.start = Math.min(row.span.start, cell.start);
    row.span.end = Math.max(row.span.end, cell.end);
    while (row.cells.length < cell.column) row.cells.push(emptyCell({ start: cell.start, end: cell.start }));
    row.cells[cell.column] = cellOf(cleanText(raw.slice(cell.start, cell.end)).text, {
      start: cell.start,
      end: cell.end,
    });
  }
  return tableOf(rows.filter((row) => row !== undefined));
}

function rawPart(clean: CleanText, start: number, part: string): Span {
  const lead = /^\s*/.exec(part)?.[0].length ?? 0;
  const words = part.trim();
  const from = start + (words === '' ? 0 : lead);
  const rawStart = clean.rawStart[from] ?? 0;
  if (words === '') return { start: rawStart, end: rawStart };
  return { start: rawStart, end: clean.rawEnd[from + words.length - 1] ?? rawStart };
}

function cellOf(text: string, span: Span): Cell {
  const words = text.replace(/\s+/g, ' ').trim();
  const number = /^([-+])?(\d[\d.,]*?)\s?(%)?$/.exec(words.replace(/^\(([^()]+)\)$/, '$1'));
  const reading = number ? readNumberText(number[2] ?? '') : undefined;
  const size = reading?.fault === 'unreadable' ? undefined : reading?.value;
  const value = size && number?.[1] === '-' ? { digits: -size.digits, scale: size.scale } : size;
  return { text: words, span, value, percent: number?.[3] === '%' };
}

function tableOf(drafts: readonly { cells: readonly Cell[]; span: Span }[]): Table {
  const width = usualWidth(drafts.map((draft) => draft.cells.length));
  const lastFilled = drafts.filter((draft) => draft.cells.length === width && isFigureCell(draft.cells.at(-1))).length;
  const full = drafts.filter((draft) => draft.cells.length === width).length;
  // Where rows usually end in a filled cell, a shorter row has lost one, and nobody knows which.
  const losesCells = full > 0 && lastFilled / full > 0.7;
  const rows = drafts.map((draft, index): Row => {
    const cells = [...draft.cells];
    const unsure = cells.length < width && losesCells && cells.length > 2;
    while (cells.length < width) cells.push(emptyCell({ start: draft.span.end, end: draft.span.end }));
    return { index, cells, span: draft.span, unsure };
  });
  const { firstRow, numbering } = headOf(rows);
  return { rows, firstRow, width, numbering };
}

function isFigureCell(cell: Cell | undefined): boolean {
  return cell?.value !== undefined && !isYear(cell);
}

function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  let best = 0;
  let count = 0;
  for (const [width, times] of counts) {
    if (times > count || (times === count && width > best)) {
      best = width;
      count = times;
    }
  }
  return best;
}

/** The head ends before the first row of figures; a row `1 2 3 …` or `A B 1 2 3=1+2` that numbers the columns belongs to it. */
function headOf(rows: readonly Row[]): { firstRow: number; numbering: readonly string[] } {
  let numbering: readonly string[] = [];
  let firstRow = 0;
  for (const row of rows.slice(0, 8)) {
    const filled = row.cells.filter((cell) => cell.text !== '');
    if (filled.length >= 3 && isNumbering(filled)) {
      numbering = row.cells.map((cell) => cell.text.replace(/[()[\]\s]/g, ''));
      firstRow = row.index + 1;
      continue;
    }
    const figures = row.cells.slice(1).filter((cell) => cell.value !== undefined && !isYear(cell));
    const words = row.cells.filter((cell) => /\p{L}{2,}/u.test(cell.text));
    if (figures.length > 0 && words.length <= Math.max(2, row.cells.length / 2)) break;
    firstRow = row.index + 1;
  }
  return { firstRow, numbering };
}

export function hasValue(cell: Cell | undefined): cell is Cell & { readonly value: Decimal } {
  return cell?.value !== undefined;
}

export function isYear(cell: Cell): boolean {
  return /^(?:19|20)\d\d$/.test(cell.text);
}

function isNumbering(cells: readonly Cell[]): boolean {
  const marks = cells.map((cell) => cell.text.replace(/[()[\]\s]/g, ''));
  if (!marks.every((mark) => /^(?:[A-ZĐ]|\d{1,2}|\d{1,2}=[\d+\-*x:/%=.]+|[\d+-]+)$/.test(mark))) return false;
  const numbers = marks.filter((mark) => /^\d/.test(mark)).map((mark) => Number.parseInt(mark, 10));
  return numbers.length >= 2 && numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1);
}
