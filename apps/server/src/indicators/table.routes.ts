import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { readIndicatorTable, readNationTable } from '@muctieu/contract/indicators/observations.operations';
import { comparePeriods, periodDays } from '@muctieu/domain/indicators/observation-period';
import { nationId } from '@muctieu/domain/territory/unit';
import { done, refused } from '@muctieu/kernel/result';
import { type Route, route } from '../http/route.ts';
import { listUnits } from '../territory/unit-list.store.ts';
import { findDefinitions } from './definition.store.ts';
import { computeFigure, type Definitions, namedIndicatorOf, storedFigure } from './figures.ts';
import { findObservations, type StoredObservation } from './observation.store.ts';
import { findSums } from './observation-sum.store.ts';

/** Units against indicators against periods, a screen at a time, and the country from its kept sums. */
export const tableRoutes: readonly Route[] = [
  route(readIndicatorTable, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const chosen = chooseIndicators(definitions, query.indicators, query.programme);
      if (!chosen.ok) return chosen;
      const last = query.periods.toSorted(comparePeriods).at(-1);
      const day = query.onDay ?? (last === undefined ? context.today : earlier(periodDays(last).to, context.today));
      const page = await listUnits(
        transaction,
        {
          level: query.level,
          sort: 'name',
          existence: 'on-day',
          limit: query.limit,
          ...(query.provinceId === undefined ? {} : { provinceId: query.provinceId }),
          ...(query.under === undefined || query.under === nationId ? {} : { under: query.under }),
          ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
        },
        day,
      );
      const hasFormula = chosen.value.some(({ definition }) => definition.formula !== undefined);
      const found = await findObservations(transaction, {
        provinceIds: [...new Set(page.items.map(({ provinceId }) => provinceId))],
        unitIds: page.items.map(({ id }) => id),
        periods: query.periods,
        statuses: [query.status],
        breakdown: '',
        ...(hasFormula ? {} : { indicatorNos: chosen.value.map(({ no }) => no) }),
      });
      const byPlace = new Map<string, Map<number, StoredObservation>>();
      for (const one of found) {
        const key = `${one.unitId}|${one.period}`;
        const row = byPlace.get(key) ?? new Map<number, StoredObservation>();
        row.set(one.indicatorNo, one);
        byPlace.set(key, row);
      }
      const items = page.items.map(({ id, provinceId, level, form, name, code }) => ({
        unit: { id, provinceId, level, form, name, ...(code === undefined ? {} : { code }) },
        cells: query.periods.map((period) => {
          const row = byPlace.get(`${id}|${period}`);
          return chosen.value.map(({ definition, no }) => {
            const observed = row?.get(no);
            if (definition.formula === undefined && observed === undefined) return null;
            const find = (wanted: string) => row?.get(definitions.get(wanted)?.no ?? -1);
            const { figure } =
              definition.formula === undefined
                ? storedFigure(definition, observed)
                : computeFigure(definition, definitions, find);
            if (figure.origin === 'none') return null;
            return {
              v: observed?.version ?? 0,
              ...(figure.shown === undefined ? {} : { s: figure.shown }),
              ...(figure.value === undefined ? {} : { a: figure.value }),
              ...(figure.denominator === undefined ? {} : { b: figure.denominator }),
              ...(figure.origin === 'printed' ? { p: true } : {}),
            };
          });
        }),
      }));
      return done({
        indicators: chosen.value.map((stored) => ({
          ...namedIndicatorOf(stored),
          per: stored.definition.per,
          ...(stored.definition.formula === undefined ? {} : { formula: stored.definition.formula }),
        })),
        periods: [...query.periods],
        items,
        ...(page.nextCursor === undefined ? {} : { nextCursor: page.nextCursor }),
        ...(page.total === undefined ? {} : { total: page.total }),
      });
    }),
  ),

  route(readNationTable, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const chosen = chooseIndicators(definitions, query.indicators, query.programme);
      if (!chosen.ok) return chosen;
      const sums = await findSums(transaction, {
        periods: query.periods,
        indicatorNos: chosen.value.map(({ no }) => no),
        level: query.level,
        status: query.status,
      });
      const byKey = new Map(sums.map((sum) => [`${sum.provinceId}|${sum.period}|${sum.indicatorNo}`, sum]));
      const provinces = [...new Set(sums.map(({ provinceId }) => provinceId))].toSorted();
      return done({
        indicators: chosen.value.map(namedIndicatorOf),
        periods: [...query.periods],
        rows: provinces.map((provinceId) => ({
          provinceId,
          cells: query.periods.map((period) =>
            chosen.value.map(({ definition, no }) => {
              const sum = byKey.get(`${provinceId}|${period}|${no}`);
              if (sum === undefined) return null;
              const addable = ['sum', 'ratio-of-sums', 'weighted-average'].includes(definition.regrouping.kind);
              const { figure } = addable ? storedFigure(definition, sum) : { figure: {} as { shown?: string } };
              return {
                a: shortTextOfDecimal(sum.value),
                n: sum.unitCount,
                ...(figure.shown === undefined ? {} : { s: figure.shown }),
                ...(definition.kind === 'ratio' || definition.kind === 'average'
                  ? { b: shortTextOfDecimal(sum.denominator) }
                  : {}),
              };
            }),
          ),
        })),
      });
    }),
  ),
];

function chooseIndicators(
  definitions: Definitions,
  codes: readonly string[] | undefined,
  programme: string | undefined,
) {
  if (codes === undefined) {
    const all = [...definitions.values()].filter(
      ({ definition }) => programme === undefined || definition.programme === programme,
    );
    return done(all);
  }
  const unknown = codes.filter((code) => !definitions.has(code));
  if (unknown.length > 0) {
    return refused(
      ...unknown.map((code) => ({ code: 'indicator-unknown', path: 'query.indicators', values: { code } })),
    );
  }
  return done(codes.flatMap((code) => definitions.get(code) ?? []));
}

function earlier<Day extends string>(one: Day, other: Day): Day {
  return one < other ? one : other;
}
