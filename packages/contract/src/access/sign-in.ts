import { z } from 'zod';
import { signedInPerson } from './session.ts';

/** `token: true` is for machines: the token comes in the answer, to be sent as `Authorization: Bearer …`; no cookie is set. */
export const signInRequest = z
  .object({
    signInName: z.string().min(1).max(200),
    password: z.string().min(1).max(200),
    /** Six digits of the authenticator, or a recovery code; needed where the person has one-time codes. */
    code: z.string().max(40).optional(),
    token: z.boolean().default(false),
  })
  .strict();

/** `code-needed`: name and password hold, and the same request is to be sent again with `code`. */
export const signInAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('code-needed') }),
  z.object({ kind: z.literal('signed-in'), person: signedInPerson, token: z.string().optional() }),
]);

export type SignInAnswer = z.output<typeof signInAnswer>;
