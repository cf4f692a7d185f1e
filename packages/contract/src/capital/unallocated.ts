import { changeReasons } from '@muctieu/domain/capital/change-proposal';
import { z } from 'zod';
import { dongField, lineField, momentField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { capitalKindField, holderField, nodeCodeField, sourceField, yearField } from './capital-fields.ts';

export const accountFields = {
  holderId: holderField,
  nodeCode: nodeCodeField,
  source: sourceField,
  capitalKind: capitalKindField,
  vintage: yearField,
  budgetYear: yearField,
};

/** What a holder that gives capital on has not given on yet: KHV dự kiến less đã phân bổ, and why. */
export const unallocatedItem = z.object({
  ...accountFields,
  holder: z.string(),
  assignedDong: dongField,
  allocatedDong: dongField,
  unallocatedDong: dongField,
  reasonCode: z.enum(changeReasons).optional(),
  reason: z.string().optional(),
  saidBy: z.string().optional(),
  saidAt: momentField.optional(),
});
export const unallocatedPage = pageOf(unallocatedItem);
export const listUnallocatedQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    holderId: holderField.optional(),
    nodeCode: nodeCodeField.optional(),
    budgetYear: yearField.optional(),
  })
  .strict();
export const explainUnallocatedRequest = z
  .object({ provinceId: provinceField, ...accountFields, reasonCode: z.enum(changeReasons), reason: lineField(1000) })
  .strict();
export const statementMade = z.object({ statementId: z.uuid() });
