import { shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import {
  listObservations,
  readObservation,
  readSeries,
  recordObservationsOperation,
} from '@muctieu/contract/indicators/observations.operations';
import { operandsOf, parseFormula } from '@muctieu/domain/indicators/formula';
import type { ObservedValue } from '@muctieu/domain/indicators/observation';
import { comparePeriods, periodDays } from '@muctieu/domain/indicators/observation-period';
import { addDecimals } from '@muctieu/kernel/decimal';
import { done, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import { findDocument, findDocuments } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findChildren } from '../territory/unit-tree.store.ts';
import { unknownIndicator } from './definition.routes.ts';
import { findDefinitions, type StoredDefinition } from './definition.store.ts';
import { filesOf } from './evidence.routes.ts';
import { computeFigure, namedIndicatorOf, storedFigure } from './figures.ts';
import { findBatches, findObservations, findObservationVersions, type StoredObservation } from './observation.store.ts';
import { figuresOf } from './read-board.ts';
import { recordObservations } from './record-observations.ts';
import { permittedUnit } from './target.routes.ts';
import { findTargets } from './target.store.ts';
import { findUnitFacts, namedUnitOf } from './unit-facts.store.ts';

/** Values: entered, listed, and opened down to what they are made of. */
export const observationRoutes: readonly Route[] = [
  route(recordObservationsOperation, async ({ body, context }) => {
    const permitted = await permittedUnits(
      context,
      body.provinceId,
      body.cells.map(({ unitId }) => unitId),
    );
    if (!permitted.ok) return permitted;
    return context.write(body.provinceId, async (transaction) => {
      const { documentId } = body;
      if (documentId !== undefined && (await findDocument(transaction, documentId)) === undefined) {
        return refused({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      }
      return recordObservations(transaction, {
        provinceId: body.provinceId,
        cells: body.cells,
        reason: body.reason,
        at: context.now,
        ...(documentId === undefined ? {} : { documentId }),
        ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
      });
    });
  }),

  route(listObservations, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const wanted = query.indicator === undefined ? undefined : definitions.get(query.indicator)?.no;
      const found = await findObservations(transaction, {
        provinceIds: [query.provinceId],
        ...(query.unitId === undefined ? {} : { unitIds: [query.unitId] }),
        ...(query.indicator === undefined ? {} : { indicatorNos: wanted === undefined ? [] : [wanted] }),
        ...(query.period === undefined ? {} : { periods: [query.period] }),
        ...(query.status === undefined ? {} : { statuses: [query.status] }),
      });
      const page = pageFrom(found, query);
      const units = await findUnitFacts(
        transaction,
        page.items.map(({ unitId }) => unitId),
      );
      const batches = await findBatches(
        transaction,
        query.provinceId,
        page.items.map(({ batchId }) => batchId),
      );
      const byNo = new Map([...definitions.values()].map((one) => [one.no, one.definition]));
      const items = page.items.flatMap((one) => {
        const unit = units.get(one.unitId);
        const definition = byNo.get(one.indicatorNo);
        if (unit === undefined || definition === undefined) return [];
        const { figure } = storedFigure(definition, one);
        const { origin: _, undetermined: __, becauseOf: ___, ...parts } = figure;
        return [
          {
            unit: namedUnitOf(unit),
            unitName: unit.name,
            ...(unit.code === undefined ? {} : { unitCode: unit.code }),
            indicator: definition.code,
            indicatorName: say(definition.name, context.language),
            period: one.period,
            status: one.status,
            breakdown: one.breakdown,
            ...parts,
            version: one.version,
            at: (batches.get(one.batchId)?.at ?? context.now).toISOString(),
            place: one.place,
          },
        ];
      });
      return done({ ...page, items });
    }),
  ),

  route(readObservation, async ({ query, context }) => {
    const unit = await permittedUnit(context, query.unitId);
    if (!unit.ok) return unit;
    return context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const stored = definitions.get(query.indicator);
      if (stored === undefined) return unknownIndicator(query.indicator, 'indicator');
      const { provinceId } = unit.value;
      const around = await findObservations(transaction, {
        provinceIds: [provinceId],
        unitIds: [query.unitId],
        periods: [query.period],
        statuses: [query.status],
      });
      const find = finder(around, definitions, query.breakdown);
      const formula = stored.definition.formula === undefined ? undefined : parseFormula(stored.definition.formula);
      const operands = formula?.ok === true ? operandsOf(formula.value) : [];
      const key = { ...query, indicatorNo: stored.no };
      const versions = await findObservationVersions(transaction, provinceId, key);
      const documents = await findDocuments(
        transaction,
        versions.flatMap(({ documentId }) => documentId ?? []),
      );
      const below = await findChildren(transaction, query.unitId, periodDays(query.period).to);
      const partsFound = await findObservations(transaction, {
        provinceIds: [...new Set(below.map((child) => child.provinceId))],
        unitIds: below.map(({ id }) => id),
        periods: [query.period],
        statuses: [query.status],
        indicatorNos: [stored.no],
        breakdown: query.breakdown,
      });
      const parts = below.flatMap(({ id, level, form, name, code, provinceId: kept }) => {
        const observed = partsFound.find(({ unitId }) => unitId === id);
        if (observed === undefined) return [];
        const named = { id, provinceId: kept, level, form, name, ...(code === undefined ? {} : { code }) };
        return [{ unit: named, figure: storedFigure(stored.definition, observed).figure }];
      });
      const total = addedUp(stored, partsFound);
      return done({
        unit: namedUnitOf(unit.value),
        indicator: namedIndicatorOf(stored),
        period: query.period,
        status: query.status,
        breakdown: query.breakdown,
        figure: computeFigure(stored.definition, definitions, find).figure,
        operands: operands.flatMap((code) => {
          const operand = definitions.get(code);
          if (operand === undefined) return [];
          return [
            {
              indicator: namedIndicatorOf(operand),
              figure: computeFigure(operand.definition, definitions, find).figure,
            },
          ];
        }),
        parts,
        breakdowns: around
          .filter((one) => one.indicatorNo === stored.no && one.breakdown !== query.breakdown)
          .map((one) => ({ breakdown: one.breakdown, figure: storedFigure(stored.definition, one).figure })),
        files: await filesOf(transaction, unit.value, { ...query, indicatorNo: stored.no }),
        versions: versions.map((version) => {
          const symbol = version.documentId === undefined ? undefined : documents.get(version.documentId)?.symbol;
          return {
            version: version.version,
            figure: storedFigure(stored.definition, version).figure,
            at: version.at.toISOString(),
            reason: version.reason,
            justification: version.justification,
            place: version.place,
            ...(version.personName === undefined ? {} : { personName: version.personName }),
            ...(version.documentId === undefined ? {} : { documentId: version.documentId }),
            ...(symbol === undefined ? {} : { documentSymbol: symbol }),
          };
        }),
        ...(stored.definition.formula === undefined ? {} : { formula: stored.definition.formula }),
        ...(total === undefined ? {} : { partsTotal: storedFigure(stored.definition, total).figure }),
      });
    });
  }),

  route(readSeries, async ({ query, context }) => {
    const unit = await permittedUnit(context, query.unitId);
    if (!unit.ok) return unit;
    return context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const stored = definitions.get(query.indicator);
      if (stored === undefined) return unknownIndicator(query.indicator, 'indicator');
      const { provinceId } = unit.value;
      const found = await findObservations(transaction, {
        provinceIds: [provinceId],
        unitIds: [query.unitId],
        ...(stored.definition.formula === undefined ? { indicatorNos: [stored.no] } : {}),
        breakdown: '',
      });
      const targets = await findTargets(transaction, {
        provinceIds: [provinceId],
        unitIds: [query.unitId],
        indicatorNos: [stored.no],
      });
      const points = (['actual', 'forecast'] as const).flatMap((status) =>
        figuresOf(stored, definitions, found, status).map(({ period, figure }) => ({ period, status, figure })),
      );
      return done({
        unit: namedUnitOf(unit.value),
        indicator: namedIndicatorOf(stored),
        points: points.toSorted((a, b) => comparePeriods(a.period, b.period)),
        targets: targets.map(({ period, kind, operator, value }) => ({
          period,
          kind,
          operator,
          value: shortTextOfDecimal(value),
        })),
      });
    });
  }),
];

/** Every unit of a batch is asked for: a commune officer enters no other commune's figures. */
export async function permittedUnits(context: RequestContext, provinceId: string, unitIds: readonly string[]) {
  const whole = await context.permits({ provinceId });
  if (whole.ok) return whole;
  for (const unitId of new Set(unitIds)) {
    const permitted = await context.permits({ provinceId, unitId });
    if (!permitted.ok) return permitted;
  }
  return done(undefined);
}

function finder(
  observations: readonly StoredObservation[],
  definitions: ReadonlyMap<string, StoredDefinition>,
  breakdown: string,
): (code: string) => ObservedValue | undefined {
  return (code) =>
    observations.find((one) => one.indicatorNo === definitions.get(code)?.no && one.breakdown === breakdown);
}

/** Only where every part has its own parts, and only by the rule of the definition (T4). */
function addedUp({ definition }: StoredDefinition, parts: readonly StoredObservation[]): ObservedValue | undefined {
  const { kind } = definition.regrouping;
  if (parts.length === 0 || (kind !== 'sum' && kind !== 'ratio-of-sums' && kind !== 'weighted-average'))
    return undefined;
  let total: ObservedValue | undefined;
  for (const { value, denominator } of parts) {
    if (value === undefined || (kind !== 'sum' && denominator === undefined)) return undefined;
    total = {
      value: total?.value === undefined ? value : addDecimals(total.value, value),
      ...(denominator === undefined
        ? {}
        : {
            denominator: total?.denominator === undefined ? denominator : addDecimals(total.denominator, denominator),
          }),
    };
  }
  return total;
}
