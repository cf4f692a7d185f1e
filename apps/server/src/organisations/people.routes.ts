import * as operations from '@muctieu/contract/organisations/people.operations';
import { mayPerson } from '@muctieu/domain/organisations/may-person';
import { reachedPlaces } from '@muctieu/domain/organisations/reached-places';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { inProgramsName } from '../access/in-programs-name.ts';
import { issuePassword } from '../access/issue-password.ts';
import { endSessions } from '../access/session.store.ts';
import type { ReadTransaction } from '../database/transaction.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { checkPlace } from './check-place.ts';
import { checkHoldsNoMore } from './holds-no-more.ts';
import type { OrganisationsParts } from './organisations-parts.ts';
import { addPerson, findPerson, findTaken, lockPerson, type Person, savePerson } from './person.store.ts';
import { personAnswer, personSummaries } from './person-answer.ts';
import { listPeople } from './person-list.store.ts';
import { countOtherAdministrators } from './role.store.ts';

export function peopleRoutes(parts: OrganisationsParts): readonly Route[] {
  const { matrix, gate } = parts;

  return [
    route(operations.listPeople, async ({ query, context }) => {
      const { signedIn, today } = context;
      if (signedIn === undefined) return refused({ code: 'not-signed-in' });
      const places = reachedPlaces(matrix, await gate.holdingsOf(signedIn, today), 'person', 'read', today);
      return await context.read(async (transaction) => {
        const page = await listPeople(transaction, query, places, signedIn.personId, today);
        return done({ ...page, items: await personSummaries(transaction, parts, page.items, today) });
      });
    }),

    route(operations.readPerson, ({ params, context }) =>
      context.read(async (transaction) => {
        const person = await findPerson(transaction, params.provinceId, params.personId);
        if (person === undefined || !(await mayRead(context, person))) return refused({ code: 'person-unknown' });
        return done(await personAnswer(transaction, parts, person, context.today));
      }),
    ),

    route(operations.createPerson, async ({ body, context }) => {
      const permitted = await context.permits(placeOf(body));
      if (!permitted.ok) return permitted;
      return await context.write(body.provinceId, async (transaction) => {
        const given = personOf({ ...body, personId: crypto.randomUUID(), version: 1, active: true });
        const checked = await check(transaction, given, context);
        if (!checked.ok) return checked;
        await addPerson(transaction, checked.value, context.now);
        transaction.journal({ ...subjectOf(checked.value), after: checked.value });
        return done(await personAnswer(transaction, parts, checked.value, context.today));
      });
    }),

    route(operations.editPerson, ({ params, body, version, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const before = await changeable(transaction, params, context, version);
        if (!before.ok) return before;
        const permitted = await context.permits(placeOf({ ...body, provinceId: params.provinceId }));
        if (!permitted.ok) return permitted;
        const given = personOf({ ...params, ...body, version: version + 1, active: before.value.active });
        const checked = await check(transaction, given, context);
        if (!checked.ok) return checked;
        await savePerson(transaction, checked.value, context.now);
        transaction.journal({ ...subjectOf(checked.value), before: before.value, after: checked.value });
        return done(await personAnswer(transaction, parts, checked.value, context.today));
      }),
    ),

    route(operations.setPersonActive, ({ params, body, version, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const before = await changeable(transaction, params, context, version);
        if (!before.ok) return before;
        const after = { ...before.value, active: body.active, version: version + 1 };
        if (!body.active) {
          if (params.personId === context.signedIn?.personId) return refused({ code: 'person-is-oneself' });
          const left = await inProgramsName(transaction, async () => {
            await endSessions(transaction, params.provinceId, params.personId, context.now);
            return await countOtherAdministrators(transaction, { personId: params.personId }, context.today);
          });
          if (left === 0) return refused({ code: 'administrator-last' });
        }
        await savePerson(transaction, after, context.now);
        transaction.journal({ ...subjectOf(after), before: before.value, after });
        return done(await personAnswer(transaction, parts, after, context.today));
      }),
    ),

    route(operations.resetPassword, async ({ params, body, context }) => {
      if (params.personId === context.signedIn?.personId) return refused({ code: 'person-is-oneself' });
      return await issuePassword(parts.database, context, params, body.removeOneTimeCodes, async (transaction) => {
        const person = await changeable(transaction, params, context, undefined);
        if (!person.ok) return person;
        if (!person.value.active) return refused({ code: 'person-inactive', values: { name: person.value.name } });
        return done(person.value.unitId);
      });
    }),

    route(operations.endSessionsOfPerson, ({ params, context }) =>
      context.write(params.provinceId, async (transaction) => {
        const person = await changeable(transaction, params, context, undefined);
        if (!person.ok) return person;
        const ended = await inProgramsName(transaction, () =>
          endSessions(transaction, params.provinceId, params.personId, context.now),
        );
        transaction.journal({ ...subjectOf(person.value), after: { sessionsEnded: ended } });
        return done({ sessionsEnded: ended.length });
      }),
    ),
  ];

  /** Oneself always; others where the matrix lets one, beyond «one's own data». */
  async function mayRead(context: RequestContext, person: Person): Promise<boolean> {
    if (context.signedIn === undefined) return false;
    if (context.signedIn.personId === person.personId) return true;
    const held = await gate.holdingsOf(context.signedIn, context.today);
    const question = { object: 'person', action: 'read', place: placeOf(person), day: context.today } as const;
    const permission = mayPerson(matrix, held, question);
    return permission.kind === 'permitted' && permission.condition === undefined;
  }

  /** The person, locked, when they are the asker's to change: in scope, of the version read, holding nothing beyond. */
  async function changeable(
    transaction: ReadTransaction,
    params: { readonly provinceId: string; readonly personId: string },
    context: RequestContext,
    version: number | undefined,
  ): Promise<Result<Person>> {
    const person = await lockPerson(transaction, params.provinceId, params.personId);
    if (person === undefined) return refused({ code: 'person-unknown' });
    const permitted = await context.permits(placeOf(person));
    if (!permitted.ok) return permitted;
    const noMore = await checkHoldsNoMore(transaction, parts, context, person);
    if (!noMore.ok) return noMore;
    if (version !== undefined && version !== person.version) {
      return refused({ code: 'changed-meanwhile', values: { current: person.version, found: version } });
    }
    return done(person);
  }
}

async function check(transaction: ReadTransaction, person: Person, context: RequestContext): Promise<Result<Person>> {
  const problems: Problem[] = [];
  const place = await checkPlace(transaction, person.provinceId, person.unitId, context.today);
  if (!place.ok) problems.push(...place.problems);
  const taken = await inProgramsName(transaction, () => findTaken(transaction, person));
  if (taken.signInName) {
    problems.push({ code: 'sign-in-name-taken', path: 'signInName', values: { found: person.signInName } });
  }
  if (taken.email) problems.push({ code: 'email-taken', path: 'email', values: { found: person.email ?? '' } });
  if (problems.length > 0 || !place.ok) return { ok: false, problems };
  const { unitId: _, ...rest } = person;
  return done({ ...rest, ...(place.value.unitId === undefined ? {} : { unitId: place.value.unitId }) });
}

interface Given extends Omit<Person, 'email' | 'phone' | 'positionTitle' | 'unitId'> {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly positionTitle?: string | undefined;
  readonly unitId?: string | undefined;
}

function personOf({ email, phone, positionTitle, unitId, ...rest }: Given): Person {
  return {
    ...rest,
    ...(email === undefined ? {} : { email }),
    ...(phone === undefined ? {} : { phone }),
    ...(positionTitle === undefined ? {} : { positionTitle }),
    ...(unitId === undefined ? {} : { unitId }),
  };
}

function placeOf({ provinceId, unitId }: { readonly provinceId: string; readonly unitId?: string | undefined }) {
  return unitId === undefined ? { provinceId } : { provinceId, unitId };
}

function subjectOf({ personId, unitId }: Person) {
  return { subject: { kind: 'person', id: personId }, ...(unitId === undefined ? {} : { unitId }) };
}
