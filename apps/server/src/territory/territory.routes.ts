import * as operations from '@muctieu/contract/territory/territory.operations';
import { territoryProblems } from '@muctieu/contract/territory/territory.problems';
import { wordedProblem } from '@muctieu/contract/territory/worded-problem';
import { previewEvents } from '@muctieu/domain/territory/preview-events';
import { reviewShares } from '@muctieu/domain/territory/review-shares';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { type Route, route } from '../http/route.ts';
import { bookTerritory } from './book-territory.ts';
import { boundaryRoutes } from './boundary.routes.ts';
import { findCounterparts } from './counterparts.ts';
import { describedChanges } from './described-changes.ts';
import { listEvents } from './event-list.store.ts';
import { saveReviewedShares } from './flow-share.store.ts';
import { bookOfficialList, previewOfficialList } from './official-list.ts';
import { problemItemOf } from './problem-item.ts';
import { proposedEvents } from './proposed-events.ts';
import { regroupFacts } from './regroup-facts.ts';
import { nextVersion } from './save-territory.store.ts';
import { findTerritoryVersion, getTerritory, lockTerritory } from './territory-state.store.ts';
import { findUnitHistory } from './unit-history.store.ts';
import { listUnits } from './unit-list.store.ts';
import { searchUnits } from './unit-search.store.ts';
import { findChildren, findProvinceOfUnit, findTreeNode } from './unit-tree.store.ts';

export function territoryRoutes(): readonly Route[] {
  return [...readingRoutes(), ...bookingRoutes(), ...listRoutes(), ...boundaryRoutes()];
}

function readingRoutes(): readonly Route[] {
  return [
    route(operations.listUnits, async ({ query, context }) => {
      const page = await context.read((transaction) => listUnits(transaction, query, query.day ?? context.today));
      return done({ ...page, items: [...page.items] });
    }),

    route(operations.listChildren, ({ params, query, context }) => {
      const day = query.day ?? context.today;
      return context.read(async (transaction) => {
        const parent = await findTreeNode(transaction, params.unitId, day);
        if (parent === undefined && (await findProvinceOfUnit(transaction, params.unitId)) === undefined) {
          return unitNotFound(params.unitId);
        }
        const items = [...(await findChildren(transaction, params.unitId, day))];
        return done({ day, ...(parent === undefined ? {} : { parent }), items });
      });
    }),

    route(operations.searchUnits, async ({ query, context }) => {
      const day = query.day ?? context.today;
      const items = await context.read((transaction) => searchUnits(transaction, { ...query, day }));
      return done({ day, items: [...items] });
    }),

    route(operations.getUnit, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const history = await findUnitHistory(transaction, params.unitId, query.day ?? context.today);
        if (history === undefined) return unitNotFound(params.unitId);
        const { provinceId } = history;
        const events = await listEvents(
          transaction,
          { provinceId, unitId: params.unitId, limit: 1000 },
          context.language,
        );
        return done({ ...history, events: [...events.items], version: history.territoryVersion });
      }),
    ),

    route(operations.findCounterparts, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const provinceId = await findProvinceOfUnit(transaction, params.unitId);
        if (provinceId === undefined) return unitNotFound(params.unitId);
        const territory = await getTerritory(transaction, provinceId);
        return findCounterparts(territory, params.unitId, query.from, query.to);
      }),
    ),

    route(operations.regroupFacts, ({ params: { provinceId }, body, context }) =>
      context.read(async (transaction) => {
        if ((await findTerritoryVersion(transaction, provinceId)) === undefined) return provinceNotFound(provinceId);
        return regroupFacts(await getTerritory(transaction, provinceId), body);
      }),
    ),

    route(operations.listEvents, async ({ query, context }) => {
      const page = await context.read((transaction) => listEvents(transaction, query, context.language));
      return done({ ...page, items: [...page.items] });
    }),
  ];
}

function bookingRoutes(): readonly Route[] {
  return [
    route(operations.previewEvents, async ({ params: { provinceId }, body, context }) => {
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      return context.read(async (transaction) => {
        const territoryVersion = await findTerritoryVersion(transaction, provinceId);
        if (territoryVersion === undefined) return provinceNotFound(provinceId);
        const before = await getTerritory(transaction, provinceId);
        const preview = previewEvents(before, proposedEvents(body));
        return done({
          territoryVersion,
          changes: [...describedChanges(before, preview.territory, preview.changes)],
          problems: preview.problems.map((problem) => problemItemOf(wordedProblem(problem), territoryProblems)),
          version: territoryVersion,
        });
      });
    }),

    route(operations.bookEvents, async ({ params: { provinceId }, body, version, context }) => {
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const current = await lockTerritory(transaction, provinceId);
        if (current === undefined) return provinceNotFound(provinceId);
        if (current !== version) return changedMeanwhile(current, version);
        const before = await getTerritory(transaction, provinceId);
        const booked = await bookTerritory(transaction, before, proposedEvents(body), context.now);
        if (!booked.ok) return booked;
        const { eventIds, changeCount } = booked.value;
        return done({
          territoryVersion: booked.value.version,
          eventIds: [...eventIds],
          changeCount,
          version: booked.value.version,
        });
      });
    }),

    route(operations.reviewShares, async ({ params, body, version, context }) => {
      const { provinceId, eventId } = params;
      const permitted = await context.permits({ provinceId });
      if (!permitted.ok) return permitted;
      return context.write(provinceId, async (transaction) => {
        const current = await lockTerritory(transaction, provinceId);
        if (current === undefined) return provinceNotFound(provinceId);
        if (current !== version) return changedMeanwhile(current, version);
        const territory = await getTerritory(transaction, provinceId);
        const before = territory.flows.filter((flow) => flow.eventId === eventId && flow.originId === body.originId);
        if (!territory.flows.some((flow) => flow.eventId === eventId)) {
          return refused({ code: 'event-not-found', values: { event: eventId } });
        }
        const reviewed = reviewShares(territory, { eventId, ...body });
        if (!reviewed.ok) return reviewed;
        await saveReviewedShares(transaction, provinceId, eventId, body.originId, body.shares);
        const subject = { kind: 'unit-flow', id: `${eventId}:${body.originId}` };
        transaction.journal({
          subject,
          unitId: body.originId,
          before: { flows: before },
          after: { flows: reviewed.value },
        });
        const territoryVersion = await nextVersion(transaction, provinceId);
        return done({ territoryVersion, version: territoryVersion });
      });
    }),
  ];
}

function listRoutes(): readonly Route[] {
  return [
    route(operations.previewList, ({ query, file, context }) => previewOfficialList(query, file, context)),
    route(operations.bookList, ({ query, file, context }) => bookOfficialList(query, file, context)),
  ];
}

function unitNotFound(unitId: string): Result<never> {
  return refused({ code: 'unit-not-found', values: { unit: unitId } });
}

function provinceNotFound(provinceId: string): Result<never> {
  return refused({ code: 'province-not-found', values: { provinceId } });
}

function changedMeanwhile(current: number, found: number): Result<never> {
  return refused({ code: 'changed-meanwhile', values: { current: String(current), found: String(found) } });
}
