import { listDifficulties, moveDifficulty, raiseDifficulty } from '@muctieu/contract/reporting/difficulties.operations';
import type { DifficultyItem } from '@muctieu/contract/reporting/difficulty';
import { dayInVietNam } from '@muctieu/kernel/day-in-viet-nam';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { findDocument } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findNode } from '../programmes/node.store.ts';
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
        const page = pageFrom(found, query);
        const items = [];
        for (const one of page.items) items.push({ ...itemOf(one, context.today), acts: await actsOn(context, one) });
        return done({ ...page, items });
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
      if (unitId !== undefined && unitId !== reporterId) {
        const places = await context.read((transaction) => findReporters(transaction, provinceId, [unitId]));
        if (!places.some(({ id }) => id === unitId))
          return refused({ code: 'reporter-unknown', path: 'unitId', values: { found: unitId } });
      }
      if (body.since > context.today)
        return refused({ code: 'difficulty-ahead', path: 'since', values: { found: body.since } });
      return context.write(provinceId, async (transaction) => {
        if (legal !== undefined && (await findDocument(transaction, legal.documentId)) === undefined)
          return refused({
            code: 'cited-document-unknown',
            path: 'legal.documentId',
            values: { id: legal.documentId },
          });
        if (body.nodeCode !== undefined && (await findNode(transaction, body.nodeCode)) === undefined)
          return refused({ code: 'node-unknown', path: 'nodeCode', values: { found: body.nodeCode } });
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
      const permitted = await mayAct(context, seen, act);
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        await lockDifficulty(transaction, provinceId, params.difficultyId);
        const [before] = await findDifficulties(transaction, provinceId, params.difficultyId);
        if (before === undefined) return refused({ code: 'difficulty-not-found', path: 'params.difficultyId' });
        if (before.version !== version)
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        if (!isAmong<StoredDifficulty['state']>(fromStates[act], before.state))
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
        const personId = context.signedIn?.personId;
        const { answer, answeredById, answeredAt, answerDocumentId } = before;
        const kept = { answer, answeredById, answeredAt, answerDocumentId };
        const given = {
          ...{ answer: body.text, answeredById: personId },
          ...{ answeredAt: context.now, answerDocumentId: body.documentId },
        };
        // An answer that did not help stands among the steps; the difficulty is as open as before it.
        const none = { answer: '', answeredById: undefined, answeredAt: undefined, answerDocumentId: undefined };
        await moveDifficultyRow(
          transaction,
          before,
          {
            state,
            addressee: body.addressee ?? before.addressee,
            answerBy: body.answerBy ?? before.answerBy,
            ...(act === 'answer' ? given : act === 'reopen' ? none : kept),
          },
          { act, text: body.text, personId, personName: context.signedIn?.personName, at: context.now },
        );
        return done({ difficultyId: before.difficultyId, state, version: before.version + 1 });
      });
    }),
  ];
}

/** From which states a step leads on. */
const fromStates = {
  answer: ['open', 'answered'],
  close: ['answered'],
  reopen: ['answered', 'closed'],
  readdress: ['open'],
} as const satisfies Readonly<Record<DifficultyItem['acts'][number], readonly StoredDifficulty['state'][]>>;

/** Who raised it says whether the answer helps; who is asked answers. */
function mayAct(
  context: RequestContext,
  { provinceId, unitId }: StoredDifficulty,
  act: DifficultyItem['acts'][number],
): Promise<Result<void>> {
  const place = { provinceId };
  return act === 'answer' || act === 'readdress'
    ? context.permits(place, mayApprove)
    : eitherPermits(context, unitId === undefined ? place : { provinceId, unitId });
}

async function actsOn(context: RequestContext, one: StoredDifficulty): Promise<DifficultyItem['acts']> {
  const acts: DifficultyItem['acts'] = [];
  for (const act of ['answer', 'readdress', 'close', 'reopen'] as const)
    if (isAmong(fromStates[act], one.state) && (await mayAct(context, one, act)).ok) acts.push(act);
  return acts;
}

function isAmong<Value>(values: readonly Value[], value: Value): boolean {
  return values.includes(value);
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

function itemOf(one: StoredDifficulty, today: PlainDate): Omit<DifficultyItem, 'acts'> {
  const {
    unitId: _,
    organisationId: __,
    raisedById: ___,
    answeredById: ____,
    placeUnitId,
    legalDocumentId,
    legalArticle,
    ...rest
  } = one;
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
    ...answeredBy(one),
    steps: one.steps.map((step) => ({ ...step, at: step.at.toISOString() })),
    raisedAt: one.raisedAt.toISOString(),
    ...(one.answeredAt === undefined ? { answeredAt: undefined } : { answeredAt: one.answeredAt.toISOString() }),
  };
}

/** By the step, where it says who: the people of the province are not seen from its communes. */
function answeredBy({ answer, answeredBy: name, steps }: StoredDifficulty): Pick<DifficultyItem, 'answeredBy'> {
  const said = answer === '' ? undefined : steps.findLast(({ act }) => act === 'answer')?.person;
  return { answeredBy: said ?? name };
}
