import {
  explainUnallocated,
  listForecasts,
  listUnallocated,
  makeForecast,
} from '@muctieu/contract/capital/statement.operations';
import { checkForecast } from '@muctieu/domain/capital/forecast';
import { dong } from '@muctieu/kernel/dong';
import { done, refused } from '@muctieu/kernel/result';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { addForecast, findDisbursed, listForecasts as readForecasts } from './forecasts.store.ts';
import { findHolders, type Holder } from './holders.store.ts';
import { page, readCursor } from './page-cursor.ts';
import { addReason, hasAccount, listUnallocated as readUnallocated } from './unallocated.store.ts';

/** What people say beside the entries: why something is not allocated, and what they expect to disburse. */
export function statementRoutes(): readonly Route[] {
  return [
    route(listUnallocated, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const rows = await readUnallocated(transaction, { ...filter, after: readCursor(cursor), limit: limit + 1 });
        const { items, nextCursor } = page(rows, limit, (row) => [row.unallocatedDong, row.accountId]);
        return done({
          items: items.map(({ accountId: _, ...item }) => item),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(explainUnallocated, async ({ body, context }) => {
      const holder = await findOwnHolder(context, body.provinceId, body.holderId);
      const permitted = await context.permits(placeOf(body.provinceId, holder));
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        if (!(await hasAccount(transaction, body.provinceId, body))) {
          return refused({ code: 'account-not-found', path: 'holderId', values: { node: body.nodeCode } });
        }
        const by = { personId: context.signedIn?.personId, unitId: holder?.unitId, at: context.now };
        return done({ statementId: await addReason(transaction, { ...body, ...by }) });
      });
    }),

    route(listForecasts, ({ query, context }) =>
      context.read(async (transaction) => {
        const { cursor, limit, ...filter } = query;
        const [before] = readCursor(cursor) ?? [];
        const rows = await readForecasts(transaction, { ...filter, before, limit: limit + 1 });
        const { items, nextCursor } = page(rows, limit, ({ forecastId }) => [forecastId, '']);
        return done({
          items: items.map((forecast) => ({
            ...forecast,
            overtaken: BigInt(forecast.actualDong) > BigInt(forecast.amountDong),
            at: forecast.at.toISOString(),
          })),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(makeForecast, async ({ body, context }) => {
      const holder = await findOwnHolder(context, body.provinceId, body.holderId);
      if (holder === undefined) {
        return refused({ code: 'holder-unknown', path: 'holderId', values: { found: body.holderId } });
      }
      const permitted = await context.permits(placeOf(body.provinceId, holder));
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const facts = await findDisbursed(transaction, body, body.forDay);
        const problems = checkForecast({ ...body, amountDong: dong(BigInt(body.amountDong)) }, facts);
        if (problems.length > 0) return refused(...problems);
        const by = { personId: context.signedIn?.personId, unitId: holder.unitId, at: context.now };
        return done({ forecastId: await addForecast(transaction, { ...body, ...by }) });
      });
    }),
  ];
}

/** The holder, where it is in the person's scope. */
export async function findOwnHolder(
  context: RequestContext,
  provinceId: string,
  holderId: string,
): Promise<Holder | undefined> {
  const [holder] = await context.read((transaction) => findHolders(transaction, provinceId, [holderId]));
  return holder;
}

/** Where a right over a holder's capital is asked for: at its unit, where it has one below the province. */
export function placeOf(provinceId: string, holder: Holder | undefined): { provinceId: string; unitId?: string } {
  return holder?.unitId === undefined ? { provinceId } : { provinceId, unitId: holder.unitId };
}
