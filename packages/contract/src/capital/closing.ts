import { z } from 'zod';
import { documentIdField } from '../documents/document.ts';
import { dayField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';

export const closingItem = z.object({
  closingId: z.uuid(),
  provinceId: provinceField,
  act: z.enum(['closed', 'reopened']),
  /** No entry with a value date up to and with this day is booked. */
  until: dayField,
  /** What was closed until then; absent for the first closing. */
  before: dayField.optional(),
  reason: z.string(),
  documentId: documentIdField.optional(),
  person: z.string().optional(),
  at: momentField,
});
export const closingPage = pageOf(closingItem);
export const listClosingsQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();

export const closingStateQuery = z
  .object({
    provinceId: provinceField,
    until: dayField.optional().describe('The day up to which one thinks of closing.'),
  })
  .strict();
/** What is closed, and what would be shut out by closing further: entered, but not booked. */
export const closingState = z.object({
  until: dayField.optional(),
  /** The last day of the last month that is over: no later day can be closed. */
  latest: dayField,
  waiting: z.array(
    z.object({
      kind: z.enum(['decision', 'disbursement']),
      id: z.uuid(),
      state: z.string(),
      valueDate: dayField,
      reason: z.string(),
    }),
  ),
});
export const closeRequest = z
  .object({
    provinceId: provinceField,
    until: dayField,
    reason: lineField(1000),
    documentId: documentIdField.optional(),
  })
  .strict();
export const periodClosed = z.object({ closingId: z.uuid(), until: dayField });
