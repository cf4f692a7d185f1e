import { z } from 'zod';
import { dayField, idField, lineField, momentField, provinceField, textField } from '../http/fields.ts';

export const delegation = z.object({
  provinceId: provinceField,
  delegationId: idField,
  version: z.number().int(),
  fromPersonId: idField,
  fromPersonName: z.string(),
  toPersonId: idField,
  toPersonName: z.string(),
  roles: z.array(z.object({ roleId: idField, role: z.string(), roleName: textField, unitName: z.string() })),
  from: dayField,
  until: dayField,
  reason: z.string(),
  createdAt: momentField,
});

/** Always of one's own roles: nobody lends those of another. */
export const createDelegationRequest = z
  .object({
    toPersonId: idField,
    roleIds: z.array(idField).min(1).max(50),
    from: dayField,
    until: dayField,
    reason: lineField(500),
  })
  .strict();

export const endDelegationRequest = z.object({}).strict();
export const delegationParams = z.object({ provinceId: provinceField, delegationId: idField });

export type DelegationAnswer = z.output<typeof delegation>;
