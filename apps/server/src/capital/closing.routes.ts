import {
  closePeriod,
  listClosings,
  readClosingState,
  reopenPeriod,
} from '@muctieu/contract/capital/statement.operations';
import { checkClosing, checkReopening } from '@muctieu/domain/capital/closing';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import {
  addClosing,
  findClosedUntil,
  findWaiting,
  listClosings as readClosings,
  stopPostings,
} from './closings.store.ts';
import { page, readCursor } from './page-cursor.ts';
import { findUnknownDocument } from './referred-document.ts';

interface CloseBody {
  readonly provinceId: string;
  readonly until: PlainDate;
  readonly reason: string;
  readonly documentId?: string | undefined;
}

/** Closing and reopening of periods, with their history (C9). */
export function closingRoutes(): readonly Route[] {
  return [
    route(listClosings, ({ query, context }) =>
      context.read(async (transaction) => {
        const [before] = readCursor(query.cursor) ?? [];
        const closings = await readClosings(transaction, { ...query, before, limit: query.limit + 1 });
        const { items, nextCursor } = page(closings, query.limit, ({ closingId }) => [closingId, '']);
        return done({
          items: items.map((closing) => ({
            ...closing,
            provinceId: query.provinceId,
            act:
              closing.before === undefined || closing.before < closing.until
                ? ('closed' as const)
                : ('reopened' as const),
            at: closing.at.toISOString(),
          })),
          ...(nextCursor === undefined ? {} : { nextCursor }),
        });
      }),
    ),

    route(readClosingState, ({ query, context }) =>
      context.read(async (transaction) => {
        const until = await findClosedUntil(transaction, query.provinceId);
        const latest = addDays(`${context.today.slice(0, 7)}-01` as PlainDate, -1);
        const waiting = await findWaiting(transaction, query.provinceId, query.until ?? latest);
        return done({ ...(until === undefined ? {} : { until }), latest, waiting: [...waiting] });
      }),
    ),

    route(closePeriod, ({ body, context }) =>
      change(body, context, (current) => checkClosing(body, current, context.today)),
    ),
    route(reopenPeriod, ({ body, context }) => change(body, context, (current) => checkReopening(body, current))),
  ];
}

async function change(
  body: CloseBody,
  context: RequestContext,
  check: (current: PlainDate | undefined) => ReturnType<typeof checkReopening>,
) {
  const permitted = await context.permits({ provinceId: body.provinceId });
  if (!permitted.ok) return permitted;
  return context.write(body.provinceId, async (transaction) => {
    const unknown = body.documentId === undefined ? undefined : await findUnknownDocument(transaction, body.documentId);
    if (unknown !== undefined) return refused(unknown);
    await stopPostings(transaction, body.provinceId);
    const before = await findClosedUntil(transaction, body.provinceId);
    const checked = check(before);
    if (!checked.ok) return checked;
    const closingId = await addClosing(transaction, {
      ...body,
      before,
      documentId: body.documentId,
      personId: context.signedIn?.personId,
      now: context.now,
    });
    return done({ closingId, until: body.until });
  });
}
