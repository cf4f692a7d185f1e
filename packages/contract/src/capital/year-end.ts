import { yearEndActions } from '@muctieu/domain/capital/choose-year-end';
import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, provinceField } from '../http/fields.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';

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
  /** Of an earlier plan year already: going on once more is a second carry-over. */
  isCarried: z.boolean(),
  /** The rule under which it came into this year, and until when that lets it be spent. */
  cameUnder: z.string().optional(),
  cameUntil: dayField.optional(),
});

/** Money advanced and not settled: no balance to carry, but somebody must account for it. */
const advance = z.object({
  holderId: holderField,
  holder: z.string(),
  nodeCode: z.string(),
  vintage: z.number().int(),
  advancedDong: dongField,
});

export const yearEndQuery = z.object({ provinceId: provinceField, budgetYear: yearField }).strict();
/** Every remaining balance of a budget year, what the rules say of it, and the sums. */
export const yearEndProposal = z.object({
  proposals: z.array(proposal),
  carryOverDong: dongField,
  lapseDong: dongField,
  rules: z.array(carryOverRule),
  advances: z.array(advance),
  /** Whether the reader may draft the year end of the province. */
  mayPrepare: z.boolean(),
  /** What was prepared for this year already and is not booked: preparing again would ask twice for the same. */
  prepared: z.array(z.object({ decisionId: z.uuid(), kind: z.string(), state: z.string() })),
});
export const prepareYearEndRequest = z
  .object({
    provinceId: provinceField,
    budgetYear: yearField,
    documentId: documentIdField,
    reason: lineField(1000),
    /** Where somebody decided otherwise than the rules propose. */
    choices: z
      .array(
        z
          .object({
            holderId: holderField,
            nodeCode: nodeCodeField,
            source: sourceField,
            capitalKind: capitalKindField,
            vintage: yearField,
            action: z.enum(yearEndActions),
          })
          .strict(),
      )
      .max(20_000)
      .default([]),
  })
  .strict();
/** The drafts that the wizard prepared: one for each thing that becomes of balances. */
export const yearEndPrepared = z.object({ decisionIds: z.array(z.uuid()) });
