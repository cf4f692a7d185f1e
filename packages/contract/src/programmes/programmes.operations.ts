import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { lineField, provinceField } from '../http/fields.ts';
import { activationPage, listActivationsQuery, setActivationRequest } from './activation.ts';
import {
  catalogueImported,
  catalogueItem,
  catalogueVersionDetail,
  catalogueVersionItem,
  importPreview,
} from './catalogue.ts';
import { catalogueIdField, listNodesQuery, nodeCodeField, nodeDetail, nodePage } from './programme-node.ts';
import { activationColumnTexts, nodeColumnTexts, nodeLevelTexts, successionColumnTexts } from './programmes.texts.ts';
import {
  addSuccessionRequest,
  editSuccessionRequest,
  listSuccessionsQuery,
  successionAnswer,
  successionPage,
  unmatchedAnswer,
  withdrawSuccessionRequest,
} from './succession.ts';

const reads = { kind: 'permission', object: 'programme-catalogue', action: 'read' } as const;
const writes = { kind: 'permission', object: 'programme-catalogue', action: 'write' } as const;
/** What every province shares is changed by whoever may approve in the catalogue; activation is each province's own. */
const approves = { kind: 'permission', object: 'programme-catalogue', action: 'approve' } as const;
const ofCatalogue = z.object({ catalogueId: catalogueIdField });

/** The headings that an import understands: what is exported, mended and imported again changes only what was mended. */
const nodeColumns: readonly Column[] = [
  { key: 'code', title: nodeColumnTexts.code, kind: 'code' },
  { key: 'parentCode', title: nodeColumnTexts.parentCode, kind: 'code' },
  { key: 'level', title: nodeColumnTexts.level, kind: 'choice', choices: nodeLevelTexts },
  { key: 'nameVi', title: nodeColumnTexts.name, kind: 'text' },
  { key: 'nameEn', title: nodeColumnTexts.nameEn, kind: 'text' },
  { key: 'shortNameVi', title: nodeColumnTexts.shortName, kind: 'text' },
  { key: 'capitalWords', title: nodeColumnTexts.capitalKinds, kind: 'text' },
  { key: 'leadWords', title: nodeColumnTexts.leadAgencies, kind: 'text' },
  { key: 'validFrom', title: nodeColumnTexts.validFrom, kind: 'date' },
  { key: 'validUntil', title: nodeColumnTexts.validUntil, kind: 'date' },
  { key: 'verified', title: nodeColumnTexts.verified, kind: 'yes-no' },
];

export const listNodes = defineOperation({
  id: 'programmes.list-nodes',
  method: 'GET',
  path: '/programmes/nodes',
  summary: { vi: 'Cây chương trình tại một ngày', en: 'The programme tree as of a day' },
  access: reads,
  query: listNodesQuery,
  answer: nodePage,
  columns: nodeColumns,
});

export const readNode = defineOperation({
  id: 'programmes.read-node',
  method: 'GET',
  path: '/programmes/nodes/:code',
  summary: { vi: 'Một dự án, tiểu dự án, nội dung', en: 'One node of the tree' },
  access: reads,
  params: z.object({ code: nodeCodeField }),
  query: z.object({ province: provinceField.optional() }).strict(),
  answer: nodeDetail,
  problems: ['programme-node-unknown'],
});

export const listCatalogues = defineOperation({
  id: 'programmes.list-catalogues',
  method: 'GET',
  path: '/programmes/catalogues',
  summary: { vi: 'Các danh mục chương trình', en: 'The catalogues' },
  access: reads,
  answer: z.object({ items: z.array(catalogueItem) }),
});

export const listCatalogueVersions = defineOperation({
  id: 'programmes.list-catalogue-versions',
  method: 'GET',
  path: '/programmes/catalogues/:catalogueId/versions',
  summary: { vi: 'Các phiên bản của một danh mục', en: 'The versions of a catalogue' },
  access: reads,
  params: ofCatalogue,
  answer: z.object({ items: z.array(catalogueVersionItem) }),
  problems: ['catalogue-unknown'],
});

export const readCatalogueVersion = defineOperation({
  id: 'programmes.read-catalogue-version',
  method: 'GET',
  path: '/programmes/catalogues/:catalogueId/versions/:number',
  summary: { vi: 'Một phiên bản và khác biệt so với phiên bản trước', en: 'One version and what it changed' },
  access: reads,
  params: ofCatalogue.extend({ number: z.coerce.number().int().positive() }),
  answer: catalogueVersionDetail,
  problems: ['catalogue-unknown', 'catalogue-version-unknown'],
});

export const applyCatalogueVersion = defineOperation({
  id: 'programmes.apply-catalogue-version',
  method: 'POST',
  path: '/programmes/catalogues/:catalogueId/versions/:number/application',
  summary: { vi: 'Áp dụng một phiên bản đang chờ', en: 'Apply a version that waits' },
  access: approves,
  edits: true,
  params: ofCatalogue.extend({ number: z.coerce.number().int().positive() }),
  body: z.object({ reason: lineField(1000) }).strict(),
  answer: catalogueImported,
  problems: ['catalogue-unknown', 'catalogue-version-unknown', 'catalogue-version-not-waiting'],
});

const importProblems = [
  'catalogue-unknown',
  'import-unreadable',
  'import-without-rows',
  'import-column-missing',
  'import-cell-invalid',
  'node-code-twice',
  'node-code-malformed',
  'catalogue-needs-one-programme',
  'node-level-and-parent-disagree',
  'node-parent-unknown',
  'node-below-itself',
  'node-validity-empty',
  'node-validity-outside-parent',
  'node-order-twice',
  'node-of-other-catalogue',
  'cited-document-unknown',
  'cited-document-ambiguous',
] as const;

export const previewImport = defineOperation({
  id: 'programmes.preview-import',
  method: 'POST',
  path: '/programmes/catalogues/:catalogueId/import-preview',
  summary: { vi: 'Xem trước việc nhập danh mục', en: 'Preview an import of nodes' },
  access: writes,
  params: ofCatalogue,
  query: z.object({ name: z.string().min(1).max(200) }).strict(),
  carries: 'file',
  answer: importPreview,
  problems: importProblems,
});

export const importNodes = defineOperation({
  id: 'programmes.import-nodes',
  method: 'POST',
  path: '/programmes/catalogues/:catalogueId/imports',
  summary: { vi: 'Nhập danh mục từ XLSX, CSV hoặc JSON', en: 'Import nodes from XLSX, CSV or JSON' },
  access: approves,
  edits: true,
  params: ofCatalogue,
  query: z
    .object({ name: z.string().min(1).max(200), reason: lineField(1000), documentId: z.string().max(100) })
    .strict(),
  carries: 'file',
  answer: catalogueImported,
  problems: [...importProblems, 'import-changes-nothing'],
});

const activationColumns: readonly Column[] = [
  { key: 'provinceId', title: activationColumnTexts.province, kind: 'code' },
  { key: 'nodeCode', title: nodeColumnTexts.code, kind: 'code' },
  { key: 'name', title: nodeColumnTexts.name, kind: 'text' },
  { key: 'year', title: activationColumnTexts.year, kind: 'code' },
  { key: 'active', title: activationColumnTexts.active, kind: 'yes-no' },
  { key: 'reason', title: activationColumnTexts.reason, kind: 'text' },
  { key: 'documentSymbol', title: successionColumnTexts.documentSymbol, kind: 'code' },
  { key: 'verified', title: nodeColumnTexts.verified, kind: 'yes-no' },
];

export const listActivations = defineOperation({
  id: 'programmes.list-activations',
  method: 'GET',
  path: '/programmes/activations',
  summary: { vi: 'Các nội dung tỉnh không thực hiện, theo năm', en: 'What provinces left out, by year' },
  access: reads,
  query: listActivationsQuery,
  answer: activationPage,
  columns: activationColumns,
});

export const setActivation = defineOperation({
  id: 'programmes.set-activation',
  method: 'POST',
  path: '/programmes/activations',
  summary: {
    vi: 'Ghi tỉnh thực hiện hay không một nội dung trong các năm',
    en: 'Leave a node out in some years, or not',
  },
  access: writes,
  body: setActivationRequest,
  problems: ['programme-node-unknown', 'activation-outside-validity', 'cited-document-unknown'],
});

const successionColumns: readonly Column[] = [
  { key: 'fromCode', title: successionColumnTexts.fromCode, kind: 'code' },
  { key: 'fromName', title: successionColumnTexts.fromName, kind: 'text' },
  { key: 'toCode', title: successionColumnTexts.toCode, kind: 'code' },
  { key: 'toName', title: successionColumnTexts.toName, kind: 'text' },
  { key: 'documentSymbol', title: successionColumnTexts.documentSymbol, kind: 'code' },
  { key: 'verified', title: nodeColumnTexts.verified, kind: 'yes-no' },
  { key: 'note', title: nodeColumnTexts.note, kind: 'text' },
];

export const listSuccessions = defineOperation({
  id: 'programmes.list-successions',
  method: 'GET',
  path: '/programmes/successions',
  summary: { vi: 'Bảng chuyển tiếp 2021-2025 sang 2026-2035', en: 'Succession from 2021-2025 to 2026-2035' },
  access: reads,
  query: listSuccessionsQuery,
  answer: successionPage,
  columns: successionColumns,
});

export const readUnmatched = defineOperation({
  id: 'programmes.read-unmatched',
  method: 'GET',
  path: '/programmes/unmatched',
  summary: { vi: 'Nội dung chưa có chuyển tiếp, hai bên', en: 'Nodes that no succession row touches, on both sides' },
  access: reads,
  answer: unmatchedAnswer,
});

export const addSuccession = defineOperation({
  id: 'programmes.add-succession',
  method: 'POST',
  path: '/programmes/successions',
  summary: { vi: 'Thêm một dòng chuyển tiếp', en: 'Add a row of succession' },
  access: approves,
  body: addSuccessionRequest,
  answer: successionAnswer,
  problems: ['programme-node-unknown', 'successor-not-later', 'succession-known', 'cited-document-unknown'],
});

export const editSuccession = defineOperation({
  id: 'programmes.edit-succession',
  method: 'PUT',
  path: '/programmes/successions/:rowId',
  summary: { vi: 'Sửa văn bản, nguồn, ghi chú của một dòng chuyển tiếp', en: 'Edit a row of succession' },
  access: approves,
  edits: true,
  params: z.object({ rowId: z.uuid() }),
  body: editSuccessionRequest,
  answer: successionAnswer,
  problems: ['succession-unknown', 'cited-document-unknown'],
});

export const withdrawSuccession = defineOperation({
  id: 'programmes.withdraw-succession',
  method: 'POST',
  path: '/programmes/successions/:rowId/withdrawal',
  summary: { vi: 'Rút một dòng chuyển tiếp', en: 'Withdraw a row of succession' },
  access: approves,
  edits: true,
  params: z.object({ rowId: z.uuid() }),
  body: withdrawSuccessionRequest,
  problems: ['succession-unknown', 'cited-document-unknown'],
});
