import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/**
 * Encrypts a small secret with the key of the installation (AES-256-GCM), so that a copy of the database alone does not
 * give it away. `owner` is bound in: a secret moved to another person's row does not open.
 */
export function sealSecret(key: Uint8Array, owner: string, secret: string): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner));
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Undefined where it was sealed with another key or for another owner, or was altered. */
export function openSecret(key: Uint8Array, owner: string, box: Buffer): string | undefined {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, 12)).setAAD(Buffer.from(owner));
    decipher.setAuthTag(box.subarray(12, 28));
    return decipher.update(box.subarray(28), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return undefined;
  }
}
