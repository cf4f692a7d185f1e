import type { conflictShown } from '@muctieu/contract/documents/document-detail';
import { findDocumentConflicts } from '@muctieu/domain/documents/document-conflict';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { findSuspects } from './conflict.store.ts';

/** Every symbol with two dates that the scope shows (D6). */
export async function listDocumentConflicts(transaction: ReadTransaction): Promise<z.output<typeof conflictShown>[]> {
  const suspects = await findSuspects(transaction);
  const byId = new Map(suspects.map((suspect) => [suspect.id, suspect]));
  const shown = (id: string) => {
    const suspect = byId.get(id);
    if (suspect === undefined) return [];
    const { issuer, abstract, issuedOn } = suspect;
    const dates = suspect.dates.map(({ date, sources }) => ({ date, sources: [...sources] }));
    return [{ documentId: id, issuer, abstract, dates, ...(issuedOn === undefined ? {} : { issuedOn }) }];
  };
  return findDocumentConflicts(suspects).map((conflict) => {
    const ids =
      conflict.kind === 'dates-of-one-document' ? [conflict.documentId] : conflict.documents.map(({ id }) => id);
    return { kind: conflict.kind, symbol: byId.get(ids[0] ?? '')?.symbol ?? '', documents: ids.flatMap(shown) };
  });
}
