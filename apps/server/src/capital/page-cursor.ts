import { readCursor as readKeys, writeCursor } from '../territory/list-cursor.ts';

/** The two sort keys of the last item of a page, as the text that travels. A text that is none is the beginning. */
export function readCursor(cursor: string | undefined): readonly [string, string] | undefined {
  const [first, second] = readKeys(cursor) ?? [];
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** A page of what was read with one item more than asked: that one says that there is a next page. */
export function page<Item>(
  read: readonly Item[],
  limit: number,
  keysOf: (item: Item) => readonly [string, string],
): { readonly items: Item[]; readonly nextCursor?: string } {
  const items = read.slice(0, limit);
  const last = items.at(-1);
  if (read.length <= limit || last === undefined) return { items };
  return { items, nextCursor: writeCursor(keysOf(last)) };
}
