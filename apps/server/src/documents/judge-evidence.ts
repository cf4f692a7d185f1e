import { createHash } from 'node:crypto';
import { done, type Result, refused } from '@muctieu/kernel/result';

const megabyte = 1024 * 1024;
const evidenceMegabytesMost = 10;
/** Standing files of one thing that is proven. */
export const evidenceFilesMost = 20;

export interface JudgedEvidence {
  readonly mediaType: string;
  /** As hexadecimal digits. */
  readonly sha256: string;
}

/** Judges an upload by its content. What a browser would run (SVG, HTML) is no evidence, whatever its name says. */
export function judgeEvidence(name: string, bytes: Uint8Array): Result<JudgedEvidence> {
  if (bytes.length === 0) return refused({ code: 'file-empty', values: { name } });
  if (bytes.length > evidenceMegabytesMost * megabyte) {
    const found = Math.ceil(bytes.length / megabyte);
    return refused({ code: 'evidence-too-large', values: { name, found, most: evidenceMegabytesMost } });
  }
  const mediaType = mediaTypeOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (mediaType === undefined) return refused({ code: 'evidence-of-other-kind', values: { name } });
  return done({ mediaType, sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** By its first bytes, which must be those of the kind at the very beginning: no two kinds in one file. */
function mediaTypeOf(content: Buffer): string | undefined {
  if (content.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  if (content.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))) return 'image/png';
  if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP') return 'image/webp';
  if (content.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  if (content.toString('latin1', 0, 4) === 'PK\u0003\u0004' && content.includes('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  return undefined;
}
