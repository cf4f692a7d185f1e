import { readFileSync } from 'node:fs';

/** The words of `common-password-words.json`, which says where they come from. */
export function readCommonPasswordWords(): ReadonlySet<string> {
  const text = readFileSync(new URL('common-password-words.json', import.meta.url), 'utf8');
  const content = JSON.parse(text) as { readonly groups: Readonly<Record<string, readonly string[]>> };
  return new Set(Object.values(content.groups).flat());
}
