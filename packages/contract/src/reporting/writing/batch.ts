import { z } from 'zod';
import { idField, momentField, provinceField, textField } from '../../http/fields.ts';
import { pageOf, pageQuery } from '../../http/page.ts';
import { periodFields, templateIdField } from './writing.ts';

export const openBatchRequest = z
  .object({
    provinceId: provinceField,
    templateId: templateIdField,
    level: z.enum(['commune', 'district']),
    unitIds: z.array(idField).min(1).max(1000).optional().describe('Left out: every unit of the level.'),
    ...periodFields,
  })
  .strict();
export const batchParams = z.object({ batchId: idField });
const failedUnit = z.object({ unitName: z.string(), problem: z.string(), sentence: textField });
export const batchState = z.object({
  batchId: idField,
  templateName: z.string(),
  periodName: z.string(),
  total: z.number().int(),
  done: z.number().int(),
  /** Units whose report could not be made, each with why. */
  failed: z.array(failedUnit),
  at: momentField,
});
export type BatchState = z.output<typeof batchState>;
export const batchPage = pageOf(batchState);
export const listBatchesQuery = z.object({ ...pageQuery, provinceId: provinceField }).strict();
