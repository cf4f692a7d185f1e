import type { citationShown } from '@muctieu/contract/documents/document-detail';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';

export type Citation = z.output<typeof citationShown>;

/** The document that is looked for: rows cite it by its id, or by some writing of its symbol. */
export interface CitedDocument {
  readonly documentId: string;
  readonly symbol: string;
  /** What `documentKeyOf` gives for any writing of the symbol. */
  readonly symbolKey: string;
}

/**
 * One place in the system where documents are cited. Each chapter brings its own, and `compose.ts` puts them in a list:
 * so the register, which knows no later chapter, can still say who cites a document.
 */
export interface CitationSource {
  find(transaction: ReadTransaction, document: CitedDocument): Promise<readonly Citation[]>;
}
