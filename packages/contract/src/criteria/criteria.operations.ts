import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { idField } from '../http/fields.ts';
import { criteriaColumnTexts, subjectTexts } from './criteria.texts.ts';
import {
  capitalAnswer,
  changesAnswer,
  changesQuery,
  createRoundRequest,
  historyAnswer,
  importMatrixQuery,
  ladderPage,
  ladderQuery,
  listRoundsQuery,
  listStatementsQuery,
  matrixAnswer,
  matrixImported,
  matrixPreview,
  moveRoundRequest,
  nationAnswer,
  nationQuery,
  printedAnswer,
  proposalsAnswer,
  proposalsQuery,
  readMatrixQuery,
  roundChanged,
  roundPage,
  scorecardAnswer,
  statementPage,
} from './criteria-round.ts';
import {
  criteriaSetDetail,
  criteriaSetPage,
  editSetRequest,
  listSetsQuery,
  readSetQuery,
  setIdField,
  setThresholdRequest,
} from './criteria-set.ts';
import { assessCellsRequest, cellCodeField, cellsAnswer, reviewCellsRequest } from './criterion-cell.ts';

const reads = { kind: 'permission', object: 'criteria-assessment', action: 'read' } as const;
const writes = { kind: 'permission', object: 'criteria-assessment', action: 'write' } as const;
const approves = { kind: 'permission', object: 'criteria-assessment', action: 'approve' } as const;
/** Sets and thresholds are norms: whoever keeps the documents keeps them. */
const keepsNorms = { kind: 'permission', object: 'legal-document', action: 'approve' } as const;
const ofSet = z.object({ setId: setIdField });
const ofRound = z.object({ roundId: idField });

const setColumns: readonly Column[] = [
  { key: 'nameVi', title: criteriaColumnTexts.set, kind: 'text' },
  { key: 'subject', title: criteriaColumnTexts.subject, kind: 'choice', choices: subjectTexts },
  { key: 'validFrom', title: criteriaColumnTexts.validFrom, kind: 'date' },
  { key: 'validUntil', title: criteriaColumnTexts.validUntil, kind: 'date' },
  { key: 'documentId', title: criteriaColumnTexts.document, kind: 'code' },
  { key: 'criteriaLoaded', title: criteriaColumnTexts.criteria, kind: 'number' },
  { key: 'indicatorsLoaded', title: criteriaColumnTexts.indicators, kind: 'number' },
  { key: 'indicatorsDeclared', title: criteriaColumnTexts.declared, kind: 'number' },
  { key: 'thresholdsLoaded', title: criteriaColumnTexts.thresholds, kind: 'number' },
  { key: 'thresholdsVerified', title: criteriaColumnTexts.thresholdsVerified, kind: 'number' },
  { key: 'verified', title: criteriaColumnTexts.verified, kind: 'yes-no' },
];

export const listCriteriaSets = defineOperation({
  id: 'criteria.list-sets',
  method: 'GET',
  path: '/criteria/sets',
  summary: { vi: 'Các bộ tiêu chí', en: 'Sets of criteria' },
  access: reads,
  query: listSetsQuery,
  answer: criteriaSetPage,
  columns: setColumns,
});

export const readCriteriaSet = defineOperation({
  id: 'criteria.read-set',
  method: 'GET',
  path: '/criteria/sets/:setId',
  summary: { vi: 'Một bộ tiêu chí với ngưỡng tại một ngày', en: 'One set with its thresholds on a day' },
  access: reads,
  params: ofSet,
  query: readSetQuery,
  answer: criteriaSetDetail,
  problems: ['criteria-set-unknown', 'assessed-unit-unknown'],
});

export const editCriteriaSet = defineOperation({
  id: 'criteria.edit-set',
  method: 'POST',
  path: '/criteria/sets/:setId/versions',
  summary: { vi: 'Sửa, bổ sung chỉ tiêu theo văn bản', en: 'Mend or complete indicators under a document' },
  access: keepsNorms,
  edits: true,
  params: ofSet,
  body: editSetRequest,
  answer: z.object({ setId: setIdField, version: z.number().int() }),
  problems: ['criteria-set-unknown', 'cited-document-unknown', 'criterion-code-unknown', 'indicator-given-twice'],
});

export const setThreshold = defineOperation({
  id: 'criteria.set-threshold',
  method: 'POST',
  path: '/criteria/sets/:setId/thresholds',
  summary: { vi: 'Nhập ngưỡng theo văn bản', en: 'Enter a threshold under a document' },
  access: keepsNorms,
  params: ofSet,
  body: setThresholdRequest,
  answer: z.object({ id: z.string() }),
  problems: [
    'criteria-set-unknown',
    'cited-document-unknown',
    'criterion-code-unknown',
    'threshold-figure-missing',
    'threshold-days-empty',
    'threshold-overlaps',
  ],
});

const roundColumns: readonly Column[] = [
  { key: 'title', title: criteriaColumnTexts.round, kind: 'text' },
  { key: 'asOf', title: criteriaColumnTexts.asOf, kind: 'date' },
  { key: 'setId', title: criteriaColumnTexts.set, kind: 'code' },
  { key: 'assessedUnits', title: criteriaColumnTexts.assessedUnits, kind: 'number' },
  {
    key: 'state',
    title: criteriaColumnTexts.state,
    kind: 'choice',
    choices: { open: { vi: 'Đang mở', en: 'Open' }, closed: { vi: 'Đã khóa', en: 'Closed' } },
  },
  { key: 'documentId', title: criteriaColumnTexts.document, kind: 'code' },
];

export const listRounds = defineOperation({
  id: 'criteria.list-rounds',
  method: 'GET',
  path: '/criteria/rounds',
  summary: { vi: 'Các kỳ đánh giá', en: 'Rounds of assessment' },
  access: reads,
  query: listRoundsQuery,
  answer: roundPage,
  columns: roundColumns,
});

export const createRound = defineOperation({
  id: 'criteria.create-round',
  method: 'POST',
  path: '/criteria/rounds',
  summary: { vi: 'Mở kỳ đánh giá', en: 'Open a round' },
  access: approves,
  body: createRoundRequest,
  answer: roundChanged,
  problems: ['criteria-set-unknown', 'round-outside-set', 'cited-document-unknown'],
});

export const moveRound = defineOperation({
  id: 'criteria.move-round',
  method: 'POST',
  path: '/criteria/rounds/:roundId/state',
  summary: { vi: 'Khóa, mở lại kỳ đánh giá', en: 'Close or reopen a round' },
  access: approves,
  edits: true,
  params: ofRound,
  body: moveRoundRequest,
  answer: roundChanged,
  problems: ['round-unknown'],
});

export const readMatrix = defineOperation({
  id: 'criteria.read-matrix',
  method: 'GET',
  path: '/criteria/rounds/:roundId/matrix',
  summary: { vi: 'Bảng xã x tiêu chí', en: 'The matrix of units by criteria' },
  access: reads,
  params: ofRound,
  query: readMatrixQuery,
  answer: matrixAnswer,
  problems: ['round-unknown'],
});

export const assessCells = defineOperation({
  id: 'criteria.assess-cells',
  method: 'POST',
  path: '/criteria/rounds/:roundId/cells',
  summary: { vi: 'Đánh giá tiêu chí, chỉ tiêu', en: 'Assess criteria and indicators' },
  access: writes,
  params: ofRound,
  body: assessCellsRequest,
  answer: cellsAnswer,
  problems: [
    'round-unknown',
    'round-closed',
    'assessed-unit-unknown',
    'criterion-code-unknown',
    'cell-given-twice',
    'cell-changed-meanwhile',
    'cell-takes-no-figure',
    'override-needs-reason',
    'criterion-follows-indicators',
    'observation-says-otherwise',
    'cited-document-unknown',
  ],
});

export const reviewCells = defineOperation({
  id: 'criteria.review-cells',
  method: 'POST',
  path: '/criteria/rounds/:roundId/reviews',
  summary: { vi: 'Thẩm tra kết quả đánh giá', en: 'Review assessed cells' },
  access: approves,
  params: ofRound,
  body: reviewCellsRequest,
  answer: cellsAnswer,
  problems: [
    'round-unknown',
    'round-closed',
    'cell-unknown',
    'cell-changed-meanwhile',
    'creator-approves',
    'cell-of-other-department',
    'return-needs-reason',
  ],
});

export const readScorecard = defineOperation({
  id: 'criteria.read-scorecard',
  method: 'GET',
  path: '/criteria/rounds/:roundId/units/:unitId',
  summary: { vi: 'Phiếu tiêu chí của một đơn vị', en: 'The scorecard of a unit' },
  access: reads,
  params: ofRound.extend({ unitId: idField }),
  answer: scorecardAnswer,
  problems: ['round-unknown', 'assessed-unit-unknown'],
});

export const readProposals = defineOperation({
  id: 'criteria.read-proposals',
  method: 'GET',
  path: '/criteria/rounds/:roundId/proposals',
  summary: {
    vi: 'Đề xuất từ số liệu quan sát hoặc kỳ trước',
    en: 'Proposals from observations or an earlier round',
  },
  access: reads,
  params: ofRound,
  query: proposalsQuery,
  answer: proposalsAnswer,
  problems: ['round-unknown', 'rounds-of-other-sets'],
});

export const readCriteriaCapital = defineOperation({
  id: 'criteria.read-capital',
  method: 'GET',
  path: '/criteria/rounds/:roundId/units/:unitId/capital',
  summary: { vi: 'Vốn gắn với các tiêu chí của đơn vị', en: 'Capital that serves the criteria of a unit' },
  access: { kind: 'permission', object: 'capital-plan', action: 'read' },
  params: ofRound.extend({ unitId: idField }),
  answer: capitalAnswer,
  problems: ['round-unknown', 'assessed-unit-unknown', 'not-permitted'],
});

export const readCellHistory = defineOperation({
  id: 'criteria.read-cell-history',
  method: 'GET',
  path: '/criteria/rounds/:roundId/units/:unitId/cells/:code',
  summary: { vi: 'Lịch sử một ô đánh giá', en: 'Every version of a cell' },
  access: reads,
  params: ofRound.extend({ unitId: idField, code: cellCodeField }),
  answer: historyAnswer,
});

export const listLadder = defineOperation({
  id: 'criteria.list-ladder',
  method: 'GET',
  path: '/criteria/rounds/:roundId/ladder',
  summary: { vi: 'Bậc thang các xã', en: 'The ladder of units' },
  access: reads,
  params: ofRound,
  query: ladderQuery,
  answer: ladderPage,
  columns: [
    { key: 'name', title: criteriaColumnTexts.unit, kind: 'text' },
    { key: 'districtName', title: criteriaColumnTexts.district, kind: 'text' },
    { key: 'met', title: criteriaColumnTexts.met, kind: 'number' },
    { key: 'level', title: criteriaColumnTexts.level, kind: 'code' },
    { key: 'missingToNext', title: criteriaColumnTexts.missing, kind: 'number' },
    { key: 'openCriteria', title: criteriaColumnTexts.open, kind: 'text' },
    { key: 'costKnownDong', title: criteriaColumnTexts.cost, kind: 'dong' },
    { key: 'costUnknown', title: criteriaColumnTexts.costUnknown, kind: 'number' },
  ],
});

export const readChanges = defineOperation({
  id: 'criteria.read-changes',
  method: 'GET',
  path: '/criteria/rounds/:roundId/changes',
  summary: { vi: 'Thay đổi so với kỳ trước và nguyên nhân', en: 'What changed since an earlier round, and why' },
  access: reads,
  params: ofRound,
  query: changesQuery,
  answer: changesAnswer,
  problems: ['round-unknown'],
});

export const readPrinted = defineOperation({
  id: 'criteria.read-printed',
  method: 'GET',
  path: '/criteria/rounds/:roundId/printed',
  summary: { vi: 'Số in trong báo cáo so với số tính lại', en: 'Printed figures beside derived ones' },
  access: reads,
  params: ofRound,
  answer: printedAnswer,
  problems: ['round-unknown'],
});

export const previewMatrix = defineOperation({
  id: 'criteria.preview-matrix',
  method: 'POST',
  path: '/criteria/rounds/:roundId/import-preview',
  summary: { vi: 'Xem trước việc nhập bảng tiêu chí', en: 'Preview the import of a matrix' },
  access: writes,
  params: ofRound,
  query: importMatrixQuery,
  carries: 'file',
  answer: matrixPreview,
  problems: ['round-unknown', 'round-closed', 'import-unreadable', 'matrix-heading-missing'],
});

export const importMatrix = defineOperation({
  id: 'criteria.import-matrix',
  method: 'POST',
  path: '/criteria/rounds/:roundId/imports',
  summary: { vi: 'Nhập bảng tiêu chí', en: 'Import a matrix' },
  access: writes,
  edits: true,
  params: ofRound,
  query: importMatrixQuery,
  carries: 'file',
  answer: matrixImported,
  problems: [
    'round-unknown',
    'round-closed',
    'import-unreadable',
    'matrix-heading-missing',
    'criterion-follows-indicators',
  ],
});

export const listStatements = defineOperation({
  id: 'criteria.list-statements',
  method: 'GET',
  path: '/criteria/statements',
  summary: { vi: 'Số tổng hợp của các báo cáo', en: 'What reports say of all units together' },
  access: reads,
  query: listStatementsQuery,
  answer: statementPage,
  columns: [
    { key: 'title', title: criteriaColumnTexts.round, kind: 'text' },
    { key: 'asOf', title: criteriaColumnTexts.asOf, kind: 'date' },
    { key: 'units', title: criteriaColumnTexts.unit, kind: 'number' },
    { key: 'averagePrinted', title: criteriaColumnTexts.average, kind: 'text' },
    { key: 'perCriterionSum', title: criteriaColumnTexts.total, kind: 'number' },
  ],
});

export const readNation = defineOperation({
  id: 'criteria.read-nation',
  method: 'GET',
  path: '/criteria/nation',
  summary: { vi: 'Kết quả theo tỉnh và theo kỳ', en: 'Results by province and round' },
  access: reads,
  query: nationQuery,
  answer: nationAnswer,
  problems: ['criteria-set-unknown'],
});
