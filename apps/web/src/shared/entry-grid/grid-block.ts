import { cellOf, type GridColumn, type GridRow, isFixed } from './grid-content.ts';
import type { GridLine } from './grid-lines.ts';
import { type CellChange, type GridPatch, noPatch } from './grid-patch.ts';
import { numberStyleOf, type PastedBlock, pastedText } from './pasted-block.ts';
import { readCell } from './read-cell.ts';

/** Lines and columns from the first to the last, both within. */
export interface Block {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

interface Sheet {
  readonly lines: readonly GridLine[];
  readonly columns: readonly GridColumn[];
}

function rowAt({ lines }: Sheet, index: number): GridRow | undefined {
  const line = lines[index];
  return line?.kind === 'row' ? line.row : undefined;
}

function rowsWithin(sheet: Sheet, block: Block): readonly GridRow[] {
  return sheet.lines.slice(block.top, block.bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
}

function changeOf(row: GridRow, column: GridColumn, after: string): readonly CellChange[] {
  const before = cellOf(row, column);
  return before === after || isFixed(row, column) ? [] : [{ rowId: row.id, key: column.key, before, after }];
}

export function clearBlock(sheet: Sheet, block: Block): GridPatch {
  const columns = sheet.columns.slice(block.left, block.right + 1);
  const cells = rowsWithin(sheet, block).flatMap((row) => columns.flatMap((column) => changeOf(row, column, '')));
  return { ...noPatch, cells };
}

export interface Pasted {
  readonly patch: GridPatch;
  /** The lines that were reached, for the selection. */
  readonly height: number;
  readonly width: number;
  /** Cells that had no place: beyond the last column, beyond the end, or not to be typed into. */
  readonly left: number;
}

/**
 * Lays a block down from a cell on. One cell fills the whole selection; a block is repeated where the selection is a multiple
 * of it. Sums are stepped over, rows are added at the end where `newRow` allows.
 */
export function pasteBlock(sheet: Sheet, selection: Block, given: PastedBlock, newRow?: () => GridRow): Pasted {
  const style = numberStyleOf(given);
  const ownWidth = Math.max(0, ...given.map((row) => row.length));
  if (given.length === 0 || ownWidth === 0) return { patch: noPatch, height: 0, width: 0, left: 0 };
  const asked = rowsWithin(sheet, selection).length;
  const askedWidth = selection.right - selection.left + 1;
  const height = asked > given.length && asked % given.length === 0 ? asked : given.length;
  const width = askedWidth > ownWidth && askedWidth % ownWidth === 0 ? askedWidth : ownWidth;
  const cells: CellChange[] = [];
  const added: { index: number; row: GridRow }[] = [];
  const rowCount = sheet.lines.filter(({ kind }) => kind === 'row').length;
  let left = 0;
  let line = selection.top;
  for (let down = 0; down < height; down++) {
    while (line < sheet.lines.length && sheet.lines[line]?.kind !== 'row') line += 1;
    const source = given[down % given.length] ?? [];
    const target = rowAt(sheet, line);
    const made = target === undefined && newRow !== undefined ? newRow() : undefined;
    const typed: Record<string, string> = {};
    for (let across = 0; across < width; across++) {
      const cell = source[across % ownWidth];
      if (cell === undefined) continue;
      const column = sheet.columns[selection.left + across];
      const row = target ?? made;
      if (row === undefined || column === undefined || isFixed(row, column)) {
        if (cell.text.trim() !== '' && (row === undefined || column === undefined || cellOf(row, column) !== cell.text))
          left += 1;
        continue;
      }
      const after = pastedText(cell, column, style);
      if (made === undefined) cells.push(...changeOf(row, column, after));
      else typed[column.key] = after;
    }
    if (made !== undefined) {
      added.push({ index: rowCount + added.length, row: { ...made, cells: { ...made.cells, ...typed } } });
    }
    line += 1;
  }
  return { patch: { cells, added, removed: [] }, height, width, left };
}

/** Repeats the source over the target, downwards or sideways: what dragging the corner does, and Ctrl+D with one line. */
export function fillBlock(sheet: Sheet, source: Block, target: Block): GridPatch {
  const sourceRows = rowsWithin(sheet, source);
  const sourceWidth = source.right - source.left + 1;
  const [first] = sourceRows;
  const rows = rowsWithin(sheet, { ...target, top: Math.min(source.top, target.top) });
  const start = first === undefined ? -1 : rows.indexOf(first);
  if (start < 0) return noPatch;
  const wanted = new Set(rowsWithin(sheet, target));
  const around = (value: number, size: number) => ((value % size) + size) % size;
  const cells = rows.flatMap((row, index): readonly CellChange[] => {
    const from = sourceRows[around(index - start, sourceRows.length)];
    if (from === undefined || !wanted.has(row)) return [];
    return sheet.columns.slice(target.left, target.right + 1).flatMap((column, shift) => {
      const fromColumn = sheet.columns[source.left + around(target.left + shift - source.left, sourceWidth)];
      return fromColumn === undefined ? [] : changeOf(row, column, cellOf(from, fromColumn));
    });
  });
  return { ...noPatch, cells };
}

export function removeRows(rows: readonly GridRow[], gone: ReadonlySet<string>): GridPatch {
  return {
    ...noPatch,
    removed: rows.flatMap((row, index) => (gone.has(row.id) && row.readOnly !== true ? [{ index, row }] : [])),
  };
}

/** What a spreadsheet takes: tabs and line ends, cells with either in quotes; and a table for Word. */
export function copyBlock(sheet: Sheet, block: Block): { readonly text: string; readonly html: string } {
  const columns = sheet.columns.slice(block.left, block.right + 1);
  const rows = sheet.lines.slice(block.top, block.bottom + 1).map((line) =>
    columns.map((column, place) => {
      if (line.kind === 'sum') return line.sums[column.key] ?? (place === 0 ? line.label : '');
      const text = cellOf(line.row, column);
      const reading = readCell(column, text);
      return reading.kind === 'value' ? reading.shown : text;
    }),
  );
  const quoted = (text: string) => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const escaped = (text: string) =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.codePointAt(0)};`).replace(/\r?\n/g, '<br>');
  return {
    text: rows.map((row) => row.map(quoted).join('\t')).join('\r\n'),
    html: `<table>${rows.map((row) => `<tr>${row.map((text) => `<td>${escaped(text)}</td>`).join('')}</tr>`).join('')}</table>`,
  };
}
