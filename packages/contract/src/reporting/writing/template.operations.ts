import { z } from 'zod';
import { defineOperation } from '../../http/define-operation.ts';
import * as schemas from './rendering.ts';
import { writingColumnTexts as titles } from './writing.texts.ts';
import { templateIdField } from './writing.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
const approves = { kind: 'permission', object: 'report', action: 'approve' } as const;
const ofTemplate = z.object({ templateId: templateIdField });

export const listTemplateVersions = defineOperation({
  id: 'reporting.list-template-versions',
  method: 'GET',
  path: '/reporting/templates/:templateId/versions',
  summary: { vi: 'Các phiên bản của một mẫu', en: 'Versions of a template' },
  access: reads,
  params: ofTemplate,
  query: schemas.templateVersionsQuery,
  answer: schemas.templateVersionPage,
  columns: [
    { key: 'version', title: titles.version, kind: 'number' },
    { key: 'name', title: titles.name, kind: 'text' },
    { key: 'person', title: titles.person, kind: 'text' },
    { key: 'at', title: titles.at, kind: 'moment' },
    { key: 'sha256', title: titles.sha256, kind: 'code' },
  ],
});

/** Fills an edited template with the figures of a report that is there. Nothing is kept, though it carries a file. */
export const tryReportTemplate = defineOperation({
  id: 'reporting.try-report-template',
  method: 'POST',
  path: '/reporting/templates/:templateId/trial',
  summary: { vi: 'Chạy thử một mẫu đã sửa', en: 'Try an edited template' },
  access: approves,
  params: ofTemplate,
  query: schemas.templateTrialQuery,
  carries: 'file',
  answer: schemas.templateTrial,
  problems: ['template-too-large', 'written-unknown'],
});

export const takeTemplateTrial = {
  ...defineOperation({
    id: 'reporting.take-template-trial',
    method: 'GET',
    path: '/reporting/templates/:templateId/trial',
    summary: { vi: 'Tải bản thử (Word) của một phiên bản', en: 'A trial of a version as Word' },
    access: reads,
    params: ofTemplate,
    query: schemas.trialFileQuery,
    problems: ['template-unknown', 'written-unknown'],
  }),
  answersFile: true,
} as const;
