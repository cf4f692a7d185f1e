import { z } from 'zod';
import {
  evidenceFile,
  evidenceName,
  evidenceProblems,
  evidenceWithdrawal,
  evidenceWithdrawn,
} from '../documents/evidence-file.ts';
import { defineOperation } from '../http/define-operation.ts';
import { idField } from '../http/fields.ts';
import { indicatorCodeField, periodField, statusField } from './indicator-fields.ts';
import { readsIndicators, writesIndicators } from './indicators.operations.ts';

const ofFigure = evidenceName
  .extend({ indicator: indicatorCodeField, period: periodField, status: statusField.default('actual') })
  .strict();
const ofFile = z.object({ unitId: idField, fileId: idField });

export const attachObservationEvidence = defineOperation({
  id: 'indicators.attach-evidence',
  method: 'POST',
  path: '/indicators/units/:unitId/files',
  summary: { vi: 'Gửi ảnh, tệp chứng minh một số liệu', en: 'Upload a photo or file that proves a figure' },
  access: writesIndicators,
  params: z.object({ unitId: idField }),
  query: ofFigure,
  carries: 'file',
  answer: evidenceFile,
  problems: [
    'indicator-unknown',
    'observation-unit-unknown',
    'observation-of-formula',
    'observation-evidence-without-figure',
    ...evidenceProblems,
  ],
});

export const readObservationEvidence = {
  ...defineOperation({
    id: 'indicators.read-evidence',
    method: 'GET',
    path: '/indicators/units/:unitId/files/:fileId',
    summary: { vi: 'Tải một tệp chứng minh số liệu', en: 'Download a file that proves a figure' },
    access: readsIndicators,
    params: ofFile,
    problems: ['evidence-unknown', 'observation-unit-unknown'],
  }),
  answersFile: true,
} as const;

export const withdrawObservationEvidence = defineOperation({
  id: 'indicators.withdraw-evidence',
  method: 'POST',
  path: '/indicators/units/:unitId/files/:fileId/withdrawal',
  summary: { vi: 'Rút tệp chứng minh gửi nhầm', en: 'Withdraw a file that was sent by mistake' },
  access: writesIndicators,
  params: ofFile,
  body: evidenceWithdrawal,
  answer: evidenceWithdrawn,
  problems: ['evidence-unknown', 'observation-unit-unknown'],
});
