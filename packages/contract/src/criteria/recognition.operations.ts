import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { idField } from '../http/fields.ts';
import { recognitionProblems } from './recognition.problems.ts';
import {
  addedRecognised,
  addRecognisedRequest,
  cancelRecognitionRequest,
  completeStepRequest,
  importRecognisedQuery,
  listRecognisedQuery,
  listRecognitionsQuery,
  openRecognitionRequest,
  recognisedColumns,
  recognisedImport,
  recognisedPage,
  recognitionColumns,
  recognitionDetail,
  recognitionMoved,
  recognitionPage,
  recognitionStepField,
  returnRecognitionRequest,
  villageTable,
  villageTableQuery,
  withdrawnRecognised,
  withdrawRecognitionRequest,
} from './recognition.ts';

const reads = { kind: 'permission', object: 'criteria-assessment', action: 'read' } as const;
const writes = { kind: 'permission', object: 'criteria-assessment', action: 'write' } as const;
const approves = { kind: 'permission', object: 'criteria-assessment', action: 'approve' } as const;
const params = z.object({ dossierId: idField });

export const listRecognitions = defineOperation({
  id: 'criteria.list-recognitions',
  method: 'GET',
  path: '/criteria/recognitions',
  summary: { vi: 'Hồ sơ công nhận nông thôn mới', en: 'Dossiers of recognition' },
  access: reads,
  query: listRecognitionsQuery,
  answer: recognitionPage,
  columns: recognitionColumns,
});

export const readRecognition = defineOperation({
  id: 'criteria.read-recognition',
  method: 'GET',
  path: '/criteria/recognitions/:dossierId',
  summary: { vi: 'Một hồ sơ công nhận với các bước', en: 'One dossier with its steps' },
  access: reads,
  params,
  answer: recognitionDetail,
  problems: ['recognition-unknown'],
});

export const openRecognition = defineOperation({
  id: 'criteria.open-recognition',
  method: 'POST',
  path: '/criteria/recognitions',
  summary: { vi: 'Mở hồ sơ đề nghị công nhận', en: 'Open a dossier of recognition' },
  access: writes,
  body: openRecognitionRequest,
  answer: recognitionMoved,
  problems: ['recognition-unit-wrong', 'recognition-without-procedure', 'recognition-open-already'],
});

/** The right depends on the step: the dossier says which, and the handler asks for it. */
export const completeRecognitionStep = defineOperation({
  id: 'criteria.complete-recognition-step',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/steps/:step',
  summary: { vi: 'Hoàn thành một bước của hồ sơ công nhận', en: 'Take a step of a dossier' },
  access: reads,
  params: z.object({ dossierId: idField, step: recognitionStepField }),
  body: completeStepRequest,
  answer: recognitionMoved,
  edits: true,
  problems: Object.keys(recognitionProblems),
});

export const returnRecognition = defineOperation({
  id: 'criteria.return-recognition',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/return',
  summary: { vi: 'Trả lại hồ sơ kèm lý do', en: 'Return a dossier with reasons' },
  access: reads,
  params,
  body: returnRecognitionRequest,
  answer: recognitionMoved,
  edits: true,
  problems: ['recognition-unknown', 'recognition-not-under-way', 'recognition-return-forwards'],
});

export const cancelRecognition = defineOperation({
  id: 'criteria.cancel-recognition',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/cancellation',
  summary: { vi: 'Dừng hồ sơ chưa công nhận', en: 'Stop a dossier that was not decided' },
  access: writes,
  params,
  body: cancelRecognitionRequest,
  answer: recognitionMoved,
  edits: true,
  problems: ['recognition-unknown', 'recognition-not-under-way'],
});

export const withdrawRecognition = defineOperation({
  id: 'criteria.withdraw-recognition',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/withdrawal',
  summary: { vi: 'Thu hồi danh hiệu đã công nhận', en: 'Withdraw what was recognised' },
  access: approves,
  params,
  body: withdrawRecognitionRequest,
  answer: recognitionMoved,
  edits: true,
  problems: ['recognition-unknown', 'recognition-not-recognised', 'recognition-day-ahead'],
});

export const listRecognised = defineOperation({
  id: 'criteria.list-recognised',
  method: 'GET',
  path: '/criteria/recognised-units',
  summary: { vi: 'Các đơn vị đã được công nhận', en: 'Units that were recognised' },
  access: { kind: 'signed-in' },
  query: listRecognisedQuery,
  answer: recognisedPage,
  columns: recognisedColumns,
});

export const addRecognisedList = defineOperation({
  id: 'criteria.add-recognised-list',
  method: 'POST',
  path: '/criteria/recognised-units',
  summary: { vi: 'Ghi các đơn vị đã được công nhận các năm trước', en: 'Enter recognitions of former years' },
  access: approves,
  body: addRecognisedRequest,
  answer: addedRecognised,
  problems: [
    'recognised-name-unknown',
    'recognised-name-ambiguous',
    'recognised-row-twice',
    'recognised-already',
    'recognised-day-of-other-year',
    'recognition-day-ahead',
    'recognised-year-ahead',
  ],
});

const importProblems = Object.keys(recognitionProblems).filter((code) => code.startsWith('recognised-'));

export const previewRecognisedFile = defineOperation({
  id: 'criteria.preview-recognised-file',
  method: 'POST',
  path: '/criteria/recognised-imports/preview',
  summary: {
    vi: 'Xem trước danh sách đã công nhận từ Excel, CSV',
    en: 'Preview a list of recognitions from Excel or CSV',
  },
  access: approves,
  query: importRecognisedQuery,
  carries: 'file',
  answer: recognisedImport,
  problems: importProblems,
});

export const importRecognisedFile = defineOperation({
  id: 'criteria.import-recognised-file',
  method: 'POST',
  path: '/criteria/recognised-imports',
  summary: { vi: 'Nhập danh sách đã công nhận từ Excel, CSV', en: 'Import a list of recognitions from Excel or CSV' },
  access: approves,
  query: importRecognisedQuery,
  carries: 'file',
  answer: recognisedImport,
  problems: importProblems,
});

export const withdrawListed = defineOperation({
  id: 'criteria.withdraw-listed',
  method: 'POST',
  path: '/criteria/recognised-units/:recognitionId/withdrawal',
  summary: { vi: 'Thu hồi danh hiệu ghi theo danh sách', en: 'Withdraw a recognition taken from a list' },
  access: approves,
  params: z.object({ recognitionId: idField }),
  body: withdrawRecognitionRequest,
  answer: withdrawnRecognised,
  problems: [
    'recognised-unknown',
    'recognised-by-dossier',
    'recognised-withdrawn-before',
    'recognised-withdrawn-early',
    'recognition-day-ahead',
  ],
});

export const readVillageTable = defineOperation({
  id: 'criteria.read-village-table',
  method: 'GET',
  path: '/criteria/village-table',
  summary: { vi: 'Biểu số 02: thôn, bản đã được công nhận', en: 'Table 02: villages that were recognised' },
  access: { kind: 'signed-in' },
  query: villageTableQuery,
  answer: villageTable,
});

export const exportVillageTable = {
  ...defineOperation({
    id: 'criteria.export-village-table',
    method: 'GET',
    path: '/criteria/village-table-file',
    summary: { vi: 'Biểu số 02 dạng Excel', en: 'Table 02 as a workbook' },
    access: { kind: 'signed-in' },
    query: villageTableQuery,
  }),
  answersFile: true,
} as const;
