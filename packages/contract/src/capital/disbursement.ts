import { disbursementKinds } from '@muctieu/domain/capital/disbursement';
import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, proseField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { holderField, yearField } from './capital-fields.ts';
import { accountFields } from './unallocated.ts';

export const disbursementLine = z
  .object({
    kind: z.enum(disbursementKinds),
    ...accountFields,
    amountDong: dongField,
    valueDate: dayField,
    reason: lineField(1000).optional(),
    /** Where a line rests on another document than the rest. */
    documentId: documentIdField.optional(),
  })
  .strict();
export const disbursementContent = z
  .object({ documentId: documentIdField, reason: lineField(1000), lines: z.array(disbursementLine).min(1).max(1000) })
  .strict();
export type DisbursementContent = z.output<typeof disbursementContent>;

const stateField = z.enum(['entered', 'booked', 'returned', 'withdrawn']);

export const enterDisbursementRequest = z.object({ provinceId: provinceField, content: disbursementContent }).strict();
/** `booked` at once where who enters it is also the one who approves (finance, Treasury); else `entered`. */
export const disbursementEntered = z.object({ disbursementId: z.uuid(), state: stateField, version: z.number().int() });

export const disbursementItem = z.object({
  disbursementId: z.uuid(),
  provinceId: provinceField,
  state: stateField,
  documentId: documentIdField,
  valueDate: dayField,
  holders: z.string(),
  lines: z.number().int(),
  totalDong: dongField,
  content: disbursementContent,
  enteredBy: z.string().optional(),
  enteredAt: momentField,
  decidedBy: z.string().optional(),
  decidedAt: momentField.optional(),
  reason: z.string(),
  version: z.number().int(),
});
export const disbursementPage = pageOf(disbursementItem);
export const listDisbursementsQuery = z
  .object({ ...pageQuery, provinceId: provinceField, state: stateField.optional() })
  .strict();
export const moveDisbursementRequest = z
  .object({
    provinceId: provinceField,
    state: z.enum(['booked', 'returned', 'withdrawn']),
    reason: proseField(1000).default(''),
  })
  .strict();

/** Something one may pay from: a work or holder with its node, and how far it has come. */
export const payableItem = z.object({
  ...accountFields,
  holder: z.string(),
  holderKind: z.enum(['budget', 'agency', 'owner', 'project']),
  availableDong: dongField,
  advancedDong: dongField,
  paidDong: dongField,
  /** The document that last brought money here: what a payment may cite where the voucher is not in the register. */
  documentId: documentIdField.optional(),
  /** Entered and not yet approved. */
  waitingDong: dongField,
});
export const payablePage = pageOf(payableItem);
export const listPayablesQuery = z
  .object({ ...pageQuery, provinceId: provinceField, budgetYear: yearField, holderId: holderField.optional() })
  .strict();
