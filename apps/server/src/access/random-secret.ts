import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 random bits, for a session or the binding of a sign-in. */
export function randomToken(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Letters and digits that nobody confuses when they are read out by telephone: no 0 and o, no 1, i and l. */
const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789';

function randomLetters(count: number): string {
  return Array.from({ length: count }, () => alphabet[randomInt(alphabet.length)]).join('');
}

/** `hm4k-2wqp-xt9d-v7cb`: 79 random bits that can be read out and typed. */
export function randomOneTimePassword(): string {
  return [0, 0, 0, 0].map(() => randomLetters(4)).join('-');
}

/** A recovery code has the same form; it is compared without case, blanks and hyphens. */
export function normalRecoveryCode(typed: string): string {
  return typed.toLowerCase().replace(/[^a-z0-9]/g, '');
}
