import type { OperationInput } from '@muctieu/contract/http/call-operation';
import type { AnswerOf, Operation } from '@muctieu/contract/http/operation';
import type { WorkItem } from '@muctieu/contract/work-list/work-list.operations';
import type { PermissionAction } from '@muctieu/domain/organisations/permission-matrix';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { WrittenHolding } from '../organisations/holding.store.ts';

/** What a source of work may ask: the same operations that the pages ask, with the person's own permissions. */
export interface WorkQuestion {
  readonly now: Date;
  readonly today: PlainDate;
  /** The roles of whoever asks, own and lent, past and to come. */
  readonly holdings: readonly WrittenHolding[];
  /** Whether the person may do this anywhere: work is shown to those who can do it. */
  readonly may: (object: string, action: PermissionAction) => Promise<boolean>;
  /** The answer of an operation; undefined where the person may not ask it. */
  readonly ask: <O extends Operation>(
    operation: O,
    input?: Pick<OperationInput<O>, 'params' | 'query'>,
  ) => Promise<AnswerOf<O> | undefined>;
}

/** Finds one kind of work. A chapter adds its source to the list in `work-sources.ts`. */
export type WorkSource = (question: WorkQuestion) => Promise<readonly WorkItem[]>;
