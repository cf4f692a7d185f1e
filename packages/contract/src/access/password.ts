import { z } from 'zod';

export const passwordLengthLeast = 10;
export const passwordLengthMost = 200;

export const changePasswordRequest = z
  .object({
    currentPassword: z.string().min(1).max(passwordLengthMost),
    newPassword: z.string().min(1).max(passwordLengthMost),
  })
  .strict();

/** The session goes on under a new token, every other one is ended. `token` is there where the session is a bearer's. */
export const changePasswordAnswer = z.object({ sessionsEnded: z.number().int(), token: z.string().optional() });
