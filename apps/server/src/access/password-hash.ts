import { normalPassword } from '@muctieu/domain/organisations/password-rules';
import { hash, verify } from '@node-rs/argon2';
import { WorkLimit } from './work-limit.ts';

/**
 * argon2id with 19 MiB and two passes (OWASP's smallest recommended), about 30-70 ms on one core. Two at once keep two cores
 * and 40 MiB busy; a flood of sign-ins waits here and does not slow the work of those who are signed in.
 */
const limit = new WorkLimit(2, 64);
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** What a password is compared with where there is no account, so that the answer takes as long as for one that exists. */
const nobodysHash = hash(crypto.randomUUID(), options);

/** Undefined where too many are waiting. */
export async function hashPassword(typed: string): Promise<string | undefined> {
  return (await limit.run(() => hash(normalPassword(typed), options)))?.value;
}

/** Undefined where too many are waiting. Without a stored hash it takes the same time and says no. */
export async function isPassword(typed: string, stored: string | null | undefined): Promise<boolean | undefined> {
  const compared = stored ?? (await nobodysHash);
  const outcome = await limit.run(() => verify(compared, normalPassword(typed)));
  return outcome === undefined ? undefined : outcome.value && stored !== null && stored !== undefined;
}

/** For the program itself, while nobody signs in yet. */
export async function hashAtStart(password: string): Promise<string> {
  const made = await hashPassword(password);
  if (made === undefined) throw new Error('Too much is being hashed at once to start');
  return made;
}
