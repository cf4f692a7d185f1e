import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, provinceField } from '../http/fields.ts';
import { capitalKindField, holderField, yearField } from './capital-fields.ts';

export const carryOverRule = z.object({
  id: z.string().max(60),
  capitalKinds: z.array(capitalKindField).min(1),
  fromBudgetYear: yearField,
  toBudgetYear: yearField,
  fromVintage: yearField,
  toVintage: yearField,
  spendUntil: dayField,
  article: lineField(300),
  documentId: documentIdField.optional(),
  verified: z.boolean(),
});

const proposal = z.object({
  holderId: holderField,
  holder: z.string(),
  nodeCode: z.string(),
  source: z.string(),
  capitalKind: capitalKindField,
  vintage: z.number().int(),
  budgetYear: z.number().int(),
  availableDong: dongField,
  action: z.enum(['carry-over', 'lapse']),
  ruleId: z.string().optional(),
  article: z.string().optional(),
  spendUntil: dayField.optional(),
  verified: z.boolean().optional(),
});

export const yearEndQuery = z.object({ provinceId: provinceField, budgetYear: yearField }).strict();
/** Every remaining balance of a budget year, what the rules say of it, and the sums. */
export const yearEndProposal = z.object({
  proposals: z.array(proposal),
  carryOverDong: dongField,
  lapseDong: dongField,
  rules: z.array(carryOverRule),
});
export const prepareYearEndRequest = z
  .object({ provinceId: provinceField, budgetYear: yearField, documentId: documentIdField, reason: lineField(1000) })
  .strict();
/** The drafts that the wizard prepared: one of carry-overs and one of lapses, where there are any. */
export const yearEndPrepared = z.object({ decisionIds: z.array(z.uuid()) });
