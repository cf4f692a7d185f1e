import { changeReasons } from '@muctieu/domain/capital/change-proposal';
import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dongField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { decisionKindField } from './capital-fields.ts';
import { decisionContent, decisionFinding } from './decision.ts';

const stateField = z.enum(['entered', 'proposed', 'reviewed', 'council-resolved', 'decided', 'booked', 'rejected']);

export const createProposalRequest = z.object({
  provinceId: provinceField,
  reasonCode: z.enum(changeReasons),
  evidence: lineField(4000),
  /** Minutes, reviews, reports of the register that show it. */
  evidenceDocuments: z.array(documentIdField).max(20).default([]),
  /** What is asked for; its document is the proposal's own (báo cáo đề xuất) until the decision brings its own. */
  content: decisionContent,
});

const proposalStep = z.object({
  state: stateField,
  personId: z.uuid(),
  /** Who had lent them the role, where one was lent. */
  forPersonId: z.uuid().optional(),
  at: momentField,
  documentId: documentIdField.optional(),
  reason: z.string().optional(),
});

export const proposalItem = z.object({
  proposalId: z.uuid(),
  provinceId: provinceField,
  state: stateField,
  reasonCode: z.enum(changeReasons),
  evidence: z.string(),
  evidenceDocuments: z.array(documentIdField),
  content: decisionContent,
  steps: z.array(proposalStep),
  createdAt: momentField,
  version: z.number().int(),
});
/** With what a list shows of its table. */
const proposalRow = proposalItem.extend({
  kind: decisionKindField,
  budgetYear: z.number().int(),
  totalDong: dongField,
});
export const proposalPage = pageOf(proposalRow);
export const proposalDetail = proposalRow.extend({
  steps: z.array(proposalStep.extend({ personName: z.string().optional() })),
  /** The symbols of the documents it cites, by their ids. */
  documentSymbols: z.record(z.string(), z.string()),
  findings: z.array(decisionFinding),
  /** The steps that the reader may take now, by their rights; who proposed is still refused where others must judge. */
  mayTake: z.array(stateField),
});
export const proposalBoundsQuery = z.object({ provinceId: provinceField }).strict();
/** What the reader may ask for. `ownOnly`: of the capital of their own unit or organisation alone. */
export const proposalBounds = z.object({ ownOnly: z.boolean(), kinds: z.array(decisionKindField) });
export const listProposalsQuery = z.object({
  ...pageQuery,
  provinceId: provinceField.optional(),
  state: stateField.optional(),
});
export const proposalMoved = z.object({ proposalId: z.uuid(), version: z.number().int() });
export const moveProposalRequest = z.object({
  state: stateField,
  documentId: documentIdField.optional(),
  reason: proseField(1000).optional(),
});
export type ProposalItem = z.output<typeof proposalItem>;
