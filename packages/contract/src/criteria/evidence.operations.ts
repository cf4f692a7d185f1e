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
import { cellCodeField } from './criterion-cell.ts';

const ofCell = z.object({ roundId: idField, unitId: idField, code: cellCodeField });
const ofCellFile = ofCell.extend({ fileId: idField });

export const attachEvidence = defineOperation({
  id: 'criteria.attach-evidence',
  method: 'POST',
  path: '/criteria/rounds/:roundId/units/:unitId/cells/:code/files',
  summary: { vi: 'Gửi ảnh, tệp minh chứng', en: 'Upload a photo or file of evidence' },
  access: { kind: 'permission', object: 'criteria-assessment', action: 'write' },
  params: ofCell,
  query: evidenceName,
  carries: 'file',
  answer: evidenceFile,
  problems: ['round-unknown', 'round-closed', 'assessed-unit-unknown', 'criterion-code-unknown', ...evidenceProblems],
});

export const readEvidence = {
  ...defineOperation({
    id: 'criteria.read-evidence',
    method: 'GET',
    path: '/criteria/rounds/:roundId/units/:unitId/cells/:code/files/:fileId',
    summary: { vi: 'Tải một tệp minh chứng', en: 'Download a file of evidence' },
    access: { kind: 'permission', object: 'criteria-assessment', action: 'read' },
    params: ofCellFile,
    problems: ['evidence-unknown'],
  }),
  answersFile: true,
} as const;

export const withdrawEvidence = defineOperation({
  id: 'criteria.withdraw-evidence',
  method: 'POST',
  path: '/criteria/rounds/:roundId/units/:unitId/cells/:code/files/:fileId/withdrawal',
  summary: { vi: 'Rút tệp minh chứng gửi nhầm', en: 'Withdraw a file that was sent by mistake' },
  access: { kind: 'permission', object: 'criteria-assessment', action: 'write' },
  params: ofCellFile,
  body: evidenceWithdrawal,
  answer: evidenceWithdrawn,
  problems: ['round-unknown', 'round-closed', 'evidence-unknown'],
});
