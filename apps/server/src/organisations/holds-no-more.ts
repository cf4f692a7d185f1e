import { mayPerson } from '@muctieu/domain/organisations/may-person';
import type { Place } from '@muctieu/domain/organisations/reach';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { inProgramsName } from '../access/in-programs-name.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { listHoldings } from './holding.store.ts';
import type { OrganisationsParts } from './organisations-parts.ts';
import type { Person } from './person.store.ts';

/**
 * Whether the one who asks administers every place where the person holds or will hold a role. Without this a commune chair
 * could issue a password to a province administrator who happens to be listed in the commune, and sign in as them.
 */
export async function checkHoldsNoMore(
  transaction: ReadTransaction,
  { gate, matrix, provinceNames }: OrganisationsParts,
  context: RequestContext,
  person: Person,
): Promise<Result<void>> {
  if (context.signedIn === undefined) throw new Error('An operation for whoever is signed in met nobody');
  const { today } = context;
  const own = await gate.holdingsOf(context.signedIn, today);
  // Within the same transaction: a second connection taken while one is held lets busy writers wait for one another.
  const theirs = await inProgramsName(transaction, () =>
    listHoldings(transaction, person.provinceId, person.personId, today, provinceNames),
  );
  for (const holding of theirs) {
    if (holding.until !== undefined && holding.until <= today) continue;
    const { provinceId, unitId } = holding;
    const place: Place = unitId === undefined ? { provinceId } : { provinceId, unitId };
    const permission = mayPerson(matrix, own, { object: 'person', action: 'write', place, day: today });
    if (permission.kind === 'refused') {
      return refused({ code: 'person-holds-more', values: { name: person.name, place: holding.placeName } });
    }
  }
  return done(undefined);
}
