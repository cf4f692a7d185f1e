import type { DocumentClaims } from '@muctieu/domain/documents/document-conflict';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { findClaimedDates } from './document.store.ts';
import { documentOf } from './document-row.ts';

/** A document that may be in conflict, with what the list of conflicts shows of it. */
export interface Suspect extends DocumentClaims {
  readonly symbol: string;
  readonly abstract: string;
}

/** Documents with several claimed dates, and those that share symbol and issuer with another: few among many. */
export async function findSuspects(transaction: ReadTransaction): Promise<readonly Suspect[]> {
  const rows = await transaction.tables
    .selectFrom('document')
    .selectAll()
    .where(
      sql<boolean>`(document.issued_on is null and (select count(*) from muctieu.document_date d
          where d.province_id = document.province_id and d.document_id = document.document_id) > 1)
        or exists (select from muctieu.document other where other.symbol_key = document.symbol_key
          and other.issuer = document.issuer and other.document_id <> document.document_id)`,
    )
    .orderBy('symbol_key')
    .orderBy('document_id')
    .execute();
  const documents = rows.map(documentOf);
  const dates = await findClaimedDates(
    transaction,
    documents.map(({ documentId }) => documentId),
  );
  return documents.map((document) => ({
    id: document.documentId,
    symbolKey: document.symbolKey,
    symbol: document.symbol,
    issuer: document.issuer,
    abstract: document.abstract,
    ...(document.issuedOn === undefined ? {} : { issuedOn: document.issuedOn }),
    dates: dates.get(document.documentId) ?? [],
  }));
}
