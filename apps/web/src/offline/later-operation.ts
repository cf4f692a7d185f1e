import type { Operation } from '@muctieu/contract/http/operation';
import type { OutboxInput } from './offline-database.ts';

/** An operation that may wait in the outbox for the network. */
export interface LaterOperation {
  readonly operation: Operation;
  /** What is typed after something that was never sent yet, joined into one; undefined: they are sent apart. */
  readonly join?: (
    before: OutboxInput,
    after: OutboxInput,
  ) => { readonly input: OutboxInput; readonly count: number } | undefined;
  /** The same, after an earlier message on the same subject was answered: based on the versions that the answer names. */
  readonly rebase?: (input: OutboxInput, answer: unknown) => OutboxInput;
}
