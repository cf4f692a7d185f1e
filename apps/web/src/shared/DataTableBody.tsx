import type { Column } from '@muctieu/contract/http/column';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react';
import type { Item } from './cell-text.ts';
import styles from './DataTable.module.css';
import { LoadingNote } from './LoadingNote.tsx';
import { PageLink } from './PageLink.tsx';
import { sharedTexts } from './shared.texts.ts';
import { nextSort, type TableSort } from './table-view.ts';
import { usePrinting } from './use-printing.ts';
import { useSay } from './use-say.ts';

interface DrawnColumn extends Column {
  readonly heading: string;
  readonly width?: string;
  readonly render: (item: Item) => ReactNode;
}

interface DataTableBodyProps {
  readonly label: string;
  readonly columns: readonly DrawnColumn[];
  readonly rows: readonly Item[];
  /** -1 where nobody knows yet. */
  readonly rowCount: number;
  readonly sort?: TableSort | undefined;
  readonly onSort?: (sort: TableSort | undefined) => void;
  readonly hrefOf?: ((item: Item) => string | undefined) | undefined;
  readonly keyOf: (item: Item, index: number) => string;
  readonly onNearEnd?: (() => void) | undefined;
  readonly loadingMore: boolean;
}

const rowHeight = 34;
const drawnAtOnce = 60;

/** The table itself. Up to a screenful of rows is drawn whole; longer lists draw what is in sight. */
export function DataTableBody(props: DataTableBodyProps) {
  const { label, columns, rows, rowCount, sort, onSort, hrefOf, keyOf, onNearEnd, loadingMore } = props;
  const say = useSay();
  const frame = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const virtual = rows.length > drawnAtOnce && !printing;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: virtual,
  });
  const drawn = virtual
    ? virtualizer.getVirtualItems()
    : rows.map((_, index) => ({ index, start: index * rowHeight, end: (index + 1) * rowHeight }));
  const first = drawn[0];
  const last = drawn.at(-1);
  const lastIndex = last?.index ?? 0;
  useEffect(() => {
    if (onNearEnd !== undefined && lastIndex >= rows.length - 20) onNearEnd();
  }, [lastIndex, rows.length, onNearEnd]);

  const move = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (!['ArrowDown', 'ArrowUp'].includes(event.key) || target.matches('input, select, textarea')) return;
    const row = target.closest('tr');
    const next = event.key === 'ArrowDown' ? row?.nextElementSibling : row?.previousElementSibling;
    const link = next?.querySelector<HTMLElement>('a, button');
    if (link) {
      event.preventDefault();
      link.focus();
    }
  };

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section ref={frame} className={styles.frame} data-virtual={virtual} tabIndex={0} aria-label={label}>
      <table className={styles.table} aria-rowcount={rowCount < 0 ? -1 : rowCount + 1}>
        <thead>
          <tr aria-rowindex={1}>
            {columns.map((column) => {
              const sorted = sort?.column === column.key;
              return (
                <th
                  key={column.key}
                  scope="col"
                  data-kind={column.kind}
                  style={column.width === undefined ? undefined : { width: column.width }}
                  {...(sorted ? { 'aria-sort': sort?.down ? 'descending' : 'ascending' } : {})}
                >
                  {onSort === undefined || column.heading === '' ? (
                    <span className={styles.heading}>{column.heading}</span>
                  ) : (
                    <button type="button" onClick={() => onSort(nextSort(sort, column.key))}>
                      {column.heading}
                      <span aria-hidden="true" className={styles.arrow}>
                        {sorted ? (sort?.down ? '▼' : '▲') : ''}
                      </span>
                    </button>
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody onKeyDown={move}>
          {virtual && first !== undefined && first.start > 0 && (
            <tr data-spacer="true">
              <td colSpan={columns.length} style={{ height: first.start, padding: 0, border: 'none' }} />
            </tr>
          )}
          {drawn.map(({ index }) => {
            const item = rows[index] as Item;
            const href = hrefOf?.(item);
            return (
              <tr
                key={keyOf(item, index)}
                aria-rowindex={index + 2}
                data-index={index}
                ref={virtual ? virtualizer.measureElement : undefined}
              >
                {columns.map((column, place) => {
                  const content = column.render(item);
                  return (
                    <td
                      key={column.key}
                      data-kind={column.kind}
                      data-label={column.heading}
                      data-empty={content === ''}
                    >
                      {place === 0 && href !== undefined ? <PageLink to={href}>{content}</PageLink> : content}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {virtual && last !== undefined && virtualizer.getTotalSize() > last.end && (
            <tr data-spacer="true">
              <td
                colSpan={columns.length}
                style={{ height: virtualizer.getTotalSize() - last.end, padding: 0, border: 'none' }}
              />
            </tr>
          )}
        </tbody>
      </table>
      {loadingMore && <LoadingNote />}
      {onNearEnd !== undefined && !loadingMore && (
        <button type="button" className="visually-hidden" onClick={onNearEnd}>
          {say(sharedTexts.loadMore)}
        </button>
      )}
    </section>
  );
}
