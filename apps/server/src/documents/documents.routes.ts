import {
  attachFile,
  createDocument,
  editDocument,
  listCitations,
  listConflicts,
  listDocuments,
  listIssuers,
  readDocument,
  readFile,
  relateDocuments,
  withdrawRelation,
} from '@muctieu/contract/documents/documents.operations';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { judgeAttachedBytes } from './attached-bytes.ts';
import type { CitationSource } from './citation-source.ts';
import { listDocumentConflicts } from './conflict-list.ts';
import {
  addDocument,
  changeDocument,
  findDocument,
  findDocumentForEdit,
  findSameDocument,
  listIssuers as readIssuers,
} from './document.store.ts';
import { draftDocument } from './document-draft.ts';
import { listDocuments as readDocuments } from './document-list.store.ts';
import type { StoredDocument } from './document-row.ts';
import { documentDetailOf, documentItemOf } from './document-view.ts';
import { addFile, findFileContent, findFilesOf } from './file.store.ts';
import { recordRelation } from './record-relation.ts';
import { findActsUpon, findRelation, removeRelation } from './relation.store.ts';

/** Everything the register answers. `citationSources` are the places, of every chapter, that cite documents. */
export function documentsRoutes(citationSources: readonly CitationSource[]): readonly Route[] {
  return [
    route(listDocuments, ({ query, context }) =>
      context.read(async (transaction) => {
        const day = query.onDay ?? query.inForceOn ?? context.today;
        const { documents, ...page } = await readDocuments(transaction, query, day);
        const acts = await findActsUpon(
          transaction,
          documents.map(({ document }) => document.documentId),
        );
        const items = documents.map((listed) =>
          documentItemOf(listed, acts.get(listed.document.documentId) ?? [], day),
        );
        return done({ items, ...page });
      }),
    ),

    route(readDocument, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const document = await findDocument(transaction, params.documentId);
        if (document === undefined) return unknownDocument(params.documentId);
        return done(await documentDetailOf(transaction, document, query.onDay ?? context.today));
      }),
    ),

    route(listCitations, ({ params, context }) =>
      context.read(async (transaction) => {
        const document = await findDocument(transaction, params.documentId);
        if (document === undefined) return unknownDocument(params.documentId);
        return done({ items: [...(await citationsOf(transaction, document, citationSources))] });
      }),
    ),

    route(listIssuers, ({ context }) =>
      context.read(async (transaction) => done({ items: await readIssuers(transaction) })),
    ),

    route(listConflicts, ({ context }) =>
      context.read(async (transaction) => done({ items: await listDocumentConflicts(transaction) })),
    ),

    route(createDocument, async ({ body, context }) => {
      const { provinceId, ...fields } = body;
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      const draft = draftDocument(fields, []);
      if (!draft.ok) return draft;
      const document: StoredDocument = { ...draft.value, provinceId, documentId: uuid(), version: 1, edited: true };
      return context.write(provinceId, async (transaction) => {
        const same = await findSameDocument(transaction, document);
        if (same !== undefined) return knownDocument(same);
        if (!(await addDocument(transaction, document))) return knownDocument(document);
        return done({ documentId: document.documentId, version: 1 });
      });
    }),

    route(editDocument, async ({ params, body, version, context }) => {
      const known = await context.read((transaction) => findDocument(transaction, params.documentId));
      if (known === undefined) return unknownDocument(params.documentId);
      const permitted = await context.permits({ provinceId: known.provinceId });
      if (!permitted.ok) return permitted;
      const draft = draftDocument(body, known.rawSpellings);
      if (!draft.ok) return draft;
      return context.write(known.provinceId, async (transaction) => {
        const before = await findDocumentForEdit(transaction, params.documentId);
        if (before === undefined) return unknownDocument(params.documentId);
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const { provinceId, documentId, dataChecksum } = before;
        const after: StoredDocument = {
          ...draft.value,
          provinceId,
          documentId,
          version: version + 1,
          ...(dataChecksum === undefined ? {} : { dataChecksum }),
          edited: true,
        };
        const same = await findSameDocument(transaction, after);
        if (same !== undefined) return knownDocument(same);
        await changeDocument(transaction, before, after);
        return done({ documentId, version: after.version });
      });
    }),

    route(relateDocuments, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, (transaction) => recordRelation(transaction, params.documentId, body));
    }),

    route(withdrawRelation, async ({ params, context }) => {
      const relation = await context.read((transaction) => findRelation(transaction, params.relationId));
      if (relation === undefined || ![relation.actingId, relation.targetId].includes(params.documentId)) {
        return refused({ code: 'relation-unknown', path: 'params.relationId' });
      }
      const permitted = await context.permits({ provinceId: relation.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(relation.provinceId, async (transaction) => {
        await removeRelation(transaction, relation);
        return done({});
      });
    }),

    route(attachFile, async ({ params, query, file, context }) => {
      const permitted = await context.permits({ provinceId: query.provinceId });
      if (!permitted.ok) return permitted;
      const judged = judgeAttachedBytes(query.name, file);
      if (!judged.ok) return judged;
      return context.write(query.provinceId, async (transaction) => {
        const document = await findDocument(transaction, params.documentId);
        if (document === undefined) return unknownDocument(params.documentId);
        const known = (await findFilesOf(transaction, params.documentId)).find(
          (one) => one.sha256 === judged.value.sha256,
        );
        if (known !== undefined) return refused({ code: 'file-known', values: { name: known.name } });
        const attached = {
          fileId: uuid(),
          provinceId: query.provinceId,
          documentId: params.documentId,
          name: query.name.normalize('NFC'),
          ...judged.value,
          size: file.length,
          attachedAt: context.now,
        };
        if (!(await addFile(transaction, attached, file, context.signedIn?.personId))) {
          return refused({ code: 'file-known', values: { name: attached.name } });
        }
        const { fileId, name, mediaType, size, sha256 } = attached;
        return done({ fileId, name, mediaType, size, sha256, attachedAt: context.now.toISOString() });
      });
    }),

    route(readFile, ({ params, context }) =>
      context.read(async (transaction) => {
        const file = await findFileContent(transaction, params.documentId, params.fileId);
        return file === undefined ? refused({ code: 'file-unknown', path: 'params.fileId' }) : done(file);
      }),
    ),
  ];
}

async function citationsOf(
  transaction: ReadTransaction,
  document: StoredDocument,
  sources: readonly CitationSource[],
): ReturnType<CitationSource['find']> {
  const found = [];
  for (const source of sources) found.push(...(await source.find(transaction, document)));
  return found;
}

function unknownDocument(id: string): Result<never> {
  return refused({ code: 'document-unknown', path: 'params.documentId', values: { id } });
}

function knownDocument({ symbol, issuer, issuedOn }: StoredDocument): Result<never> {
  return refused({ code: 'document-known', path: 'symbol', values: { symbol, issuer, day: issuedOn ?? '…' } });
}
