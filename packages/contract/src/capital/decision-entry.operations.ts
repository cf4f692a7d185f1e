import { z } from 'zod';
import type { Column } from '../http/column.ts';
import { defineOperation } from '../http/define-operation.ts';
import {
  capitalText,
  changeReasonTexts,
  entryKindTexts,
  proposalStateTexts,
  capitalColumnTexts as titles,
} from './capital.texts.ts';
import { checkDecisionRequest, decisionFindings } from './decision.ts';
import { listProposalsQuery, proposalBounds, proposalBoundsQuery, proposalDetail, proposalPage } from './proposal.ts';

const reads = { kind: 'permission', object: 'capital-proposal', action: 'read' } as const;
const proposes = { kind: 'permission', object: 'capital-proposal', action: 'write' } as const;

export const checkDecisionTable = defineOperation({
  id: 'capital.check-decision',
  method: 'POST',
  path: '/capital/decisions/check',
  summary: {
    vi: 'Kiểm tra bảng của một quyết định đang nhập',
    en: 'Check the table of a decision that is being typed',
  },
  // Whoever enters decisions proposes as well; a commune and an owner only propose.
  access: proposes,
  body: checkDecisionRequest,
  answer: decisionFindings,
  problems: ['holder-unknown'],
});

const proposalColumns: readonly Column[] = [
  { key: 'createdAt', title: titles.proposedAt, kind: 'moment' },
  { key: 'state', title: titles.state, kind: 'choice', choices: proposalStateTexts },
  { key: 'kind', title: titles.kind, kind: 'choice', choices: entryKindTexts },
  { key: 'reasonCode', title: titles.reason, kind: 'choice', choices: changeReasonTexts },
  { key: 'budgetYear', title: capitalText.budgetYear, kind: 'code' },
  { key: 'evidence', title: titles.evidence, kind: 'text' },
  { key: 'totalDong', title: titles.total, kind: 'dong' },
];

export const listProposals = defineOperation({
  id: 'capital.list-proposals',
  method: 'GET',
  path: '/capital/proposals',
  summary: { vi: 'Các đề xuất điều chỉnh vốn', en: 'Proposals to cut or move capital' },
  access: reads,
  query: listProposalsQuery,
  answer: proposalPage,
  columns: proposalColumns,
});

export const readProposal = defineOperation({
  id: 'capital.read-proposal',
  method: 'GET',
  path: '/capital/proposals/:proposalId',
  summary: { vi: 'Một đề xuất điều chỉnh vốn', en: 'A proposal to cut or move capital' },
  access: reads,
  params: z.object({ proposalId: z.uuid() }),
  answer: proposalDetail,
  problems: ['proposal-unknown'],
});

export const readProposalBounds = defineOperation({
  id: 'capital.read-proposal-bounds',
  method: 'GET',
  path: '/capital/proposal-bounds',
  summary: { vi: 'Được đề nghị những gì, cho vốn của ai', en: 'What one may propose, for whose capital' },
  access: proposes,
  query: proposalBoundsQuery,
  answer: proposalBounds,
});
