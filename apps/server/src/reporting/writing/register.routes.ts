import * as operations from '@muctieu/contract/reporting/writing/register.operations';
import { functionsFor } from '@muctieu/domain/reporting/writing/authority-function';
import { summariseRegister } from '@muctieu/domain/reporting/writing/number-register';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import type { RequestContext } from '../../http/request-context.ts';
import { type Route, route } from '../../http/route.ts';
import { pageFrom } from '../../programmes/list-page.ts';
import { type Authority, findAuthority, findFunctions } from './authority.store.ts';
import { changeNumber, findNumberForEdit, findNumbers, takeNumber } from './number.store.ts';
import { holdsFunction, permitsForAuthority, writerOf } from './writer-rights.ts';

/** The registers of numbers: each is an authority's, kept by its clerk and those who sign for it. */
export const registerRoutes: readonly Route[] = [
  route(operations.readReportRegister, ({ query, context }) =>
    context.read(async (transaction) => {
      const { provinceId, authorityId, year } = query;
      const authority = await findAuthority(transaction, provinceId, authorityId, context.today);
      if (authority === undefined) return refused({ code: 'authority-unknown' });
      const numbers = await findNumbers(transaction, { provinceId, authorityId, year });
      const on = { authorityId, need: 'keeps-register', day: context.today } as const;
      const keepers = functionsFor(await findFunctions(transaction, { provinceId, authorityId }), on);
      const sides = (['out', 'in'] as const).map((direction) => {
        const { missing, ...said } = summariseRegister(numbers.filter((one) => one.direction === direction));
        return { direction, ...said, missing: [...missing] };
      });
      return done({
        authorityName: authority.name,
        year,
        sides,
        keepers: [...new Set(keepers.map(({ title, personName }) => `${title} ${personName}`))],
        mayKeep: await holdsFunction(transaction, context, { provinceId, authorityId }, 'keeps-register'),
      });
    }),
  ),

  route(operations.listReportNumbers, ({ query, context }) =>
    context.read(async (transaction) => {
      const wanted = searchKey(query.search ?? '');
      const found = (await findNumbers(transaction, query)).filter(
        ({ symbol, abstract, sender }) =>
          wanted === '' || searchKey(`${symbol} ${abstract} ${sender}`).includes(wanted),
      );
      const page = pageFrom(found, query);
      return done({
        ...page,
        items: page.items.map((row) => ({
          year: row.year,
          direction: row.direction,
          number: row.number,
          symbol: row.symbol,
          abstract: row.abstract,
          sender: row.sender,
          ...(row.document_day === null ? {} : { documentDay: row.document_day }),
          state: row.state,
          reason: row.reason,
          ...(row.report_id === null ? {} : { reportId: row.report_id }),
          person: row.person_name,
          at: row.at.toISOString(),
          version: row.version,
        })),
      });
    }),
  ),

  route(operations.takeReportNumber, async ({ body, context }) => {
    const { provinceId, authorityId, year, direction, symbol, abstract, sender, documentDay, state, reason } = body;
    const kept = await keeps(context, body);
    if (!kept.ok) return kept;
    if (state === 'reserved' && reason === '') return refused({ code: 'number-reserve-reason', path: 'body.reason' });
    return context.write(provinceId, async (transaction) => {
      // An incoming document keeps the symbol that its sender gave it; an outgoing one has the number in it.
      const written = (one: number) => (direction === 'in' ? symbol : `${String(one).padStart(2, '0')}/${symbol}`);
      const entry = { symbol: written, abstract, state, reason, sender, documentDay, unitId: kept.value.unitId };
      const key = { provinceId, authorityId, year, direction };
      return done({ number: await takeNumber(transaction, key, entry, writerOf(context)), version: 1 });
    });
  }),

  route(operations.voidReportNumber, async ({ body, context }) => {
    const { provinceId, number, reason } = body;
    const kept = await keeps(context, body);
    if (!kept.ok) return kept;
    return context.write(provinceId, async (transaction) => {
      const before = await findNumberForEdit(transaction, body, number);
      if (before === undefined) return refused({ code: 'number-unknown', values: { found: number } });
      if (before.state === 'voided' || before.report_id !== null)
        return refused({ code: 'number-used', values: { found: number } });
      return done({ number, version: await changeNumber(transaction, before, { state: 'voided', reason }) });
    });
  }),
];

/** The authority, where the person keeps its register. */
function keeps(
  context: RequestContext,
  key: { readonly provinceId: string; readonly authorityId: string },
): Promise<Result<Authority>> {
  return context.read(async (transaction) => {
    const permitted = await permitsForAuthority(transaction, context, key, 'keeps-register');
    if (!permitted.ok) return permitted;
    const authority = await findAuthority(transaction, key.provinceId, key.authorityId, context.today);
    return authority === undefined ? refused({ code: 'authority-unknown' }) : done(authority);
  });
}
