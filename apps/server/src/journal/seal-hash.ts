import { createHash } from 'node:crypto';

export const firstPreviousHash = Buffer.alloc(32);

/** What the seals are made over, so that anybody can compute them again from a copy of the two tables. */
export interface SealContent {
  readonly provinceId: string;
  readonly sealNumber: string;
  readonly previousHash: Buffer;
  readonly entryIds: readonly string[];
  readonly entryHashes: readonly Buffer[];
}

/**
 * SHA-256 over the fields, each as `<length in bytes>:<text in UTF-8>`, an absent one as `-`: two different rows never
 * give the same text, wherever their words end.
 */
export function hashFields(fields: readonly (string | null)[]): Buffer<ArrayBuffer> {
  const hash = createHash('sha256');
  for (const field of fields) hash.update(field === null ? '-' : `${Buffer.byteLength(field)}:${field}`);
  return hash.digest();
}

/** The chain: each seal is made over the one before. */
export function hashSeal({
  provinceId,
  sealNumber,
  previousHash,
  entryIds,
  entryHashes,
}: SealContent): Buffer<ArrayBuffer> {
  return hashFields([
    provinceId,
    sealNumber,
    previousHash.toString('hex'),
    ...entryIds,
    ...entryHashes.map((hash) => hash.toString('hex')),
  ]);
}
