import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { idField } from '../http/fields.ts';
import { ocopProblems } from './ocop.problems.ts';
import {
  addOcopRequest,
  endOcopRequest,
  importOcopQuery,
  listOcopQuery,
  ocopAdded,
  ocopColumns,
  ocopImportAnswer,
  ocopPage,
  ocopSummary,
  ocopSummaryQuery,
} from './ocop.ts';

const writes = { kind: 'permission', object: 'criteria-assessment', action: 'write' } as const;
const all = Object.keys(ocopProblems);

export const listOcop = defineOperation({
  id: 'criteria.list-ocop-products',
  method: 'GET',
  path: '/criteria/ocop-products',
  summary: { vi: 'Sản phẩm OCOP', en: 'OCOP products' },
  access: { kind: 'signed-in' },
  query: listOcopQuery,
  answer: ocopPage,
  columns: ocopColumns,
});

export const readOcopSummary = defineOperation({
  id: 'criteria.read-ocop-summary',
  method: 'GET',
  path: '/criteria/ocop-summary',
  summary: { vi: 'Số sản phẩm OCOP theo sao, và số liệu trong báo cáo', en: 'Products by stars, and what reports say' },
  access: { kind: 'signed-in' },
  query: ocopSummaryQuery,
  answer: ocopSummary,
});

export const addOcop = defineOperation({
  id: 'criteria.add-ocop-product',
  method: 'POST',
  path: '/criteria/ocop-products',
  summary: { vi: 'Thêm sản phẩm OCOP theo quyết định', en: 'Add a product by its decision' },
  access: writes,
  body: addOcopRequest,
  answer: ocopAdded,
  problems: ['ocop-stars', 'ocop-score', 'ocop-validity', 'ocop-day-ahead', 'ocop-unit-wrong', 'ocop-known'],
});

export const endOcop = defineOperation({
  id: 'criteria.end-ocop-product',
  method: 'POST',
  path: '/criteria/ocop-products/:productId/end',
  summary: { vi: 'Ghi sản phẩm thôi được công nhận', en: 'End a product' },
  access: writes,
  params: z.object({ productId: idField }),
  body: endOcopRequest,
  answer: ocopAdded,
  edits: true,
  problems: ['ocop-unknown', 'ocop-ended-already', 'ocop-day-ahead'],
});

export const previewOcopImport = defineOperation({
  id: 'criteria.preview-ocop-import',
  method: 'POST',
  path: '/criteria/ocop-imports/preview',
  summary: { vi: 'Xem trước danh sách OCOP từ Excel, CSV', en: 'Preview a list of products from Excel or CSV' },
  access: writes,
  query: importOcopQuery,
  carries: 'file',
  answer: ocopImportAnswer,
  problems: all,
});

export const importOcop = defineOperation({
  id: 'criteria.import-ocop-products',
  method: 'POST',
  path: '/criteria/ocop-imports',
  summary: { vi: 'Nhập danh sách OCOP từ Excel, CSV', en: 'Import a list of products from Excel or CSV' },
  access: writes,
  query: importOcopQuery,
  carries: 'file',
  answer: ocopImportAnswer,
  problems: all,
});
