import type { StoredFile } from './writing.store.ts';

/**
 * The files that count, of those given newest first: the file as it was numbered last, and the newest signed copy of it.
 * A copy signed before the report was withdrawn and numbered anew is of another text.
 */
export function currentFiles(files: readonly StoredFile[]): readonly StoredFile[] {
  const at = files.findIndex(({ kind }) => kind === 'word');
  const word = files[at];
  if (word === undefined) return [];
  const signed = files.slice(0, at).find(({ kind }) => kind === 'signed');
  return signed === undefined ? [word] : [word, signed];
}
