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
import { recognitionStepField } from './recognition.ts';
import {
  askedOpinionPage,
  assignDepartmentsRequest,
  departmentsAnswer,
  departmentsAssigned,
  departmentsQuery,
  giveOpinionsRequest,
  listOpinionsQuery,
  opinionColumns,
  opinionsGivenAnswer,
} from './recognition-opinion.ts';
import { ruleSet, rulesAnswer, rulesQuery, setRuleRequest } from './recognition-rule.ts';

const reads = { kind: 'permission', object: 'criteria-assessment', action: 'read' } as const;
const approves = { kind: 'permission', object: 'criteria-assessment', action: 'approve' } as const;
/** Procedures are norms: whoever keeps the documents keeps them. */
const keepsNorms = { kind: 'permission', object: 'legal-document', action: 'approve' } as const;
const ofDossier = z.object({ dossierId: idField });
const ofPart = ofDossier.extend({ part: recognitionStepField });
const ofFile = ofPart.extend({ fileId: idField });

export const listOpinions = defineOperation({
  id: 'criteria.list-recognition-opinions',
  method: 'GET',
  path: '/criteria/recognition-opinions',
  summary: { vi: 'Ý kiến của sở, ngành đối với hồ sơ công nhận', en: 'Opinions asked of departments' },
  access: reads,
  query: listOpinionsQuery,
  answer: askedOpinionPage,
  columns: opinionColumns,
});

/** A department speaks of its own criteria; the coordination office also of others, by their letters. */
export const giveOpinions = defineOperation({
  id: 'criteria.give-recognition-opinions',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/opinions',
  summary: { vi: 'Cho ý kiến từng tiêu chí của hồ sơ', en: 'Give opinions on criteria of a dossier' },
  access: approves,
  params: ofDossier,
  body: giveOpinionsRequest,
  answer: opinionsGivenAnswer,
  problems: [
    'recognition-unknown',
    'recognition-other-step',
    'recognition-same-person',
    'recognition-opinion-not-asked',
    'recognition-opinion-not-yours',
    'recognition-opinion-letter',
    'recognition-opinion-given',
    'recognition-opinion-changed',
    'recognition-opinion-why',
  ],
});

export const readDepartments = defineOperation({
  id: 'criteria.read-criterion-departments',
  method: 'GET',
  path: '/criteria/departments',
  summary: { vi: 'Sở, ngành phụ trách từng tiêu chí', en: 'Which department answers for which criterion' },
  access: reads,
  query: departmentsQuery,
  answer: departmentsAnswer,
  problems: ['criteria-set-unknown'],
});

export const assignDepartments = defineOperation({
  id: 'criteria.assign-criterion-departments',
  method: 'POST',
  path: '/criteria/departments',
  summary: { vi: 'Giao tiêu chí cho sở, ngành phụ trách', en: 'Assign criteria to departments' },
  access: approves,
  body: assignDepartmentsRequest,
  answer: departmentsAssigned,
  problems: [
    'criteria-set-unknown',
    'criterion-code-unknown',
    'cited-document-unknown',
    'department-unknown',
    'department-later',
    'department-twice',
    'own-criteria-only',
  ],
});

export const listRules = defineOperation({
  id: 'criteria.list-recognition-rules',
  method: 'GET',
  path: '/criteria/recognition-rules',
  summary: { vi: 'Quy trình, thời hạn, ngưỡng công nhận', en: 'Procedures, terms and limits of recognition' },
  access: reads,
  query: rulesQuery,
  answer: rulesAnswer,
});

export const setRule = defineOperation({
  id: 'criteria.set-recognition-rule',
  method: 'POST',
  path: '/criteria/recognition-rules',
  summary: {
    vi: 'Đặt quy trình, thời hạn, ngưỡng công nhận theo văn bản',
    en: 'Set a rule of recognition under a document',
  },
  access: keepsNorms,
  body: setRuleRequest,
  answer: ruleSet,
  problems: [
    'cited-document-unknown',
    'recognition-steps-order',
    'recognition-steps-missing',
    'recognition-step-of-district',
    'recognition-step-day',
    'recognition-shares-order',
    'recognition-rule-later',
  ],
});

export const attachDossierFile = defineOperation({
  id: 'criteria.attach-dossier-file',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/files/:part',
  summary: { vi: 'Đính kèm văn bản, biên bản vào hồ sơ công nhận', en: 'Attach a paper to a dossier' },
  access: reads,
  params: ofPart,
  query: evidenceName,
  carries: 'file',
  answer: evidenceFile,
  problems: ['recognition-unknown', 'recognition-other-step', ...evidenceProblems],
});

export const readDossierFile = {
  ...defineOperation({
    id: 'criteria.read-dossier-file',
    method: 'GET',
    path: '/criteria/recognitions/:dossierId/files/:part/:fileId',
    summary: { vi: 'Tải một văn bản của hồ sơ công nhận', en: 'Download a paper of a dossier' },
    access: reads,
    params: ofFile,
    problems: ['evidence-unknown'],
  }),
  answersFile: true,
} as const;

export const withdrawDossierFile = defineOperation({
  id: 'criteria.withdraw-dossier-file',
  method: 'POST',
  path: '/criteria/recognitions/:dossierId/files/:part/:fileId/withdrawal',
  summary: { vi: 'Rút văn bản đính kèm nhầm', en: 'Withdraw a paper that was attached by mistake' },
  access: reads,
  params: ofFile,
  body: evidenceWithdrawal,
  answer: evidenceWithdrawn,
  problems: ['recognition-unknown', 'recognition-other-step', 'evidence-unknown'],
});
