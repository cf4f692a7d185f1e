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
}

/** A body joined with what is typed after it, before it was ever sent; undefined where they must be sent apart. */
export type JoinInputs = (
  before: OutboxInput,
  after: OutboxInput,
) => { readonly input: OutboxInput; readonly count: number } | undefined;

/**
 * Puts something in the outbox; it is there once this is done, also when the browser is killed in the next moment. What
 * is typed on before the last one was tried goes into that one: a sentence is not sent letter by letter.
 */
export async function putInOutbox(item: ItemToSend, join?: JoinInputs): Promise<void> {
  const database = await offlineDatabase();
  if (database === undefined) throw new Error('The browser keeps no database');
  const transaction = database.transaction('outbox', 'readwrite', { durability: 'strict' });
  const cursor = await transaction.store.openCursor(null, 'prev');
  const last = cursor?.value;
  const joined =
    last !== undefined &&
    last.state === 'waiting' &&
    last.personId === item.personId &&
    last.subject === item.subject &&
    last.operationId === item.operationId
      ? join?.(last.input, item.input)
      : undefined;
  const added: OutboxItem = {
    ...item,
    idempotencyKey: crypto.randomUUID(),
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

/** Keeps the answer beside what was sent until the page has looked at it. */
export async function keepOutcome(item: KeptItem, outcome: SentOutcome): Promise<void> {
  await (await offlineDatabase())?.put('outbox', { ...item, state: 'answered', outcome });
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
