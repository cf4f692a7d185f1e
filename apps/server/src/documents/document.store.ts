import type { IssuerLevel } from '@muctieu/domain/documents/check-document';
import type { ClaimedDate } from '@muctieu/domain/documents/document-conflict';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { documentOf, documentRow, type StoredDocument } from './document-row.ts';

/** The document with this id, in whichever register the scope shows; a province's own before the state's. */
export async function findDocument(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<StoredDocument | undefined> {
  const row = await tables
    .selectFrom('document')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('province_id')
    .limit(1)
    .executeTakeFirst();
  return row && documentOf(row);
}

/** The same, held until the transaction ends: for edits. */
export async function findDocumentForEdit(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<StoredDocument | undefined> {
  const row = await tables
    .selectFrom('document')
    .selectAll()
    .where('document_id', '=', documentId)
    .orderBy('province_id')
    .limit(1)
    .forUpdate()
    .executeTakeFirst();
  return row && documentOf(row);
}

export async function findDocuments(
  { tables }: ReadTransaction,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, StoredDocument>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tables
    .selectFrom('document')
    .selectAll()
    .where('document_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .execute();
  return new Map(rows.map((row) => [row.document_id, documentOf(row)]));
}

/** Every document that a writing of a symbol may mean. */
export async function findDocumentsBySymbol(
  { tables }: ReadTransaction,
  symbolKey: string,
): Promise<readonly StoredDocument[]> {
  const rows = await tables
    .selectFrom('document')
    .selectAll()
    .where('symbol_key', '=', symbolKey)
    .orderBy('issued_on')
    .orderBy('document_id')
    .execute();
  return rows.map(documentOf);
}

/** The same symbol, issuer and date in one register. */
export async function findSameDocument(
  { tables }: ReadTransaction,
  document: StoredDocument,
): Promise<StoredDocument | undefined> {
  const row = await tables
    .selectFrom('document')
    .selectAll()
    .where('province_id', '=', document.provinceId)
    .where('symbol_key', '=', document.symbolKey)
    .where('issuer', '=', document.issuer)
    .where('issued_on', 'is not distinct from', document.issuedOn ?? null)
    .where('document_id', '<>', document.documentId)
    .executeTakeFirst();
  return row && documentOf(row);
}

/** False where another request entered the same document in the same moment. */
export async function addDocument(transaction: WriteTransaction, document: StoredDocument): Promise<boolean> {
  const inserted = await transaction.tables
    .insertInto('document')
    .values(documentRow(document))
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;
  transaction.journal({
    subject: { kind: 'document', id: document.documentId },
    provinceId: document.provinceId,
    after: document,
  });
  return true;
}

export async function changeDocument(
  transaction: WriteTransaction,
  before: StoredDocument,
  after: StoredDocument,
): Promise<void> {
  await transaction.tables
    .updateTable('document')
    .set(documentRow(after))
    .where('province_id', '=', before.provinceId)
    .where('document_id', '=', before.documentId)
    .execute();
  transaction.journal({
    subject: { kind: 'document', id: before.documentId },
    provinceId: before.provinceId,
    before,
    after,
  });
}

export async function findClaimedDates(
  { tables }: ReadTransaction,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly ClaimedDate[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tables
    .selectFrom('document_date')
    .select(['document_id', 'claimed_on', 'sources'])
    .where('document_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .orderBy('claimed_on')
    .execute();
  const dates = new Map<string, ClaimedDate[]>();
  for (const row of rows) {
    const known = dates.get(row.document_id) ?? [];
    known.push({ date: row.claimed_on, sources: row.sources });
    dates.set(row.document_id, known);
  }
  return dates;
}

export async function listIssuers({ tables }: ReadTransaction) {
  const rows = await tables
    .selectFrom('document')
    .select(['issuer', 'issuer_level', sql<number>`count(*)::int`.as('count')])
    .groupBy(['issuer', 'issuer_level'])
    .orderBy('issuer')
    .execute();
  return rows.map((row) => ({ issuer: row.issuer, issuerLevel: row.issuer_level as IssuerLevel, count: row.count }));
}
