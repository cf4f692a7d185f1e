import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { importSetQuery, setIdField, setImport } from './criteria-set.ts';

/** Sets and thresholds are norms: whoever keeps the documents keeps them. */
const keepsNorms = { kind: 'permission', object: 'legal-document', action: 'approve' } as const;
const params = z.object({ setId: setIdField });
const problems = [
  'criteria-set-unknown',
  'cited-document-unknown',
  'set-file-unreadable',
  'set-column-code',
  'set-column-threshold',
  'set-cell-code',
  'set-cell-name',
  'set-cell-threshold',
  'set-cell-percent',
  'set-row-twice',
  'set-of-nation',
  'threshold-overlaps',
];

export const previewSetImport = defineOperation({
  id: 'criteria.preview-set-import',
  method: 'POST',
  path: '/criteria/sets/:setId/import/preview',
  summary: {
    vi: 'Xem trước chỉ tiêu, ngưỡng từ Excel, CSV',
    en: 'Preview indicators and thresholds from Excel or CSV',
  },
  access: keepsNorms,
  params,
  query: importSetQuery,
  carries: 'file',
  answer: setImport,
  problems,
});

export const importSet = defineOperation({
  id: 'criteria.import-set',
  method: 'POST',
  path: '/criteria/sets/:setId/import',
  summary: { vi: 'Nhập chỉ tiêu, ngưỡng từ Excel, CSV', en: 'Import indicators and thresholds from Excel or CSV' },
  access: keepsNorms,
  params,
  query: importSetQuery,
  carries: 'file',
  answer: setImport,
  problems,
});
