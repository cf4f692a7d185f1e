import type { relateDocumentsRequest } from '@muctieu/contract/documents/relation';
import { checkRelation, type RelationEnd } from '@muctieu/domain/documents/check-document';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { z } from 'zod';
import type { WriteTransaction } from '../database/transaction.ts';
import { findDocument } from './document.store.ts';
import type { StoredDocument } from './document-row.ts';
import { addRelation, findRelationsOf } from './relation.store.ts';

/** Records what one document does to another, in the register of the one who says so. */
export async function recordRelation(
  transaction: WriteTransaction,
  actingId: string,
  given: z.output<typeof relateDocumentsRequest>,
): Promise<Result<{ readonly relationId: string }>> {
  const acting = await findDocument(transaction, actingId);
  const target = await findDocument(transaction, given.targetId);
  const missing = [
    ...(acting === undefined ? [{ path: 'params.documentId', id: actingId }] : []),
    ...(target === undefined ? [{ path: 'targetId', id: given.targetId }] : []),
  ];
  if (acting === undefined || target === undefined) {
    return refused(...missing.map(({ path, id }) => ({ code: 'document-unknown', path, values: { id } })));
  }
  const known = (await findRelationsOf(transaction, actingId)).filter((one) => one.targetId === given.targetId);
  const { provinceId, kind, reach, article, effectiveOn, verified, sources, note } = given;
  const problems = checkRelation(
    endOf(acting),
    endOf(target),
    { kind, reach, ...(article === undefined ? {} : { article }) },
    known.filter((one) => one.actingId === actingId),
  );
  if (problems.length > 0) return refused(...problems);
  const relationId = uuid();
  const added = await addRelation(transaction, {
    relationId,
    provinceId,
    actingId,
    targetId: given.targetId,
    kind,
    reach,
    ...(article === undefined ? {} : { article }),
    ...(effectiveOn === undefined ? {} : { effectiveOn }),
    verified,
    sources,
    note,
    fromData: false,
  });
  if (added) return done({ relationId });
  return refused({ code: 'relation-known', path: 'kind', values: { acting: acting.symbol, target: target.symbol } });
}

function endOf(document: StoredDocument): RelationEnd {
  const { documentId, provinceId, issuerLevel, symbol } = document;
  return { id: documentId, provinceId, level: issuerLevel, symbol, days: document };
}
