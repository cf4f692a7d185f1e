import type { LaterOperation } from './later-operation.ts';
import { type OutboxInput, type OutboxItem, offlineDatabase, type SentOutcome } from './offline-database.ts';

/** Told to every window of the browser when the outbox has changed. */
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('muctieu-outbox');
const listeners = new Set<() => void>();
channel?.addEventListener('message', () => {
  for (const listener of listeners) listener();
});

export type KeptItem = OutboxItem & { readonly id: number };

export interface ItemToSend {
  readonly personId: string;
  readonly subject: string;
  readonly operationId: string;
  readonly input: OutboxInput;
  readonly count: number;
  /** Of an attempt that may have arrived; without it, a new one. */
  readonly idempotencyKey?: string;
}

/**
 * Puts something in the outbox; it is there once this is done, also when the browser is killed in the next moment. What
 * is typed on before the last one was tried goes into that one: a sentence is not sent letter by letter.
 */
export async function putInOutbox(item: ItemToSend, later?: LaterOperation): Promise<void> {
  const database = await offlineDatabase();
  if (database === undefined) throw new Error('The browser keeps no database');
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  // Answers that the page has not looked at yet: what it bases this on is older than they are.
  const own = await transaction.store.index('person').getAll(item.personId);
  const input = own
    .filter(({ subject, state }) => subject === item.subject && state === 'answered')
    .sort((a, b) => (a.id ?? 0) - (b.id ?? 0))
    .reduce((moved, { outcome }) => rebased(moved, outcome, later), item.input);
  const cursor = await transaction.store.openCursor(null, 'prev');
  const last = cursor?.value;
  const joined =
    last !== undefined &&
    last.state === 'waiting' &&
    last.personId === item.personId &&
    last.subject === item.subject &&
    last.operationId === item.operationId
      ? later?.join?.(last.input, input)
      : undefined;
  const added: OutboxItem = {
    ...item,
    input,
    idempotencyKey: item.idempotencyKey ?? crypto.randomUUID(),
    at: new Date().toISOString(),
    state: 'waiting',
  };
  if (joined !== undefined && last !== undefined) await cursor?.update({ ...last, ...joined });
  else await transaction.store.add(added);
  await transaction.done;
  tellOutbox();
}

export async function listOutbox(personId: string): Promise<readonly KeptItem[]> {
  const items = await (await offlineDatabase())?.getAllFromIndex('outbox', 'person', personId);
  return (items ?? []).filter((item): item is KeptItem => item.id !== undefined).sort((a, b) => a.id - b.id);
}

/** From here on its content stays: the server may have it already. */
export async function takeForSending(personId: string): Promise<KeptItem | undefined> {
  const database = await offlineDatabase();
  if (database === undefined) return undefined;
  const transaction = database.transaction('outbox', 'readwrite');
  let found: KeptItem | undefined;
  for (const item of await transaction.store.index('person').getAll(personId)) {
    if (item.id === undefined || item.state === 'answered' || (found !== undefined && found.id < item.id)) continue;
    found = { ...item, id: item.id };
  }
  if (found !== undefined && found.state === 'waiting') {
    found = { ...found, state: 'tried' };
    await transaction.store.put(found);
  }
  await transaction.done;
  return found;
}

/**
 * Keeps the answer beside what was sent until the page has looked at it. What waits behind it on the same subject was typed
 * before the answer: it is based on what the answer says, or it would contradict itself.
 */
export async function keepOutcome(
  item: KeptItem,
  outcome: SentOutcome,
  findLater: (operationId: string) => Promise<LaterOperation | undefined> = nobody,
): Promise<void> {
  const behind = (await listOutbox(item.personId)).filter(
    ({ subject, id }) => subject === item.subject && id > item.id,
  );
  const laters = new Map<string, LaterOperation | undefined>();
  for (const { operationId } of behind) laters.set(operationId, await findLater(operationId));
  const transaction = (await offlineDatabase())?.transaction('outbox', 'readwrite');
  if (transaction === undefined) return;
  await transaction.store.put({ ...item, state: 'answered', outcome });
  for (const { id } of behind) {
    const now = await transaction.store.get(id);
    if (now?.state !== 'waiting') continue;
    const input = rebased(now.input, outcome, laters.get(now.operationId));
    if (input !== now.input) await transaction.store.put({ ...now, input });
  }
  await transaction.done;
  tellOutbox();
}

const nobody = () => Promise.resolve(undefined);

function rebased(input: OutboxInput, outcome: SentOutcome | undefined, later: LaterOperation | undefined): OutboxInput {
  return outcome?.ok === true && later?.rebase !== undefined ? later.rebase(input, outcome.value) : input;
}

/** The page has dealt with a part of the answer. */
export async function changeOutcome(id: number, outcome: SentOutcome): Promise<void> {
  const transaction = (await offlineDatabase())?.transaction('outbox', 'readwrite');
  const item = await transaction?.store.get(id);
  if (item?.state === 'answered') await transaction?.store.put({ ...item, outcome });
  await transaction?.done;
  tellOutbox();
}

export async function removeFromOutbox(ids: readonly number[]): Promise<void> {
  if (ids.length === 0) return;
  const transaction = (await offlineDatabase())?.transaction('outbox', 'readwrite');
  if (transaction === undefined) return;
  for (const id of ids) await transaction.store.delete(id);
  await transaction.done;
  tellOutbox();
}

export function listenToOutbox(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tellOutbox(): void {
  channel?.postMessage('changed');
  for (const listener of listeners) listener();
}
