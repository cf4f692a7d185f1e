import type { Language } from '@muctieu/kernel/text';
import type { CheckedFile } from '../checked-file.ts';

export function writeHtml(_files: readonly CheckedFile[], _language: Language): string {
  return '';
}
