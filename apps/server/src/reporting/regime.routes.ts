import {
  dateRegime,
  listPeriods,
  listRegimes,
  listReporters,
  listRounds,
  openRound,
} from '@muctieu/contract/reporting/reporting.operations';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { searchKey } from '@muctieu/kernel/search-key';
import { findDocument, findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { periodsAsked } from './derive-obligations.ts';
import { sees } from './find-report.ts';
import { findForm } from './forms.store.ts';
import { addRegime, addRound, findRegimes, findRounds, regimeOn, untilOf } from './regimes.store.ts';
import { periodTitle } from './report-words.ts';
import { findReporters } from './reporters.store.ts';

/** Regimes as dated data, who owes by them, and what is asked for case by case. */
export function regimeRoutes(): readonly Route[] {
  return [
    route(listRegimes, ({ query, context }) =>
      context.read(async (transaction) => {
        const all = await findRegimes(transaction);
        const { onDay } = query;
        const wanted =
          onDay === undefined ? all : all.filter((one) => holdsOn({ from: one.from, ...untilOf(one) }, onDay));
        const documents = await findDocuments(
          transaction,
          wanted.map(({ documentId }) => documentId),
        );
        const items = wanted.map((one) => {
          const symbol = documents.get(one.documentId)?.symbol;
          return { ...one, ...(symbol === undefined ? {} : { documentSymbol: symbol }) };
        });
        return done(pageFrom(items, query));
      }),
    ),

    route(dateRegime, ({ body, context }) =>
      context.write('VN', async (transaction) => {
        const problems: Problem[] = [];
        if (body.until !== undefined && body.until <= body.from)
          problems.push({ code: 'days-in-wrong-order', path: 'until', values: { from: body.from, found: body.until } });
        const last = (await findRegimes(transaction)).findLast(({ code }) => code === body.code);
        if (last !== undefined && body.from <= last.from)
          problems.push({ code: 'regime-not-later', path: 'from', values: { last: last.from, found: body.from } });
        if ((await findDocument(transaction, body.documentId)) === undefined)
          problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: body.documentId } });
        for (const [index, due] of body.dues.entries()) {
          if (body.dues.findIndex(({ level }) => level === due.level) < index)
            problems.push({ code: 'regime-level-twice', path: `dues[${index}].level`, values: { found: due.level } });
          if ((await findForm(transaction, due.formCode)) === undefined)
            problems.push({ code: 'form-unknown', path: `dues[${index}].formCode`, values: { found: due.formCode } });
        }
        if (problems.length > 0) return { ok: false, problems };
        await addRegime(
          transaction,
          { ...body, sources: [] },
          { personId: context.signedIn?.personId, at: context.now },
        );
        return done({ code: body.code, from: body.from });
      }),
    ),

    route(listPeriods, ({ query, context }) =>
      context.read(async (transaction) => {
        const regimes = await findRegimes(transaction);
        const rounds = await findRounds(transaction, query.provinceId);
        const year = String(query.year);
        const found = periodsAsked(
          regimes,
          rounds,
          { regimeCode: query.regimeCode, since: `${year}-01-01` as PlainDate },
          context.today,
        ).filter(({ period }) => period.to.startsWith(year));
        const items = found.map(({ regime, period, round }) => ({
          regimeCode: regime.code,
          ...period,
          title: periodTitle(period, round?.title),
        }));
        return done(pageFrom(items, query));
      }),
    ),

    route(listReporters, ({ query, context }) =>
      context.read(async (transaction) => {
        const { provinceId, onDay, regimeCode, level } = query;
        const regime =
          regimeCode === undefined ? undefined : regimeOn(await findRegimes(transaction), regimeCode, onDay);
        if (regimeCode !== undefined && regime === undefined)
          return refused({ code: 'regime-unknown', path: 'query.regimeCode', values: { found: regimeCode } });
        const all = await findReporters(transaction, provinceId);
        const byId = new Map(all.map((one) => [one.id, one]));
        const words = query.search === undefined ? '' : searchKey(query.search);
        const items = all
          .filter(
            (one) =>
              holdsOn(one.existence, onDay) &&
              (level === undefined || one.level === level) &&
              (regime === undefined || regime.dues.some((due) => due.level === one.level)) &&
              sees(context, { provinceId, reporter: one }) &&
              searchKey(one.nameOn(onDay)).includes(words),
          )
          .map((one) => {
            const receiver = byId.get(one.receiverOn(onDay) ?? '');
            const tookOver = one.tookOver
              .filter(({ on }) => on <= onDay)
              .flatMap(({ id, on }) => {
                const name = byId.get(id)?.nameOn(on);
                return name === undefined ? [] : [{ name, on }];
              });
            return {
              reporterId: one.id,
              name: one.nameOn(onDay),
              level: one.level,
              ...(receiver === undefined ? {} : { receiverName: receiver.nameOn(onDay) }),
              tookOver,
              tookOverText: tookOver.map(({ name }) => name).join(', '),
            };
          })
          .sort((a, b) => a.name.localeCompare(b.name, 'vi'));
        return done(pageFrom(items, query));
      }),
    ),

    route(listRounds, ({ query, context }) =>
      context.read(async (transaction) => {
        const items = (await findRounds(transaction, query.provinceId)).map(
          ({ reporterIds, at, personId: _, ...round }) => ({
            ...round,
            reporterCount: reporterIds.length,
            openedAt: at.toISOString(),
          }),
        );
        return done(pageFrom(items, query));
      }),
    ),

    route(openRound, async ({ body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const problems: Problem[] = [];
        const regime = regimeOn(await findRegimes(transaction), body.regimeCode, body.to);
        if (regime === undefined)
          return refused({ code: 'regime-unknown', path: 'regimeCode', values: { found: body.regimeCode } });
        if (regime.frequency !== 'ad-hoc' && regime.frequency !== 'once')
          problems.push({ code: 'regime-has-calendar', path: 'regimeCode', values: { found: body.regimeCode } });
        if (body.to < body.from)
          problems.push({ code: 'days-in-wrong-order', path: 'to', values: { from: body.from, found: body.to } });
        const rounds = await findRounds(transaction, body.provinceId);
        if (rounds.some(({ regimeCode, key }) => regimeCode === body.regimeCode && key === body.key))
          problems.push({ code: 'round-exists', path: 'key', values: { found: body.key } });
        if ((await findDocument(transaction, body.documentId)) === undefined)
          problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: body.documentId } });
        const known = new Set((await findReporters(transaction, body.provinceId)).map(({ id }) => id));
        for (const [index, id] of body.reporterIds.entries())
          if (!known.has(id))
            problems.push({ code: 'reporter-unknown', path: `reporterIds[${index}]`, values: { found: id } });
        if (problems.length > 0) return { ok: false, problems };
        await addRound(transaction, {
          ...body,
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          at: context.now,
        });
        return done({ regimeCode: body.regimeCode, key: body.key });
      });
    }),
  ];
}
