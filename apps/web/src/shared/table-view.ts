import type { Column } from '@muctieu/contract/http/column';
import { searchKey } from '@muctieu/kernel/search-key';
import type { Language } from '@muctieu/kernel/text';
import { cellText, compareCells, type Item } from './cell-text.ts';

export interface TableSort {
  readonly column: string;
  readonly down: boolean;
}

/** `name` or `-name`, as it stands in an address and in a query. */
export function readSort(written: string): TableSort | undefined {
  if (written === '') return undefined;
  return written.startsWith('-') ? { column: written.slice(1), down: true } : { column: written, down: false };
}

export function writeSort(sort: TableSort | undefined): string {
  return sort === undefined ? '' : `${sort.down ? '-' : ''}${sort.column}`;
}

/** Up, down, and back to the order of the server. */
export function nextSort(sort: TableSort | undefined, column: string): TableSort | undefined {
  if (sort?.column !== column) return { column, down: false };
  return sort.down ? undefined : { column, down: true };
}

interface TableViewAsk {
  readonly columns: readonly Column[];
  readonly items: readonly Item[];
  readonly language: Language;
  /** Both only where the server does not do it. */
  readonly words: string;
  readonly sort: TableSort | undefined;
}

/** What of the rows is shown, in which order, where the page itself filters and sorts. */
export function viewTable({ columns, items, language, words, sort }: TableViewAsk): readonly Item[] {
  const keys = searchKey(words).split(' ').filter(Boolean);
  const matching =
    keys.length === 0
      ? items
      : items.filter((item) => {
          const text = searchKey(columns.map((column) => cellText(column, item, language)).join(' '));
          return keys.every((key) => text.includes(key));
        });
  const column = columns.find(({ key }) => key === sort?.column);
  if (column === undefined || sort === undefined) return matching;
  const sign = sort.down ? -1 : 1;
  const empty = (item: Item) => item[column.key] === undefined || item[column.key] === null;
  return [...matching].sort((a, b) => {
    if (empty(a) || empty(b)) return Number(empty(a)) - Number(empty(b));
    return sign * compareCells(column, a, b, language);
  });
}
