import { z } from 'zod';
import { defineOperation } from '../http/define-operation.ts';
import { idField, lineField } from '../http/fields.ts';
import { cellCodeField, cellFile } from './criterion-cell.ts';

const ofCell = z.object({ roundId: idField, unitId: idField, code: cellCodeField });
const ofCellFile = ofCell.extend({ fileId: idField });

export const attachEvidence = defineOperation({
  id: 'criteria.attach-evidence',
  method: 'POST',
  path: '/criteria/rounds/:roundId/units/:unitId/cells/:code/files',
  summary: { vi: 'Gửi ảnh, tệp minh chứng', en: 'Upload a photo or file of evidence' },
  access: { kind: 'permission', object: 'criteria-assessment', action: 'write' },
  params: ofCell,
  query: z.object({ name: z.string().min(1).max(200) }).strict(),
  carries: 'file',
  answer: cellFile,
  problems: [
    'round-unknown',
    'round-closed',
    'assessed-unit-unknown',
    'criterion-code-unknown',
    'file-empty',
    'evidence-too-large',
    'evidence-of-other-kind',
    'evidence-known',
    'evidence-too-many',
  ],
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
  body: z.object({ reason: lineField(500) }).strict(),
  answer: z.object({ fileId: idField }),
  problems: ['round-unknown', 'round-closed', 'evidence-unknown'],
});
