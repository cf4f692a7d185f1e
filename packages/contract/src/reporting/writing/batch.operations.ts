import { defineOperation } from '../../http/define-operation.ts';
import * as schemas from './batch.ts';
import { writingColumnTexts as titles } from './writing.texts.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
const approves = { kind: 'permission', object: 'report', action: 'approve' } as const;
const ofBatch = { params: schemas.batchParams, problems: ['batch-unknown'] } as const;

export const listReportBatches = defineOperation({
  id: 'reporting.list-report-batches',
  method: 'GET',
  path: '/reporting/batches',
  summary: { vi: 'Đợt lập báo cáo hàng loạt', en: 'Batches of reports' },
  access: reads,
  query: schemas.listBatchesQuery,
  answer: schemas.batchPage,
  columns: [
    { key: 'templateName', title: titles.template, kind: 'text' },
    { key: 'periodName', title: titles.period, kind: 'text' },
    { key: 'total', title: titles.total, kind: 'number' },
    { key: 'done', title: titles.done, kind: 'number' },
    { key: 'at', title: titles.at, kind: 'moment' },
  ],
});

export const openReportBatch = defineOperation({
  id: 'reporting.open-report-batch',
  method: 'POST',
  path: '/reporting/batches',
  summary: { vi: 'Lập cùng một báo cáo cho mọi đơn vị', en: 'The same report for every unit' },
  access: approves,
  body: schemas.openBatchRequest,
  answer: schemas.batchState,
  problems: ['template-unknown', 'written-period-reversed', 'batch-without-units'],
});

export const readReportBatch = defineOperation({
  ...ofBatch,
  id: 'reporting.read-report-batch',
  method: 'GET',
  path: '/reporting/batches/:batchId',
  summary: { vi: 'Một đợt đã đến đâu', en: 'How far a batch is' },
  access: reads,
  answer: schemas.batchState,
});

/** Renders some of what is left: called again until all is done, by whoever sees it, also after a break. */
export const continueReportBatch = defineOperation({
  ...ofBatch,
  id: 'reporting.continue-report-batch',
  method: 'POST',
  path: '/reporting/batches/:batchId/continue',
  summary: { vi: 'Chạy tiếp đợt lập báo cáo', en: 'Go on with a batch' },
  access: approves,
  answer: schemas.batchState,
});

export const retryReportBatch = defineOperation({
  ...ofBatch,
  id: 'reporting.retry-report-batch',
  method: 'POST',
  path: '/reporting/batches/:batchId/retry',
  summary: { vi: 'Lập lại những đơn vị bị lỗi', en: 'Try the units that failed once more' },
  access: approves,
  answer: schemas.batchState,
});

export const takeReportBatch = {
  ...defineOperation({
    id: 'reporting.take-report-batch',
    method: 'GET',
    path: '/reporting/batches/:batchId/file',
    summary: { vi: 'Tải tệp ZIP của đợt', en: 'The batch as a ZIP' },
    access: reads,
    params: schemas.batchParams,
    problems: ['batch-unknown', 'batch-unfinished'],
  }),
  answersFile: true,
} as const;
