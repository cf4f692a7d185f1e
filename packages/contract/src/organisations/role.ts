import { z } from 'zod';
import { roleHeld } from '../access/role-held.ts';
import { dayField, idField, lineField, provinceField } from '../http/fields.ts';
import { pageQuery } from '../http/page.ts';

/** One row of the list of roles: whose it is, where, from when until when. */
export const roleOfPerson = roleHeld.extend({
  version: z.number().int(),
  personId: idField,
  personName: z.string(),
});

export const grantRoleRequest = z
  .object({
    provinceId: provinceField,
    personId: idField,
    role: z.string().max(60),
    unitId: idField.optional(),
    organisationId: idField.optional(),
    programmeCode: lineField(40).optional(),
    from: dayField,
    until: dayField.optional(),
  })
  .strict();

export const endRoleRequest = z.object({ until: dayField }).strict();
export const roleParams = z.object({ provinceId: provinceField, roleId: idField });

export const roleQuery = z.object({
  ...pageQuery,
  provinceId: provinceField.optional(),
  unitId: idField.optional(),
  personId: idField.optional(),
  role: z.string().max(60).optional(),
  day: dayField.optional().describe('Only the roles held on that day; all that were ever held where it is not said.'),
});

export type RoleOfPerson = z.output<typeof roleOfPerson>;
