import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { completenessPage, completenessQuery, latePage, listLateQuery } from './completeness.ts';
import {
  calendarAnswer,
  calendarQuery,
  dateRegimeRequest,
  dateWorkDayRequest,
  listPeriodsQuery,
  listRegimesQuery,
  listReportersQuery,
  listRoundsQuery,
  openRoundRequest,
  periodPage,
  regimeDated,
  regimePage,
  reporterPage,
  roundOpened,
  roundPage,
  workDayDated,
} from './regime.ts';
import {
  cellHistory,
  cellHistoryQuery,
  cellsSaved,
  changesAnswer,
  changesQuery,
  extended,
  extendRequest,
  listObligationsQuery,
  manyMoved,
  moveManyRequest,
  moveReportRequest,
  obligationPage,
  reportDetail,
  reportMoved,
  saveCellsRequest,
} from './report.ts';
import {
  frequencyTexts,
  owingLevelTexts,
  reportStateTexts,
  standingTexts,
  reportingColumnTexts as titles,
} from './reporting.texts.ts';
import { provinceQuery, reportParams } from './reporting-fields.ts';

const reads = { kind: 'permission', object: 'report', action: 'read' } as const;
const designs = { kind: 'permission', object: 'settings', action: 'approve' } as const;
/** Facts of the law, for everybody who works here. */
const signedIn = { kind: 'signed-in' } as const;
const report = '/reporting/reports/:regimeCode/:periodKey/:reporterId';
const missing = ['regime-unknown', 'period-unknown', 'obligation-not-found'];

const regimeColumns: readonly Column[] = [
  { key: 'code', title: titles.code, kind: 'code' },
  { key: 'name', title: titles.regime, kind: 'text' },
  { key: 'frequency', title: titles.frequency, kind: 'choice', choices: frequencyTexts },
  { key: 'from', title: titles.from, kind: 'date' },
  { key: 'until', title: titles.until, kind: 'date' },
  { key: 'documentSymbol', title: titles.document, kind: 'text' },
  { key: 'article', title: titles.article, kind: 'text' },
  { key: 'verified', title: titles.verified, kind: 'yes-no' },
];

export const listRegimes = defineOperation({
  id: 'reporting.list-regimes',
  method: 'GET',
  path: '/reporting/regimes',
  summary: { vi: 'Chế độ báo cáo', en: 'Reporting regimes' },
  access: signedIn,
  query: listRegimesQuery,
  answer: regimePage,
  columns: regimeColumns,
});

export const dateRegime = defineOperation({
  id: 'reporting.date-regime',
  method: 'POST',
  path: '/reporting/regimes',
  summary: { vi: 'Ban hành phiên bản chế độ báo cáo theo văn bản', en: 'Date a version of a regime under a document' },
  access: designs,
  body: dateRegimeRequest,
  answer: regimeDated,
  problems: ['cited-document-unknown', 'form-unknown', 'regime-not-later', 'regime-level-twice', 'days-in-wrong-order'],
});

export const readWorkCalendar = defineOperation({
  id: 'reporting.read-work-calendar',
  method: 'GET',
  path: '/reporting/work-calendar',
  summary: { vi: 'Lịch ngày nghỉ, ngày làm bù', en: 'Holidays and exchanged days' },
  access: signedIn,
  query: calendarQuery,
  answer: calendarAnswer,
});

/** Due days follow at once; a day given to one report stays. */
export const dateWorkDay = defineOperation({
  id: 'reporting.date-work-day',
  method: 'POST',
  path: '/reporting/work-calendar',
  summary: { vi: 'Ghi ngày nghỉ, ngày làm bù theo thông báo', en: 'Date a holiday or exchanged day under a document' },
  access: designs,
  body: dateWorkDayRequest,
  answer: workDayDated,
  problems: ['cited-document-unknown', 'work-day-no-weekend', 'work-day-ordinary'],
});

const reporterColumns: readonly Column[] = [
  { key: 'name', title: titles.reporter, kind: 'text' },
  { key: 'level', title: titles.level, kind: 'choice', choices: owingLevelTexts },
  { key: 'receiverName', title: titles.receiver, kind: 'text' },
  { key: 'tookOverText', title: titles.tookOver, kind: 'text' },
];

export const listReporters = defineOperation({
  id: 'reporting.list-reporters',
  method: 'GET',
  path: '/reporting/reporters',
  summary: { vi: 'Đơn vị phải báo cáo tại một ngày', en: 'Who owes reports on a day' },
  access: reads,
  query: listReportersQuery,
  answer: reporterPage,
  columns: reporterColumns,
  problems: ['regime-unknown'],
});

const periodColumns: readonly Column[] = [
  { key: 'regimeCode', title: titles.regime, kind: 'code' },
  { key: 'key', title: titles.period, kind: 'code' },
  { key: 'title', title: titles.title, kind: 'text' },
  { key: 'from', title: titles.from, kind: 'date' },
  { key: 'to', title: titles.to, kind: 'date' },
];

export const listPeriods = defineOperation({
  id: 'reporting.list-periods',
  method: 'GET',
  path: '/reporting/periods',
  summary: { vi: 'Kỳ báo cáo của một năm', en: 'Periods of a year' },
  access: signedIn,
  query: listPeriodsQuery,
  answer: periodPage,
  columns: periodColumns,
});

export const openRound = defineOperation({
  id: 'reporting.open-round',
  method: 'POST',
  path: '/reporting/rounds',
  summary: { vi: 'Yêu cầu báo cáo đột xuất, một lần', en: 'Ask for an ad-hoc or one-off report' },
  access: { kind: 'permission', object: 'report', action: 'approve' },
  body: openRoundRequest,
  answer: roundOpened,
  problems: [
    'regime-unknown',
    'regime-has-calendar',
    'round-exists',
    'days-in-wrong-order',
    'cited-document-unknown',
    'reporter-unknown',
  ],
});

const roundColumns: readonly Column[] = [
  { key: 'regimeCode', title: titles.regime, kind: 'code' },
  { key: 'key', title: titles.period, kind: 'code' },
  { key: 'title', title: titles.title, kind: 'text' },
  { key: 'from', title: titles.from, kind: 'date' },
  { key: 'to', title: titles.to, kind: 'date' },
  { key: 'due', title: titles.due, kind: 'date' },
  { key: 'documentId', title: titles.document, kind: 'code' },
  { key: 'reporterCount', title: titles.reporters, kind: 'number' },
  { key: 'reason', title: titles.reason, kind: 'text' },
  { key: 'openedAt', title: titles.openedAt, kind: 'moment' },
];

export const listRounds = defineOperation({
  id: 'reporting.list-rounds',
  method: 'GET',
  path: '/reporting/rounds',
  summary: { vi: 'Báo cáo đột xuất, một lần đã yêu cầu', en: 'Ad-hoc and one-off reports asked for' },
  access: reads,
  query: listRoundsQuery,
  answer: roundPage,
  columns: roundColumns,
});

const obligationColumns: readonly Column[] = [
  { key: 'regimeName', title: titles.regime, kind: 'text' },
  { key: 'periodKey', title: titles.period, kind: 'code' },
  { key: 'reporterName', title: titles.reporter, kind: 'text' },
  { key: 'reporterLevel', title: titles.level, kind: 'choice', choices: owingLevelTexts },
  { key: 'receiverName', title: titles.receiver, kind: 'text' },
  { key: 'due', title: titles.due, kind: 'date' },
  { key: 'state', title: titles.state, kind: 'choice', choices: reportStateTexts },
  { key: 'standing', title: titles.standing, kind: 'choice', choices: standingTexts },
  { key: 'firstSubmittedOn', title: titles.handedInOn, kind: 'date' },
];

export const listObligations = defineOperation({
  id: 'reporting.list-obligations',
  method: 'GET',
  path: '/reporting/obligations',
  summary: { vi: 'Báo cáo phải nộp và đã nhận', en: 'Reports owed and received' },
  access: reads,
  query: listObligationsQuery,
  answer: obligationPage,
  columns: obligationColumns,
});

export const readReport = defineOperation({
  id: 'reporting.read-report',
  method: 'GET',
  path: report,
  summary: {
    vi: 'Một báo cáo: biểu, số đã biết, ô đã nhập, kiểm tra',
    en: 'One report: form, known figures, cells, checks',
  },
  access: reads,
  params: reportParams,
  query: provinceQuery,
  answer: reportDetail,
  problems: missing,
});

export const saveCells = defineOperation({
  id: 'reporting.save-cells',
  method: 'POST',
  path: `${report}/cells`,
  summary: { vi: 'Lưu các ô đã nhập', en: 'Save typed cells' },
  access: reads,
  params: reportParams,
  body: saveCellsRequest,
  answer: cellsSaved,
  problems: [...missing, 'report-locked', 'cell-unknown', 'cell-not-asked', 'cell-twice', 'report-rows-too-many'],
});

export const moveReport = defineOperation({
  id: 'reporting.move-report',
  method: 'POST',
  path: `${report}/steps`,
  summary: {
    vi: 'Nộp, rút, thẩm tra, tiếp nhận, trả lại, mở lại',
    en: 'Hand in, take back, check, accept, return, reopen',
  },
  access: reads,
  edits: true,
  params: reportParams,
  body: moveReportRequest,
  answer: reportMoved,
  problems: [
    ...missing,
    'submission-step-impossible',
    'submission-step-of-others',
    'submission-step-without-reason',
    'cell-returned-without-reason',
    'creator-approves',
    'report-check-failed',
    'report-finding-unexplained',
    'report-cell-required',
    'report-cell-unreadable',
    'report-section-unknown',
    'balance-below-zero',
    'period-closed',
    'document-not-found',
    'holder-unknown',
    'amount-not-positive',
    'year-before-vintage',
  ],
});

export const moveManyReports = defineOperation({
  id: 'reporting.move-many-reports',
  method: 'POST',
  path: '/reporting/steps',
  summary: { vi: 'Thẩm tra, tiếp nhận, trả lại nhiều báo cáo', en: 'Check, accept or return many reports' },
  access: { kind: 'permission', object: 'report', action: 'approve' },
  body: moveManyRequest,
  answer: manyMoved,
});

export const readReportChanges = defineOperation({
  id: 'reporting.read-report-changes',
  method: 'GET',
  path: `${report}/changes`,
  summary: { vi: 'Thay đổi so với lần nộp trước', en: 'What changed since it was last handed in' },
  access: reads,
  params: reportParams,
  query: changesQuery,
  answer: changesAnswer,
  problems: missing,
});

export const readCellHistory = defineOperation({
  id: 'reporting.read-cell-history',
  method: 'GET',
  path: `${report}/cell-history`,
  summary: { vi: 'Lịch sử của một ô', en: 'History of one cell' },
  access: reads,
  params: reportParams,
  query: cellHistoryQuery,
  answer: cellHistory,
  problems: missing,
});

export const extendDue = defineOperation({
  id: 'reporting.extend-due',
  method: 'POST',
  path: `${report}/extensions`,
  summary: { vi: 'Gia hạn nộp báo cáo', en: 'Give a later day for one report' },
  access: { kind: 'permission', object: 'report', action: 'approve' },
  params: reportParams,
  body: extendRequest,
  answer: extended,
  problems: [...missing, 'extension-not-later'],
});

const completenessColumns: readonly Column[] = [
  { key: 'regimeName', title: titles.regime, kind: 'text' },
  { key: 'periodKey', title: titles.period, kind: 'code' },
  { key: 'reporterName', title: titles.reporter, kind: 'text' },
  { key: 'expected', title: titles.expected, kind: 'number' },
  { key: 'due', title: titles.dueCount, kind: 'number' },
  { key: 'handedIn', title: titles.handedIn, kind: 'number' },
  { key: 'onTime', title: titles.onTime, kind: 'number' },
  { key: 'late', title: titles.late, kind: 'number' },
  { key: 'returned', title: titles.returned, kind: 'number' },
  { key: 'overdue', title: titles.overdue, kind: 'number' },
  { key: 'never', title: titles.never, kind: 'number' },
];

export const readCompleteness = defineOperation({
  id: 'reporting.read-completeness',
  method: 'GET',
  path: '/reporting/completeness',
  summary: { vi: 'Tình hình nộp báo cáo', en: 'Completeness and timeliness' },
  access: reads,
  query: completenessQuery,
  answer: completenessPage,
  columns: completenessColumns,
});

const lateColumns: readonly Column[] = [
  { key: 'reporterName', title: titles.reporter, kind: 'text' },
  { key: 'reporterLevel', title: titles.level, kind: 'choice', choices: owingLevelTexts },
  { key: 'regimeName', title: titles.regime, kind: 'text' },
  { key: 'periodKey', title: titles.period, kind: 'code' },
  { key: 'due', title: titles.due, kind: 'date' },
  { key: 'daysLate', title: titles.daysLate, kind: 'number' },
  { key: 'standing', title: titles.standing, kind: 'choice', choices: standingTexts },
  { key: 'handedInOn', title: titles.handedInOn, kind: 'date' },
];

export const listLate = defineOperation({
  id: 'reporting.list-late',
  method: 'GET',
  path: '/reporting/late',
  summary: { vi: 'Danh sách đơn vị chậm nộp báo cáo', en: 'Units that are late' },
  access: reads,
  query: listLateQuery,
  answer: latePage,
  columns: lateColumns,
});
