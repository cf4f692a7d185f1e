import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { problemItem } from '../http/problem-answer.ts';
import {
  capitalKindField,
  decisionKindField,
  holderField,
  nodeCodeField,
  sourceField,
  yearField,
} from './capital-fields.ts';

const decisionLine = z
  .object({
    nodeCode: nodeCodeField,
    holderId: holderField,
    source: sourceField,
    capitalKind: capitalKindField,
    amountDong: dongField,
    vintage: yearField.optional(),
    valueDate: dayField.optional(),
    quantity: z.number().positive().optional(),
  })
  .strict();

const printedTotal = z
  .object({
    nodeCode: nodeCodeField.optional(),
    holderId: holderField.optional(),
    source: sourceField.optional(),
    capitalKind: capitalKindField.optional(),
    amountDong: dongField,
  })
  .strict();

/** A decision as it is entered: a document with a table. A draft may be incomplete in sense, not in form. */
export const decisionContent = z
  .object({
    kind: decisionKindField,
    documentId: documentIdField,
    giverId: holderField.optional(),
    vintage: yearField,
    budgetYear: yearField,
    valueDate: dayField,
    reason: lineField(1000),
    /** A sheet of a whole province; by hand nobody types so many. */
    lines: z.array(decisionLine).max(100_000),
    printedTotals: z.array(printedTotal).max(500).default([]),
    /** What is said to the warnings of the checks. */
    justification: proseField(4000).default(''),
  })
  .strict();

export const createDecisionRequest = z.object({ provinceId: provinceField, content: decisionContent }).strict();
export const editDecisionRequest = z.object({ content: decisionContent }).strict();
export const decisionCreated = z.object({ decisionId: z.uuid(), version: z.number().int() });

export const decisionItem = z.object({
  decisionId: z.uuid(),
  provinceId: provinceField,
  kind: decisionKindField,
  state: z.enum(['draft', 'submitted', 'approved', 'booked', 'withdrawn']),
  documentId: documentIdField,
  budgetYear: z.number().int(),
  valueDate: dayField,
  reason: z.string(),
  lines: z.number().int(),
  totalDong: dongField,
  createdBy: z.uuid().optional(),
  createdAt: momentField,
  version: z.number().int(),
});
export const decisionPage = pageOf(decisionItem);
export const listDecisionsQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField.optional(),
    state: decisionItem.shape.state.optional(),
    budgetYear: yearField.optional(),
  })
  .strict();

export const decisionStep = z.object({
  state: decisionItem.shape.state,
  personId: z.uuid().optional(),
  /** Absent where the reader may not see the person. */
  personName: z.string().optional(),
  at: momentField,
  reason: z.string(),
});

/** A finding of the checks: an error stops the decision, a warning needs a sentence. */
export const decisionFinding = z.object({ severity: z.enum(['error', 'warning']), problem: problemItem });

export const decisionDetail = decisionItem.extend({
  content: decisionContent,
  steps: z.array(decisionStep),
  findings: z.array(decisionFinding),
  /** Who wrote the version that is read, and when: said to whoever finds their own changes refused. */
  lastChange: z
    .object({ personId: z.uuid().optional(), personName: z.string().optional(), at: momentField })
    .optional(),
});

/** A table that is still being typed: what is not filled in yet is left out, and only what stands there is checked. */
export const checkDecisionRequest = z
  .object({
    provinceId: provinceField,
    content: decisionContent.omit({ documentId: true, reason: true, justification: true }).strict(),
  })
  .strict();
export const decisionFindings = z.object({ findings: z.array(decisionFinding) });

export const moveDecisionRequest = z
  .object({
    state: z.enum(['draft', 'submitted', 'approved', 'booked', 'withdrawn']),
    reason: proseField(1000).default(''),
  })
  .strict();
export type DecisionContent = z.output<typeof decisionContent>;
