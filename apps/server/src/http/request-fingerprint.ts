import { createHash } from 'node:crypto';

/** What tells two requests with the same `Idempotency-Key` apart: the address and the content, in one hash. */
export function requestFingerprint(url: string, body: unknown): string {
  const hash = createHash('sha256').update(url).update('\0');
  return (Buffer.isBuffer(body) ? hash.update(body) : hash.update(JSON.stringify(body ?? null))).digest('hex');
}
