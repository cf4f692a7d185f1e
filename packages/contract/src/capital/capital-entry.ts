import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';

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
    documentId: documentIdField.optional(),
    valueDate: dayField.optional(),
    knownAt: momentField.optional(),
  })
  .strict();

export const reverseEntryRequest = z
  .object({ provinceId: provinceField, valueDate: dayField, documentId: documentIdField, reason: lineField(1000) })
  .strict();
export const entriesBooked = z.object({ commandId: z.uuid(), lines: z.number().int() });
