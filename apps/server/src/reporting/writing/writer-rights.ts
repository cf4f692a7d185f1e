import { type AuthorityNeed, functionsFor } from '@muctieu/domain/reporting/writing/authority-function';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { PermissionAccess, Place, RequestContext } from '../../http/request-context.ts';
import { findAuthority, findFunctions } from './authority.store.ts';
import type { Writer } from './writing.store.ts';

const write: PermissionAccess = { kind: 'permission', object: 'report', action: 'write' };
export const approve: PermissionAccess = { kind: 'permission', object: 'report', action: 'approve' };

/**
 * Who may draft a report of the place: whoever may write or approve reports there (the matrix gives agencies of a province
 * the second alone, and they write the province's reports), and whoever holds a function of the authority that issues it.
 */
export async function permitsWriting(
  context: RequestContext,
  place: Place,
  authorityId?: string | undefined,
): Promise<Result<void>> {
  const writes = await context.permits(place, write);
  if (writes.ok) return writes;
  const approves = await context.permits(place, approve);
  if (approves.ok) return approves;
  if (authorityId === undefined) return writes;
  const held = await context.read((transaction) =>
    holdsFunction(transaction, context, { provinceId: place.provinceId, authorityId }, 'keeps-register'),
  );
  return held ? done(undefined) : writes;
}

interface AuthorityKey {
  readonly provinceId: string;
  readonly authorityId: string;
}

/** Whether the person holds a function of the authority today that is enough for the need. */
export async function holdsFunction(
  transaction: ReadTransaction,
  { signedIn, today }: RequestContext,
  { provinceId, authorityId }: AuthorityKey,
  need: AuthorityNeed,
): Promise<boolean> {
  if (signedIn === undefined) return false;
  const { personId } = signedIn;
  const held = await findFunctions(transaction, { provinceId, authorityId, personId });
  return functionsFor(held, { authorityId, need, day: today, personId }).length > 0;
}

/**
 * A right of the authority itself. Being allowed to read, accept or return the reports of a whole province signs nothing:
 * only whoever was given the function may, and the refusal names who that is.
 */
export async function permitsForAuthority(
  transaction: ReadTransaction,
  context: RequestContext,
  key: AuthorityKey,
  need: AuthorityNeed,
): Promise<Result<void>> {
  if (await holdsFunction(transaction, context, key, need)) return done(undefined);
  const authority = await findAuthority(transaction, key.provinceId, key.authorityId, context.today);
  if (authority === undefined) return refused({ code: 'authority-unknown', path: 'body.authorityId' });
  const holders = functionsFor(await findFunctions(transaction, key), {
    authorityId: key.authorityId,
    need,
    day: context.today,
  }).map(({ personName, title }) => `${title} ${personName}`);
  const values = { authority: authority.name, holders: holders.length === 0 ? '—' : holders.join('; ') };
  return refused({ code: 'authority-function-missing', values });
}

export function writerOf({ signedIn, now }: RequestContext): Writer {
  return { personId: signedIn?.personId, name: signedIn?.personName ?? '', at: now };
}
