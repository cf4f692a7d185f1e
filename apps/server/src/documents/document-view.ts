import type { documentItem } from '@muctieu/contract/documents/document';
import type { documentDetail } from '@muctieu/contract/documents/document-detail';
import type { relationShown } from '@muctieu/contract/documents/relation';
import { type DocumentAct, documentForce, forceOnDay, startOf } from '@muctieu/domain/documents/document-force';
import { parseDocumentSymbol } from '@muctieu/domain/documents/parse-document-symbol';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { findStoredCitations } from './citation.store.ts';
import { findClaimedDates, findDocuments, findDocumentsBySymbol } from './document.store.ts';
import type { ListedDocument } from './document-list.store.ts';
import type { StoredDocument } from './document-row.ts';
import { findFilesOf } from './file.store.ts';
import { findActsUpon, findRelationsOf, type StoredRelation } from './relation.store.ts';

type Item = z.output<typeof documentItem>;
type Detail = z.output<typeof documentDetail>;
type Relation = z.output<typeof relationShown>;

/** A row of the register with its state on the day. */
export function documentItemOf(listed: ListedDocument, acts: readonly DocumentAct[], day: PlainDate): Item {
  const { document } = listed;
  const { state, amended } = forceOnDay(documentForce(document, acts), day);
  return {
    documentId: document.documentId,
    provinceId: document.provinceId,
    symbol: document.symbol,
    symbolKey: document.symbolKey,
    kind: document.kind,
    issuer: document.issuer,
    issuerLevel: document.issuerLevel,
    ...(document.issuedOn === undefined ? {} : { issuedOn: document.issuedOn }),
    abstract: document.abstract,
    ...(document.validFrom === undefined ? {} : { validFrom: document.validFrom }),
    ...(document.validUntil === undefined ? {} : { validUntil: document.validUntil }),
    forceState: state,
    amended,
    verified: document.verified,
    disputed: listed.disputed,
    fileCount: listed.fileCount,
    citationCount: listed.citationCount,
    version: document.version,
  };
}

/** Everything about one document, as of a day. */
export async function documentDetailOf(
  transaction: ReadTransaction,
  document: StoredDocument,
  day: PlainDate,
): Promise<Detail> {
  const { documentId } = document;
  const relations = await findRelationsOf(transaction, documentId);
  const others = await findDocuments(transaction, [
    ...new Set(relations.flatMap((relation) => [relation.actingId, relation.targetId])),
  ]);
  const acts = (await findActsUpon(transaction, [documentId])).get(documentId) ?? [];
  const dates = (await findClaimedDates(transaction, [documentId])).get(documentId) ?? [];
  const files = await findFilesOf(transaction, documentId);
  const citations = await findStoredCitations(transaction, documentId);
  const namesakes = await findDocumentsBySymbol(transaction, document.symbolKey);
  const force = documentForce(document, acts);
  const parsed = document.numbered ? parseDocumentSymbol(document.symbol) : undefined;
  const disputed = document.issuedOn === undefined && dates.length > 1;
  const listed = { document, fileCount: files.length, citationCount: citations.length, disputed };
  const shown = (relation: StoredRelation, otherId: string) =>
    relationOf(relation, others.get(otherId), others.get(relation.actingId));
  return {
    ...documentItemOf(listed, acts, day),
    numbered: document.numbered,
    otherKinds: parsed?.ok ? [...parsed.value.otherKinds] : [],
    onDay: day,
    ...(force.from === undefined ? {} : { forceFrom: force.from }),
    forceFromAssumed: force.fromAssumed,
    ...(force.until === undefined ? {} : { forceUntil: force.until }),
    dates: dates.map(({ date, sources }) => ({ date, sources: [...sources] })),
    rawSpellings: [...document.rawSpellings],
    sources: [...document.sources],
    note: document.note,
    fromData: document.dataChecksum !== undefined && !document.edited,
    acts: relations
      .filter((relation) => relation.actingId === documentId)
      .flatMap((relation) => shown(relation, relation.targetId)),
    suffers: relations
      .filter((relation) => relation.targetId === documentId)
      .flatMap((relation) => shown(relation, relation.actingId)),
    files: files.map(({ fileId, name, mediaType, size, sha256, attachedAt }) => ({
      fileId,
      name,
      mediaType,
      size,
      sha256,
      attachedAt: attachedAt.toISOString(),
    })),
    namesakes: namesakes
      .filter((other) => other.documentId !== documentId)
      .map(({ documentId: id, symbol, issuer, issuedOn }) => ({
        documentId: id,
        symbol,
        issuer,
        ...(issuedOn === undefined ? {} : { issuedOn }),
      })),
  };
}

/** Nothing where the other end is not visible in this scope. */
function relationOf(
  relation: StoredRelation,
  other: StoredDocument | undefined,
  acting: StoredDocument | undefined,
): readonly Relation[] {
  if (other === undefined) return [];
  const startsOn = relation.effectiveOn ?? (acting === undefined ? undefined : startOf(acting));
  return [
    {
      relationId: relation.relationId,
      provinceId: relation.provinceId,
      kind: relation.kind,
      reach: relation.reach,
      ...(relation.article === undefined ? {} : { article: relation.article }),
      ...(relation.effectiveOn === undefined ? {} : { effectiveOn: relation.effectiveOn }),
      ...(startsOn === undefined ? {} : { startsOn }),
      verified: relation.verified,
      sources: [...relation.sources],
      note: relation.note,
      other: {
        documentId: other.documentId,
        symbol: other.symbol,
        kind: other.kind,
        issuer: other.issuer,
        ...(other.issuedOn === undefined ? {} : { issuedOn: other.issuedOn }),
        abstract: other.abstract,
      },
    },
  ];
}
