import { type Result, refused } from '@muctieu/kernel/result';
import type { ReadDocument } from '../document.ts';
import type { DocumentLimits } from '../document-limits.ts';

export function readPdf(_bytes: Uint8Array, _limits: DocumentLimits): Promise<Result<ReadDocument>> {
  return Promise.resolve(refused({ code: 'broken-pdf' }));
}
