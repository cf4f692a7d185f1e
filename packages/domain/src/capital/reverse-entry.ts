import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { CapitalEntry, DraftEntry } from './capital-entry.ts';

/** The entry that takes `entry` back: the same money the other way, pointing at it, with the document and reason of the correction. */
export function reverseEntry(
  entry: CapitalEntry,
  correction: { readonly valueDate: PlainDate; readonly documentId: string; readonly reason: string },
): DraftEntry {
  const { nodeCode, source, capitalKind, vintage, amountDong } = entry;
  return {
    nodeCode,
    source,
    capitalKind,
    vintage,
    amountDong,
    kind: 'reversal',
    from: entry.to,
    to: entry.from,
    reversalOf: entry.id,
    ...correction,
  };
}
