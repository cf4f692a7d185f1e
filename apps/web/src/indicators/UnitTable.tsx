import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { useNavigate } from '@tanstack/react-router';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, memo, useEffect, useMemo, useRef, useState } from 'react';
import { ProblemList } from '../shared/ProblemList.tsx';
import { usePrinting } from '../shared/use-printing.ts';
import { useSay } from '../shared/use-say.ts';
import { useWriteDecimal } from './Figure.tsx';
import { figureAddress } from './figure-address.ts';
import { TableHead } from './TableHead.tsx';
import { type ColumnOrder, columnGroups, type TableColumn } from './table-columns.ts';
import { tableTexts } from './table-page.texts.ts';
import styles from './UnitTable.module.css';
import { type TableQuery, useTableBlocks } from './use-table-blocks.ts';

interface UnitTableProps {
  readonly label: string;
  readonly query: TableQuery;
  readonly columns: readonly TableColumn[];
  readonly order: ColumnOrder;
  readonly total: number;
  readonly provinceName: (provinceId: string) => string | undefined;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

const rowHeight = 44;
const columnWidth = 128;
const headHeight = 118;
/** Printed beyond what is in sight: more would be no page that anybody reads. */
const mostPrinted = { rows: 200, columns: 12 };

/**
 * Units against indicators and periods, however many: what is in sight is drawn and asked for. One cell has the focus; the arrows
 * move it, Home and End go to the ends of the row, with Ctrl to the corners, and Enter opens what a figure is made of.
 */
export function UnitTable({ label, query, columns, order, total, provinceName }: UnitTableProps) {
  const say = useSay();
  const frame = useRef<HTMLElement>(null);
  const printing = usePrinting();
  const write = useWriteDecimal();
  const navigate = useNavigate();
  const [active, setActive] = useState<Place>({ row: 0, column: 0 });
  const wanted = useRef<Place>(undefined);
  const nameWidth = useNameWidth(frame);
  const rows = useVirtualizer({
    count: total,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 4,
    scrollPaddingStart: headHeight,
    paddingStart: 0,
  });
  const across = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => frame.current,
    estimateSize: () => columnWidth,
    overscan: 1,
    scrollPaddingStart: nameWidth,
  });
  const shownRows = printing
    ? indexes(Math.min(total, mostPrinted.rows))
    : rows.getVirtualItems().map(({ index }) => index);
  const shownColumns = printing
    ? indexes(Math.min(columns.length, mostPrinted.columns))
    : across.getVirtualItems().map(({ index }) => index);
  const columnBlocks = useMemo(
    () => [...new Map(shownColumns.flatMap((at) => columns[at]?.block ?? []).map((one) => [one.key, one])).values()],
    [shownColumns, columns],
  );
  const blocks = useTableBlocks(query, shownRows, columnBlocks);
  const groups = useMemo(() => columnGroups(columns, order), [columns, order]);
  const before = printing ? 0 : (across.getVirtualItems()[0]?.start ?? 0);
  const after = printing ? 0 : across.getTotalSize() - (across.getVirtualItems().at(-1)?.end ?? 0);
  const above = printing ? 0 : (rows.getVirtualItems()[0]?.start ?? 0);
  const below = printing ? 0 : rows.getTotalSize() - (rows.getVirtualItems().at(-1)?.end ?? 0);

  // A cell that was far away exists only once it has been scrolled to.
  useEffect(() => {
    if (wanted.current === undefined) return;
    const { row, column } = wanted.current;
    const cell = frame.current?.querySelector<HTMLElement>(`[data-place="${row}-${column}"]`);
    if (cell === null || cell === undefined) return;
    wanted.current = undefined;
    cell.focus({ preventScroll: true });
  });

  const move = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor(((frame.current?.clientHeight ?? 400) - headHeight) / rowHeight) - 1);
    const next = nextPlace(event, active, { rows: total, columns: columns.length, page });
    if (next === undefined) {
      if (event.key === 'Enter') frame.current?.querySelector<HTMLElement>('[data-active="true"] a')?.click();
      return;
    }
    event.preventDefault();
    setActive(next);
    wanted.current = next;
    rows.scrollToIndex(next.row);
    if (next.column > 0) across.scrollToIndex(next.column - 1);
    else frame.current?.scrollTo({ left: 0 });
  };

  /** A plain click stays in the application; with a key held down the browser opens what it should. */
  const follow = (event: MouseEvent<HTMLElement>) => {
    const link = (event.target as HTMLElement).closest('td a, tbody th a');
    if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const { pathname, searchParams } = new URL((link as HTMLAnchorElement).href);
    void navigate({ to: pathname as never, search: Object.fromEntries(searchParams) as never });
  };

  return (
    <>
      <ProblemList problems={blocks.problems}>
        <button type="button" onClick={blocks.retry}>
          {say(tableTexts.again)}
        </button>
      </ProblemList>
      <section ref={frame} className={styles.frame} aria-label={label} data-short={total <= 12}>
        <table
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose cells are moved among by keyboard.
          role="grid"
          className={styles.table}
          data-order={order}
          {...(printing ? {} : { style: { width: nameWidth + across.getTotalSize() } })}
          aria-label={label}
          aria-rowcount={total + 2}
          aria-colcount={columns.length + 1}
          aria-readonly="true"
          onKeyDown={move}
          onClick={follow}
        >
          <TableHead
            columns={columns}
            shown={shownColumns}
            groups={groups}
            order={order}
            nameWidth={nameWidth}
            columnWidth={printing ? undefined : columnWidth}
            before={before}
            after={after}
          />
          <tbody>
            <Spacer height={above} />
            {shownRows.map((row) => {
              const unit = blocks.unitAt(row);
              return (
                <tr key={row} aria-rowindex={row + 3} style={{ height: rowHeight }}>
                  <Head
                    row={row}
                    column={0}
                    isActive={active.row === row && active.column === 0}
                    onActive={setActive}
                    name={unit === undefined ? '…' : unitFullName(unit.form, unit.name)}
                    of={unit === undefined ? undefined : provinceName(unit.provinceId)}
                    href={unit === undefined ? undefined : `/chi-tieu/bang?don-vi=${unit.id}`}
                  />
                  {before > 0 && <td data-spacer="true" />}
                  {shownColumns.map((at) => {
                    const column = columns[at];
                    if (column === undefined) return null;
                    const { indicator, period, block } = column;
                    const cell = blocks.cellAt(row, { block, period, code: indicator.code });
                    const hasFigure = unit !== undefined && cell?.s !== undefined;
                    return (
                      <Cell
                        key={at}
                        row={row}
                        column={at + 1}
                        isActive={active.row === row && active.column === at + 1}
                        onActive={setActive}
                        text={cell === undefined ? undefined : cell?.s === undefined ? '–' : write(cell.s)}
                        isPrinted={cell?.p === true}
                        href={hasFigure ? figureAddress(unit.id, indicator.code, period) : undefined}
                      />
                    );
                  })}
                  {after > 0 && <td data-spacer="true" />}
                </tr>
              );
            })}
            <Spacer height={below} />
          </tbody>
        </table>
      </section>
      {printing && total > mostPrinted.rows && <p>{say(tableTexts.printedPart, { rows: mostPrinted.rows, total })}</p>}
    </>
  );
}

interface PlacedProps {
  readonly row: number;
  readonly column: number;
  readonly isActive: boolean;
  readonly onActive: (place: Place) => void;
  /** A plain address: a link of the router in each of some hundred cells would cost more than the figures. */
  readonly href: string | undefined;
}

interface HeadProps extends PlacedProps {
  readonly name: string;
  readonly of: string | undefined;
}

const Head = memo(function Head({ row, isActive, onActive, href, name, of }: HeadProps) {
  return (
    <th
      scope="row"
      aria-colindex={1}
      className={styles.name}
      tabIndex={isActive ? 0 : -1}
      data-place={`${row}-0`}
      data-active={isActive}
      onFocus={() => onActive({ row, column: 0 })}
      title={name}
    >
      {href === undefined ? (
        name
      ) : (
        <a href={href} tabIndex={-1}>
          {name}
        </a>
      )}
      {of !== undefined && <small className={styles.of}>{of}</small>}
    </th>
  );
});

interface CellProps extends PlacedProps {
  /** Undefined while it is on its way. */
  readonly text: string | undefined;
  readonly isPrinted: boolean;
}

const Cell = memo(function Cell({ row, column, isActive, onActive, href, text, isPrinted }: CellProps) {
  const say = useSay();
  return (
    <td
      aria-colindex={column + 1}
      tabIndex={isActive ? 0 : -1}
      data-place={`${row}-${column}`}
      data-active={isActive}
      onFocus={() => onActive({ row, column })}
      className={isPrinted ? styles.printed : undefined}
    >
      {text === undefined ? (
        <span className={styles.coming}>…</span>
      ) : href === undefined ? (
        text
      ) : (
        <a href={href} tabIndex={-1}>
          {text}
          {isPrinted && <span title={say(tableTexts.onlyPrinted)}>*</span>}
        </a>
      )}
    </td>
  );
});

/** Keeps the place of rows that are not drawn. */
function Spacer({ height }: { readonly height: number }) {
  if (height <= 0) return null;
  return (
    <tr data-spacer="true">
      <td className={styles.spacer} style={{ height }} />
    </tr>
  );
}

function indexes(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
  readonly page: number;
}

function nextPlace(
  { key, ctrlKey, metaKey }: KeyboardEvent,
  { row, column }: Place,
  { rows, columns, page }: Extent,
): Place | undefined {
  const far = ctrlKey || metaKey;
  const within = (place: Place): Place => ({
    row: Math.min(Math.max(place.row, 0), rows - 1),
    column: Math.min(Math.max(place.column, 0), columns),
  });
  switch (key) {
    case 'ArrowDown':
      return within({ row: far ? rows : row + 1, column });
    case 'ArrowUp':
      return within({ row: far ? 0 : row - 1, column });
    case 'ArrowRight':
      return within({ row, column: far ? columns : column + 1 });
    case 'ArrowLeft':
      return within({ row, column: far ? 0 : column - 1 });
    case 'PageDown':
      return within({ row: row + page, column });
    case 'PageUp':
      return within({ row: row - page, column });
    case 'Home':
      return within({ row: far ? 0 : row, column: 0 });
    case 'End':
      return within({ row: far ? rows : row, column: columns });
    default:
      return undefined;
  }
}

/** On a phone the names leave room for figures. */
function useNameWidth(frame: { readonly current: HTMLElement | null }): number {
  const [width, setWidth] = useState(208);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth < 560 ? 136 : 208));
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame]);
  return width;
}
