import type { ReadTransaction } from '../database/transaction.ts';

/** A place in a loaded source that names a document. */
export interface StoredCitation {
  readonly source: string;
  readonly offset?: number;
  readonly raw: string;
}

export async function findStoredCitations(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<readonly StoredCitation[]> {
  const rows = await tables
    .selectFrom('document_citation')
    .select(['source', 'source_offset', 'raw'])
    .where('document_id', '=', documentId)
    .orderBy('citation_number')
    .execute();
  return rows.map(({ source, source_offset, raw }) => ({
    source,
    ...(source_offset === null ? {} : { offset: source_offset }),
    raw,
  }));
}
