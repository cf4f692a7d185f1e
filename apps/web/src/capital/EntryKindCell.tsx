import { entryKindTexts } from '@muctieu/contract/capital/capital.texts';
import { useSay } from '../shared/use-say.ts';

/** The kind of an entry; one that was reversed is struck through, and still there. */
export function EntryKindCell({ kind, reversed }: { readonly kind: string; readonly reversed: boolean }) {
  const say = useSay();
  const words = say(entryKindTexts[kind] ?? { vi: kind, en: kind });
  return reversed ? <s>{words}</s> : words;
}
