import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import { readsIndicators, writesIndicators } from './indicators.operations.ts';
import {
  breakdownTexts,
  comparedWithTexts,
  indicatorColumnTexts,
  observationStatusTexts,
  printedOfTexts,
  verdictTexts,
} from './indicators.texts.ts';
import {
  importPreview,
  importQuery,
  indicatorSeries,
  indicatorTable,
  listObservationsQuery,
  listOutliersQuery,
  listPrintedQuery,
  listRegroupedQuery,
  nationTable,
  observationDetail,
  observationPage,
  observationQuery,
  outlierPage,
  printedPage,
  readNationQuery,
  readSeriesQuery,
  readTableQuery,
  recordedAnswer,
  recordObservationsRequest,
  regroupedPage,
} from './observation.ts';

const titles = indicatorColumnTexts;

const entryProblems = [
  'indicator-unknown',
  'cited-document-unknown',
  'observation-unit-unknown',
  'observation-unit-not-then',
  'observation-twice',
  'observation-of-formula',
  'observation-empty',
  'observation-denominator-missing',
  'observation-denominator-unwanted',
  'observation-average-unwanted',
  'observation-denominator-not-positive',
  'observation-not-yes-or-no',
  'observation-not-a-count',
  'observation-breakdown-unknown',
  'observation-changed-meanwhile',
  'observation-correction-needs-reason',
  'observation-part-above-whole',
  'observation-part-above-whole-unjustified',
  'observation-numerator-above-denominator',
  'observation-numerator-above-denominator-unjustified',
  'observation-changed-much',
  'observation-changed-much-unjustified',
  'observation-breakdown-differs',
  'observation-breakdown-differs-unjustified',
  'observation-out-of-bounds',
  'observation-out-of-bounds-unjustified',
  'observation-forecast-below-actual',
  'observation-forecast-below-actual-unjustified',
] as const;

export const recordObservationsOperation = defineOperation({
  id: 'indicators.record-observations',
  method: 'POST',
  path: '/indicators/observations',
  summary: { vi: 'Nhập số liệu chỉ tiêu', en: 'Enter observations' },
  access: writesIndicators,
  body: recordObservationsRequest,
  answer: recordedAnswer,
  problems: entryProblems,
});

const observationColumns: readonly Column[] = [
  { key: 'unitCode', title: titles.placeCode, kind: 'code' },
  { key: 'unitName', title: titles.place, kind: 'text' },
  { key: 'indicator', title: titles.indicatorCode, kind: 'code' },
  { key: 'indicatorName', title: titles.name, kind: 'text' },
  { key: 'period', title: titles.period, kind: 'code' },
  { key: 'status', title: titles.status, kind: 'choice', choices: observationStatusTexts },
  { key: 'breakdown', title: titles.breakdown, kind: 'choice', choices: breakdownTexts },
  { key: 'value', title: titles.value, kind: 'number' },
  { key: 'denominator', title: titles.denominator, kind: 'number' },
  { key: 'printed', title: titles.printed, kind: 'number' },
  { key: 'shown', title: titles.shown, kind: 'number' },
  { key: 'version', title: titles.version, kind: 'number' },
  { key: 'at', title: titles.at, kind: 'moment' },
  { key: 'place', title: titles.where, kind: 'text' },
];

export const listObservations = defineOperation({
  id: 'indicators.list-observations',
  method: 'GET',
  path: '/indicators/observations',
  summary: { vi: 'Số liệu chỉ tiêu của một tỉnh', en: 'Observations of a province' },
  access: readsIndicators,
  query: listObservationsQuery,
  answer: observationPage,
  columns: observationColumns,
});

export const readObservation = defineOperation({
  id: 'indicators.read-observation',
  method: 'GET',
  path: '/indicators/observation',
  summary: { vi: 'Một số liệu được làm từ gì', en: 'What one figure is made of' },
  access: readsIndicators,
  query: observationQuery,
  answer: observationDetail,
  problems: ['indicator-unknown', 'observation-unit-unknown'],
});

export const readIndicatorTable = defineOperation({
  id: 'indicators.read-table',
  method: 'GET',
  path: '/indicators/table',
  summary: { vi: 'Bảng đơn vị x chỉ tiêu x kỳ', en: 'Units against indicators' },
  access: readsIndicators,
  query: readTableQuery,
  answer: indicatorTable,
  problems: ['indicator-unknown'],
});

export const readNationTable = defineOperation({
  id: 'indicators.read-nation',
  method: 'GET',
  path: '/indicators/provinces',
  summary: { vi: 'Bảng tỉnh x chỉ tiêu x kỳ, cộng từ các đơn vị', en: 'Provinces against indicators, summed' },
  access: readsIndicators,
  query: readNationQuery,
  answer: nationTable,
  problems: ['indicator-unknown'],
});

export const readSeries = defineOperation({
  id: 'indicators.read-series',
  method: 'GET',
  path: '/indicators/series',
  summary: { vi: 'Diễn biến một chỉ tiêu của một đơn vị', en: 'One indicator of one unit over time' },
  access: readsIndicators,
  query: readSeriesQuery,
  answer: indicatorSeries,
  problems: ['indicator-unknown', 'observation-unit-unknown'],
});

const outlierColumns: readonly Column[] = [
  { key: 'unitName', title: titles.place, kind: 'text' },
  { key: 'indicator', title: titles.indicatorCode, kind: 'code' },
  { key: 'indicatorName', title: titles.name, kind: 'text' },
  { key: 'shown', title: titles.shown, kind: 'number' },
  { key: 'comparedWith', title: titles.comparedWith, kind: 'choice', choices: comparedWithTexts },
  { key: 'median', title: titles.median, kind: 'number' },
  { key: 'sentence', title: titles.sentence, kind: 'text' },
];

export const listOutliers = defineOperation({
  id: 'indicators.list-outliers',
  method: 'GET',
  path: '/indicators/outliers',
  summary: { vi: 'Số liệu bất thường', en: 'Figures far from their past or their peers' },
  access: readsIndicators,
  query: listOutliersQuery,
  answer: outlierPage,
  columns: outlierColumns,
});

const printedColumns: readonly Column[] = [
  { key: 'unitName', title: titles.place, kind: 'text' },
  { key: 'indicatorName', title: titles.name, kind: 'text' },
  { key: 'period', title: titles.period, kind: 'code' },
  { key: 'value', title: titles.value, kind: 'number' },
  { key: 'denominator', title: titles.denominator, kind: 'number' },
  { key: 'printed', title: titles.printed, kind: 'number' },
  { key: 'computed', title: titles.computed, kind: 'number' },
  { key: 'of', title: titles.printedOf, kind: 'choice', choices: printedOfTexts },
  { key: 'verdict', title: titles.verdict, kind: 'choice', choices: verdictTexts },
  { key: 'place', title: titles.where, kind: 'text' },
];

export const listPrintedDifferences = defineOperation({
  id: 'indicators.list-printed-differences',
  method: 'GET',
  path: '/indicators/printed-differences',
  summary: { vi: 'Số in trong văn bản khác số tính lại', en: 'Printed figures that differ from their parts' },
  access: readsIndicators,
  query: listPrintedQuery,
  answer: printedPage,
  columns: printedColumns,
});

const regroupedColumns: readonly Column[] = [
  { key: 'unitName', title: titles.place, kind: 'text' },
  { key: 'value', title: titles.value, kind: 'number' },
  { key: 'denominator', title: titles.denominator, kind: 'number' },
  { key: 'shown', title: titles.shown, kind: 'number' },
  { key: 'reason', title: titles.reason, kind: 'text' },
];

export const listRegrouped = defineOperation({
  id: 'indicators.list-regrouped',
  method: 'GET',
  path: '/indicators/regrouped',
  summary: {
    vi: 'Số liệu của đơn vị cũ quy về đơn vị của một ngày',
    en: 'Figures carried to the units of another day',
  },
  access: readsIndicators,
  query: listRegroupedQuery,
  answer: regroupedPage,
  columns: regroupedColumns,
});

const importProblems = [
  ...entryProblems,
  'observation-import-unreadable',
  'observation-import-without-rows',
  'observation-import-no-unit-column',
  'observation-import-no-indicator-column',
  'observation-import-column-unknown',
  'observation-import-unit-unknown',
  'observation-import-unit-ambiguous',
  'observation-import-cell-unreadable',
  'observation-import-too-large',
] as const;

export const previewObservationImport = defineOperation({
  id: 'indicators.preview-import',
  method: 'POST',
  path: '/indicators/import-preview',
  summary: { vi: 'Xem trước việc nhập số liệu từ tệp', en: 'Preview an import of observations' },
  access: writesIndicators,
  query: importQuery,
  carries: 'file',
  answer: importPreview,
  problems: importProblems,
});

export const importObservations = defineOperation({
  id: 'indicators.import-observations',
  method: 'POST',
  path: '/indicators/imports',
  summary: { vi: 'Nhập số liệu từ XLSX hoặc CSV', en: 'Import observations from XLSX or CSV' },
  access: writesIndicators,
  query: importQuery,
  carries: 'file',
  answer: recordedAnswer,
  problems: importProblems,
});
