import type { DocumentAct } from '@muctieu/domain/documents/document-force';
import type { DocumentRelation, DocumentRelationKind } from '@muctieu/domain/documents/document-relation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { DocumentsTables } from './documents.tables.ts';

/** A relation as it is recorded in a register. */
export interface StoredRelation extends DocumentRelation {
  readonly relationId: string;
  readonly provinceId: string;
  readonly verified: boolean;
  readonly sources: readonly string[];
  readonly note: string;
  readonly fromData: boolean;
}

function relationOf(row: Selectable<DocumentsTables['document_relation']>): StoredRelation {
  return {
    relationId: row.relation_id,
    provinceId: row.province_id,
    kind: row.kind as DocumentRelationKind,
    actingId: row.acting_id,
    targetId: row.target_id,
    reach: row.reach === 'part' ? 'part' : 'whole',
    ...(row.article === null ? {} : { article: row.article }),
    ...(row.effective_on === null ? {} : { effectiveOn: row.effective_on }),
    verified: row.verified,
    sources: row.sources,
    note: row.note,
    fromData: row.from_data,
  };
}

/** Every visible relation in which the document acts or is acted upon. */
export async function findRelationsOf(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<readonly StoredRelation[]> {
  const rows = await tables
    .selectFrom('document_relation')
    .selectAll()
    .where((where) => where.or([where('acting_id', '=', documentId), where('target_id', '=', documentId)]))
    .orderBy('kind')
    .orderBy('relation_id')
    .execute();
  return rows.map(relationOf);
}

/** What others do to each of these documents, with the day on which the acting one comes into force. */
export async function findActsUpon(
  { tables }: ReadTransaction,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, readonly DocumentAct[]>> {
  if (documentIds.length === 0) return new Map();
  const rows = await tables
    .selectFrom('document_relation as relation')
    .leftJoin('document as acting', 'acting.document_id', 'relation.acting_id')
    .selectAll('relation')
    .select(sql<PlainDate | null>`coalesce(acting.valid_from, acting.issued_on)`.as('starts_on'))
    .where('relation.target_id', '=', sql<string>`any(${[...documentIds]}::text[])`)
    .where('relation.kind', 'in', ['amends', 'replaces', 'repeals'])
    .execute();
  const acts = new Map<string, DocumentAct[]>();
  for (const row of rows) {
    const known = acts.get(row.target_id) ?? [];
    known.push({ relation: relationOf(row), ...(row.starts_on === null ? {} : { startsOn: row.starts_on }) });
    acts.set(row.target_id, known);
  }
  return acts;
}

export async function findRelation(
  { tables }: ReadTransaction,
  relationId: string,
): Promise<StoredRelation | undefined> {
  const row = await tables
    .selectFrom('document_relation')
    .selectAll()
    .where('relation_id', '=', relationId)
    .executeTakeFirst();
  return row && relationOf(row);
}

/** False where another request recorded the same in the same moment. */
export async function addRelation(transaction: WriteTransaction, relation: StoredRelation): Promise<boolean> {
  const inserted = await transaction.tables
    .insertInto('document_relation')
    .values({
      province_id: relation.provinceId,
      relation_id: relation.relationId,
      acting_id: relation.actingId,
      target_id: relation.targetId,
      kind: relation.kind,
      reach: relation.reach,
      article: relation.article ?? null,
      effective_on: relation.effectiveOn ?? null,
      verified: relation.verified,
      sources: [...relation.sources],
      note: relation.note,
      from_data: relation.fromData,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows === 0n) return false;
  transaction.journal({
    subject: { kind: 'document-relation', id: relation.relationId },
    provinceId: relation.provinceId,
    after: relation,
  });
  return true;
}

export async function removeRelation(transaction: WriteTransaction, relation: StoredRelation): Promise<void> {
  await transaction.tables
    .deleteFrom('document_relation')
    .where('province_id', '=', relation.provinceId)
    .where('relation_id', '=', relation.relationId)
    .execute();
  transaction.journal({
    subject: { kind: 'document-relation', id: relation.relationId },
    provinceId: relation.provinceId,
    before: relation,
  });
}
