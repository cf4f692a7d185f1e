import type { SignedInPerson } from '@muctieu/contract/access/session';
import { type KeptAnswer, offlineDatabase } from './offline-database.ts';

/** After so many days without the server's word nobody is taken to be signed in. */
const daysOfTrust = 7;

export function questionOf(operationId: string, params: unknown, query: unknown): string {
  return JSON.stringify([operationId, params ?? {}, query ?? {}]);
}

export async function keepAnswer(answer: KeptAnswer): Promise<void> {
  try {
    await (await offlineDatabase())?.put('answers', answer);
  } catch {
    // The disk is full: what was read stays on the page, only not for later.
  }
}

export async function findKeptAnswer(personId: string, question: string): Promise<KeptAnswer | undefined> {
  return (await offlineDatabase())?.get('answers', [personId, question]);
}

/** Keeps who is signed in, and forgets what anybody else has read on this machine. */
export async function keepPerson(person: SignedInPerson, at: Date): Promise<void> {
  const database = await offlineDatabase();
  if (database === undefined) return;
  await database.put('person', { person, at: at.toISOString() }, 'last');
  await forgetAnswers((personId) => personId !== person.personId);
}

export async function findKeptPerson(now: Date): Promise<SignedInPerson | undefined> {
  const kept = await (await offlineDatabase())?.get('person', 'last');
  if (kept === undefined) return undefined;
  const age = now.getTime() - new Date(kept.at).getTime();
  return age >= 0 && age <= daysOfTrust * 86_400_000 ? kept.person : undefined;
}

/** After signing out nothing that was read remains; what was typed and not sent waits for its person. */
export async function forgetPerson(): Promise<void> {
  await (await offlineDatabase())?.delete('person', 'last');
  await forgetAnswers(() => true);
}

async function forgetAnswers(isForgotten: (personId: string) => boolean): Promise<void> {
  const database = await offlineDatabase();
  if (database === undefined) return;
  const transaction = database.transaction('answers', 'readwrite');
  for (const key of await transaction.store.getAllKeys()) if (isForgotten(key[0])) await transaction.store.delete(key);
  await transaction.done;
}
