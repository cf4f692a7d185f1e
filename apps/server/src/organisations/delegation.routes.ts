import type { DelegationAnswer } from '@muctieu/contract/organisations/delegation';
import * as operations from '@muctieu/contract/organisations/delegation.operations';
import { checkDelegation } from '@muctieu/domain/organisations/delegation';
import { laterDay } from '@muctieu/domain/organisations/later-day';
import { done, refused } from '@muctieu/kernel/result';
import { inProgramsName } from '../access/in-programs-name.ts';
import { nameOf } from '../access/permission-answer.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import {
  addDelegation,
  listDelegations,
  lockDelegation,
  setEndOfDelegation,
  type WrittenDelegation,
} from './delegation.store.ts';
import type { OrganisationsParts } from './organisations-parts.ts';
import { findPersonById } from './person.store.ts';
import { unitIdsOf } from './person-answer.ts';
import { placeName } from './place-name.ts';
import { listRolesOfPerson } from './role.store.ts';
import { glimpseUnits } from './unit-lookup.ts';

export function delegationRoutes({ gate, matrix, provinceNames }: OrganisationsParts): readonly Route[] {
  return [
    route(operations.listDelegations, ({ context }) =>
      context.read(async (transaction) => {
        const items: DelegationAnswer[] = [];
        for (const one of await listDelegations(transaction)) items.push(await answerOf(transaction, one, context));
        return done({ items });
      }),
    ),

    route(operations.createDelegation, async ({ body, context }) => {
      if (context.signedIn === undefined) return refused({ code: 'not-signed-in' });
      const { provinceId, personId } = gate.sessionOf(context.signedIn);
      const held = await gate.holdingsOf(context.signedIn, context.today);
      const checked = checkDelegation({ ...body, fromPersonId: personId }, held, context.today);
      if (!checked.ok) return checked;
      return await context.write(provinceId, async (transaction) => {
        const own = await findPersonById(transaction, personId);
        // A deputy is somebody whom one sees: of one's own unit or holding a role there.
        const deputy = await findPersonById(transaction, body.toPersonId);
        if (deputy === undefined || deputy.provinceId !== provinceId) {
          return refused({ code: 'person-unknown', path: 'toPersonId' });
        }
        if (!deputy.active) {
          return refused({ code: 'person-inactive', path: 'toPersonId', values: { name: deputy.name } });
        }
        const delegation: WrittenDelegation = {
          ...checked.value,
          provinceId,
          delegationId: crypto.randomUUID(),
          version: 1,
          ...(own?.unitId === undefined ? {} : { unitId: own.unitId }),
          reason: body.reason,
          createdAt: context.now,
        };
        await addDelegation(transaction, delegation);
        transaction.journal({ ...subjectOf(delegation), after: delegation });
        return done(await answerOf(transaction, delegation, context));
      });
    }),

    route(operations.endDelegation, ({ params, version, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const before = await lockDelegation(transaction, params.provinceId, params.delegationId);
        // Row-level security lets the lender and whoever looks after their unit lock it, and nobody else.
        if (before === undefined) return refused({ code: 'delegation-unknown' });
        if (before.fromPersonId !== context.signedIn?.personId && !(await mayLookAfter(context, before))) {
          return refused({ code: 'delegation-unknown' });
        }
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        if (before.until <= context.today) return refused({ code: 'delegation-ended-already' });
        const until = laterDay(context.today, before.from);
        await setEndOfDelegation(transaction, before, until);
        const after = { ...before, until, version: version + 1 };
        transaction.journal({ ...subjectOf(before), before, after });
        return done(await answerOf(transaction, after, context));
      }),
    ),
  ];

  async function mayLookAfter(context: RequestContext, { provinceId, unitId }: WrittenDelegation): Promise<boolean> {
    if (context.signedIn === undefined) return false;
    const place = unitId === undefined ? { provinceId } : { provinceId, unitId };
    const access = { kind: 'permission', object: 'person', action: 'write' } as const;
    return (await gate.permits(context.signedIn, access, place, context.today)).ok;
  }

  /** Both names and the roles belong to what is shown: whoever sees the delegation may know them. */
  async function answerOf(
    transaction: ReadTransaction,
    delegation: WrittenDelegation,
    context: RequestContext,
  ): Promise<DelegationAnswer> {
    const { provinceId, fromPersonId, toPersonId, roleIds } = delegation;
    const known = await inProgramsName(transaction, async () => ({
      from: await findPersonById(transaction, fromPersonId),
      to: await findPersonById(transaction, toPersonId),
      roles: (await listRolesOfPerson(transaction, provinceId, fromPersonId)).filter(({ roleId }) =>
        roleIds.includes(roleId),
      ),
    }));
    const units = await glimpseUnits(transaction, unitIdsOf(known.roles), context.today);
    return {
      provinceId,
      delegationId: delegation.delegationId,
      version: delegation.version,
      fromPersonId,
      fromPersonName: known.from?.name ?? '',
      toPersonId,
      toPersonName: known.to?.name ?? '',
      roles: known.roles.map((role) => ({
        roleId: role.roleId,
        role: role.role,
        roleName: nameOf(matrix.roles, role.role),
        unitName: placeName(role.provinceId, role.unitId, units, provinceNames),
      })),
      from: delegation.from,
      until: delegation.until,
      reason: delegation.reason,
      createdAt: delegation.createdAt.toISOString(),
    };
  }
}

function subjectOf({ delegationId, unitId }: WrittenDelegation) {
  return { subject: { kind: 'delegation', id: delegationId }, ...(unitId === undefined ? {} : { unitId }) };
}
