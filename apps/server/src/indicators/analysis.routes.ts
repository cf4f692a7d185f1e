import { textOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { notCarriedTexts } from '@muctieu/contract/indicators/indicators.texts';
import type { regroupedItem } from '@muctieu/contract/indicators/observation';
import { listPrintedDifferences, listRegrouped } from '@muctieu/contract/indicators/observations.operations';
import { periodDays } from '@muctieu/domain/indicators/observation-period';
import { regroupObservations } from '@muctieu/domain/indicators/regroup-observations';
import { done } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { z } from 'zod';
import { findDocuments } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { getTerritory } from '../territory/territory-state.store.ts';
import { findDefinitions } from './definition.store.ts';
import { storedFigure } from './figures.ts';
import { findObservations } from './observation.store.ts';
import { readPrintedDifferences } from './printed-differences.ts';
import { findUnitFacts, findUnitsOfLevel, namedUnitOf } from './unit-facts.store.ts';

type RegroupedItem = z.output<typeof regroupedItem>;

/** What the figures say about one another: rates a report got wrong, and old units on the map of today. */
export const analysisRoutes: readonly Route[] = [
  route(listPrintedDifferences, ({ query, context }) =>
    context.read(async (transaction) => {
      const all = await readPrintedDifferences(transaction, query.provinceId);
      const page = pageFrom(
        all.filter(({ verdict }) => query.verdict === undefined || verdict === query.verdict),
        query,
      );
      const units = await findUnitFacts(
        transaction,
        page.items.map(({ unitId }) => unitId),
      );
      const documents = await findDocuments(
        transaction,
        page.items.flatMap(({ documentId }) => documentId ?? []),
      );
      const items = page.items.flatMap(({ unitId, definition, documentId, printed, computed, ...line }) => {
        const unit = units.get(unitId);
        if (unit === undefined) return [];
        const symbol = documents.get(documentId ?? '')?.symbol;
        return [
          {
            ...line,
            unit: namedUnitOf(unit),
            unitName: unit.name,
            indicator: definition.code,
            indicatorName: say(definition.name, context.language),
            printed: textOfDecimal(printed),
            computed: textOfDecimal(computed),
            ...(symbol === undefined ? {} : { documentSymbol: symbol }),
          },
        ];
      });
      return done({ ...page, items });
    }),
  ),

  route(listRegrouped, async ({ query, context }) => {
    // Half a province regroups into nonsense: whoever does not see all of it sees nothing here.
    const permitted = await context.permits({ provinceId: query.provinceId });
    if (!permitted.ok) return done(pageFrom([], query));
    return context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const stored = definitions.get(query.indicator);
      if (stored === undefined) return done(pageFrom([], query));
      const observedDay = periodDays(query.period).to;
      const onDay = query.onDay ?? context.today;
      const found = await findObservations(transaction, {
        provinceIds: [query.provinceId],
        periods: [query.period],
        indicatorNos: [stored.no],
        statuses: ['actual'],
        breakdown: '',
      });
      const territory = await getTerritory(transaction, query.provinceId);
      const levels = new Set(found.map(({ unitId }) => territory.units.get(unitId)?.level));
      levels.delete('province');
      const inLevel = found.filter(({ unitId }) => levels.has(territory.units.get(unitId)?.level));
      const standing: string[] = [];
      for (const level of levels) {
        if (level === undefined) continue;
        standing.push(...(await findUnitsOfLevel(transaction, query.provinceId, level, observedDay)));
      }
      const carried = regroupObservations(territory, stored.definition, inLevel, observedDay, onDay, standing);
      const named = await findUnitFacts(
        transaction,
        carried.flatMap((one) => [one.unitId, ...(one.kind === 'carried' ? [] : one.becauseOf)]),
        onDay,
      );
      const items = carried.flatMap((one): RegroupedItem[] => {
        const unit = named.get(one.unitId);
        if (unit === undefined) return [];
        const base = { unit: namedUnitOf(unit), unitName: unit.name };
        if (one.kind === 'not-carried') {
          const becauseOf = one.becauseOf.map((unitId) => named.get(unitId)?.name ?? unitId);
          const words = say(notCarriedTexts[one.reason] ?? { vi: one.reason, en: one.reason }, context.language);
          const reason = becauseOf.length === 0 ? words : `${words}: ${becauseOf.slice(0, 5).join(', ')}`;
          return [{ ...base, notCarried: one.reason, reason, becauseOf }];
        }
        const { figure } = storedFigure(stored.definition, one.observed);
        return [
          {
            ...base,
            reason: '',
            becauseOf: [],
            ...(figure.shown === undefined ? {} : { shown: figure.shown }),
            ...(figure.value === undefined ? {} : { value: figure.value }),
            ...(figure.denominator === undefined ? {} : { denominator: figure.denominator }),
          },
        ];
      });
      return done(
        pageFrom(
          items.toSorted((a, b) => a.unit.name.localeCompare(b.unit.name, 'vi')),
          query,
        ),
      );
    });
  }),
];
