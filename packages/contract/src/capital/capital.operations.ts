import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import {
  capitalKindTexts,
  capitalText,
  decisionStateTexts,
  entryKindTexts,
  holderKindTexts,
  sourceTexts,
  capitalColumnTexts as titles,
} from './capital.texts.ts';
import {
  entriesBooked,
  entriesSum,
  entryPage,
  listEntriesQuery,
  reverseEntryRequest,
  sumEntriesQuery,
} from './capital-entry.ts';
import { capitalTable, capitalTableQuery } from './capital-table.ts';
import {
  createDecisionRequest,
  decisionCreated,
  decisionDetail,
  decisionPage,
  editDecisionRequest,
  listDecisionsQuery,
  moveDecisionRequest,
} from './decision.ts';
import { createHolderRequest, holderCreated, holderPage, listHoldersQuery } from './holder.ts';
import { createProposalRequest, moveProposalRequest, proposalMoved } from './proposal.ts';
import { prepareYearEndRequest, yearEndPrepared, yearEndProposal, yearEndQuery } from './year-end.ts';

const reads = { kind: 'permission', object: 'capital-plan', action: 'read' } as const;
const writes = { kind: 'permission', object: 'capital-plan', action: 'write' } as const;
const ofDecision = z.object({ decisionId: z.uuid() });

const entryProblems = [
  'amount-not-positive',
  'entry-without-document',
  'entry-without-reason',
  'period-closed',
  'year-before-vintage',
  'balance-below-zero',
];

const holderColumns: readonly Column[] = [
  { key: 'name', title: titles.name, kind: 'text' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: holderKindTexts },
];

export const listHolders = defineOperation({
  id: 'capital.list-holders',
  method: 'GET',
  path: '/capital/holders',
  summary: { vi: 'Các đơn vị giữ vốn', en: 'The holders of capital' },
  access: reads,
  query: listHoldersQuery,
  answer: holderPage,
  columns: holderColumns,
});

export const createHolder = defineOperation({
  id: 'capital.create-holder',
  method: 'POST',
  path: '/capital/holders',
  summary: { vi: 'Thêm đơn vị giữ vốn', en: 'Add a holder of capital' },
  access: writes,
  body: createHolderRequest,
  answer: holderCreated,
  problems: ['holder-unknown'],
});

export const readCapitalTable = defineOperation({
  id: 'capital.read-table',
  method: 'GET',
  path: '/capital/table',
  summary: { vi: 'Bảng vốn theo cách sắp xếp bất kỳ', en: 'A table of capital in any arrangement' },
  access: reads,
  query: capitalTableQuery,
  answer: capitalTable,
});

const entryColumns: readonly Column[] = [
  { key: 'valueDate', title: titles.valueDate, kind: 'date' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: entryKindTexts },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'source', title: capitalText.source, kind: 'choice', choices: sourceTexts },
  { key: 'capitalKind', title: capitalText.capitalKind, kind: 'choice', choices: capitalKindTexts },
  { key: 'vintage', title: capitalText.vintage, kind: 'code' },
  { key: 'fromHolder', title: titles.from, kind: 'text' },
  { key: 'toHolder', title: titles.to, kind: 'text' },
  { key: 'amountDong', title: titles.amount, kind: 'dong' },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'knownAt', title: titles.knownAt, kind: 'moment' },
];

export const listEntries = defineOperation({
  id: 'capital.list-entries',
  method: 'GET',
  path: '/capital/entries',
  summary: { vi: 'Các bút toán sau một con số', en: 'The entries behind a figure' },
  access: reads,
  query: listEntriesQuery,
  answer: entryPage,
  columns: entryColumns,
});

export const sumEntries = defineOperation({
  id: 'capital.sum-entries',
  method: 'GET',
  path: '/capital/entry-sum',
  summary: {
    vi: 'Số bút toán và số tiền chúng tạo nên của một con số',
    en: 'How many entries make a figure, and what',
  },
  access: reads,
  query: sumEntriesQuery,
  answer: entriesSum,
});

export const reverseEntryOperation = defineOperation({
  id: 'capital.reverse-entry',
  method: 'POST',
  path: '/capital/entries/:entryId/reversal',
  summary: { vi: 'Đảo một bút toán ghi nhầm', en: 'Reverse an entry booked by mistake' },
  access: { kind: 'permission', object: 'capital-plan', action: 'approve' },
  params: z.object({ entryId: z.string().regex(/^\d{1,18}$/) }),
  body: reverseEntryRequest,
  answer: entriesBooked,
  problems: [
    'entry-unknown',
    'reversed-already',
    'reversal-of-reversal',
    'reversal-before-entry',
    'document-not-found',
    ...entryProblems,
  ],
});

const decisionColumns: readonly Column[] = [
  { key: 'valueDate', title: titles.valueDate, kind: 'date' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: entryKindTexts },
  { key: 'state', title: titles.state, kind: 'choice', choices: decisionStateTexts },
  { key: 'budgetYear', title: capitalText.budgetYear, kind: 'code' },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'lines', title: titles.lines, kind: 'number' },
  { key: 'totalDong', title: titles.total, kind: 'dong' },
];

export const listDecisions = defineOperation({
  id: 'capital.list-decisions',
  method: 'GET',
  path: '/capital/decisions',
  summary: { vi: 'Các quyết định về vốn', en: 'Decisions on capital' },
  access: reads,
  query: listDecisionsQuery,
  answer: decisionPage,
  columns: decisionColumns,
});

export const readDecision = defineOperation({
  id: 'capital.read-decision',
  method: 'GET',
  path: '/capital/decisions/:decisionId',
  summary: { vi: 'Một quyết định với kết quả kiểm tra', en: 'A decision with what its checks find' },
  access: reads,
  params: ofDecision,
  answer: decisionDetail,
  problems: ['decision-unknown'],
});

export const createDecision = defineOperation({
  id: 'capital.create-decision',
  method: 'POST',
  path: '/capital/decisions',
  summary: { vi: 'Lập dự thảo quyết định', en: 'Draft a decision' },
  access: writes,
  body: createDecisionRequest,
  answer: decisionCreated,
  problems: ['document-not-found', 'holder-unknown'],
});

export const editDecision = defineOperation({
  id: 'capital.edit-decision',
  method: 'PUT',
  path: '/capital/decisions/:decisionId',
  summary: { vi: 'Sửa dự thảo quyết định', en: 'Edit a drafted decision' },
  access: writes,
  edits: true,
  params: ofDecision,
  body: editDecisionRequest,
  answer: decisionCreated,
  problems: ['decision-unknown', 'decision-step-impossible', 'document-not-found', 'holder-unknown'],
});

export const moveDecisionOperation = defineOperation({
  id: 'capital.move-decision',
  method: 'POST',
  path: '/capital/decisions/:decisionId/steps',
  summary: {
    vi: 'Gửi duyệt, duyệt, trả lại, ghi sổ hoặc rút quyết định',
    en: 'Submit, approve, return, book or withdraw a decision',
  },
  access: reads,
  edits: true,
  params: ofDecision,
  body: moveDecisionRequest,
  answer: decisionCreated,
  problems: [
    'decision-unknown',
    'decision-step-impossible',
    'approver-is-creator',
    'step-without-reason',
    'warnings-unjustified',
    'decision-without-lines',
    'decision-line-repeated',
    'node-unknown',
    'node-not-active',
    'printed-total-differs',
    'ceiling-exceeded',
    'norm-exceeded',
    'holder-must-change',
    'budget-year-wrong',
    ...entryProblems,
  ],
});

export const readYearEnd = defineOperation({
  id: 'capital.read-year-end',
  method: 'GET',
  path: '/capital/year-end',
  summary: {
    vi: 'Số dư cuối năm và quy định cho từng khoản',
    en: 'What is left at the end of a year, and the rule for each balance',
  },
  access: reads,
  query: yearEndQuery,
  answer: yearEndProposal,
});

export const prepareYearEnd = defineOperation({
  id: 'capital.prepare-year-end',
  method: 'POST',
  path: '/capital/year-end',
  summary: {
    vi: 'Lập dự thảo chuyển nguồn và hủy dự toán cuối năm',
    en: 'Draft the carry-overs and lapses of a year’s end',
  },
  access: writes,
  body: prepareYearEndRequest,
  answer: yearEndPrepared,
  problems: [
    'year-end-nothing-left',
    'year-end-balance-unknown',
    'year-end-carry-without-rule',
    'year-end-prepared',
    'document-not-found',
  ],
});

export const createProposal = defineOperation({
  id: 'capital.create-proposal',
  method: 'POST',
  path: '/capital/proposals',
  summary: { vi: 'Đề xuất điều chỉnh vốn', en: 'Propose to cut or move capital' },
  access: { kind: 'permission', object: 'capital-proposal', action: 'write' },
  body: createProposalRequest,
  answer: proposalMoved,
  problems: [
    'document-not-found',
    'holder-unknown',
    'proposal-kind-not-own',
    'proposal-giver-unknown',
    'proposal-without-lines',
  ],
});

export const moveProposalOperation = defineOperation({
  id: 'capital.move-proposal',
  method: 'POST',
  path: '/capital/proposals/:proposalId/steps',
  summary: {
    vi: 'Thẩm tra, nghị quyết, quyết định, ghi sổ hoặc bác đề xuất',
    en: 'Review, resolve, decide, book or reject a proposal',
  },
  // Which right a step needs depends on the step: the chair hands in, finance judges, who entered it takes it back.
  access: { kind: 'permission', object: 'capital-proposal', action: 'read' },
  edits: true,
  params: z.object({ proposalId: z.uuid() }),
  body: moveProposalRequest,
  answer: proposalMoved,
  problems: [
    'proposal-unknown',
    'proposal-step-impossible',
    'proposal-step-without-document',
    'approver-is-creator',
    'step-without-reason',
    'document-not-found',
    ...entryProblems,
  ],
});
