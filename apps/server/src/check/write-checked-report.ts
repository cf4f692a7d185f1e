import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Language } from '@muctieu/kernel/text';
import type { CheckedFile } from './check-report-bytes.ts';
import type { DownloadForm } from './check-task.ts';

/** The result of a check in the form that a person takes away. */
export function writeCheckedReport(
  _bytes: Uint8Array,
  { report }: CheckedFile,
  form: DownloadForm,
  _language: Language,
): Promise<Result<Uint8Array>> {
  const { text: _text, tables: _tables, ...findings } = report;
  if (form !== 'json') return Promise.resolve(refused({ code: 'comments-need-docx', values: { found: form } }));
  return Promise.resolve(done(new TextEncoder().encode(`${JSON.stringify(findings, null, 2)}\n`)));
}
