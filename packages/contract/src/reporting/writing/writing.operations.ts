import { z } from 'zod';
import { defineOperation } from '../../http/define-operation.ts';
import { idField } from '../../http/fields.ts';
import { pageQuery } from '../../http/page.ts';
import {
  directionTexts,
  numberStateTexts,
  templateOriginTexts,
  writingColumnTexts as titles,
  writtenStateTexts,
} from './writing.texts.ts';
import * as schemas from './writing.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
const approves = { kind: 'permission', object: 'report', action: 'approve' } as const;
const ofReport = z.object({ reportId: idField });
const ofTemplate = z.object({ templateId: schemas.templateIdField });

export const listReportTemplates = defineOperation({
  id: 'reporting.list-report-templates',
  method: 'GET',
  path: '/reporting/templates',
  summary: { vi: 'Mẫu báo cáo', en: 'Templates of reports' },
  access: reads,
  query: schemas.listTemplatesQuery,
  answer: schemas.templatePage,
  columns: [
    { key: 'templateId', title: titles.code, kind: 'code' },
    { key: 'name', title: titles.name, kind: 'text' },
    { key: 'origin', title: titles.origin, kind: 'choice', choices: templateOriginTexts },
    { key: 'version', title: titles.version, kind: 'number' },
    { key: 'at', title: titles.at, kind: 'moment' },
    { key: 'person', title: titles.person, kind: 'text' },
  ],
});

export const takeReportTemplate = {
  ...defineOperation({
    id: 'reporting.take-report-template',
    method: 'GET',
    path: '/reporting/templates/:templateId/file',
    summary: { vi: 'Tải mẫu báo cáo (Word)', en: 'A template as a Word file' },
    access: reads,
    params: ofTemplate,
    query: schemas.templateFileQuery,
    problems: ['template-unknown'],
  }),
  answersFile: true,
} as const;

export const uploadReportTemplate = defineOperation({
  id: 'reporting.upload-report-template',
  method: 'POST',
  path: '/reporting/templates/:templateId/versions',
  summary: { vi: 'Tải lên phiên bản mới của mẫu', en: 'Upload a new version of a template' },
  access: approves,
  params: ofTemplate,
  query: schemas.uploadTemplateQuery,
  carries: 'file',
  answer: schemas.templateUploaded,
  problems: ['template-too-large'],
});

export const listReportNames = defineOperation({
  id: 'reporting.list-report-names',
  method: 'GET',
  path: '/reporting/template-names',
  summary: { vi: 'Danh mục tên dùng trong mẫu báo cáo', en: 'Names a template may use' },
  access: reads,
  query: z.object({ ...pageQuery, search: z.string().max(100).optional() }).strict(),
  answer: schemas.cataloguePage,
  columns: [
    { key: 'name', title: titles.name, kind: 'code' },
    { key: 'label', title: titles.meaning, kind: 'text' },
    { key: 'kind', title: titles.kind, kind: 'code' },
  ],
});

export const listWrittenReports = defineOperation({
  id: 'reporting.list-written-reports',
  method: 'GET',
  path: '/reporting/written',
  summary: { vi: 'Báo cáo đang soạn và đã ban hành', en: 'Reports written and issued' },
  access: reads,
  query: schemas.listWrittenQuery,
  answer: schemas.writtenPage,
  columns: [
    { key: 'unitName', title: titles.unit, kind: 'text' },
    { key: 'templateName', title: titles.template, kind: 'text' },
    { key: 'periodName', title: titles.period, kind: 'text' },
    { key: 'valueDate', title: titles.valueDate, kind: 'date' },
    { key: 'state', title: titles.state, kind: 'choice', choices: writtenStateTexts },
    { key: 'number', title: titles.number, kind: 'text' },
    { key: 'issuedOn', title: titles.issuedOn, kind: 'date' },
    { key: 'shortCode', title: titles.code, kind: 'code' },
  ],
});

/** Writing asks for the right to write or to approve reports of the unit: agencies of a province have the second. */
export const writeReport = defineOperation({
  id: 'reporting.write-report',
  method: 'POST',
  path: '/reporting/written',
  summary: { vi: 'Lập báo cáo mới', en: 'Begin a report' },
  access: reads,
  body: schemas.writeReportRequest,
  answer: schemas.reportWritten,
  problems: ['template-unknown', 'template-not-for-level', 'written-unit-unknown', 'written-period-reversed'],
});

export const readWrittenReport = defineOperation({
  id: 'reporting.read-written-report',
  method: 'GET',
  path: '/reporting/written/:reportId',
  summary: { vi: 'Một báo cáo với các mục viết', en: 'One report with its slots' },
  access: reads,
  params: ofReport,
  answer: schemas.writtenDetail,
  problems: ['written-unknown'],
});

export const writeReportSlot = defineOperation({
  id: 'reporting.write-report-slot',
  method: 'PUT',
  path: '/reporting/written/:reportId/slots/:slot',
  summary: { vi: 'Viết một mục của báo cáo', en: 'Write a slot of a report' },
  access: reads,
  params: ofReport.extend({ slot: schemas.slotField }),
  body: schemas.writeSlotRequest,
  answer: schemas.slotWritten,
  edits: true,
  problems: ['written-unknown', 'written-slot-unknown', 'written-closed'],
});

export const editReportHead = defineOperation({
  id: 'reporting.edit-report-head',
  method: 'PUT',
  path: '/reporting/written/:reportId/head',
  summary: { vi: 'Sửa thể thức: cơ quan, người ký, nơi nhận', en: 'Edit agency, signer and recipients' },
  access: reads,
  params: ofReport,
  body: schemas.editHeadRequest,
  answer: schemas.reportWritten,
  edits: true,
  problems: ['written-unknown', 'written-closed'],
});

export const redrawReport = defineOperation({
  id: 'reporting.redraw-report',
  method: 'POST',
  path: '/reporting/written/:reportId/redraw',
  summary: { vi: 'Lấy lại số liệu, giữ nguyên lời viết', en: 'Draw the figures again, keep the words' },
  access: reads,
  params: ofReport,
  answer: schemas.reportWritten,
  edits: true,
  problems: ['written-unknown', 'written-closed'],
});

export const previewReport = defineOperation({
  id: 'reporting.preview-report',
  method: 'GET',
  path: '/reporting/written/:reportId/preview',
  summary: { vi: 'Xem trước và kiểm tra báo cáo', en: 'Preview and check a report' },
  access: reads,
  params: ofReport,
  answer: schemas.reportPreview,
  problems: ['written-unknown'],
});

export const takeReportFile = {
  ...defineOperation({
    id: 'reporting.take-report-file',
    method: 'GET',
    path: '/reporting/written/:reportId/file',
    summary: {
      vi: 'Tải báo cáo: Word, Excel phụ lục, PDF, bản ký',
      en: 'The report as Word, its annexes as Excel, PDF, signed copy',
    },
    access: reads,
    params: ofReport,
    query: schemas.reportFileQuery,
    problems: ['written-unknown', 'written-file-missing', 'written-pdf-unavailable'],
  }),
  answersFile: true,
} as const;

export const moveWrittenReport = defineOperation({
  id: 'reporting.move-written-report',
  method: 'POST',
  path: '/reporting/written/:reportId/steps',
  summary: { vi: 'Trình, trả lại, ký cấp số, ban hành', en: 'Submit, return, sign and number, issue' },
  access: reads,
  params: ofReport,
  body: schemas.moveWrittenRequest,
  answer: schemas.writtenMoved,
  edits: true,
  problems: [
    'written-unknown',
    'written-step-not-now',
    'written-reason-missing',
    'written-check-fails',
    'written-signed-copy-missing',
    'written-own-signature',
  ],
});

export const attachSignedReport = defineOperation({
  id: 'reporting.attach-signed-report',
  method: 'POST',
  path: '/reporting/written/:reportId/signed',
  summary: { vi: 'Tải lên bản PDF đã ký', en: 'Upload the signed PDF' },
  access: reads,
  params: ofReport,
  carries: 'file',
  answer: schemas.reportWritten,
  problems: ['written-unknown', 'written-step-not-now', 'written-signed-copy-no-pdf'],
});

export const listReportNumbers = defineOperation({
  id: 'reporting.list-report-numbers',
  method: 'GET',
  path: '/reporting/numbers',
  summary: { vi: 'Sổ đăng ký số đi, số đến', en: 'Register of numbers' },
  access: reads,
  query: schemas.listNumbersQuery,
  answer: schemas.numberPage,
  columns: [
    { key: 'year', title: titles.year, kind: 'number' },
    { key: 'direction', title: titles.direction, kind: 'choice', choices: directionTexts },
    { key: 'number', title: titles.number, kind: 'number' },
    { key: 'symbol', title: titles.symbol, kind: 'text' },
    { key: 'abstract', title: titles.abstract, kind: 'text' },
    { key: 'state', title: titles.state, kind: 'choice', choices: numberStateTexts },
    { key: 'reason', title: titles.reason, kind: 'text' },
    { key: 'person', title: titles.person, kind: 'text' },
    { key: 'at', title: titles.at, kind: 'moment' },
  ],
});

export const takeReportNumber = defineOperation({
  id: 'reporting.take-report-number',
  method: 'POST',
  path: '/reporting/numbers',
  summary: { vi: 'Lấy số hoặc giữ chỗ một số', en: 'Take or reserve a number' },
  access: reads,
  body: schemas.takeNumberRequest,
  answer: schemas.numberTaken,
  problems: ['number-reserve-reason', 'written-unit-unknown'],
});

export const voidReportNumber = defineOperation({
  id: 'reporting.void-report-number',
  method: 'POST',
  path: '/reporting/numbers/voided',
  summary: { vi: 'Hủy một số kèm lý do', en: 'Void a number with its reason' },
  access: reads,
  body: schemas.voidNumberRequest,
  answer: schemas.numberTaken,
  problems: ['number-unknown', 'number-used'],
});

export const verifyReport = defineOperation({
  id: 'reporting.verify-report',
  method: 'GET',
  path: '/reporting/verify/:code',
  summary: { vi: 'Xác minh báo cáo theo mã', en: 'Verify a report by its code' },
  access: { kind: 'public' },
  params: schemas.verifyParams,
  answer: schemas.verifiedReport,
});

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
  problems: ['template-unknown', 'written-period-reversed'],
});

/** Renders some of what is left: called again until all is done, by whoever sees it, also after a break. */
export const continueReportBatch = defineOperation({
  id: 'reporting.continue-report-batch',
  method: 'POST',
  path: '/reporting/batches/:batchId/continue',
  summary: { vi: 'Chạy tiếp đợt lập báo cáo', en: 'Go on with a batch' },
  access: approves,
  params: schemas.batchParams,
  answer: schemas.batchState,
  problems: ['batch-unknown'],
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
