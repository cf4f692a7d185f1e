/** A text that PostgreSQL cannot keep, with where it stands. */
export interface UnstorableText {
  readonly path: readonly (string | number)[];
  readonly text: string;
}

/**
 * The first text with a NUL (no text in PostgreSQL holds one) or half a surrogate pair (no JSON there holds one: the
 * journal would refuse the change). Both come from broken programs or from somebody who tries what happens.
 */
export function findUnstorableText(
  given: unknown,
  path: readonly (string | number)[] = [],
): UnstorableText | undefined {
  if (typeof given === 'string') {
    return given.includes('\0') || !given.isWellFormed() ? { path, text: given } : undefined;
  }
  if (typeof given !== 'object' || given === null || ArrayBuffer.isView(given)) return undefined;
  const entries = Array.isArray(given) ? given.entries() : Object.entries(given);
  for (const [key, value] of entries) {
    const found = findUnstorableText(value, [...path, key]);
    if (found !== undefined) return found;
  }
  return undefined;
}
