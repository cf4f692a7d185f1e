import { say, type Text, type TextValues } from '@muctieu/kernel/text';
import type { Span } from './reading/report-reading.ts';
import type { Cause, Doubt, RelatedRole, StatementKind, Verdict } from './statement.ts';

/** What a check finds, in places of the raw text (UTF-16); `check-report` makes the statement of it. */
export interface Finding {
  readonly kind: StatementKind;
  readonly verdict: Verdict;
  readonly span: Span;
  readonly stated: string;
  readonly expected: string;
  readonly difference: string;
  readonly message: Text;
  readonly related: readonly RelatedSpan[];
  readonly cause?: Cause;
  readonly doubt?: Doubt;
  /** Where the figure stands that is most likely wrong: other failures that use it follow from this one. */
  readonly blamed?: number;
}

export interface RelatedSpan {
  readonly span: Span;
  readonly role: RelatedRole;
  /** Index of the report, when it is another one of the same run. */
  readonly report?: number;
}

/** A text with its values said, in every language. */
export function sayBoth(text: Text, values: TextValues): Text {
  return { vi: say(text, 'vi', values), en: say(text, 'en', values) };
}
