import type { Language } from '@muctieu/kernel/text';
import type { CheckedFile } from './checked-file.ts';

export function writeFindingsWorkbook(_files: readonly CheckedFile[], _language: Language): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array());
}
