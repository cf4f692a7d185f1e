import { z } from 'zod';
import { defineOperation } from '../../http/define-operation.ts';
import { idField } from '../../http/fields.ts';
import { pageQuery } from '../../http/page.ts';
import * as renderings from './rendering.ts';
import { templateOriginTexts, writingColumnTexts as titles, writtenStateTexts } from './writing.texts.ts';
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
  problems: [
    'template-unknown',
    'template-not-for-level',
    'written-unit-unknown',
    'written-period-reversed',
    'authority-not-of-unit',
  ],
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
  problems: ['written-unknown', 'written-closed', 'authority-not-of-unit', 'written-signer-unknown'],
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
  answer: renderings.reportPreview,
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
  summary: {
    vi: 'Trình, trả lại, ký cấp số, thu hồi số, ban hành',
    en: 'Submit, return, sign and number, withdraw, issue',
  },
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
    'written-reference-unreadable',
    'written-signed-copy-missing',
    'written-own-signature',
    'written-authority-missing',
    'written-not-the-signer',
    'written-issued-later',
    'authority-function-missing',
    'number-not-reserved',
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
  problems: ['written-unknown', 'written-step-not-now', 'written-signed-copy-no-pdf', 'authority-function-missing'],
});

/** Words as they are typed: how they will read and what is wrong with them. Reads only, though it carries a text. */
export const readReportSlot = defineOperation({
  id: 'reporting.read-report-slot',
  method: 'POST',
  path: '/reporting/written/:reportId/slots/:slot/reading',
  summary: { vi: 'Đọc thử lời đang viết', en: 'Read words while they are written' },
  access: reads,
  params: ofReport.extend({ slot: schemas.slotField }),
  body: renderings.readSlotRequest,
  answer: renderings.slotReading,
  problems: ['written-unknown', 'written-slot-unknown'],
});

export const listReportFigures = defineOperation({
  id: 'reporting.list-report-figures',
  method: 'GET',
  path: '/reporting/written/:reportId/figures',
  summary: { vi: 'Số liệu chèn được vào lời viết', en: 'Figures that may be put into words' },
  access: reads,
  params: ofReport,
  query: renderings.listFiguresQuery,
  answer: renderings.reportFigurePage,
  columns: [
    { key: 'name', title: titles.name, kind: 'code' },
    { key: 'label', title: titles.meaning, kind: 'text' },
    { key: 'shown', title: titles.shown, kind: 'text' },
    { key: 'reference', title: titles.reference, kind: 'code' },
  ],
});

export const compareRenderings = defineOperation({
  id: 'reporting.compare-renderings',
  method: 'GET',
  path: '/reporting/written/:reportId/difference',
  summary: { vi: 'So sánh hai bản báo cáo', en: 'Hold two renderings against each other' },
  access: reads,
  params: ofReport,
  query: renderings.compareQuery,
  answer: renderings.renderingDifference,
  problems: ['written-unknown', 'template-unknown'],
});
