import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { capitalKindTexts, capitalText, changeReasonTexts, sourceTexts } from './capital.texts.ts';
import {
  createRuleRequest,
  editRuleRequest,
  endRuleRequest,
  listRulesQuery,
  replaceRuleRequest,
  ruleHistory,
  ruleHistoryQuery,
  rulePage,
  ruleWritten,
} from './capital-rule.ts';
import {
  closeRequest,
  closingPage,
  closingState,
  closingStateQuery,
  listClosingsQuery,
  periodClosed,
} from './closing.ts';
import { forecastMade, forecastPage, listForecastsQuery, makeForecastRequest } from './forecast.ts';
import { closingActTexts, ruleKindTexts, statementColumnTexts as titles } from './statement.texts.ts';
import { explainUnallocatedRequest, listUnallocatedQuery, statementMade, unallocatedPage } from './unallocated.ts';

const reads = { kind: 'permission', object: 'capital-plan', action: 'read' } as const;
const writes = { kind: 'permission', object: 'capital-plan', action: 'write' } as const;
const approves = { kind: 'permission', object: 'capital-plan', action: 'approve' } as const;

const closingColumns: readonly Column[] = [
  { key: 'at', title: titles.at, kind: 'moment' },
  { key: 'act', title: titles.act, kind: 'choice', choices: closingActTexts },
  { key: 'until', title: titles.until, kind: 'date' },
  { key: 'before', title: titles.before, kind: 'date' },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'person', title: titles.person, kind: 'text' },
];

export const listClosings = defineOperation({
  id: 'capital.list-closings',
  method: 'GET',
  path: '/capital/closings',
  summary: { vi: 'Lịch sử khóa sổ, mở sổ', en: 'Closings and reopenings' },
  access: reads,
  query: listClosingsQuery,
  answer: closingPage,
  columns: closingColumns,
});

export const readClosingState = defineOperation({
  id: 'capital.read-closing-state',
  method: 'GET',
  path: '/capital/closings/state',
  summary: { vi: 'Sổ đang khóa đến đâu, còn gì chờ ghi', en: 'What is closed, and what waits to be booked' },
  access: reads,
  query: closingStateQuery,
  answer: closingState,
});

export const closePeriod = defineOperation({
  id: 'capital.close-period',
  method: 'POST',
  path: '/capital/closings',
  summary: { vi: 'Khóa sổ', en: 'Close a period' },
  access: approves,
  body: closeRequest,
  answer: periodClosed,
  problems: ['closing-in-future', 'closed-already', 'closing-within-month', 'document-not-found'],
});

export const reopenPeriod = defineOperation({
  id: 'capital.reopen-period',
  method: 'POST',
  path: '/capital/closings/reopening',
  summary: { vi: 'Mở lại kỳ đã khóa', en: 'Reopen a closed period' },
  access: approves,
  body: closeRequest,
  answer: periodClosed,
  problems: ['not-closed', 'closing-within-month', 'document-not-found'],
});

const ruleColumns: readonly Column[] = [
  { key: 'kind', title: titles.kind, kind: 'choice', choices: ruleKindTexts },
  { key: 'subject', title: titles.subject, kind: 'text' },
  { key: 'amountDong', title: titles.most, kind: 'dong' },
  { key: 'perMille', title: titles.perMille, kind: 'number' },
  { key: 'unit', title: titles.unit, kind: 'text' },
  { key: 'from', title: titles.from, kind: 'date' },
  { key: 'until', title: titles.ends, kind: 'date' },
  { key: 'documentId', title: titles.document, kind: 'code' },
  { key: 'verified', title: titles.verified, kind: 'yes-no' },
  { key: 'note', title: titles.note, kind: 'text' },
  { key: 'changedAt', title: titles.at, kind: 'moment' },
];

export const listRules = defineOperation({
  id: 'capital.list-rules',
  method: 'GET',
  path: '/capital/rules',
  summary: { vi: 'Hạn mức, tỷ lệ, định mức, quy định kéo dài', en: 'Ceilings, ratios, norms, carry-over rules' },
  access: reads,
  query: listRulesQuery,
  answer: rulePage,
  columns: ruleColumns,
});

const ruleProblems = [
  'rule-ends-before-it-begins',
  'rule-verified-without-document',
  'document-not-found',
  'holder-unknown',
];
const ofRule = z.object({ ruleId: z.string().max(60) });

export const createRule = defineOperation({
  id: 'capital.create-rule',
  method: 'POST',
  path: '/capital/rules',
  summary: { vi: 'Thêm quy tắc', en: 'Add a rule' },
  access: writes,
  body: createRuleRequest,
  answer: ruleWritten,
  problems: ruleProblems,
});

export const editRule = defineOperation({
  id: 'capital.edit-rule',
  method: 'PUT',
  path: '/capital/rules/:ruleId',
  summary: { vi: 'Sửa quy tắc', en: 'Edit a rule' },
  access: writes,
  edits: true,
  params: ofRule,
  body: editRuleRequest,
  answer: ruleWritten,
  problems: ['rule-not-found', 'rule-kind-changed', ...ruleProblems],
});

export const endRule = defineOperation({
  id: 'capital.end-rule',
  method: 'POST',
  path: '/capital/rules/:ruleId/end',
  summary: { vi: 'Chấm dứt hiệu lực quy tắc', en: 'End a rule' },
  access: writes,
  edits: true,
  params: ofRule,
  body: endRuleRequest,
  answer: ruleWritten,
  problems: ['rule-not-found', 'rule-ends-before-it-begins'],
});

export const replaceRule = defineOperation({
  id: 'capital.replace-rule',
  method: 'POST',
  path: '/capital/rules/:ruleId/replacement',
  summary: { vi: 'Thay quy tắc từ một ngày theo văn bản mới', en: 'Replace a rule from a day on under a new document' },
  access: writes,
  edits: true,
  params: ofRule,
  body: replaceRuleRequest,
  answer: ruleWritten,
  problems: ['rule-not-found', 'rule-kind-changed', 'rule-ended-already', ...ruleProblems],
});

export const readRuleHistory = defineOperation({
  id: 'capital.read-rule-history',
  method: 'GET',
  path: '/capital/rules/:ruleId/history',
  summary: { vi: 'Quy tắc qua các lần sửa và thay thế', en: 'A rule through its changes and replacements' },
  access: reads,
  params: ofRule,
  query: ruleHistoryQuery,
  answer: ruleHistory,
  problems: ['rule-not-found'],
});

const accountColumns: readonly Column[] = [
  { key: 'holder', title: titles.holder, kind: 'text' },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'source', title: capitalText.source, kind: 'choice', choices: sourceTexts },
  { key: 'capitalKind', title: capitalText.capitalKind, kind: 'choice', choices: capitalKindTexts },
  { key: 'vintage', title: capitalText.vintage, kind: 'code' },
];

const unallocatedColumns: readonly Column[] = [
  ...accountColumns,
  { key: 'assignedDong', title: titles.assigned, kind: 'dong' },
  { key: 'allocatedDong', title: titles.allocated, kind: 'dong' },
  { key: 'unallocatedDong', title: titles.unallocated, kind: 'dong' },
  { key: 'reasonCode', title: titles.reasonCode, kind: 'choice', choices: changeReasonTexts },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'saidAt', title: titles.at, kind: 'moment' },
];

export const listUnallocated = defineOperation({
  id: 'capital.list-unallocated',
  method: 'GET',
  path: '/capital/unallocated',
  summary: { vi: 'Vốn chưa phân bổ và nguyên nhân', en: 'What is not allocated yet, and why' },
  access: reads,
  query: listUnallocatedQuery,
  answer: unallocatedPage,
  columns: unallocatedColumns,
});

export const explainUnallocated = defineOperation({
  id: 'capital.explain-unallocated',
  method: 'POST',
  path: '/capital/unallocated',
  summary: { vi: 'Nêu nguyên nhân chưa phân bổ', en: 'Say why something is not allocated' },
  access: writes,
  body: explainUnallocatedRequest,
  answer: statementMade,
  problems: ['account-not-found'],
});

const forecastColumns: readonly Column[] = [
  { key: 'holder', title: titles.holder, kind: 'text' },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'capitalKind', title: capitalText.capitalKind, kind: 'choice', choices: capitalKindTexts },
  { key: 'budgetYear', title: capitalText.budgetYear, kind: 'code' },
  { key: 'madeOn', title: titles.madeOn, kind: 'date' },
  { key: 'forDay', title: titles.forDay, kind: 'date' },
  { key: 'amountDong', title: titles.forecast, kind: 'dong' },
  { key: 'actualDong', title: titles.actual, kind: 'dong' },
  { key: 'overtaken', title: titles.overtaken, kind: 'yes-no' },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'person', title: titles.person, kind: 'text' },
];

export const listForecasts = defineOperation({
  id: 'capital.list-forecasts',
  method: 'GET',
  path: '/capital/forecasts',
  summary: { vi: 'Ước giải ngân', en: 'Forecasts of disbursement' },
  access: { kind: 'permission', object: 'disbursement', action: 'read' },
  query: listForecastsQuery,
  answer: forecastPage,
  columns: forecastColumns,
});

export const makeForecast = defineOperation({
  id: 'capital.make-forecast',
  method: 'POST',
  path: '/capital/forecasts',
  summary: { vi: 'Ghi ước giải ngân', en: 'Make a forecast of disbursement' },
  access: { kind: 'permission', object: 'disbursement', action: 'write' },
  body: makeForecastRequest,
  answer: forecastMade,
  problems: [
    'holder-unknown',
    'forecast-for-the-past',
    'forecast-below-actual',
    'forecast-beyond-capital',
    'amount-not-positive',
  ],
});
