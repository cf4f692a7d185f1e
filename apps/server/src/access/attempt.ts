import { normalSignInName } from '@muctieu/domain/organisations/sign-in-name';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import { findCredential } from './credential.store.ts';
import { isKnownAddress } from './session.store.ts';
import {
  accountDelaySecondsOf,
  accountSlowdownKey,
  forgetAttempts,
  pairDelaySeconds,
  reserveAttempt,
  slowdownKey,
  takeBackAttempt,
} from './slowdown.store.ts';

/** One attempt to prove who one is: counted as failed until it is settled. */
export type Attempt =
  | { readonly kind: 'wait'; readonly seconds: number }
  | {
      readonly kind: 'heard';
      /** Forgets the failures; within the transaction of the success, in the program's name. */
      succeed(transaction: ReadTransaction): Promise<void>;
      /** Neither success nor failure. */
      takeBack(): Promise<void>;
    };

/**
 * Counts by account and address, so that whoever guesses from elsewhere slows themselves down and not the person at their
 * desk; and by account alone, where an address from which the person signed in before is always heard (O8).
 */
export async function beginAttempt(
  database: Database,
  typedName: string,
  address: string,
  now: Date,
): Promise<Attempt> {
  const name = normalSignInName(typedName);
  const pair = slowdownKey(name, address);
  const account = accountSlowdownKey(name);
  const reason = 'failed sign-ins are journaled one by one; this is only their counter';
  const reserved = [pair];
  const seconds = await database.writeUnjournaled(programScope, reason, async (transaction) => {
    const wait = await reserveAttempt(transaction, pair, now, pairDelaySeconds);
    if (wait > 0) return wait;
    const person = await findCredential(transaction, { signInName: name });
    const isKnown =
      person !== undefined && (await isKnownAddress(transaction, person.provinceId, person.personId, address));
    if (isKnown) return 0;
    reserved.push(account);
    return await reserveAttempt(transaction, account, now, accountDelaySecondsOf);
  });
  if (seconds > 0) return { kind: 'wait', seconds };
  return {
    kind: 'heard',
    succeed: (transaction) => forgetAttempts(transaction, [pair, account]),
    takeBack: () =>
      database.writeUnjournaled(programScope, reason, async (transaction) => {
        for (const key of reserved) await takeBackAttempt(transaction, key, now);
      }),
  };
}
