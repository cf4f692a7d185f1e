import { z } from 'zod';
import { roleHeld } from '../access/role-held.ts';
import { idField, lineField, provinceField, textField } from '../http/fields.ts';
import { pageQuery } from '../http/page.ts';

export const personSummary = z.object({
  provinceId: provinceField,
  personId: idField,
  version: z.number().int(),
  name: z.string(),
  signInName: z.string(),
  positionTitle: z.string().optional(),
  unitId: idField.optional(),
  unitName: z.string(),
  /** The roles held on the day of the question, in words. */
  roleNames: textField,
  active: z.boolean(),
});

export const person = personSummary.extend({
  email: z.string().optional(),
  phone: z.string().optional(),
  roles: z.array(roleHeld.extend({ version: z.number().int() })),
});

const signInNameField = z
  .string()
  .max(60)
  .transform((typed) => typed.normalize('NFKC').trim().toLowerCase())
  .pipe(z.string().regex(/^[a-z0-9](?:[a-z0-9._@+-]{1,58})[a-z0-9]$/))
  .meta({ example: 'mai.lt' });

const emailField = z
  .string()
  .max(200)
  .transform((typed) => typed.trim().toLowerCase())
  .pipe(z.email())
  .meta({ example: 'mai.lt@dienbien.gov.vn' });

const written = {
  name: lineField(200),
  signInName: signInNameField,
  email: emailField.optional(),
  phone: lineField(30).optional(),
  positionTitle: lineField(200).optional(),
  unitId: idField.optional(),
} as const;

export const createPersonRequest = z.object({ provinceId: provinceField, ...written }).strict();
export const editPersonRequest = z.object(written).strict();
export const setPersonActiveRequest = z.object({ active: z.boolean() }).strict();
export const personParams = z.object({ provinceId: provinceField, personId: idField });

/** `removeOneTimeCodes`: for whoever lost their authenticator and their recovery codes. */
export const resetPasswordRequest = z.object({ removeOneTimeCodes: z.boolean().default(false) }).strict();

/** Shown once, kept nowhere; to be changed at the first sign-in. */
export const resetPasswordAnswer = z.object({ oneTimePassword: z.string(), sessionsEnded: z.number().int() });

export const personQuery = z.object({
  ...pageQuery,
  search: z.string().max(200).optional().describe('Part of a name or sign-in name, without regard to diacritics.'),
  provinceId: provinceField.optional(),
  unitId: idField.optional(),
  role: z.string().max(60).optional(),
  active: z.enum(['yes', 'no']).optional(),
});

export type PersonAnswer = z.output<typeof person>;
export type PersonSummary = z.output<typeof personSummary>;
