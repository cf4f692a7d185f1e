import { z } from 'zod';
import { idField, momentField, provinceField, textField } from '../http/fields.ts';
import { permissionAction } from './permission.ts';
import { roleHeld } from './role-held.ts';

/** Who is signed in, with what they may at least somewhere: what the web application shows and hides by. */
export const signedInPerson = z.object({
  personId: idField,
  /** Where they work: what forms propose. `VN` for the state. */
  provinceId: provinceField,
  personName: z.string(),
  signInName: z.string(),
  sessionId: idField,
  /** Nothing but changing the password and signing out is open until that is done. */
  mustChangePassword: z.boolean(),
  oneTimeCodes: z.boolean(),
  roles: z.array(roleHeld),
  permissions: z.array(z.object({ object: z.string(), action: permissionAction })),
});

/** The first thing the web application asks: who am I, and by which ways may I sign in. */
export const sessionState = z.object({
  person: signedInPerson.optional(),
  /** Present where the installation is joined to an OpenID Connect provider: what its button says. */
  openIdConnect: z.object({ name: textField }).optional(),
  passwordLengthLeast: z.number().int(),
});

/** One session in the list of one's own. */
export const session = z.object({
  sessionId: idField,
  /** The one that asks. */
  current: z.boolean(),
  way: z.enum(['password', 'open-id-connect']),
  carriedBy: z.enum(['cookie', 'bearer']),
  begunAt: momentField,
  usedAt: momentField,
  expiresAt: momentField,
  address: z.string(),
  userAgent: z.string(),
});

export type SignedInPerson = z.output<typeof signedInPerson>;
export type SessionState = z.output<typeof sessionState>;
export type Session = z.output<typeof session>;
