import { createHash } from 'node:crypto';
import type { LegalDocument } from '@muctieu/data/legal-document';
import { stateRegister } from '@muctieu/domain/documents/check-document';
import { documentKeyOf, parseDocumentSymbol } from '@muctieu/domain/documents/parse-document-symbol';
import { done } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { addDocument, changeDocument, findDocuments } from './document.store.ts';
import type { StoredDocument } from './document-row.ts';
import { replaceLoadedParts } from './loaded-parts.store.ts';
import type { StoredRelation } from './relation.store.ts';

/** What loading the data file did. */
export interface LoadedDocuments {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** The data differs, but a person has edited the document since: left as it is. */
  readonly kept: readonly string[];
}

/** Brings the register to the state of `data/documents`. Run at every start; what stands as loaded is not touched again. */
export async function loadLegalDocuments(
  database: Database,
  documents: readonly LegalDocument[],
  at: Date,
): Promise<LoadedDocuments> {
  const act = { provinceId: stateRegister, command: 'load-documents', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) =>
    done(await loadInto(transaction, documents)),
  );
  if (!outcome.ok) throw new Error('Loading the documents was refused, which nothing in it does');
  return outcome.value;
}

async function loadInto(transaction: WriteTransaction, documents: readonly LegalDocument[]): Promise<LoadedDocuments> {
  const stored = await findDocuments(
    transaction,
    documents.map(({ id }) => id),
  );
  const registers = new Map(documents.map((document) => [document.id, registerOf(document)]));
  const kept: string[] = [];
  let added = 0;
  let changed = 0;
  let unchanged = 0;
  for (const document of documents) {
    const checksum = createHash('sha256').update(JSON.stringify(document)).digest('hex');
    const before = stored.get(document.id);
    if (before?.dataChecksum === checksum) {
      unchanged += 1;
      continue;
    }
    if (before?.edited) {
      kept.push(document.id);
      continue;
    }
    const after = storedOf(document, checksum, (before?.version ?? 0) + 1);
    if (before === undefined) {
      if (!(await addDocument(transaction, after))) {
        // People entered it before the data brought it: theirs stays, and nothing is there twice.
        kept.push(document.id);
        continue;
      }
      added += 1;
    } else {
      await changeDocument(transaction, before, { ...after, provinceId: before.provinceId });
      changed += 1;
    }
    const relations = document.relations.filter(({ to }) => registers.has(to)).map((one) => relationOf(document, one));
    await replaceLoadedParts(transaction, before?.provinceId ?? after.provinceId, document, relations);
  }
  return { added, changed, unchanged, kept };
}

/** A local document stands in its province's register; all others in the state's. */
function registerOf(document: LegalDocument): string {
  return document.issuer.provinceCode ?? stateRegister;
}

function storedOf(document: LegalDocument, dataChecksum: string, version: number): StoredDocument {
  return {
    provinceId: registerOf(document),
    documentId: document.id,
    version,
    kind: document.kind,
    symbol: document.designation,
    numbered: parseDocumentSymbol(document.designation).ok,
    symbolKey: documentKeyOf(document.designation),
    rawSpellings: document.rawSpellings,
    issuer: document.issuer.name,
    issuerLevel: document.issuer.level,
    ...(document.issuedOn === undefined ? {} : { issuedOn: document.issuedOn }),
    abstract: document.title ?? '',
    ...(document.effectiveFrom === undefined ? {} : { validFrom: document.effectiveFrom }),
    ...(document.effectiveUntil === undefined ? {} : { validUntil: document.effectiveUntil }),
    verified: document.verified,
    sources: document.sources,
    note: document.note ?? '',
    dataChecksum,
    edited: false,
  };
}

function relationOf(document: LegalDocument, relation: LegalDocument['relations'][number]): StoredRelation {
  return {
    relationId: uuid(),
    provinceId: registerOf(document),
    kind: relation.kind === 'repeals-part-of' ? 'repeals' : relation.kind,
    actingId: document.id,
    targetId: relation.to,
    reach: relation.kind === 'repeals-part-of' ? 'part' : 'whole',
    verified: relation.verified,
    sources: relation.sources,
    note: relation.note ?? '',
    fromData: true,
  };
}
