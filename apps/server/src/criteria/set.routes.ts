import {
  editCriteriaSet,
  listCriteriaSets,
  readCriteriaSet,
  setThreshold,
} from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { type CriteriaSet, cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { resolveThreshold } from '@muctieu/domain/criteria/resolve-threshold';
import type { Threshold } from '@muctieu/domain/criteria/threshold';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { Problem } from '@muctieu/kernel/problem';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocument } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findProvinceOfUnit } from '../territory/unit-tree.store.ts';
import {
  addThreshold,
  countThresholds,
  endThreshold,
  findSet,
  findSets,
  findThresholds,
  putSet,
} from './criteria-set.store.ts';
import { placeOfThreshold } from './place-threshold.ts';
import { findRoundUnits } from './round-unit.store.ts';
import { criteriaItemsOf, setItemOf } from './set-view.ts';
import { thresholdSubjectOf } from './threshold-subject.ts';

/** Sets of criteria, their thresholds on a day, and what changes them under a document. */
export function setRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    route(listCriteriaSets, ({ query, context }) =>
      context.read(async (transaction) => {
        const counts = await countThresholds(transaction);
        const sets = (await findSets(transaction)).filter(
          ({ set }) => query.onDay === undefined || holdsOn(set.validity, query.onDay),
        );
        return done(
          pageFrom(
            sets.map((stored) => setItemOf(stored, counts.get(stored.set.id))),
            query,
          ),
        );
      }),
    ),

    route(readCriteriaSet, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const stored = await findSet(transaction, params.setId);
        if (stored === undefined) return unknownSet(params.setId);
        const { set } = stored;
        const day = query.onDay ?? context.today;
        const provinceId =
          query.unitId === undefined ? query.provinceId : await findProvinceOfUnit(transaction, query.unitId);
        const [unit] =
          query.unitId === undefined || provinceId === undefined
            ? []
            : await findRoundUnits(transaction, provinceId, set.subject, day, query.unitId);
        if (query.unitId !== undefined && unit === undefined) {
          return refused({ code: 'assessed-unit-unknown', path: 'query.unitId', values: { unit: query.unitId } });
        }
        const subject = thresholdSubjectOf(regions, provinceId ?? '', unit);
        const thresholds = await findThresholds(transaction, set.id, provinceId);
        const counts = (await countThresholds(transaction)).get(set.id);
        return done({
          ...setItemOf(stored, counts),
          day,
          ...(set.note === undefined ? {} : { note: set.note }),
          sources: [...set.sources],
          groups: set.groups.map((group) => ({ ...group })),
          levels: set.levels.map((level) => ({ ...level })),
          provinceStatuses: set.provinceStatuses.map((status) => ({ ...status })),
          ...(unit === undefined ? {} : { subjectUnit: { ...subject, unitId: unit.unitId, name: unit.name } }),
          criteria: criteriaItemsOf(set, (code) => resolveThreshold(thresholds, code, subject, day)),
        });
      }),
    ),

    route(editCriteriaSet, async ({ params, body, version, context }) => {
      const permitted = await context.permits({ provinceId: 'VN' });
      if (!permitted.ok) return permitted;
      return context.write('VN', async (transaction) => {
        const before = await findSet(transaction, params.setId, true);
        if (before === undefined) return unknownSet(params.setId);
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        const problems = [
          ...(await unknownDocument(transaction, body.documentId)),
          ...body.indicators.flatMap((indicator, index): readonly Problem[] => {
            const { code } = indicator;
            const path = `indicators[${index}].code`;
            const first = body.indicators.findIndex((one) => one.code === code);
            if (first < index) return [{ code: 'indicator-given-twice', path, values: { code } }];
            const number = Number(code.split('.')[0]);
            const isKnown = before.set.criteria.some((criterion) => criterion.number === number);
            return isKnown ? [] : [{ code: 'criterion-code-unknown', path, values: { unit: '', code } }];
          }),
        ];
        if (problems.length > 0) return refused(...problems);
        // The schema's objects carry `undefined` where a field is absent; the domain's leave it out.
        const after = withIndicators(before.set, body.indicators as CriteriaSet['criteria'][number]['indicators']);
        const number = await putSet(transaction, before, after, {
          documentId: body.documentId,
          reason: body.reason,
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          at: context.now,
        });
        return done({ setId: after.id, version: number });
      });
    }),

    route(setThreshold, async ({ params, body, context }) => {
      const permitted = await context.permits({ provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const stored = await findSet(transaction, params.setId);
        if (stored === undefined) return unknownSet(params.setId);
        const problems: Problem[] = [...(await unknownDocument(transaction, body.documentId))];
        if (!cellCodes(stored.set).includes(body.code)) {
          problems.push({ code: 'criterion-code-unknown', path: 'code', values: { unit: '', code: body.code } });
        }
        if ((body.kind === 'figure') !== (body.value !== undefined)) {
          problems.push({ code: 'threshold-figure-missing', path: 'value' });
        }
        if (body.until !== undefined && body.until <= body.from) {
          problems.push({
            code: 'threshold-days-empty',
            path: 'until',
            values: { until: body.until, from: body.from },
          });
        }
        if (problems.length > 0) return refused(...problems);
        const threshold: Threshold = {
          id: uuid(),
          setId: params.setId,
          code: body.code,
          provinceId: body.provinceId,
          audience: {
            ...(body.region === undefined ? {} : { region: body.region }),
            ...(body.communeGroup === undefined ? {} : { communeGroup: body.communeGroup }),
          },
          from: body.from,
          ...(body.until === undefined ? {} : { until: body.until }),
          kind: body.kind,
          ...(body.value === undefined ? {} : { value: body.value }),
          documentId: body.documentId,
          ...(body.article === undefined ? {} : { article: body.article }),
          sources: [],
          verified: body.verified,
          ...(body.note === undefined ? {} : { note: body.note }),
        };
        const known = await findThresholds(transaction, params.setId, body.provinceId);
        const { ends, problem } = placeOfThreshold(known, threshold);
        if (problem !== undefined) return refused(problem);
        for (const earlier of ends) await endThreshold(transaction, earlier, threshold.from);
        await addThreshold(transaction, threshold, {
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          at: context.now,
        });
        return done({ id: threshold.id });
      });
    }),
  ];
}

export function withIndicators(set: CriteriaSet, given: CriteriaSet['criteria'][number]['indicators']): CriteriaSet {
  return {
    ...set,
    criteria: set.criteria.map((criterion) => {
      const own = given.filter(({ code }) => Number(code.split('.')[0]) === criterion.number);
      const kept = criterion.indicators.filter(({ code }) => !own.some((one) => one.code === code));
      const place = (code: string) => Number(code.split('.')[1]);
      return { ...criterion, indicators: [...kept, ...own].toSorted((a, b) => place(a.code) - place(b.code)) };
    }),
  };
}

export async function unknownDocument(transaction: ReadTransaction, documentId: string): Promise<readonly Problem[]> {
  if ((await findDocument(transaction, documentId)) !== undefined) return [];
  return [{ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } }];
}

export function unknownSet(set: string) {
  return refused({ code: 'criteria-set-unknown', values: { set } });
}
