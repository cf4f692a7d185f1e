import { z } from 'zod';
import { dayField, idField, provinceField, textField } from '../http/fields.ts';

export const permissionAction = z.enum(['read', 'write', 'approve']);

/** Where one of the reader's own roles lets them do something. */
export const permissionHeld = z.object({
  object: z.string(),
  objectName: textField,
  action: permissionAction,
  role: z.string(),
  roleName: textField,
  unitName: z.string(),
  /** How far the permission reaches: `own-subtree`. */
  scope: z.string(),
  scopeName: textField,
  withPurpose: z.boolean(),
});

export const permissionGrant = z.object({
  action: permissionAction,
  scope: z.string(),
  withPurpose: z.boolean(),
});

/** The whole matrix: who may do what to what, with its source. */
export const permissionMatrix = z.object({
  roles: z.array(
    z.object({ code: z.string(), name: textField, unitLevels: z.array(z.string()), verified: z.boolean() }),
  ),
  objects: z.array(z.object({ code: z.string(), name: textField, personal: z.boolean() })),
  scopes: z.array(z.object({ code: z.string(), name: textField })),
  cells: z.array(
    z.object({
      role: z.string(),
      object: z.string(),
      grants: z.array(permissionGrant),
      verified: z.boolean(),
      sources: z.array(z.string()),
      verbatim: z.string().optional(),
    }),
  ),
  rules: z.array(z.object({ code: z.string(), text: textField })),
});

/** The question «why may I (not)?». Without a person: the one who asks. Without a unit: anywhere in the province. */
export const explainPermissionQuery = z.object({
  object: z.string().max(60),
  action: permissionAction,
  provinceId: provinceField.optional(),
  unitId: idField.optional(),
  personId: idField.optional(),
  day: dayField.optional(),
});

export const permissionExplanation = z.object({
  permitted: z.boolean(),
  /** One sentence that answers. */
  answer: textField,
  /** What leads to the answer, one sentence each: the roles held, why each does not reach, whose it is instead. */
  reasons: z.array(textField),
  /** Who may do it at that place, by role, so that one knows whom to ask. */
  rolesNeeded: z.array(z.object({ role: z.string(), roleName: textField, scopeName: textField })),
});

export type PermissionMatrixAnswer = z.output<typeof permissionMatrix>;
export type PermissionExplanation = z.output<typeof permissionExplanation>;
export type PermissionHeld = z.output<typeof permissionHeld>;
