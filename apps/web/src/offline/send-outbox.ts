import type { CallResult } from '@muctieu/contract/http/call-operation';
import type { LaterOperation } from './later-operation.ts';
import { offlineTexts } from './offline.texts.ts';
import type { KeptItem } from './outbox.ts';
import { keepOutcome, listOutbox, takeForSending } from './outbox.ts';

/** How a round of sending ended: all gone, no network, or the session has ended and nobody signed in again. */
export type SendingEnd = 'done' | 'away' | 'signed-out';

export type SendItem = (item: KeptItem) => Promise<CallResult<unknown>>;
type FindLater = (operationId: string) => Promise<LaterOperation | undefined>;

/**
 * Sends what waits, in order, with the keys it was given when it was typed. Stops where the network or the server is
 * away: the same item is tried again later. After a refusal the other acts on the same report (handing in what was not
 * saved) are not sent but handed back with the reason.
 */
export async function sendOutbox(personId: string, send: SendItem, findLater: FindLater): Promise<SendingEnd> {
  for (;;) {
    const item = await takeForSending(personId);
    if (item === undefined) return 'done';
    if (await standsBehindRefusal(item)) {
      await keepOutcome(item, {
        ok: false,
        status: 409,
        problems: [{ code: 'not-sent-after-refusal', text: offlineTexts.notSent }],
      });
      continue;
    }
    const outcome = await send(item);
    if (outcome.ok) {
      const version = outcome.version === undefined ? {} : { version: outcome.version };
      await keepOutcome(item, { ok: true, value: outcome.value, ...version }, findLater);
    } else if (outcome.status === 401) return 'signed-out';
    else if (isPassing(outcome.status)) return 'away';
    else await keepOutcome(item, outcome);
  }
}

/** Nothing was decided: no network, a server that restarts, too many at once. */
function isPassing(status: number): boolean {
  return status === 0 || status === 429 || status >= 500;
}

async function standsBehindRefusal(item: KeptItem): Promise<boolean> {
  const before = (await listOutbox(item.personId)).filter(
    ({ subject, id }) => subject === item.subject && id < item.id,
  );
  return before.some(({ outcome, operationId }) => outcome?.ok === false && operationId !== item.operationId);
}
