import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { readIndicatorTable, readNationTable } from '@muctieu/contract/indicators/observations.operations';
import { operandsOf, parseFormula } from '@muctieu/domain/indicators/formula';
import { type BreakdownDimension, breakdownParts } from '@muctieu/domain/indicators/indicator-definition';
import { comparePeriods, periodDays } from '@muctieu/domain/indicators/observation-period';
import { nationId } from '@muctieu/domain/territory/unit';
import { done, refused } from '@muctieu/kernel/result';
import { type Route, route } from '../http/route.ts';
import { findDefinitions, type StoredDefinition } from './definition.store.ts';
import { computeFigure, type Definitions, namedIndicatorOf, storedFigure } from './figures.ts';
import { findObservations, type StoredObservation } from './observation.store.ts';
import { findFilled, findSums } from './observation-sum.store.ts';
import { findUnitWindow } from './unit-window.store.ts';

/** Units against indicators against periods, a screen at a time, and the country from its kept sums. */
export const tableRoutes: readonly Route[] = [
  route(readIndicatorTable, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const chosen = chooseIndicators(definitions, query.indicators, query.programme);
      if (!chosen.ok) return chosen;
      const last = query.periods.toSorted(comparePeriods).at(-1);
      const day = query.onDay ?? (last === undefined ? context.today : earlier(periodDays(last).to, context.today));
      const { from, limit, level, provinceId, dimension } = query;
      const under = query.under === nationId ? undefined : query.under;
      const { units, total } = await findUnitWindow(transaction, { provinceId, under, level, from, limit }, day);
      const hasFormula = chosen.value.some(({ definition }) => definition.formula !== undefined);
      const found = await findObservations(transaction, {
        provinceIds: [...new Set(units.map((unit) => unit.provinceId))],
        unitIds: units.map(({ id }) => id),
        periods: query.periods,
        statuses: [query.status],
        ...(dimension === undefined ? { breakdown: '' } : {}),
        ...(hasFormula ? {} : { indicatorNos: chosen.value.map(({ no }) => no) }),
      });
      const rows = rowsOf(found);
      const filled =
        query.says === 'filled'
          ? await findFilled(transaction, { provinceId, level, periods: query.periods, status: query.status })
          : undefined;
      const items = units.map((unit) => ({
        unit,
        cells: query.periods.map((period) => {
          const row = rows.get(`${unit.id}|${period}`);
          return chosen.value.map((stored) => cellOf(stored, definitions, row, dimension));
        }),
      }));
      return done({
        indicators: chosen.value.map((stored) => ({
          ...namedIndicatorOf(stored),
          per: stored.definition.per,
          breakdowns: [...stored.definition.breakdowns],
          ...(filled === undefined ? {} : { filled: isFilled(stored, definitions, filled) }),
          ...(stored.definition.formula === undefined ? {} : { formula: stored.definition.formula }),
        })),
        periods: [...query.periods],
        from,
        total,
        items,
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

/** By unit and period: the figures of every indicator, total and parts. */
type RowFigures = ReadonlyMap<string, StoredObservation>;

function rowsOf(found: readonly StoredObservation[]): ReadonlyMap<string, RowFigures> {
  const rows = new Map<string, Map<string, StoredObservation>>();
  for (const one of found) {
    const key = `${one.unitId}|${one.period}`;
    const row = rows.get(key) ?? new Map<string, StoredObservation>();
    rows.set(key, row);
    row.set(`${one.indicatorNo}|${one.breakdown}`, one);
  }
  return rows;
}

function cellOf(
  { definition, no }: StoredDefinition,
  definitions: Definitions,
  row: RowFigures | undefined,
  dimension: BreakdownDimension | undefined,
) {
  if (row === undefined) return null;
  const observed = row.get(`${no}|`);
  const parts = dimension === undefined ? [] : partsOf(row, no, dimension);
  const find = (wanted: string) => row.get(`${definitions.get(wanted)?.no ?? -1}|`);
  const { figure } =
    definition.formula === undefined
      ? storedFigure(definition, observed)
      : computeFigure(definition, definitions, find);
  if (figure.origin === 'none' && parts.length === 0) return null;
  return {
    v: observed?.version ?? 0,
    ...(figure.shown === undefined ? {} : { s: figure.shown }),
    ...(figure.value === undefined ? {} : { a: figure.value }),
    ...(figure.denominator === undefined ? {} : { b: figure.denominator }),
    ...(figure.origin === 'printed' ? { p: true } : {}),
    ...(parts.length === 0 ? {} : { d: Object.fromEntries(parts) }),
  };
}

function partsOf(row: RowFigures, no: number, dimension: BreakdownDimension) {
  return breakdownParts[dimension].flatMap((part) => {
    const key = `${dimension}:${part}`;
    const observed = row.get(`${no}|${key}`);
    if (observed === undefined) return [];
    const { value, denominator, version } = observed;
    const cell = {
      v: version,
      ...(value === undefined ? {} : { a: shortTextOfDecimal(value) }),
      ...(denominator === undefined ? {} : { b: shortTextOfDecimal(denominator) }),
    };
    return [[key, cell] as const];
  });
}

/** A formula has figures where all of its operands have: one that is missing is never taken for nought. */
function isFilled(stored: StoredDefinition, definitions: Definitions, filled: ReadonlySet<number>, depth = 0): boolean {
  const { formula } = stored.definition;
  if (formula === undefined) return filled.has(stored.no);
  const parsed = parseFormula(formula);
  if (!parsed.ok || depth > 20) return false;
  return operandsOf(parsed.value).every((code) => {
    const operand = definitions.get(code);
    return operand !== undefined && isFilled(operand, definitions, filled, depth + 1);
  });
}

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
