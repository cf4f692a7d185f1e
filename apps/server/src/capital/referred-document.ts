import type { Problem } from '@muctieu/kernel/problem';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocument } from '../documents/document.store.ts';

/** The problem of citing a document that the register does not have; undefined where it has it. */
export async function findUnknownDocument(
  transaction: ReadTransaction,
  documentId: string,
): Promise<Problem | undefined> {
  if ((await findDocument(transaction, documentId)) !== undefined) return undefined;
  return { code: 'document-not-found', path: 'documentId', values: { found: documentId } };
}
