import * as operations from '@muctieu/contract/reporting/writing/register.operations';
import { functionsFor } from '@muctieu/domain/reporting/writing/authority-function';
import { type DayInterval, overlap } from '@muctieu/kernel/day-interval';
import { comparePlainDates } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { Place, RequestContext } from '../../http/request-context.ts';
import { type Route, route } from '../../http/route.ts';
import { findPerson } from '../../organisations/person.store.ts';
import { findProvinceUnit } from '../../organisations/unit-lookup.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import {
  type Authority,
  addFunction,
  endFunction,
  findAuthorities,
  findAuthority,
  findFunctions,
  type HeldFunction,
} from './authority.store.ts';
import { authoritySymbol, linesOf } from './authority-names.ts';

const grants = operations.grantAuthorityFunction.access as Parameters<RequestContext['permits']>[1];

/** Authorities that issue, and who holds which function of them. */
export const authorityRoutes: readonly Route[] = [
  route(operations.listReportAuthorities, ({ query, context }) =>
    context.read(async (transaction) => {
      const { provinceId, unitId, search } = query;
      const found = await findAuthorities(transaction, { provinceId, search, day: context.today });
      const whole = await findProvinceUnit(transaction, provinceId, context.today);
      const here = found.filter((one) => unitId === undefined || (one.unitId ?? whole?.unitId) === unitId);
      const functions = await findFunctions(transaction, { provinceId });
      const items = here.map((one) => {
        const { authorityId } = one;
        const on = { authorityId, day: context.today } as const;
        const personId = context.signedIn?.personId ?? '';
        return {
          authorityId,
          name: one.name,
          kind: one.kind,
          unitName: one.unitName === '' ? (whole?.name ?? '') : one.unitName,
          symbol: authoritySymbol(one),
          signers: functionsFor(functions, { ...on, need: 'signs' }).length,
          isOwn: functionsFor(functions, { ...on, need: 'keeps-register', personId }).length > 0,
        };
      });
      const rank = (one: (typeof items)[number]) => (one.isOwn ? 0 : one.signers > 0 ? 1 : 2);
      return done(
        pageFrom(
          items.toSorted((a, b) => rank(a) - rank(b)),
          query,
        ),
      );
    }),
  ),

  route(operations.listAuthorityFunctions, async ({ query, context }) => {
    const { found, authorities } = await context.read(async (transaction) => {
      const functions = await findFunctions(transaction, query);
      const known = new Map<string, Authority>();
      for (const { authorityId } of functions) {
        const one =
          known.get(authorityId) ?? (await findAuthority(transaction, query.provinceId, authorityId, context.today));
        if (one !== undefined) known.set(authorityId, one);
      }
      return { found: functions, authorities: known };
    });
    const page = pageFrom(found, query);
    const items = [];
    for (const held of page.items) {
      const authority = authorities.get(held.authorityId);
      items.push({
        functionId: held.functionId,
        authorityId: held.authorityId,
        authorityName: authority?.name ?? '',
        personId: held.personId,
        personName: held.personName,
        kind: held.kind,
        title: held.title,
        lines: authority === undefined ? [] : [...linesOf(held, authority)],
        documentCited: held.documentCited,
        from: held.from,
        ...(held.until === undefined ? {} : { until: held.until }),
        version: held.version,
        mayEnd: isOpen(held, context) && (await context.permits(placeOf(held), grants)).ok,
      });
    }
    return done({ ...page, items });
  }),

  route(operations.grantAuthorityFunction, async ({ body, context }) => {
    const { provinceId, authorityId, personId, kind, from, until } = body;
    const authority = await context.read((transaction) =>
      findAuthority(transaction, provinceId, authorityId, context.today),
    );
    if (authority === undefined) return refused({ code: 'authority-unknown', path: 'body.authorityId' });
    const permitted = await context.permits(placeOf(authority));
    if (!permitted.ok) return permitted;
    return context.write(provinceId, async (transaction) => {
      const person = await findPerson(transaction, provinceId, personId);
      if (person === undefined || !person.active) return refused({ code: 'person-unknown', path: 'body.personId' });
      const problems: Problem[] = [];
      if (personId === context.signedIn?.personId)
        problems.push({ code: 'function-to-oneself', path: 'body.personId' });
      if (until !== undefined && until <= from)
        problems.push({ code: 'days-in-wrong-order', path: 'body.until', values: { from, found: until } });
      if ((kind === 'deputy' || kind === 'by-order') && body.headTitle === '')
        problems.push({ code: 'function-head-missing', path: 'body.headTitle' });
      const interval: DayInterval = { from, ...(until === undefined ? {} : { until }) };
      const held = await findFunctions(transaction, { provinceId, authorityId, personId });
      if (
        problems.length === 0 &&
        held.some((one) => one.kind === kind && one.from !== one.until && overlap(one, interval))
      )
        problems.push({ code: 'function-held-already', path: 'body.personId', values: { name: person.name } });
      if (problems.length > 0) return refused(...problems);
      const granted: HeldFunction = {
        ...{ provinceId, functionId: uuid(), authorityId, personId, personName: person.name, kind },
        ...(authority.unitId === undefined ? {} : { unitId: authority.unitId }),
        title: body.title,
        headTitle: kind === 'deputy' || kind === 'by-order' ? body.headTitle : '',
        otherTitle: body.otherTitle,
        documentCited: body.documentCited,
        ...interval,
        version: 1,
      };
      await addFunction(transaction, granted, { personId: context.signedIn?.personId, at: context.now });
      return done({ functionId: granted.functionId, version: 1 });
    });
  }),

  route(operations.endAuthorityFunction, async ({ params, body, version, context }) => {
    const { provinceId, functionId } = params;
    const [held] = await context.read((transaction) => findFunctions(transaction, { provinceId, functionId }));
    if (held === undefined) return refused({ code: 'function-unknown' });
    const permitted = await context.permits(placeOf(held));
    if (!permitted.ok) return permitted;
    const { today } = context;
    const meanwhile = refused({ code: 'changed-meanwhile', values: { current: held.version, found: version } });
    if (held.version !== version) return meanwhile;
    if (!isOpen(held, context)) return refused({ code: 'function-ended', values: { until: held.until ?? '' } });
    if (body.until < today)
      return refused({ code: 'function-end-dated-back', path: 'body.until', values: { today, found: body.until } });
    // What was to begin later and is taken back before never held on any day.
    const until = comparePlainDates(body.until, held.from) < 0 ? held.from : body.until;
    return context.write(provinceId, async (transaction) =>
      (await endFunction(transaction, held, until)) ? done({ functionId, version: version + 1 }) : meanwhile,
    );
  }),
];

function isOpen(held: DayInterval, { today }: RequestContext): boolean {
  return held.until === undefined || held.until > today;
}

function placeOf({ provinceId, unitId }: { readonly provinceId: string; readonly unitId?: string }): Place {
  return unitId === undefined ? { provinceId } : { provinceId, unitId };
}
