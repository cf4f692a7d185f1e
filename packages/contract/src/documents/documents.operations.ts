import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { dayField, provinceField } from '../http/fields.ts';
import {
  createDocumentRequest,
  documentCreated,
  documentFile,
  documentIdField,
  documentPage,
  editDocumentRequest,
  issuerItem,
  listDocumentsQuery,
} from './document.ts';
import { citationList, conflictList, documentDetail } from './document-detail.ts';
import { documentColumnTexts, documentKindTexts, forceStateTexts } from './documents.texts.ts';
import { relateDocumentsRequest } from './relation.ts';

const reads = { kind: 'permission', object: 'legal-document', action: 'read' } as const;
const writes = { kind: 'permission', object: 'legal-document', action: 'write' } as const;
const ofDocument = z.object({ documentId: documentIdField });

const documentColumns: readonly Column[] = [
  { key: 'symbol', title: documentColumnTexts.symbol, kind: 'code' },
  { key: 'kind', title: documentColumnTexts.kind, kind: 'choice', choices: documentKindTexts },
  { key: 'issuer', title: documentColumnTexts.issuer, kind: 'text' },
  { key: 'issuedOn', title: documentColumnTexts.issuedOn, kind: 'date' },
  { key: 'abstract', title: documentColumnTexts.abstract, kind: 'text' },
  { key: 'validFrom', title: documentColumnTexts.validFrom, kind: 'date' },
  { key: 'validUntil', title: documentColumnTexts.validUntil, kind: 'date' },
  { key: 'forceState', title: documentColumnTexts.forceState, kind: 'choice', choices: forceStateTexts },
  { key: 'verified', title: documentColumnTexts.verified, kind: 'yes-no' },
];

export const listDocuments = defineOperation({
  id: 'documents.list-documents',
  method: 'GET',
  path: '/documents',
  summary: { vi: 'Sổ văn bản', en: 'The register of documents' },
  access: reads,
  query: listDocumentsQuery,
  answer: documentPage,
  columns: documentColumns,
});

export const readDocument = defineOperation({
  id: 'documents.read-document',
  method: 'GET',
  path: '/documents/:documentId',
  summary: { vi: 'Một văn bản với liên kết, tệp và hiệu lực', en: 'One document with its relations, files and force' },
  access: reads,
  params: ofDocument,
  query: z.object({ onDay: dayField.optional() }).strict(),
  answer: documentDetail,
  problems: ['document-unknown'],
});

export const listCitations = defineOperation({
  id: 'documents.list-citations',
  method: 'GET',
  path: '/documents/:documentId/citations',
  summary: { vi: 'Những chỗ dẫn chiếu văn bản', en: 'The places that cite a document' },
  access: reads,
  params: ofDocument,
  answer: citationList,
  problems: ['document-unknown'],
});

export const listIssuers = defineOperation({
  id: 'documents.list-issuers',
  method: 'GET',
  path: '/document-issuers',
  summary: { vi: 'Các cơ quan ban hành có trong sổ', en: 'The issuers met in the register' },
  access: reads,
  answer: z.object({ items: z.array(issuerItem) }),
});

export const listConflicts = defineOperation({
  id: 'documents.list-conflicts',
  method: 'GET',
  path: '/document-conflicts',
  summary: { vi: 'Một số, ký hiệu có hai ngày', en: 'One symbol with two dates' },
  access: reads,
  answer: conflictList,
});

export const createDocument = defineOperation({
  id: 'documents.create-document',
  method: 'POST',
  path: '/documents',
  summary: { vi: 'Nhập một văn bản vào sổ', en: 'Enter a document' },
  access: writes,
  body: createDocumentRequest,
  answer: documentCreated,
  problems: [
    'symbol-empty',
    'symbol-unreadable',
    'kind-needed',
    'kind-against-symbol',
    'document-known',
    'validity-before-issue',
    'validity-ends-before-it-begins',
  ],
});

export const editDocument = defineOperation({
  id: 'documents.edit-document',
  method: 'PUT',
  path: '/documents/:documentId',
  summary: { vi: 'Sửa một văn bản', en: 'Edit a document' },
  access: writes,
  edits: true,
  params: ofDocument,
  body: editDocumentRequest,
  answer: documentCreated,
  problems: [
    'document-unknown',
    'symbol-empty',
    'symbol-unreadable',
    'kind-needed',
    'kind-against-symbol',
    'document-known',
    'validity-before-issue',
    'validity-ends-before-it-begins',
  ],
});

export const relateDocuments = defineOperation({
  id: 'documents.relate-documents',
  method: 'POST',
  path: '/documents/:documentId/relations',
  summary: {
    vi: 'Ghi văn bản này sửa đổi, thay thế, bãi bỏ, hướng dẫn, căn cứ văn bản khác',
    en: 'Say what this document does to another',
  },
  access: writes,
  params: ofDocument,
  body: relateDocumentsRequest,
  answer: z.object({ relationId: z.uuid() }),
  problems: [
    'document-unknown',
    'relation-to-itself',
    'relation-above-its-level',
    'relation-across-provinces',
    'relation-known',
    'relation-to-later-document',
    'relation-article-without-part',
  ],
});

export const withdrawRelation = defineOperation({
  id: 'documents.withdraw-relation',
  method: 'DELETE',
  path: '/documents/:documentId/relations/:relationId',
  summary: { vi: 'Bỏ một liên kết ghi nhầm', en: 'Withdraw a relation recorded by mistake' },
  access: writes,
  params: ofDocument.extend({ relationId: z.uuid() }),
  problems: ['relation-unknown'],
});

export const attachFile = defineOperation({
  id: 'documents.attach-file',
  method: 'POST',
  path: '/documents/:documentId/files',
  summary: { vi: 'Đính kèm tệp PDF hoặc DOCX', en: 'Attach a PDF or DOCX file' },
  access: writes,
  params: ofDocument,
  query: z.object({ name: z.string().min(1).max(200), provinceId: provinceField }).strict(),
  carries: 'file',
  answer: documentFile,
  problems: ['document-unknown', 'file-empty', 'file-too-large', 'file-of-other-kind', 'file-known'],
});

export const readFile = {
  ...defineOperation({
    id: 'documents.read-file',
    method: 'GET',
    path: '/documents/:documentId/files/:fileId',
    summary: { vi: 'Tải một tệp đính kèm', en: 'Download an attached file' },
    access: reads,
    params: ofDocument.extend({ fileId: z.uuid() }),
    problems: ['file-unknown'],
  }),
  answersFile: true,
} as const;
