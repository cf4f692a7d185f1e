import { type Result, refused } from '@muctieu/kernel/result';
import type { Language } from '@muctieu/kernel/text';
import type { CheckedFile } from './checked-file.ts';

export function writeCommentedDocx(
  _file: CheckedFile & { kind: 'checked' },
  _files: readonly CheckedFile[],
  _language: Language,
  _path: string,
): Result<{ readonly bytes: Uint8Array; readonly comments: number }> {
  return refused({ code: 'not-a-docx' });
}
