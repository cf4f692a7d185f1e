import { useVirtualizer } from '@tanstack/react-virtual';
import { type PointerEvent, type ReactNode, useId, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { CellEditor } from './entry-grid/CellEditor.tsx';
import { marksOfCells, placeMarks } from './entry-grid/cell-marks.ts';
import styles from './entry-grid/EntryGrid.module.css';
import { entryGridTexts } from './entry-grid/entry-grid.texts.ts';
import { GridHeadings, groupsOf } from './entry-grid/GridHeadings.tsx';
import { defaultWidth, GridLineView, shownText } from './entry-grid/GridLineView.tsx';
import { GridMarkList } from './entry-grid/GridMarkList.tsx';
import { GridTools } from './entry-grid/GridTools.tsx';
import type { Block } from './entry-grid/grid-block.ts';
import { type GridColumn, type GridMark, type GridRow, isFixed } from './entry-grid/grid-content.ts';
import { type GridLine, linesOf, sumsOf } from './entry-grid/grid-lines.ts';
import { isHandle, placeAt, placeOf } from './entry-grid/grid-pointer.ts';
import { useGridControl } from './entry-grid/use-grid-control.ts';
import { usePrinting } from './use-printing.ts';
import { useSay } from './use-say.ts';

interface EntryGridProps {
  /** What the grid holds, for screen readers. */
  readonly label: string;
  /** Keep the same array while nothing changes: what cells mean is remembered by it. */
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  /** Without it the grid is only read. */
  readonly onChange?: (rows: readonly GridRow[]) => void;
  /** Where given, rows may be added and removed, and a pasted block goes on beyond the end. */
  readonly newRow?: () => GridRow;
  /** How many columns stay in sight on the left. */
  readonly frozen?: number;
  /** Rows that stand together under one name get their sum above them. */
  readonly groupOf?: (row: GridRow) => string | undefined;
  /** What the page or the server has to say of cells; unreadable cells are marked by the grid itself. */
  readonly marks?: readonly GridMark[];
  /** The sum of everything at the foot. */
  readonly sums?: boolean;
  readonly tools?: ReactNode;
  /** The cell that has the focus. */
  readonly onActive?: (rowId: string, column: string) => void;
}

const lineHeight = 34;
const numberWidth = 44;
const drawnAtOnce = 60;
const nothing: readonly GridMark[] = [];
const ignored = () => {};

/**
 * A table that is typed into, as people expect it from a spreadsheet. The rows are the page's: texts as they were typed, also
 * where they mean nothing; `readRow` tells what they mean.
 */
export function EntryGrid(props: EntryGridProps) {
  const { label, columns, rows, onChange, newRow, frozen = 0, groupOf, marks = nothing, sums = false, tools } = props;
  const say = useSay();
  const printing = usePrinting();
  const frame = useRef<HTMLDivElement>(null);
  const helpId = useId();
  const mayWrite = onChange !== undefined;
  const shownColumns = useMemo(
    () => (mayWrite ? columns : columns.map((column) => ({ ...column, readOnly: true }))),
    [columns, mayWrite],
  );
  const lines = useMemo(() => linesOf(rows, shownColumns, groupOf), [rows, shownColumns, groupOf]);
  const placed = useMemo(
    () => placeMarks(rows, [...marks, ...marksOfCells(rows, shownColumns, say)]),
    [rows, shownColumns, marks, say],
  );
  const pageLines = () => Math.max(1, Math.floor((frame.current?.clientHeight ?? 0) / lineHeight) - 2);
  const control = useGridControl({
    rows,
    columns: shownColumns,
    lines,
    onChange: onChange ?? ignored,
    newRow: mayWrite ? newRow : undefined,
    pageLines,
  });
  const { selection, block } = control;
  const lefts = useMemo(() => {
    let left = numberWidth;
    return shownColumns.map(({ width }) => {
      const own = left;
      left += width ?? defaultWidth;
      return own;
    });
  }, [shownColumns]);
  const isVirtual = lines.length > drawnAtOnce && !printing;
  const activeIndex = selection.active.line;
  const virtualizer = useVirtualizer({
    count: lines.length,
    getScrollElement: () => frame.current,
    estimateSize: () => lineHeight,
    overscan: 10,
    enabled: isVirtual,
    // The line of the field that has the focus is always there, wherever one scrolls.
    rangeExtractor: ({ startIndex, endIndex, overscan, count }) => {
      const first = Math.max(0, startIndex - overscan);
      const last = Math.min(count - 1, endIndex + overscan);
      const indexes = Array.from({ length: last - first + 1 }, (_, index) => first + index);
      if (activeIndex >= 0 && activeIndex < first) indexes.unshift(activeIndex);
      if (activeIndex > last && activeIndex < count) indexes.push(activeIndex);
      return indexes;
    },
  });
  const drawn = isVirtual ? virtualizer.getVirtualItems().map(({ index }) => index) : lines.map((_, index) => index);
  const headings = groupsOf(shownColumns).length > 0 ? 2 : 1;
  const foot = useMemo(
    () =>
      sums
        ? ({ kind: 'sum', id: 'foot', label: say(entryGridTexts.total), sums: sumsOf(rows, shownColumns) } as const)
        : undefined,
    [sums, rows, shownColumns, say],
  );

  const activeColumn = selection.active.column;
  useLayoutEffect(() => {
    if (!control.takesFocus()) return;
    const line = lines[activeIndex];
    const column = shownColumns[activeColumn];
    if (line?.kind === 'row' && column !== undefined) props.onActive?.(line.row.id, column.key);
    bringIntoSight(
      frame.current,
      activeIndex,
      lefts[activeColumn] ?? 0,
      shownColumns[activeColumn]?.width ?? defaultWidth,
    );
  }, [activeIndex, activeColumn, lines, lefts, shownColumns, control.takesFocus, props.onActive]);

  const drag = useDrag(control, frame);
  const editor = (line: GridLine) => {
    const column = shownColumns[activeColumn];
    if (column === undefined) return null;
    const row = line.kind === 'row' ? line.row : undefined;
    const typing = control.typing;
    const isTyping = typing !== undefined && row !== undefined && typing.rowId === row.id && typing.key === column.key;
    const own = row === undefined ? [] : (placed.byCell.get(`${row.id}|${column.key}`) ?? []);
    return (
      <CellEditor
        key={`${line.kind === 'row' ? line.row.id : line.id}|${column.key}`}
        column={column}
        label={
          line.kind === 'row'
            ? say(entryGridTexts.cell, { column: column.title, row: line.number })
            : say(entryGridTexts.cellOfSum, { column: column.title, label: line.label })
        }
        text={isTyping ? typing.text : shownText(line, column, shownColumns, activeColumn)}
        way={isTyping ? typing.way : undefined}
        fixed={isFixed(row, column)}
        invalid={own.some(({ tone }) => tone === 'error')}
        note={own.map(({ text }) => text).join(' ')}
        takesFocus={control.takesFocus}
        onType={control.type}
        onChoose={control.takeChoice}
        onOpen={() => control.startTyping('inside')}
        onKey={control.press}
        onCopy={control.copy}
        onPaste={mayWrite ? control.paste : ignored}
        onLeave={control.leave}
      />
    );
  };

  return (
    <div className={styles.grid}>
      {(mayWrite || tools !== undefined) && (
        <GridTools
          mayWrite={mayWrite}
          mayUndo={control.mayUndo}
          mayRedo={control.mayRedo}
          onUndo={control.undo}
          onRedo={control.redo}
          onFillDown={control.fillDown}
          onAdd={newRow === undefined ? undefined : control.addRow}
          onRemove={newRow === undefined ? undefined : control.removeSelected}
        >
          {tools}
        </GridTools>
      )}
      <div
        ref={frame}
        role="grid"
        aria-label={label}
        aria-describedby={helpId}
        aria-rowcount={lines.length + headings + (foot === undefined ? 0 : 1)}
        aria-colcount={shownColumns.length + 1}
        aria-multiselectable="true"
        aria-readonly={!mayWrite}
        className={styles.frame}
        tabIndex={lines.length === 0 ? 0 : -1}
        onPointerDown={drag.down}
        onPointerMove={drag.move}
        onPointerUp={drag.up}
        onClick={drag.click}
      >
        <GridHeadings
          columns={shownColumns}
          lefts={lefts}
          frozen={frozen}
          onSelectColumn={control.selectColumn}
          onSelectAll={() =>
            control.selectBlock({ top: 0, bottom: lines.length - 1, left: 0, right: shownColumns.length - 1 })
          }
        />
        <div
          role="rowgroup"
          className={styles.lines}
          style={isVirtual ? { height: virtualizer.getTotalSize() } : undefined}
        >
          {drawn.map((index) => {
            const line = lines[index];
            if (line === undefined) return null;
            const isActive = index === activeIndex;
            const isSelected = index >= block.top && index <= block.bottom;
            return (
              <GridLineView
                key={line.kind === 'row' ? line.row.id : line.id}
                line={line}
                index={index}
                columns={shownColumns}
                lefts={lefts}
                frozen={frozen}
                headings={headings}
                marks={placed.byCell}
                from={isSelected ? block.left : undefined}
                to={isSelected ? block.right : undefined}
                active={isActive ? activeColumn : undefined}
                editor={isActive ? editor(line) : undefined}
                hasHandle={mayWrite && index === block.bottom}
                top={isVirtual ? index * lineHeight : undefined}
              />
            );
          })}
        </div>
        {foot !== undefined && (
          <div role="rowgroup" className={styles.foot}>
            <GridLineView
              line={foot}
              index={lines.length}
              columns={shownColumns}
              lefts={lefts}
              frozen={frozen}
              headings={headings}
              marks={placed.byCell}
              from={undefined}
              to={undefined}
              active={undefined}
              editor={undefined}
              hasHandle={false}
              top={undefined}
            />
          </div>
        )}
      </div>
      {lines.length === 0 && <p className={styles.help}>{say(entryGridTexts.empty)}</p>}
      <p id={helpId} className={`${styles.help} not-printed`} hidden={!mayWrite}>
        {say(entryGridTexts.help)}
      </p>
      <p role="status" className="visually-hidden">
        {control.said}
      </p>
      <GridMarkList marks={placed.all} rows={rows} columns={shownColumns} onJump={control.jump} />
    </div>
  );
}

type Control = ReturnType<typeof useGridControl>;

/** Choosing and filling by the mouse; a finger taps, and scrolls. */
function useDrag(control: Control, frame: { readonly current: HTMLDivElement | null }) {
  const [way, setWay] = useState<'select' | 'fill'>();
  const target = useRef<Block>(undefined);
  return {
    down: (event: PointerEvent) => {
      if (event.pointerType !== 'mouse' || event.button !== 0) return;
      const place = placeOf(event.target);
      if (isHandle(event.target)) {
        event.preventDefault();
        target.current = undefined;
        setWay('fill');
        frame.current?.setPointerCapture(event.pointerId);
        return;
      }
      if (place === undefined || place.line >= control.extent.lines) return;
      const { active } = control.selection;
      if (place.line === active.line && place.column === active.column && !event.shiftKey) return;
      event.preventDefault();
      if (place.column < 0) return control.selectLine(place.line);
      control.choose(event.shiftKey ? { active, corner: place } : { active: place, corner: place });
      setWay('select');
    },
    move: (event: PointerEvent) => {
      if (way === undefined || event.buttons === 0) return;
      const place = placeAt(event);
      if (place === undefined || place.column < 0 || place.line >= control.extent.lines) return;
      if (way === 'select') {
        const { active, corner } = control.selection;
        if (corner.line !== place.line || corner.column !== place.column) control.choose({ active, corner: place });
        return;
      }
      const { block } = control;
      const down = Math.max(place.line - block.bottom, block.top - place.line, 0);
      const across = Math.max(place.column - block.right, block.left - place.column, 0);
      target.current =
        down >= across
          ? { ...block, top: Math.min(block.top, place.line), bottom: Math.max(block.bottom, place.line) }
          : { ...block, left: Math.min(block.left, place.column), right: Math.max(block.right, place.column) };
    },
    up: () => {
      if (way === 'fill' && target.current !== undefined) control.fill(target.current);
      target.current = undefined;
      setWay(undefined);
    },
    click: (event: { readonly target: EventTarget; readonly detail: number }) => {
      const place = placeOf(event.target);
      if (way !== undefined || place === undefined || place.line >= control.extent.lines) return;
      if (place.column < 0) return;
      const { active } = control.selection;
      if (place.line === active.line && place.column === active.column) return;
      control.choose({ active: place, corner: place });
    },
  };
}

/** Scrolls so far that the whole cell is seen, beside what is frozen above and on the left. */
function bringIntoSight(frame: HTMLDivElement | null, line: number, left: number, width: number): void {
  if (frame === null) return;
  const head = frame.querySelector<HTMLElement>(`.${styles.headings}`)?.offsetHeight ?? 0;
  const foot = frame.querySelector<HTMLElement>(`.${styles.foot}`)?.offsetHeight ?? 0;
  const top = line * lineHeight;
  const room = frame.clientHeight - head - foot;
  if (top < frame.scrollTop) frame.scrollTop = top;
  else if (top + lineHeight > frame.scrollTop + room) frame.scrollTop = top + lineHeight - room;
  let frozenWidth = 0;
  for (const cell of frame.querySelectorAll<HTMLElement>(`.${styles.headings} [data-frozen="true"]`)) {
    if (getComputedStyle(cell).position === 'sticky') {
      frozenWidth = Math.max(frozenWidth, cell.offsetWidth + Number.parseFloat(cell.style.left || '0'));
    }
  }
  const free = Math.max(frozenWidth, numberWidth);
  if (left < frozenWidth) return;
  if (left < frame.scrollLeft + free) frame.scrollLeft = left - free;
  else if (left + width > frame.scrollLeft + frame.clientWidth) frame.scrollLeft = left + width - frame.clientWidth;
}
