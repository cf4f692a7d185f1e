import { consolidationAnswer } from '@muctieu/contract/reporting/consolidation';
import {
  fillFromConsolidation,
  freezeConsolidation,
  listSnapshots,
  readConsolidation,
  readSnapshot,
  redrawSnapshot as redrawSnapshotOperation,
} from '@muctieu/contract/reporting/consolidation.operations';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { consolidationOf } from './consolidation-of.ts';
import { fillReport } from './fill-report.ts';
import { findReport } from './find-report.ts';
import { digestOf, redrawSnapshot } from './redraw-snapshot.ts';
import { addSnapshot, findSnapshot, findSnapshots, snapshotAnswer } from './snapshots.store.ts';

/** From the units' reports to the one above, and to what is frozen of it. */
export function consolidationRoutes(calendar: WorkCalendar): readonly Route[] {
  return [
    route(readConsolidation, async ({ params, query, context }) => {
      const permitted = await context.permits({ provinceId: query.provinceId });
      if (!permitted.ok) return permitted;
      return context.read(async (transaction) => {
        const found = await consolidationOf(transaction, calendar, { ...params, ...query, today: context.today });
        if (!found.ok) return found;
        const { cutOff: _, ...answer } = found.value;
        return done(answer);
      });
    }),

    route(fillFromConsolidation, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const name = { ...params, provinceId: body.provinceId };
        const report = await findReport(transaction, context, calendar, name);
        if (!report.ok) return report;
        return fillReport(transaction, report.value, calendar, body, {
          personId: context.signedIn?.personId,
          at: context.now,
          today: context.today,
        });
      });
    }),

    route(freezeConsolidation, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const joined = await consolidationOf(transaction, calendar, {
          ...params,
          provinceId: body.provinceId,
          of: 'accepted',
          today: context.today,
          valueDate: body.valueDate,
          knownAt: context.now,
        });
        if (!joined.ok) return joined;
        const { cutOff, ...content } = joined.value;
        const snapshot = {
          snapshotId: uuid(),
          provinceId: body.provinceId,
          regimeCode: params.regimeCode,
          periodKey: params.periodKey,
          receiverId: params.reporterId,
          title: body.title,
          valueDate: body.valueDate ?? cutOff,
          knownAt: context.now,
          content,
          digest: digestOf(content),
          reason: body.reason,
          personId: context.signedIn?.personId,
          personName: context.signedIn?.personName,
        };
        await addSnapshot(transaction, snapshot);
        return done(snapshotAnswer(snapshot));
      });
    }),

    route(listSnapshots, ({ query, context }) =>
      context.read(async (transaction) => {
        const found = (await findSnapshots(transaction, query.provinceId)).filter(
          (one) =>
            (query.regimeCode === undefined || one.regimeCode === query.regimeCode) &&
            (query.periodKey === undefined || one.periodKey === query.periodKey),
        );
        return done(pageFrom(found, query));
      }),
    ),

    route(readSnapshot, ({ params, context }) =>
      context.read(async (transaction) => {
        const found = await findSnapshot(transaction, params.snapshotId);
        if (found === undefined) return refused({ code: 'snapshot-not-found', path: 'params.snapshotId' });
        return done({ snapshot: found.snapshot, content: consolidationAnswer.parse(found.content) });
      }),
    ),

    route(redrawSnapshotOperation, ({ params, context }) =>
      context.read(async (transaction) => {
        const found = await findSnapshot(transaction, params.snapshotId);
        if (found === undefined) return refused({ code: 'snapshot-not-found', path: 'params.snapshotId' });
        const permitted = await context.permits({ provinceId: found.snapshot.provinceId });
        if (!permitted.ok) return permitted;
        const content = consolidationAnswer.parse(found.content);
        return redrawSnapshot(transaction, found.snapshot, content, context.today);
      }),
    ),
  ];
}
