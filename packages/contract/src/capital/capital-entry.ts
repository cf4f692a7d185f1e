import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';

/** The columns of the tables, as what of the entries one wants to see. */
export const figures = ['assigned', 'allocated', 'carriedIn', 'disbursed', 'carriedOut', 'returned', 'lapsed'] as const;

export const entryItem = z.object({
  entryId: z.string(),
  provinceId: provinceField,
  commandId: z.uuid(),
  kind: z.string(),
  nodeCode: z.string(),
  source: z.string(),
  capitalKind: capitalKindField,
  vintage: z.number().int(),
  /** Absent where that side lies outside of what the reader sees. */
  fromHolderId: holderField.optional(),
  fromHolder: z.string(),
  fromYear: z.number().int(),
  toHolderId: holderField.optional(),
  toHolder: z.string(),
  toYear: z.number().int(),
  amountDong: dongField,
  valueDate: dayField,
  documentId: documentIdField,
  documentSymbol: z.string().optional(),
  /** The decision or the proposal by which it was booked, where there is one. */
  decisionId: z.uuid().optional(),
  proposalId: z.uuid().optional(),
  reason: z.string(),
  reversalOf: z.string().optional(),
  reversedBy: z.string().optional(),
  knownAt: momentField,
});
export const entryPage = pageOf(entryItem);

export const listEntriesQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    holderId: holderField.optional(),
    unitId: z.uuid().optional().describe('Entries of the holders of this unit.'),
    nodeCode: nodeCodeField.optional(),
    source: sourceField.optional(),
    capitalKind: capitalKindField.optional(),
    vintage: yearField.optional(),
    budgetYear: yearField.optional(),
    kind: z.string().max(40).optional(),
    figure: z.enum(figures).optional().describe('Only the entries that this column of the tables counts.'),
    documentId: documentIdField.optional(),
    valueDate: dayField.optional(),
    knownAt: momentField.optional(),
  })
  .strict();

export const reverseEntryRequest = z
  .object({ provinceId: provinceField, valueDate: dayField, documentId: documentIdField, reason: lineField(1000) })
  .strict();
export const entriesBooked = z.object({ commandId: z.uuid(), lines: z.number().int() });
