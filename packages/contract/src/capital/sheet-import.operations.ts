import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { sheetImportProblems } from './sheet-import.problems.ts';
import { importColumnTexts as titles } from './sheet-import.texts.ts';
import {
  changeKeepingRequest,
  draftImportRequest,
  importDrafted,
  importKeeping,
  importKeepingQuery,
  importKindField,
  importPage,
  importPreview,
  importUploaded,
  keepMappingRequest,
  listImportsQuery,
  mappingKept,
  readImportQuery,
  templateQuery,
  uploadImportQuery,
} from './sheet-import.ts';

const reads = { kind: 'permission', object: 'capital-plan', action: 'read' } as const;
const ofImport = z.object({ importId: z.uuid() });

/** The ways in which a file itself can be refused. */
const fileProblems = [
  'too-large',
  'too-many-cells',
  'zip-bomb',
  'broken-zip',
  'broken-xlsx',
  'not-an-xlsx',
  'xml-document-type',
  'encrypted',
  'took-too-long',
  'out-of-memory',
  'reader-failed',
  'import-file-unreadable',
  'import-busy',
];

export const uploadImport = defineOperation({
  id: 'capital.upload-import',
  method: 'POST',
  path: '/capital/imports',
  summary: { vi: 'Tải lên biểu Excel về vốn', en: 'Upload a sheet on capital' },
  access: reads,
  query: uploadImportQuery,
  carries: 'file',
  answer: importUploaded,
  problems: ['import-file-unreadable', 'too-large'],
});

const importColumns: readonly Column[] = [
  { key: 'uploadedAt', title: titles.uploadedAt, kind: 'moment' },
  { key: 'name', title: titles.name, kind: 'text' },
  { key: 'size', title: titles.size, kind: 'number' },
];

export const listImports = defineOperation({
  id: 'capital.list-imports',
  method: 'GET',
  path: '/capital/imports',
  summary: { vi: 'Các tệp đã nhập', en: 'Files that were imported' },
  access: reads,
  query: listImportsQuery,
  answer: importPage,
  columns: importColumns,
});

export const readImportKeeping = defineOperation({
  id: 'capital.read-import-keeping',
  method: 'GET',
  path: '/capital/import-keeping',
  summary: { vi: 'Thời gian giữ tệp đã tải lên', en: 'How long uploaded files are kept' },
  access: reads,
  query: importKeepingQuery,
  answer: importKeeping,
});

export const changeImportKeeping = defineOperation({
  id: 'capital.change-import-keeping',
  method: 'PUT',
  path: '/capital/import-keeping',
  summary: { vi: 'Đổi thời gian giữ tệp đã tải lên', en: 'Change how long uploaded files are kept' },
  access: { kind: 'permission', object: 'capital-plan', action: 'approve' },
  body: changeKeepingRequest,
  answer: importKeeping,
  edits: true,
  problems: [],
});

export const previewImport = defineOperation({
  id: 'capital.preview-import',
  method: 'GET',
  path: '/capital/imports/:importId/preview',
  summary: {
    vi: 'Mọi chỗ sai của tệp và khác biệt so với sổ',
    en: 'Every problem of a file and its differences from the ledger',
  },
  access: reads,
  params: ofImport,
  query: readImportQuery,
  answer: importPreview,
  problems: ['import-unknown', 'import-kind-mismatch', 'giver-missing', 'holder-unknown', ...fileProblems],
});

export const readMarkedImport = {
  ...defineOperation({
    id: 'capital.read-marked-import',
    method: 'GET',
    path: '/capital/imports/:importId/marked',
    summary: {
      vi: 'Bản sao của tệp, đánh dấu từng ô sai',
      en: 'A copy of the file with every problem marked in its cell',
    },
    access: reads,
    params: ofImport,
    query: readImportQuery,
    problems: [
      'import-unknown',
      'import-kind-mismatch',
      'giver-missing',
      'holder-unknown',
      'import-not-a-workbook',
      ...fileProblems,
    ],
  }),
  answersFile: true,
} as const;

export const draftImport = defineOperation({
  id: 'capital.draft-import',
  method: 'POST',
  path: '/capital/imports/:importId/decisions',
  summary: { vi: 'Lập dự thảo quyết định từ các khác biệt', en: 'Draft the decision of the differences' },
  access: reads,
  params: ofImport,
  body: draftImportRequest,
  answer: importDrafted,
  problems: [
    'import-unknown',
    'import-kind-mismatch',
    'import-has-errors',
    'import-unjustified',
    'import-changed-since-preview',
    'import-nothing-to-book',
    'giver-missing',
    'document-not-found',
    'holder-unknown',
    ...fileProblems,
  ],
});

export const keepImportMapping = defineOperation({
  id: 'capital.keep-import-mapping',
  method: 'POST',
  path: '/capital/import-mappings',
  summary: { vi: 'Ghi nhớ cách hiểu một mẫu biểu', en: 'Remember how a layout is understood' },
  access: reads,
  body: keepMappingRequest,
  answer: mappingKept,
  problems: [],
});

export const readTemplate = {
  ...defineOperation({
    id: 'capital.read-template',
    method: 'GET',
    path: '/capital/templates/:kind',
    summary: { vi: 'Biểu mẫu Excel điền sẵn', en: 'A prefilled Excel template' },
    access: reads,
    params: z.object({ kind: importKindField }),
    query: templateQuery,
    problems: ['holder-unknown', 'node-unknown', 'template-too-large'],
  }),
  answersFile: true,
} as const;

/** The codes that a cell of a preview may carry; they never refuse a request. */
export const cellProblemCodes: readonly string[] = Object.keys(sheetImportProblems);
