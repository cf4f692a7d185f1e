import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { capitalKindTexts, capitalText, sourceTexts } from './capital.texts.ts';
import {
  disbursementEntered,
  disbursementPage,
  enterDisbursementRequest,
  listDisbursementsQuery,
  listPayablesQuery,
  moveDisbursementRequest,
  payablePage,
} from './disbursement.ts';
import {
  listMobilisedQuery,
  mobilisedPage,
  mobilisedRecorded,
  mobilisedTable,
  mobilisedTableQuery,
  recordMobilisedRequest,
  reverseMobilisedRequest,
} from './mobilised.ts';
import {
  disbursementStateTexts,
  mobilisedCategoryTexts,
  mobilisedFormTexts,
  mobilisedMeasureTexts,
  statementColumnTexts as titles,
} from './statement.texts.ts';

const reads = { kind: 'permission', object: 'disbursement', action: 'read' } as const;
const writes = { kind: 'permission', object: 'disbursement', action: 'write' } as const;

const entryProblems = [
  'amount-not-positive',
  'year-before-vintage',
  'period-closed',
  'balance-below-zero',
  'document-not-found',
  'holder-unknown',
];

const payableColumns: readonly Column[] = [
  { key: 'holder', title: titles.holder, kind: 'text' },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'source', title: capitalText.source, kind: 'choice', choices: sourceTexts },
  { key: 'capitalKind', title: capitalText.capitalKind, kind: 'choice', choices: capitalKindTexts },
  { key: 'vintage', title: capitalText.vintage, kind: 'code' },
  { key: 'availableDong', title: titles.available, kind: 'dong' },
  { key: 'advancedDong', title: titles.advanced, kind: 'dong' },
  { key: 'paidDong', title: titles.paid, kind: 'dong' },
  { key: 'waitingDong', title: titles.waiting, kind: 'dong' },
];

export const listPayables = defineOperation({
  id: 'capital.list-payables',
  method: 'GET',
  path: '/capital/disbursements/payables',
  summary: { vi: 'Công trình, nội dung có vốn để chi', en: 'Works and nodes one may pay from' },
  access: reads,
  query: listPayablesQuery,
  answer: payablePage,
  columns: payableColumns,
});

const disbursementColumns: readonly Column[] = [
  { key: 'enteredAt', title: titles.at, kind: 'moment' },
  { key: 'state', title: titles.state, kind: 'choice', choices: disbursementStateTexts },
  { key: 'holders', title: titles.holder, kind: 'text' },
  { key: 'valueDate', title: titles.valueDate, kind: 'date' },
  { key: 'documentId', title: titles.document, kind: 'code' },
  { key: 'lines', title: titles.lines, kind: 'number' },
  { key: 'totalDong', title: titles.total, kind: 'dong' },
  { key: 'enteredBy', title: titles.person, kind: 'text' },
  { key: 'reason', title: titles.reason, kind: 'text' },
];

export const listDisbursements = defineOperation({
  id: 'capital.list-disbursements',
  method: 'GET',
  path: '/capital/disbursements',
  summary: { vi: 'Đề nghị ghi giải ngân', en: 'Disbursements as entered' },
  access: reads,
  query: listDisbursementsQuery,
  answer: disbursementPage,
  columns: disbursementColumns,
});

export const enterDisbursement = defineOperation({
  id: 'capital.enter-disbursement',
  method: 'POST',
  path: '/capital/disbursements',
  summary: {
    vi: 'Nhập tạm ứng, thanh toán, thu hồi tạm ứng: nhiều dòng, ghi tất cả hoặc không ghi',
    en: 'Enter advances, payments and recoveries: many lines, all or none',
  },
  access: writes,
  body: enterDisbursementRequest,
  answer: disbursementEntered,
  problems: entryProblems,
});

export const moveDisbursementOperation = defineOperation({
  id: 'capital.move-disbursement',
  method: 'POST',
  path: '/capital/disbursements/:disbursementId/steps',
  summary: { vi: 'Xác nhận ghi sổ, trả lại hoặc rút', en: 'Approve, return or withdraw a disbursement' },
  access: reads,
  edits: true,
  params: z.object({ disbursementId: z.uuid() }),
  body: moveDisbursementRequest,
  answer: disbursementEntered,
  problems: [
    'disbursement-not-found',
    'disbursement-step-impossible',
    'approver-is-creator',
    'step-without-reason',
    ...entryProblems,
  ],
});

const mobilisedColumns: readonly Column[] = [
  { key: 'valueDate', title: titles.valueDate, kind: 'date' },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'unit', title: titles.place, kind: 'text' },
  { key: 'category', title: titles.category, kind: 'choice', choices: mobilisedCategoryTexts },
  { key: 'measure', title: titles.measure, kind: 'choice', choices: mobilisedMeasureTexts },
  { key: 'form', title: titles.form, kind: 'choice', choices: mobilisedFormTexts },
  { key: 'quantity', title: titles.quantity, kind: 'number' },
  { key: 'piece', title: titles.piece, kind: 'text' },
  { key: 'amountDong', title: titles.amount, kind: 'dong' },
  { key: 'giver', title: titles.giver, kind: 'text' },
  { key: 'documentId', title: titles.document, kind: 'code' },
  { key: 'reason', title: titles.reason, kind: 'text' },
];

const readsPlan = { kind: 'permission', object: 'capital-plan', action: 'read' } as const;
const writesPlan = { kind: 'permission', object: 'capital-plan', action: 'write' } as const;

export const listMobilised = defineOperation({
  id: 'capital.list-mobilised',
  method: 'GET',
  path: '/capital/mobilised',
  summary: { vi: 'Vốn huy động', en: 'Mobilised capital' },
  access: readsPlan,
  query: listMobilisedQuery,
  answer: mobilisedPage,
  columns: mobilisedColumns,
});

export const recordMobilised = defineOperation({
  id: 'capital.record-mobilised',
  method: 'POST',
  path: '/capital/mobilised',
  summary: { vi: 'Ghi một khoản huy động', en: 'Record mobilised capital' },
  access: writesPlan,
  body: recordMobilisedRequest,
  answer: mobilisedRecorded,
  problems: [
    'amount-not-positive',
    'mobilised-form-impossible',
    'mobilised-quantity-missing',
    'mobilised-value-differs',
    'document-not-found',
    'node-unknown',
    'unit-not-found-here',
    'period-closed',
  ],
});

export const reverseMobilised = defineOperation({
  id: 'capital.reverse-mobilised',
  method: 'POST',
  path: '/capital/mobilised/:recordId/reversal',
  summary: { vi: 'Đảo một khoản huy động ghi nhầm', en: 'Take back mobilised capital recorded by mistake' },
  access: writesPlan,
  params: z.object({ recordId: z.uuid() }),
  body: reverseMobilisedRequest,
  answer: mobilisedRecorded,
  problems: ['mobilised-not-found', 'reversed-already', 'reversal-of-reversal', 'document-not-found', 'period-closed'],
});

export const readMobilisedTable = defineOperation({
  id: 'capital.read-mobilised-table',
  method: 'GET',
  path: '/capital/mobilised/table',
  summary: { vi: 'Biểu huy động nguồn lực', en: 'The table of mobilised capital' },
  access: readsPlan,
  query: mobilisedTableQuery,
  answer: mobilisedTable,
});
