import { mobilisedCategories, mobilisedForms } from '@muctieu/domain/capital/mobilised';
import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, dongField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { nodeCodeField, yearField } from './capital-fields.ts';

const categoryField = z.enum(mobilisedCategories);
const measureField = z.enum(['plan', 'actual']);

const written = {
  nodeCode: nodeCodeField,
  /** Absent for the province as a whole. */
  unitId: z.uuid().optional(),
  category: categoryField,
  measure: measureField,
  form: z.enum(mobilisedForms),
  amountDong: dongField,
  /** Up to three decimals: 12.5 labour days. */
  quantity: z.number().positive().max(1e12).multipleOf(0.001).optional(),
  piece: lineField(60).optional(),
  pieceDong: dongField.optional(),
  giver: lineField(300).optional(),
  valueDate: dayField,
  documentId: documentIdField,
  reason: lineField(1000),
};
export const mobilisedItem = z.object({
  recordId: z.uuid(),
  provinceId: provinceField,
  ...written,
  unit: z.string().optional(),
  reversalOf: z.uuid().optional(),
  reversedBy: z.uuid().optional(),
  person: z.string().optional(),
  at: momentField,
});
export const mobilisedPage = pageOf(mobilisedItem);
export const listMobilisedQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    nodeCode: nodeCodeField.optional(),
    unitId: z.uuid().optional(),
    category: categoryField.optional(),
    measure: measureField.optional(),
  })
  .strict();
export const recordMobilisedRequest = z.object({ provinceId: provinceField, ...written }).strict();
export const mobilisedRecorded = z.object({ recordId: z.uuid() });
export const reverseMobilisedRequest = z
  .object({ provinceId: provinceField, documentId: documentIdField, reason: lineField(1000) })
  .strict();

export const mobilisedTableQuery = z
  .object({
    provinceId: provinceField,
    by: z.enum(['programme', 'node', 'unit']).default('programme'),
    fromYear: yearField,
    toYear: yearField,
    valueDate: dayField.optional().describe('Actuals only up to this day.'),
  })
  .strict();

const mobilisedSum = z.object({
  category: categoryField,
  planDong: dongField,
  actualDong: dongField,
  /** Budgets are taken from the ledger where it has any of the row; records of the same are then left out, and counted here. */
  basis: z.enum(['ledger', 'records']),
  leftOutDong: dongField,
  /** Hundredths of a percent; absent where nothing was planned. */
  hundredths: z.number().int().optional(),
});
/** The table of mobilised capital (domain reference §5.9): six categories by programme, node or unit, plan and actual. */
export const mobilisedTable = z.object({
  rows: z.array(z.object({ key: z.string(), label: z.string(), sums: z.array(mobilisedSum) })),
  total: z.array(mobilisedSum),
});
