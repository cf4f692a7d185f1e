import { createHash } from 'node:crypto';
import { consolidationAnswer } from '@muctieu/contract/reporting/consolidation';
import {
  fillFromConsolidation,
  freezeConsolidation,
  listSnapshots,
  readConsolidation,
  readSnapshot,
} from '@muctieu/contract/reporting/consolidation.operations';
import { readCellKey } from '@muctieu/domain/reporting/form-cell';
import { isEditable } from '@muctieu/domain/reporting/submission';
import type { WorkCalendar } from '@muctieu/domain/reporting/working-day';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findCells, putCells, type StoredCell } from './cells.store.ts';
import { consolidationOf } from './consolidation-of.ts';
import { beginningOf, findReport } from './find-report.ts';
import { nameOf } from './report-view.ts';
import { addSnapshot, findSnapshot, findSnapshots, snapshotAnswer } from './snapshots.store.ts';
import { beginSubmission } from './submissions.store.ts';

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
      const name = { ...params, provinceId: body.provinceId };
      const report = await context.read((transaction) => findReport(transaction, context, calendar, name));
      if (!report.ok) return report;
      return context.write(body.provinceId, async (transaction) => {
        const joined = await consolidationOf(transaction, calendar, { ...name, of: body.of, today: context.today });
        if (!joined.ok) return joined;
        const submission = await beginSubmission(transaction, beginningOf(report.value), context.now);
        if (!isEditable(submission.state))
          return refused({ code: 'report-locked', values: { found: submission.state } });
        const stored = new Map((await findCells(transaction, nameOf(report.value))).map((cell) => [cell.key, cell]));
        const { form } = report.value.form;
        const isAsked = (key: string) => {
          const place = readCellKey(key);
          const section = form.sections.find((one) => one.key === place?.section);
          return section?.columns.some((column) => column.key === place?.column && column.holds === 'asked') === true;
        };
        const personId = context.signedIn?.personId;
        let kept = 0;
        const changed = joined.value.cells.flatMap(({ key, value }): readonly StoredCell[] => {
          const before = stored.get(key);
          if (value === undefined || !isAsked(key)) return [];
          if (before?.value === value) {
            kept += 1;
            return [];
          }
          const version = (before?.version ?? 0) + 1;
          const by = personId === undefined ? {} : { personId };
          const text = form.moneyUnit === 'dong' ? value.replace('.', ',') : value;
          return [{ key, text, value, explanation: before?.explanation ?? '', version, ...by, at: context.now }];
        });
        await putCells(transaction, submission, changed, stored, context.now);
        if (changed.length === 0)
          transaction.journal({
            subject: { kind: 'report-filling', id: `${params.regimeCode} ${params.periodKey} ${params.reporterId}` },
            after: { reason: body.reason, cells: 0 },
          });
        const { missing } = joined.value;
        return done({ cells: changed.length, kept, missing: missing.length, version: submission.version });
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
          digest: createHash('sha256').update(JSON.stringify(content)).digest('hex'),
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
  ];
}
