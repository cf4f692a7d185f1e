import type { ReportText } from '@muctieu/checker/report-text';
import type { CheckedReport, CheckResultAnswer } from '@muctieu/contract/check/checked-report';
import type { Problem } from '@muctieu/kernel/problem';
import type { Result } from '@muctieu/kernel/result';
import type { Language } from '@muctieu/kernel/text';

export type DownloadForm = 'html' | 'docx' | 'xlsx' | 'json';

/** What the check's thread is asked to do. Bytes move there; they are not copied. */
export type CheckTask =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'texts'; readonly reports: readonly ReportText[] }
  | {
      readonly kind: 'download';
      readonly name: string;
      readonly bytes: Uint8Array;
      readonly form: DownloadForm;
      readonly language: Language;
    };

export type CheckAnswer =
  | { readonly kind: 'file'; readonly result: Result<CheckedReport> }
  | { readonly kind: 'texts'; readonly results: readonly CheckResultAnswer[] }
  | { readonly kind: 'download'; readonly result: Result<Uint8Array> }
  | { readonly kind: 'failed'; readonly problem: Problem };

export type AnswerTo<Task extends CheckTask> = Extract<CheckAnswer, { readonly kind: Task['kind'] }>;
