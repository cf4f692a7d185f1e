import { v5 as uuid } from 'uuid';

const namespace = 'b9a6f7de-2f5c-4f5e-9c58-5a3f0d1c7e21';

/** The id in the database of something that a data file names: the same at every start, so that loading twice finds it. */
export function stableId(kind: 'organisation' | 'person' | 'person-role' | 'authority-function', name: string): string {
  return uuid(`${kind}:${name}`, namespace);
}
