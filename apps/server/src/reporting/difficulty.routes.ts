import { listDifficulties, moveDifficulty, raiseDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import type { DifficultyItem } from '@muctieu/contract/reporting/difficulty';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { findDocument } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import {
  addDifficulty,
  findDifficulties,
  lockDifficulty,
  moveDifficultyRow,
  type StoredDifficulty,
} from './difficulties.store.ts';
import { mayApprove, mayWrite } from './report-rights.ts';
import { findReporters } from './reporters.store.ts';

/** Difficulties and proposals: open until answered. */
export function difficultyRoutes(): readonly Route[] {
  return [
    route(listDifficulties, ({ query, context }) =>
      context.read(async (transaction) => {
        const search = query.search === undefined ? undefined : searchKey(query.search);
        const found = (await findDifficulties(transaction, query.provinceId)).filter(
          (one) =>
            (query.state === undefined || one.state === query.state) &&
            (query.kind === undefined || one.kind === query.kind) &&
            (query.reporterId === undefined || one.reporterId === query.reporterId) &&
            (query.openOn === undefined || wasOpen(one, query.openOn)) &&
            (search === undefined || searchKey(`${one.subject} ${one.reporterName} ${one.addressee}`).includes(search)),
        );
        return done(
          pageFrom(
            found.map((one) => itemOf(one, context.today)),
            query,
          ),
        );
      }),
    ),

    route(raiseDifficulty, async ({ body, context }) => {
      const { provinceId, reporterId, legal, unitId, ...written } = body;
      const reporters = await context.read((transaction) => findReporters(transaction, provinceId, [reporterId]));
      const reporter = reporters.find(({ id }) => id === reporterId);
      const permitted =
        reporter !== undefined && (await mayRaise(context, provinceId, reporter.kind, reporterId, reporter.level));
      if (reporter === undefined || !permitted)
        return refused({ code: 'reporter-unknown', path: 'reporterId', values: { found: reporterId } });
      if (body.since > context.today)
        return refused({ code: 'difficulty-ahead', path: 'since', values: { found: body.since } });
      return context.write(provinceId, async (transaction) => {
        if (legal !== undefined && (await findDocument(transaction, legal.documentId)) === undefined)
          return refused({
            code: 'cited-document-unknown',
            path: 'legal.documentId',
            values: { id: legal.documentId },
          });
        const difficultyId = await addDifficulty(transaction, {
          ...written,
          placeUnitId: unitId,
          legalDocumentId: legal?.documentId,
          legalArticle: legal?.article,
          provinceId,
          reporterId,
          unitId: reporter.unitId,
          organisationId: reporter.kind === 'organisation' ? reporterId : undefined,
          personId: context.signedIn?.personId,
          at: context.now,
        });
        return done({ difficultyId, version: 1 });
      });
    }),

    route(moveDifficulty, async ({ params, body, version, context }) => {
      const { provinceId, act } = body;
      const [seen] = await context.read((transaction) =>
        findDifficulties(transaction, provinceId, params.difficultyId),
      );
      if (seen === undefined) return refused({ code: 'difficulty-not-found', path: 'params.difficultyId' });
      // Who raised it says whether the answer helps; who is asked answers.
      const place = { provinceId };
      const own = seen.unitId === undefined ? place : { provinceId, unitId: seen.unitId };
      const permitted =
        act === 'answer' || act === 'readdress'
          ? await context.permits(place, mayApprove)
          : await eitherPermits(context, own);
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        await lockDifficulty(transaction, provinceId, params.difficultyId);
        const [before] = await findDifficulties(transaction, provinceId, params.difficultyId);
        if (before === undefined) return refused({ code: 'difficulty-not-found', path: 'params.difficultyId' });
        if (before.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        const from = {
          answer: ['open', 'answered'],
          close: ['answered'],
          reopen: ['answered', 'closed'],
          readdress: ['open'],
        };
        if (!from[act].includes(before.state))
          return refused({
            code: 'difficulty-step-impossible',
            path: 'act',
            values: { found: before.state, asked: act },
          });
        if ((act === 'answer' || act === 'reopen') && body.text === '')
          return refused({ code: 'difficulty-without-text', path: 'text', values: { asked: act } });
        if (body.documentId !== undefined && (await findDocument(transaction, body.documentId)) === undefined)
          return refused({ code: 'cited-document-unknown', path: 'documentId', values: { id: body.documentId } });
        const state = act === 'answer' ? 'answered' : act === 'close' ? 'closed' : 'open';
        const answers = act === 'answer';
        await moveDifficultyRow(transaction, before, {
          state,
          addressee: body.addressee ?? before.addressee,
          answerBy: body.answerBy ?? before.answerBy,
          answer: answers ? body.text : before.answer,
          answeredById: answers ? context.signedIn?.personId : undefined,
          answeredAt: answers ? context.now : before.answeredAt,
          answerDocumentId: answers ? body.documentId : before.answerDocumentId,
        });
        return done({ difficultyId: before.difficultyId, state, version: before.version + 1 });
      });
    }),
  ];
}

async function eitherPermits(
  context: RequestContext,
  place: { readonly provinceId: string; readonly unitId?: string },
) {
  const writes = await context.permits(place, mayWrite);
  return writes.ok ? writes : context.permits(place, mayApprove);
}

async function mayRaise(context: RequestContext, provinceId: string, kind: string, id: string, level: string) {
  if (kind === 'organisation') return context.scope.organisations?.includes(id) === true;
  return (await eitherPermits(context, level === 'province' ? { provinceId } : { provinceId, unitId: id })).ok;
}

function wasOpen({ raisedAt, answeredAt }: StoredDifficulty, day: PlainDate): boolean {
  return dayInVietNam(raisedAt) <= day && (answeredAt === undefined || dayInVietNam(answeredAt) > day);
}

function itemOf(one: StoredDifficulty, today: PlainDate): DifficultyItem {
  const { unitId: _, organisationId: __, raisedById: ___, placeUnitId, legalDocumentId, legalArticle, ...rest } = one;
  return {
    ...rest,
    ...(placeUnitId === undefined ? {} : { unitId: placeUnitId }),
    ...(legalDocumentId === undefined
      ? {}
      : { legal: { documentId: legalDocumentId, ...(legalArticle === undefined ? {} : { article: legalArticle }) } }),
    detail:
      legalDocumentId === undefined && legalArticle !== undefined
        ? `${one.detail}\n${legalArticle}`.trim()
        : one.detail,
    overdue: one.state === 'open' && one.answerBy !== undefined && one.answerBy < today,
    raisedAt: one.raisedAt.toISOString(),
    ...(one.answeredAt === undefined ? { answeredAt: undefined } : { answeredAt: one.answeredAt.toISOString() }),
  };
}
