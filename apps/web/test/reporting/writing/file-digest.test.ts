import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fileDigest, sha256 } from '../../../src/reporting/writing/file-digest.ts';

test('a page without HTTPS computes the same digest as everybody else', () => {
  const hex = (bytes: Uint8Array) => Buffer.from(sha256(bytes)).toString('hex');
  for (const length of [0, 1, 55, 56, 63, 64, 65, 119, 120, 100_000]) {
    const bytes = new Uint8Array(length).map((_, at) => at * 7);
    expect(hex(bytes), String(length)).toBe(createHash('sha256').update(bytes).digest('hex'));
  }
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(hex(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
    }),
  );
});

test('the digest is written as the server writes it', async () => {
  const bytes = new TextEncoder().encode('Báo cáo');
  expect(await fileDigest(bytes)).toBe(createHash('sha256').update(bytes).digest('hex'));
});
