import { z } from 'zod';

/** Enrolment is two steps: the secret is shown, and counts only once a code made from it came back. */
export const beginOneTimeCodesRequest = z.object({ password: z.string().min(1).max(200) }).strict();

export const beginOneTimeCodesAnswer = z.object({
  /** Base32, for typing into the authenticator by hand. */
  secret: z.string(),
  /** `otpauth://totp/…` */
  address: z.string(),
  /** The address as a QR code: a `data:` URL of a PNG. */
  image: z.string(),
});

export const confirmOneTimeCodesRequest = z.object({ code: z.string().min(6).max(40) }).strict();

/** Shown once; only their hashes are kept. Each is good for one sign-in without the authenticator. */
export const confirmOneTimeCodesAnswer = z.object({ recoveryCodes: z.array(z.string()), token: z.string().optional() });

export const removeOneTimeCodesRequest = z
  .object({ password: z.string().min(1).max(200), code: z.string().min(6).max(40) })
  .strict();
