import { createHash } from 'node:crypto';
import { done, type Result, refused } from '@muctieu/kernel/result';

const megabyte = 1024 * 1024;
const fileMegabytesMost = 20;

/** An upload that is what it should be. */
export interface AttachedBytes {
  readonly mediaType: string;
  /** As hexadecimal digits. */
  readonly sha256: string;
}

/** Judges an upload by its content; the name is only repeated. */
export function judgeAttachedBytes(name: string, bytes: Uint8Array): Result<AttachedBytes> {
  if (bytes.length === 0) return refused({ code: 'file-empty', values: { name } });
  if (bytes.length > fileMegabytesMost * megabyte) {
    const found = Math.ceil(bytes.length / megabyte);
    return refused({ code: 'file-too-large', values: { name, found, most: fileMegabytesMost } });
  }
  const mediaType = mediaTypeOf(bytes);
  if (mediaType === undefined) return refused({ code: 'file-of-other-kind', values: { name } });
  return done({ mediaType, sha256: createHash('sha256').update(bytes).digest('hex') });
}

/** A PDF begins `%PDF-`; a DOCX is a ZIP that holds `word/document.xml`. */
function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.subarray(0, 1024).includes('%PDF-')) return 'application/pdf';
  if (content.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004')) && content.includes('word/document.xml')) {
    return 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  }
  return undefined;
}
