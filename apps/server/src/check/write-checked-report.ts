import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Language } from '@muctieu/kernel/text';
import type { DownloadForm } from './check-task.ts';
import type { CheckedFile } from './checked-file.ts';

/** The result of a check in the form that a person takes away. */
export async function writeCheckedReport(
  bytes: Uint8Array,
  file: CheckedFile & { readonly kind: 'checked' },
  form: DownloadForm,
  language: Language,
): Promise<Result<Uint8Array>> {
  const text = new TextEncoder();
  switch (form) {
    case 'json':
      return done(text.encode((await import('./write-json.ts')).writeJson([file], language, false)));
    case 'html':
      return done(text.encode((await import('./page/write-html.ts')).writeHtml([file], language)));
    case 'xlsx':
      return done(await (await import('./write-findings-workbook.ts')).writeFindingsWorkbook([file], language));
    case 'docx': {
      if (file.document.kind !== 'docx') {
        return refused({ code: 'comments-need-docx', values: { found: file.document.kind } });
      }
      const { writeCommentedDocx } = await import('./write-commented-docx.ts');
      const commented = writeCommentedDocx(file, [file], language, bytes);
      return commented.ok ? done(commented.value.bytes) : commented;
    }
    default:
      return form satisfies never;
  }
}
