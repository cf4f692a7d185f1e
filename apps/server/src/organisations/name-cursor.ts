import { readCursor } from '../territory/list-cursor.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Where a page of a list in order of names ended; a cursor that was tampered with begins anew. */
export function nameAndIdOf(cursor: string | undefined): { readonly name: string; readonly id: string } | undefined {
  const [name, id] = readCursor(cursor) ?? [];
  return name === undefined || id === undefined || !uuid.test(id) ? undefined : { name, id };
}
