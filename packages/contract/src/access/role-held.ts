import { z } from 'zod';
import { dayField, idField, provinceField, textField } from '../http/fields.ts';

/** A role of a person at a unit for a time, as it is shown. */
export const roleHeld = z.object({
  roleId: idField,
  /** A code of the permission matrix: `commune-officer`. */
  role: z.string(),
  roleName: textField,
  provinceId: provinceField,
  /** Absent: the province (or, under `VN`, the state) as a whole. */
  unitId: idField.optional(),
  unitName: z.string(),
  organisationId: idField.optional(),
  organisationName: z.string().optional(),
  programmeCode: z.string().optional(),
  from: dayField,
  until: dayField.optional(),
  /** Where the role was delegated: by whom. */
  delegatedByName: z.string().optional(),
});

export type RoleHeld = z.output<typeof roleHeld>;
