import type { CheckResult } from '@muctieu/checker/check-report';
import type { Problem } from '@muctieu/kernel/problem';
import type { ReadDocument } from '@muctieu/office/document';

/** What came of one file of the command line. `path` is as it was given (or found in the folder that was given). */
export type CheckedFile =
  | { readonly kind: 'checked'; readonly path: string; readonly document: ReadDocument; readonly result: CheckResult }
  | { readonly kind: 'unread'; readonly path: string; readonly problems: readonly Problem[] };

export type ReadFile =
  | { readonly kind: 'read'; readonly path: string; readonly document: ReadDocument }
  | { readonly kind: 'unread'; readonly path: string; readonly problems: readonly Problem[] };
