import { entryKinds } from '@muctieu/domain/capital/entry-kinds';
import { z } from 'zod';

export const capitalKindField = z.enum(['INVESTMENT', 'RECURRENT', 'UNDETERMINED']);

/** Every kind that a decision may carry; a reversal is asked for by the entry that it takes back. */
export const decisionKindField = z.enum(
  Object.keys(entryKinds) as [keyof typeof entryKinds, ...(keyof typeof entryKinds)[]],
);

export const yearField = z.coerce.number().int().min(2010).max(2100);
export const nodeCodeField = z
  .string()
  .regex(/^[A-Z0-9]+(\.[A-Z0-9]+)*$/)
  .max(40);
export const sourceField = z
  .string()
  .regex(/^[A-Z_]+$/)
  .max(40);
export const holderField = z.uuid();
