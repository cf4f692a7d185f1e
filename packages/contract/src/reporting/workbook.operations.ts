import { defineOperation } from '../http/define-operation.ts';
import { provinceQuery, reportParams } from './reporting-fields.ts';
import { workbookComparison } from './workbook.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
const path = '/reporting/reports/:regimeCode/:periodKey/:reporterId/workbook';
const missing = ['regime-unknown', 'period-unknown', 'obligation-not-found', 'form-unknown'];

export const readReportWorkbook = {
  ...defineOperation({
    id: 'reporting.read-report-workbook',
    method: 'GET',
    path,
    summary: { vi: 'Biểu báo cáo thành tệp Excel để nhập', en: 'A report as an Excel workbook to fill in' },
    access: reads,
    params: reportParams,
    query: provinceQuery,
    problems: missing,
  }),
  answersFile: true,
} as const;

/** Reads a workbook back and says what differs; nothing is saved. */
export const compareReportWorkbook = defineOperation({
  id: 'reporting.compare-report-workbook',
  method: 'POST',
  path,
  summary: { vi: 'So sánh tệp Excel đã nhập với báo cáo', en: 'Compare a filled workbook with the report' },
  access: reads,
  params: reportParams,
  query: provinceQuery,
  carries: 'file',
  answer: workbookComparison,
  problems: [
    ...missing,
    'report-locked',
    'workbook-not-of-form',
    'workbook-altered',
    'workbook-of-other-form',
    'workbook-of-other-version',
    'workbook-of-other-period',
    'workbook-of-other-unit',
  ],
});
