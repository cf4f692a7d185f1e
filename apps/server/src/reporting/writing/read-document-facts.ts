import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../../database/transaction.ts';
import { listDocuments } from '../../documents/document-list.store.ts';
import type { StoredDocument } from '../../documents/document-row.ts';
import { findChangesSince } from './known-changes.store.ts';
import type { DocumentFact } from './report-facts.ts';

/** The province's own documents issued up to a day, as the register had them then; those of the state stand in the register of all. */
export async function readDocumentFacts(
  transaction: ReadTransaction,
  provinceId: string,
  valueDate: PlainDate,
  knownAt: Date,
): Promise<readonly DocumentFact[]> {
  const wish = { limit: 1000, sort: 'issuedOn' as const, province: provinceId };
  const { documents } = await listDocuments(transaction, wish, valueDate);
  const found = new Map(documents.map(({ document }) => [document.documentId, document]));
  const changes = await findChangesSince(transaction, provinceId, ['document'], knownAt);
  // Undone from the newest back: what is left is what stood before the first of them.
  for (const { id, before } of changes.toReversed()) {
    if (before === undefined) found.delete(id);
    else found.set(id, before as StoredDocument);
  }
  return [...found.values()]
    .filter(({ issuedOn, numbered }) => numbered && issuedOn !== undefined && issuedOn <= valueDate)
    .toSorted(byDay)
    .map(({ documentId, symbol, kind, issuedOn, issuer, abstract }) => ({
      id: documentId,
      symbol,
      kind,
      ...(issuedOn === undefined ? {} : { issuedOn }),
      issuer,
      abstract,
    }));
}

/** The symbol decides within a day: rows that change places would be another report. */
function byDay(one: StoredDocument, other: StoredDocument): number {
  const [a, b] = [one.issuedOn ?? '', other.issuedOn ?? ''];
  if (a !== b) return a < b ? -1 : 1;
  return (
    one.symbol.localeCompare(other.symbol, 'vi', { numeric: true }) || (one.documentId < other.documentId ? -1 : 1)
  );
}
