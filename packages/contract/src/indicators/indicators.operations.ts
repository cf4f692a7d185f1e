import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { indicatorDetail, indicatorPage, listIndicatorsQuery, putDefinitionRequest } from './definition.ts';
import { indicatorCodeField } from './indicator-fields.ts';
import {
  directionTexts,
  indicatorColumnTexts,
  indicatorKindTexts,
  lightTexts,
  operatorTexts,
  programmeTexts,
  regroupingTexts,
  targetKindTexts,
} from './indicators.texts.ts';
import {
  boardPage,
  gapPage,
  listGapsQuery,
  listTargetsQuery,
  readBoardQuery,
  setTargetsRequest,
  targetPage,
  targetsSet,
} from './target.ts';

export const readsIndicators = { kind: 'permission', object: 'indicator', action: 'read' } as const;
export const writesIndicators = { kind: 'permission', object: 'indicator', action: 'write' } as const;
const approves = { kind: 'permission', object: 'indicator', action: 'approve' } as const;
/** A definition is shared by every province: changed by whoever may approve in the catalogue of programmes. */
export const defines = { kind: 'permission', object: 'programme-catalogue', action: 'approve' } as const;
export const readsDefinitions = { kind: 'permission', object: 'programme-catalogue', action: 'read' } as const;

const titles = indicatorColumnTexts;
const definitionColumns: readonly Column[] = [
  { key: 'code', title: titles.code, kind: 'code' },
  { key: 'name', title: titles.name, kind: 'text' },
  { key: 'programme', title: titles.programme, kind: 'choice', choices: programmeTexts },
  { key: 'unitName', title: titles.unitName, kind: 'text' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: indicatorKindTexts },
  { key: 'direction', title: titles.direction, kind: 'choice', choices: directionTexts },
  { key: 'regrouping', title: titles.regrouping, kind: 'choice', choices: regroupingTexts },
  { key: 'formula', title: titles.formula, kind: 'code' },
  { key: 'validFrom', title: titles.validFrom, kind: 'date' },
  { key: 'validUntil', title: titles.validUntil, kind: 'date' },
  { key: 'verified', title: titles.verified, kind: 'yes-no' },
];

export const listIndicators = defineOperation({
  id: 'indicators.list-indicators',
  method: 'GET',
  path: '/indicators/definitions',
  summary: { vi: 'Danh sách chỉ tiêu', en: 'The indicators' },
  access: readsDefinitions,
  query: listIndicatorsQuery,
  answer: indicatorPage,
  columns: definitionColumns,
});

export const readIndicator = defineOperation({
  id: 'indicators.read-indicator',
  method: 'GET',
  path: '/indicators/definitions/:code',
  summary: { vi: 'Định nghĩa một chỉ tiêu', en: 'One indicator: its definition and versions' },
  access: readsDefinitions,
  params: z.object({ code: indicatorCodeField }),
  answer: indicatorDetail,
  problems: ['indicator-unknown'],
});

export const putDefinition = defineOperation({
  id: 'indicators.put-definition',
  method: 'POST',
  path: '/indicators/definitions/:code/versions',
  summary: { vi: 'Ghi một phiên bản mới của định nghĩa', en: 'Write a new version of a definition' },
  access: defines,
  edits: true,
  params: z.object({ code: indicatorCodeField }),
  body: putDefinitionRequest,
  answer: z.object({ version: z.number().int() }),
  problems: [
    'indicator-unknown',
    'indicator-regrouping-unfit',
    'indicator-validity-empty',
    'cited-document-unknown',
    'formula-too-long',
    'formula-too-deep',
    'formula-unreadable',
    'formula-unexpected',
    'formula-ends-early',
    'formula-operand-unknown',
    'formula-in-cycle',
    'formula-adds-unlike',
    'formula-adds-bare-number',
    'formula-of-other-unit',
    'formula-without-unit',
    'formula-is-no-ratio',
  ],
});

const boardColumns: readonly Column[] = [
  { key: 'indicator', title: titles.code, kind: 'code' },
  { key: 'indicatorName', title: titles.name, kind: 'text' },
  { key: 'unitOfMeasure', title: titles.unitName, kind: 'text' },
  { key: 'baseline', title: titles.baseline, kind: 'number' },
  { key: 'target', title: titles.target, kind: 'text' },
  { key: 'actual', title: titles.actual, kind: 'number' },
  { key: 'actualPeriod', title: titles.actualPeriod, kind: 'code' },
  { key: 'forecast', title: titles.forecast, kind: 'number' },
  { key: 'achievement', title: titles.achievement, kind: 'number' },
  { key: 'light', title: titles.light, kind: 'choice', choices: lightTexts },
  { key: 'because', title: titles.because, kind: 'text' },
];

export const readBoard = defineOperation({
  id: 'indicators.read-board',
  method: 'GET',
  path: '/indicators/board',
  summary: { vi: 'Bảng kế hoạch và thực hiện của một đơn vị', en: 'Targets and results of a unit' },
  access: readsIndicators,
  query: readBoardQuery,
  answer: boardPage,
  columns: boardColumns,
});

const gapColumns: readonly Column[] = [
  { key: 'indicator', title: titles.code, kind: 'code' },
  { key: 'indicatorName', title: titles.name, kind: 'text' },
  { key: 'period', title: titles.period, kind: 'code' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: targetKindTexts },
  { key: 'parentTarget', title: titles.parentTarget, kind: 'number' },
  { key: 'childrenSum', title: titles.childrenSum, kind: 'number' },
  { key: 'difference', title: titles.difference, kind: 'number' },
  { key: 'missingCount', title: titles.missingCount, kind: 'number' },
  { key: 'sentence', title: titles.sentence, kind: 'text' },
];

export const listGaps = defineOperation({
  id: 'indicators.list-gaps',
  method: 'GET',
  path: '/indicators/gaps',
  summary: { vi: 'Chênh lệch giữa kế hoạch cấp trên và cộng cấp dưới', en: 'Gaps between a target and the sum below' },
  access: readsIndicators,
  query: listGapsQuery,
  answer: gapPage,
  columns: gapColumns,
});

const targetColumns: readonly Column[] = [
  { key: 'unitName', title: titles.place, kind: 'text' },
  { key: 'indicator', title: titles.indicatorCode, kind: 'code' },
  { key: 'indicatorName', title: titles.name, kind: 'text' },
  { key: 'period', title: titles.period, kind: 'code' },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: targetKindTexts },
  { key: 'operator', title: titles.operator, kind: 'choice', choices: operatorTexts },
  { key: 'value', title: titles.target, kind: 'number' },
  { key: 'denominator', title: titles.denominator, kind: 'number' },
  { key: 'documentId', title: titles.document, kind: 'code' },
  { key: 'note', title: titles.reason, kind: 'text' },
];

export const listTargets = defineOperation({
  id: 'indicators.list-targets',
  method: 'GET',
  path: '/indicators/targets',
  summary: { vi: 'Các kế hoạch đã giao', en: 'Targets that were set' },
  access: readsIndicators,
  query: listTargetsQuery,
  answer: targetPage,
  columns: targetColumns,
});

export const setTargets = defineOperation({
  id: 'indicators.set-targets',
  method: 'POST',
  path: '/indicators/targets',
  summary: { vi: 'Giao kế hoạch cho các đơn vị', en: 'Set targets' },
  access: approves,
  body: setTargetsRequest,
  answer: targetsSet,
  problems: [
    'indicator-unknown',
    'observation-unit-unknown',
    'observation-twice',
    'target-needs-baseline',
    'target-changed-meanwhile',
    'cited-document-unknown',
  ],
});
