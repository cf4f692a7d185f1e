import { z } from 'zod';
import { lineField, provinceField } from '../http/fields.ts';
import { pageOf, pageQuery } from '../http/page.ts';
import { holderField } from './capital-fields.ts';

export const holderItem = z.object({
  holderId: holderField,
  provinceId: provinceField,
  kind: z.enum(['budget', 'agency', 'owner', 'project']),
  name: z.string(),
  unitId: z.uuid().optional(),
  organisationId: z.uuid().optional(),
  parentHolderId: holderField.optional(),
});
export const holderPage = pageOf(holderItem);
export const listHoldersQuery = z
  .object({
    ...pageQuery,
    provinceId: provinceField,
    search: z.string().max(100).optional(),
    kind: holderItem.shape.kind.optional(),
  })
  .strict();
export const createHolderRequest = z
  .object({
    provinceId: provinceField,
    kind: holderItem.shape.kind,
    name: lineField(300),
    unitId: z.uuid().optional(),
    organisationId: z.uuid().optional(),
    parentHolderId: holderField.optional(),
  })
  .strict();
export const holderCreated = z.object({ holderId: holderField });
