import { type ClipboardEvent, type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import { useSay } from '../use-say.ts';
import { entryGridTexts } from './entry-grid.texts.ts';
import { type Block, clearBlock, copyBlock, fillBlock, pasteBlock, removeRows } from './grid-block.ts';
import { cellOf, type GridColumn, type GridMark, type GridRow, isFixed } from './grid-content.ts';
import { commandOf } from './grid-keys.ts';
import type { GridLine } from './grid-lines.ts';
import { type GridPatch, noPatch } from './grid-patch.ts';
import { at, blockOf, type Extent, moved, type Place, type Selection, tabbed, within } from './grid-selection.ts';
import { readPastedBlock } from './pasted-block.ts';
import { readRow } from './read-row.ts';
import { useCellTyping } from './use-cell-typing.ts';
import { useGridRows } from './use-grid-rows.ts';

interface GridControlInput {
  readonly rows: readonly GridRow[];
  readonly columns: readonly GridColumn[];
  readonly lines: readonly GridLine[];
  readonly onChange: (rows: readonly GridRow[]) => void;
  readonly newRow: (() => GridRow) | undefined;
  readonly pageLines: () => number;
}

/** Everything that a hand does to the grid: choosing, typing, blocks, steps back. */
export function useGridControl({ rows, columns, lines, onChange, newRow, pageLines }: GridControlInput) {
  const say = useSay();
  const meaning = useMemo(() => columns.map(({ key, unit }) => `${key}:${unit ?? ''}`).join('|'), [columns]);
  const gridRows = useGridRows(rows, onChange, meaning);
  const typing = useCellTyping(gridRows);
  const [wanted, setSelection] = useState<Selection>(at({ line: 0, column: 0 }));
  const [said, setSaid] = useState('');
  const focusWanted = useRef(false);
  const released = useRef(false);
  const extent: Extent = useMemo(() => ({ lines: lines.length, columns: columns.length }), [lines, columns]);
  const selection: Selection = { active: within(wanted.active, extent), corner: within(wanted.corner, extent) };
  const block = blockOf(selection);
  const sheet = { lines, columns };
  const activeLine = lines[selection.active.line];
  const activeRow = activeLine?.kind === 'row' ? activeLine.row : undefined;
  const activeColumn = columns[selection.active.column];

  const choose = (next: Selection | undefined) => {
    if (next === undefined) return;
    typing.finish();
    focusWanted.current = true;
    released.current = false;
    setSelection(next);
  };
  const selectBlock = (chosen: Block) =>
    choose({
      active: { line: chosen.top, column: chosen.left },
      corner: { line: chosen.bottom, column: chosen.right },
    });
  const wholeLine = (line: number) => ({ top: line, bottom: line, left: 0, right: extent.columns - 1 });
  const textAt = (place: Place): string => {
    const line = lines[place.line];
    const column = columns[place.column];
    return line?.kind === 'row' && column !== undefined ? cellOf(line.row, column) : '';
  };
  /** Blocks wait until the word that is being typed stands in its cell. */
  const change = (patch: GridPatch) => {
    typing.finish();
    gridRows.change(patch);
  };

  const startTyping = (way: 'over' | 'inside', text?: string) => {
    if (activeRow === undefined || activeColumn === undefined || isFixed(activeRow, activeColumn)) return;
    const before = cellOf(activeRow, activeColumn);
    typing.start({ rowId: activeRow.id, key: activeColumn.key, way, text: before }, before);
    if (text !== undefined) typing.type(text);
  };
  const type = (text: string) => {
    if (typing.typing === undefined) startTyping('over', text);
    else typing.type(text);
  };
  const takeChoice = (label: string) => {
    typing.finish(label);
    focusWanted.current = true;
  };

  const undo = () => {
    typing.finish();
    showChanged(gridRows.undo(), say(entryGridTexts.undone));
  };
  const redo = () => {
    typing.finish();
    showChanged(gridRows.redo(), say(entryGridTexts.redone));
  };
  const showChanged = (patch: GridPatch | undefined, words: string) => {
    if (patch === undefined) return;
    setSaid(words);
    const [first] = patch.cells;
    if (first !== undefined) jump({ rowId: first.rowId, column: first.key });
  };
  const jump = ({ rowId, column }: Pick<GridMark, 'rowId' | 'column'>) => {
    const line = lines.findIndex((candidate) => candidate.kind === 'row' && candidate.row.id === rowId);
    const place = column === undefined ? 0 : columns.findIndex(({ key }) => key === column);
    if (line >= 0) choose(at({ line, column: Math.max(0, place) }));
  };
  const fillDown = () => {
    const single = block.top === block.bottom;
    if (single && block.top === 0) return;
    const top = single ? block.top - 1 : block.top;
    change(fillBlock(sheet, { ...block, top, bottom: top }, { ...block, top }));
  };
  const fillRight = () => {
    const single = block.left === block.right;
    if (single && block.left === 0) return;
    const left = single ? block.left - 1 : block.left;
    change(fillBlock(sheet, { ...block, left, right: left }, { ...block, left }));
  };
  const addRow = () => {
    if (newRow === undefined) return;
    const row = newRow();
    const place = activeRow === undefined ? rows.length : rows.findIndex(({ id }) => id === activeRow.id) + 1;
    change({ ...noPatch, added: [{ index: place, row }] });
    choose(at({ line: activeRow === undefined ? lines.length : selection.active.line + 1, column: 0 }));
  };
  const removeSelected = () => {
    const gone = new Set(
      lines.slice(block.top, block.bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.row.id] : [])),
    );
    const patch = removeRows(gridRows.current(), gone);
    change(patch);
    setSaid(say(entryGridTexts.removed, { count: patch.removed.length }));
    choose(at({ line: block.top, column: block.left }));
  };
  const toggle = () => {
    if (activeRow === undefined || activeColumn === undefined || isFixed(activeRow, activeColumn)) return;
    const isOn = readRow(activeRow, columns).get(activeColumn.key)?.kind === 'value';
    const before = cellOf(activeRow, activeColumn);
    change({ ...noPatch, cells: [{ rowId: activeRow.id, key: activeColumn.key, before, after: isOn ? '' : 'x' }] });
  };

  const paste = (event: ClipboardEvent) => {
    if (typing.typing !== undefined) return;
    event.preventDefault();
    const given = readPastedBlock({
      text: event.clipboardData.getData('text/plain'),
      html: event.clipboardData.getData('text/html'),
    });
    const pasted = pasteBlock(sheet, block, given, newRow);
    if (pasted.height === 0) return;
    change(pasted.patch);
    const end = { line: block.top + pasted.height - 1, column: block.left + pasted.width - 1 };
    focusWanted.current = true;
    setSelection({
      active: { line: block.top, column: block.left },
      corner: { line: end.line, column: Math.min(end.column, columns.length - 1) },
    });
    const values = { rows: pasted.height, columns: pasted.width, left: pasted.left };
    setSaid(say(pasted.left === 0 ? entryGridTexts.pasted : entryGridTexts.pastedSome, values));
  };
  const copy = (event: ClipboardEvent, cuts: boolean) => {
    if (typing.typing !== undefined) return;
    event.preventDefault();
    const { text, html } = copyBlock(sheet, block);
    event.clipboardData.setData('text/plain', text);
    event.clipboardData.setData('text/html', html);
    const count = (block.bottom - block.top + 1) * (block.right - block.left + 1);
    setSaid(say(entryGridTexts.copied, { count }));
    if (cuts) change(clearBlock(sheet, block));
  };

  const press = (event: KeyboardEvent) => {
    if (typing.typing !== undefined) return pressWhileTyping(event);
    const command = commandOf(event, activeColumn?.kind ?? 'text');
    if (command === undefined) return;
    // After Escape, Tab leaves the table: nobody is kept inside.
    if (command === 'tab' && released.current) return;
    const next = command === 'tab' ? tabbed(selection, event.shiftKey, extent) : undefined;
    if (command === 'tab' && next === undefined) return;
    event.preventDefault();
    switch (command) {
      case 'tab':
        return choose(next);
      case 'move':
        return choose(
          moved(
            selection,
            { key: event.key, shift: event.shiftKey, control: event.ctrlKey || event.metaKey, page: pageLines() },
            extent,
            (place) => textAt(place) !== '',
          ),
        );
      case 'enter':
        return choose(
          at(within({ ...selection.active, line: selection.active.line + (event.shiftKey ? -1 : 1) }, extent)),
        );
      case 'release':
        released.current = true;
        return;
      case 'undo':
        return undo();
      case 'redo':
        return redo();
      case 'select-all':
        return selectBlock({ top: 0, bottom: extent.lines - 1, left: 0, right: extent.columns - 1 });
      case 'select-line':
        return selectBlock({ ...block, left: 0, right: extent.columns - 1 });
      case 'select-column':
        return selectBlock({ ...block, top: 0, bottom: extent.lines - 1 });
      case 'fill-down':
        return fillDown();
      case 'fill-right':
        return fillRight();
      case 'edit':
      case 'open-choices':
        return startTyping('inside');
      case 'toggle':
        return toggle();
      case 'clear':
        return change(clearBlock(sheet, block));
      default:
        return command satisfies never;
    }
  };
  const pressWhileTyping = (event: KeyboardEvent) => {
    const go = (line: number, column: number) => {
      event.preventDefault();
      choose(at(within({ line: selection.active.line + line, column: selection.active.column + column }, extent)));
    };
    switch (event.key) {
      case 'Enter':
        if (event.altKey) return;
        return go(event.shiftKey ? -1 : 1, 0);
      case 'Tab':
        event.preventDefault();
        return choose(tabbed(selection, event.shiftKey, extent) ?? selection);
      case 'Escape':
        event.preventDefault();
        event.stopPropagation();
        focusWanted.current = true;
        return typing.cancel();
      default:
        if (typing.typing?.way !== 'over' || event.shiftKey || event.ctrlKey || event.altKey) return;
        if (event.key === 'ArrowUp') go(-1, 0);
        else if (event.key === 'ArrowDown') go(1, 0);
        else if (event.key === 'ArrowLeft') go(0, -1);
        else if (event.key === 'ArrowRight') go(0, 1);
    }
  };

  return {
    selection,
    block,
    sheet,
    typing: typing.typing,
    finish: typing.finish,
    type,
    takeChoice,
    startTyping,
    choose,
    selectBlock,
    selectLine: (line: number) => selectBlock(wholeLine(line)),
    selectColumn: (place: number) => selectBlock({ top: 0, bottom: extent.lines - 1, left: place, right: place }),
    press,
    paste,
    copy,
    undo,
    redo,
    mayUndo: gridRows.mayUndo,
    mayRedo: gridRows.mayRedo,
    fill: (target: Block) => {
      change(fillBlock(sheet, block, target));
      selectBlock(target);
    },
    fillDown,
    addRow,
    removeSelected,
    jump,
    said,
    takesFocus: useCallback(() => focusWanted.current, []),
    leave: () => {
      focusWanted.current = false;
      typing.finish();
    },
    extent,
  };
}
