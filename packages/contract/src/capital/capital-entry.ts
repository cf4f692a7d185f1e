import { figures } from '@muctieu/domain/capital/figure-parts';
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
  /** What of it the figure asked for counts; with a minus where it takes away. Absent where no figure is asked for. */
  countedDong: dongField.optional(),
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

const yes = z.enum(['yes']).optional();

/** Which entries: what makes one cell of a table, its row and its column. */
const whichEntries = {
  provinceId: provinceField,
  holderId: holderField.optional(),
  unitId: z.uuid().optional().describe('Entries of the holders of this unit.'),
  unitAboveId: z.uuid().optional().describe('Entries of the holders of the units below this one.'),
  withoutUnit: yes.describe('Entries of holders of no unit.'),
  mapDay: dayField.optional().describe('`unitId` and `unitAboveId` are of the map of this day (T4).'),
  nodeCode: nodeCodeField.optional(),
  nodeOnly: yes.describe('Not what is below the node.'),
  source: sourceField.optional(),
  exceptSource: sourceField.optional().describe('Every source but this.'),
  capitalKind: capitalKindField.optional(),
  vintage: yearField.optional(),
  budgetYear: yearField.optional(),
  carried: z
    .enum(['yes', 'no'])
    .optional()
    .describe('Of money carried in from an earlier plan year, or of the year’s own.'),
  kind: z.string().max(40).optional(),
  figure: z.enum(figures).optional().describe('Only the entries that this column of the tables counts.'),
  documentId: documentIdField.optional(),
  valueDate: dayField.optional(),
  knownAt: momentField.optional(),
};
export const listEntriesQuery = z.object({ ...pageQuery, ...whichEntries }).strict();
export const sumEntriesQuery = z.object(whichEntries).strict();
export const entriesSum = z.object({
  entries: z.number().int(),
  /** Of the figure asked for; of the amounts where none is. */
  countedDong: dongField,
});

export const reverseEntryRequest = z
  .object({ provinceId: provinceField, valueDate: dayField, documentId: documentIdField, reason: lineField(1000) })
  .strict();
export const entriesBooked = z.object({ commandId: z.uuid(), lines: z.number().int() });
