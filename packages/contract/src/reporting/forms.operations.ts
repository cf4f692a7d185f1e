import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import {
  formDetail,
  formPage,
  formParams,
  formPublished,
  formSaved,
  listFormsQuery,
  publishFormRequest,
  readFormQuery,
  saveFormRequest,
  tryFormQuery,
} from './form.ts';
import { reportDetail } from './report.ts';
import { reportingColumnTexts as titles } from './reporting.texts.ts';

/** A draft is tried on figures by those who receive the reports they stand in; an empty copy needs no server. */
const receives = { kind: 'permission', object: 'report', action: 'approve' } as const;
const designs = { kind: 'permission', object: 'settings', action: 'approve' } as const;
export const formProblemCodes = [
  'form-key-malformed',
  'form-key-twice',
  'form-section-empty',
  'form-capital-without-accounts',
  'form-row-without-indicator',
  'form-column-without-choices',
  'form-check-of-nothing',
  'indicator-unknown',
];

const formColumns: readonly Column[] = [
  { key: 'code', title: titles.code, kind: 'code' },
  { key: 'name', title: titles.name, kind: 'text' },
  { key: 'publishedVersion', title: titles.publishedVersion, kind: 'number' },
  { key: 'publishedAt', title: titles.publishedAt, kind: 'moment' },
  { key: 'hasDraft', title: titles.hasDraft, kind: 'yes-no' },
  { key: 'sections', title: titles.sections, kind: 'number' },
];

export const listForms = defineOperation({
  id: 'reporting.list-forms',
  method: 'GET',
  path: '/reporting/forms',
  summary: { vi: 'Biểu mẫu báo cáo', en: 'Forms of reports' },
  access: { kind: 'signed-in' },
  query: listFormsQuery,
  answer: formPage,
  columns: formColumns,
});

export const readForm = defineOperation({
  id: 'reporting.read-form',
  method: 'GET',
  path: '/reporting/forms/:formCode',
  summary: { vi: 'Một biểu mẫu', en: 'One form' },
  access: { kind: 'signed-in' },
  params: formParams,
  query: readFormQuery,
  answer: formDetail,
  problems: ['form-unknown'],
});

/** If-Match: the version of the draft; 0 begins one. */
export const saveForm = defineOperation({
  id: 'reporting.save-form',
  method: 'PUT',
  path: '/reporting/forms/:formCode/draft',
  summary: { vi: 'Lưu dự thảo biểu mẫu', en: 'Save the draft of a form' },
  access: designs,
  edits: true,
  params: formParams,
  body: saveFormRequest,
  answer: formSaved,
  problems: ['form-code-differs', ...formProblemCodes],
});

export const tryForm = defineOperation({
  id: 'reporting.try-form',
  method: 'GET',
  path: '/reporting/forms/:formCode/trial',
  summary: { vi: 'Thử dự thảo trên một đơn vị', en: 'Try the draft on a copy' },
  access: receives,
  params: formParams,
  query: tryFormQuery,
  answer: reportDetail,
  problems: ['form-unknown', 'regime-unknown', 'period-unknown', 'obligation-not-found', 'form-trial-of-others'],
});

export const publishForm = defineOperation({
  id: 'reporting.publish-form',
  method: 'POST',
  path: '/reporting/forms/:formCode/publication',
  summary: { vi: 'Ban hành biểu mẫu', en: 'Publish a form' },
  access: designs,
  edits: true,
  params: formParams,
  body: publishFormRequest,
  answer: formPublished,
  problems: ['form-unknown', ...formProblemCodes],
});
