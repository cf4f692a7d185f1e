import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { treasuryColumnTexts as titles, treasuryStateTexts } from './treasury.texts.ts';
import {
  draftTreasuryPaymentRequest,
  keepStatementMappingRequest,
  listTreasuryEntriesQuery,
  listTreasuryLinesQuery,
  reconciliation,
  reconciliationQuery,
  resolveTreasuryLineRequest,
  statementPreview,
  statementStored,
  treasuryEntryPage,
  treasuryLinePage,
  treasuryLineResolved,
  treasuryPaymentDrafted,
} from './treasury.ts';

const reads = { kind: 'permission', object: 'disbursement', action: 'read' } as const;
const writes = { kind: 'permission', object: 'disbursement', action: 'write' } as const;
const ofImport = z.object({ importId: z.uuid() });
const ofLine = z.object({ lineId: z.uuid() });

const fileProblems = [
  'import-unknown',
  'import-file-unreadable',
  'import-busy',
  'too-large',
  'too-many-cells',
  'zip-bomb',
  'broken-zip',
  'broken-xlsx',
  'not-an-xlsx',
  'xml-document-type',
  'encrypted',
  'took-too-long',
  'out-of-memory',
  'reader-failed',
];

export const previewStatement = defineOperation({
  id: 'capital.preview-statement',
  method: 'GET',
  path: '/capital/imports/:importId/statement',
  summary: { vi: 'Xem trước sao kê Kho bạc', en: 'A Treasury statement before it is stored' },
  access: reads,
  params: ofImport,
  answer: statementPreview,
  problems: fileProblems,
});

export const keepStatementMapping = defineOperation({
  id: 'capital.keep-statement-mapping',
  method: 'POST',
  path: '/capital/treasury/mappings',
  summary: { vi: 'Ghi nhớ các cột của mẫu sao kê', en: 'Remember the columns of a statement' },
  access: writes,
  body: keepStatementMappingRequest,
  answer: z.object({ fingerprint: z.string() }),
});

export const storeStatement = defineOperation({
  id: 'capital.store-statement',
  method: 'POST',
  path: '/capital/imports/:importId/statement',
  summary: { vi: 'Lưu sao kê và tự khớp các dòng đúng hẳn', en: 'Store a statement and match what is exact' },
  access: writes,
  params: ofImport,
  answer: statementStored,
  problems: ['statement-columns-missing', 'statement-has-problems', ...fileProblems],
});

const lineColumns: readonly Column[] = [
  { key: 'day', title: titles.day, kind: 'date' },
  { key: 'reference', title: titles.reference, kind: 'text' },
  { key: 'holderText', title: titles.holder, kind: 'text' },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'text', title: titles.text, kind: 'text' },
  { key: 'amountDong', title: titles.amount, kind: 'dong' },
  { key: 'state', title: titles.state, kind: 'choice', choices: treasuryStateTexts },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'file', title: titles.file, kind: 'text' },
  { key: 'row', title: titles.row, kind: 'number' },
];

export const listTreasuryLines = defineOperation({
  id: 'capital.list-treasury-lines',
  method: 'GET',
  path: '/capital/treasury/lines',
  summary: {
    vi: 'Các dòng sao kê Kho bạc và việc khớp với sổ',
    en: 'The Treasury’s lines and what they are in the ledger',
  },
  access: reads,
  query: listTreasuryLinesQuery,
  answer: treasuryLinePage,
  columns: lineColumns,
});

const entryColumns: readonly Column[] = [
  { key: 'day', title: titles.bookedDay, kind: 'date' },
  { key: 'holderName', title: titles.bookedHolder, kind: 'text' },
  { key: 'nodeCode', title: titles.node, kind: 'code' },
  { key: 'text', title: titles.text, kind: 'text' },
  { key: 'amountDong', title: titles.amount, kind: 'dong' },
  { key: 'freeDong', title: titles.free, kind: 'dong' },
  { key: 'entryId', title: titles.entry, kind: 'code' },
];

export const listTreasuryEntries = defineOperation({
  id: 'capital.list-treasury-entries',
  method: 'GET',
  path: '/capital/treasury/entries',
  summary: {
    vi: 'Các khoản giải ngân đã ghi sổ mà chưa có đủ dòng Kho bạc',
    en: 'Booked payments that no line of the Treasury is linked to in full',
  },
  access: reads,
  query: listTreasuryEntriesQuery,
  answer: treasuryEntryPage,
  columns: entryColumns,
});

export const resolveTreasuryLine = defineOperation({
  id: 'capital.resolve-treasury-line',
  method: 'POST',
  path: '/capital/treasury/lines/:lineId/resolutions',
  summary: { vi: 'Khớp, loại hoặc mở lại một dòng sao kê', en: 'Link, put aside or open again a line' },
  access: writes,
  params: ofLine,
  body: resolveTreasuryLineRequest,
  answer: treasuryLineResolved,
  problems: [
    'treasury-line-unknown',
    'treasury-line-settled',
    'treasury-line-open',
    'treasury-sum-differs',
    'treasury-entry-unknown',
    'treasury-entry-taken',
    'treasury-share-exceeds',
    'treasury-shares-unfit',
  ],
});

export const draftTreasuryPayment = defineOperation({
  id: 'capital.draft-treasury-payment',
  method: 'POST',
  path: '/capital/treasury/lines/:lineId/payment',
  summary: { vi: 'Lập dự thảo thanh toán từ dòng sao kê', en: 'Draft a payment from a line' },
  access: writes,
  params: ofLine,
  body: draftTreasuryPaymentRequest,
  answer: treasuryPaymentDrafted,
  problems: ['treasury-line-unknown', 'treasury-line-settled', 'document-not-found', 'holder-unknown'],
});

export const readReconciliation = defineOperation({
  id: 'capital.read-reconciliation',
  method: 'GET',
  path: '/capital/treasury/reconciliation',
  summary: {
    vi: 'Đối chiếu theo đơn vị, tháng: sổ, Kho bạc, chênh lệch',
    en: 'By holder and month: booked, Treasury, difference',
  },
  access: reads,
  query: reconciliationQuery,
  answer: reconciliation,
});
