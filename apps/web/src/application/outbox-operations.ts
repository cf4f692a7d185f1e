import type { Operation } from '@muctieu/contract/http/operation';
import { chapters } from './chapters.ts';

/** The operation of something that waits in the outbox, of whichever chapter. */
export function findOutboxOperation(operationId: string): Promise<Operation | undefined> {
  for (const chapter of chapters) {
    const load = chapter.sendsLater?.[operationId];
    if (load !== undefined) return load();
  }
  return Promise.resolve(undefined);
}
