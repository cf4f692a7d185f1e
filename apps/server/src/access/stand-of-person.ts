import { mayPerson } from '@muctieu/domain/organisations/may-person';
import type { PermissionMatrix } from '@muctieu/domain/organisations/permission-matrix';
import { isPartOnly } from '@muctieu/domain/organisations/reach';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import type { Scope } from '../database/scope.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { PermissionAccess, Place, RequestContext } from '../http/request-context.ts';
import { listHoldings, type WrittenHolding } from '../organisations/holding.store.ts';
import { organisationsOf, scopeOfHoldings } from './gate.ts';
import { notPermitted } from './permission-answer.ts';

/** What somebody sees and may do on a day, for what the program does for them while they are away. */
export interface PersonStand extends Pick<RequestContext, 'permits'> {
  readonly scope: Scope;
  readonly holdings: readonly WrittenHolding[];
}

/** As the gate finds it for whoever is signed in; read in the program's name. */
export async function standOfPerson(
  transaction: ReadTransaction,
  parts: { readonly matrix: PermissionMatrix; readonly provinceNames: ReadonlyMap<string, string> },
  { provinceId, personId }: { readonly provinceId: string; readonly personId: string },
  day: PlainDate,
): Promise<PersonStand> {
  const { matrix, provinceNames } = parts;
  const holdings = await listHoldings(transaction, provinceId, personId, day, provinceNames);
  return {
    holdings,
    scope: { ...scopeOfHoldings(personId, holdings, day), ...organisationsOf(matrix, holdings, day) },
    permits(place: Place, access?: PermissionAccess) {
      if (access === undefined) throw new Error('Nobody asks for an operation here: say which right');
      const question = { object: access.object, action: access.action, place, day };
      const permission = mayPerson(matrix, holdings, question);
      const isPermitted = permission.kind === 'permitted' && !isPartOnly(permission.grant.scope);
      return Promise.resolve(
        isPermitted
          ? done(undefined)
          : permission.kind === 'refused'
            ? refused(notPermitted(matrix, permission, question))
            : refused({ code: 'not-permitted' }),
      );
    },
  };
}
