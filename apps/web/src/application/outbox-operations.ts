import type { LaterOperation } from '../offline/later-operation.ts';
import { chapters } from './chapters.ts';

/** The operation of something that waits in the outbox, of whichever chapter. */
export function findOutboxOperation(operationId: string): Promise<LaterOperation | undefined> {
  for (const chapter of chapters) {
    const load = chapter.sendsLater?.[operationId];
    if (load !== undefined) return load();
  }
  return Promise.resolve(undefined);
}
