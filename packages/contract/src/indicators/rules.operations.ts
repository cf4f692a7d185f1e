import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { defines, readsDefinitions } from './indicators.operations.ts';
import { indicatorColumnTexts, ruleKindTexts, severityTexts } from './indicators.texts.ts';
import { listRulesQuery, putRuleRequest, readRuleQuery, ruleDetail, ruleIdField, rulePage } from './rule.ts';

const titles = indicatorColumnTexts;
const ruleColumns: readonly Column[] = [
  { key: 'ruleId', title: titles.code, kind: 'code' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: ruleKindTexts },
  { key: 'sentence', title: titles.rule, kind: 'text' },
  { key: 'why', title: titles.because, kind: 'text' },
  { key: 'severity', title: titles.severity, kind: 'choice', choices: severityTexts },
  { key: 'fromDay', title: titles.validFrom, kind: 'date' },
  { key: 'provinceId', title: titles.forWhom, kind: 'code' },
  { key: 'documentSymbol', title: titles.document, kind: 'text' },
  { key: 'verified', title: titles.verified, kind: 'yes-no' },
];

export const listRules = defineOperation({
  id: 'indicators.list-rules',
  method: 'GET',
  path: '/indicators/rules',
  summary: { vi: 'Quy tắc kiểm tra số liệu chỉ tiêu', en: 'Rules that figures are held to' },
  access: readsDefinitions,
  query: listRulesQuery,
  answer: rulePage,
  columns: ruleColumns,
});

export const readRule = defineOperation({
  id: 'indicators.read-rule',
  method: 'GET',
  path: '/indicators/rules/:ruleId',
  summary: { vi: 'Một quy tắc và các phiên bản', en: 'One rule and its versions' },
  access: readsDefinitions,
  params: z.object({ ruleId: ruleIdField }),
  query: readRuleQuery,
  answer: ruleDetail,
  problems: ['indicator-rule-unknown'],
});

export const putRule = defineOperation({
  id: 'indicators.put-rule',
  method: 'POST',
  path: '/indicators/rules/:ruleId/versions',
  summary: {
    vi: 'Ghi quy tắc, hoặc phiên bản mới của quy tắc, theo một văn bản',
    en: 'Write a rule, or a new version of one, under a document',
  },
  access: defines,
  edits: true,
  params: z.object({ ruleId: ruleIdField }),
  body: putRuleRequest,
  answer: z.object({ version: z.number().int() }),
  problems: [
    'indicator-unknown',
    'indicator-rule-national-hard',
    'indicator-rule-bounds-empty',
    'indicator-rule-part-is-whole',
    'cited-document-unknown',
  ],
});
