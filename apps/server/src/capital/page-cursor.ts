/** The two sort keys of the last item of a page, as the text that travels. A text that is none is the beginning. */
export function readCursor(cursor: string | undefined): readonly [string, string] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [first, second] = Array.isArray(keys) ? keys : [];
    return typeof first === 'string' && typeof second === 'string' ? [first, second] : undefined;
  } catch {
    return undefined;
  }
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
  return { items, nextCursor: Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') };
}
