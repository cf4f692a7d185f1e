import type { LegalDocument } from '@muctieu/data/legal-document';
import type { WriteTransaction } from '../database/transaction.ts';
import { addRelation, type StoredRelation } from './relation.store.ts';

/** Dates, citations and relations of a document as its data entry has them; what people recorded beside them stays. */
export async function replaceLoadedParts(
  transaction: WriteTransaction,
  provinceId: string,
  document: LegalDocument,
  relations: readonly StoredRelation[],
): Promise<void> {
  const { tables } = transaction;
  const ofDocument = { province_id: provinceId, document_id: document.id };
  for (const table of ['document_date', 'document_citation'] as const) {
    await tables
      .deleteFrom(table)
      .where('province_id', '=', provinceId)
      .where('document_id', '=', document.id)
      .execute();
  }
  if (document.dates.length > 0) {
    await tables
      .insertInto('document_date')
      .values(document.dates.map(({ date, sources }) => ({ ...ofDocument, claimed_on: date, sources: [...sources] })))
      .execute();
  }
  if (document.citations.length > 0) {
    await tables
      .insertInto('document_citation')
      .values(
        document.citations.map(({ source, offset, raw }, index) => ({
          ...ofDocument,
          citation_number: index + 1,
          source,
          source_offset: offset ?? null,
          raw,
        })),
      )
      .execute();
  }
  await tables
    .deleteFrom('document_relation')
    .where('acting_id', '=', document.id)
    .where('from_data', '=', true)
    .execute();
  for (const relation of relations) await addRelation(transaction, relation);
}
