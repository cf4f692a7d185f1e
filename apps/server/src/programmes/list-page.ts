/** A page of a list that is short enough to be held whole: the cursor is the number of items before it. */
export function pageFrom<Item>(
  items: readonly Item[],
  { cursor, limit }: { readonly cursor?: string | undefined; readonly limit: number },
): { readonly items: Item[]; readonly nextCursor?: string; readonly total: number } {
  const start = /^\d{1,7}$/.test(cursor ?? '') ? Number(cursor) : 0;
  const end = start + limit;
  return {
    items: items.slice(start, end),
    ...(end < items.length ? { nextCursor: String(end) } : {}),
    total: items.length,
  };
}
