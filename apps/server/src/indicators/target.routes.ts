import { decimalOfText, shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { listGaps, listTargets, readBoard, setTargets } from '@muctieu/contract/indicators/indicators.operations';
import type { listTargetsQuery } from '@muctieu/contract/indicators/target';
import { cascadeGap } from '@muctieu/domain/indicators/cascade-gap';
import { type IndicatorTarget, needsBaseline } from '@muctieu/domain/indicators/indicator-target';
import { periodDays } from '@muctieu/domain/indicators/observation-period';
import { nationId } from '@muctieu/domain/territory/unit';
import { absoluteDecimal, type Decimal, equalDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocument } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { pathIds } from '../territory/subtree.store.ts';
import { findChildren } from '../territory/unit-tree.store.ts';
import { findDefinitions } from './definition.store.ts';
import type { Definitions } from './figures.ts';
import { indicatorSentences } from './indicator-sentences.texts.ts';
import { readBoardItems, written } from './read-board.ts';
import {
  type AddedTarget,
  addTargets,
  countTargetsOf,
  findTargets,
  type StoredTarget,
  type TargetFilter,
} from './target.store.ts';
import { findUnitFacts, namedUnitOf, type UnitFacts } from './unit-facts.store.ts';

/** Targets: what was asked of whom, what came of it, and what nobody below has taken on. */
export const targetRoutes: readonly Route[] = [
  route(readBoard, async ({ query, context }) => {
    const unit = await permittedUnit(context, query.unitId);
    if (!unit.ok) return isUnknownUnit(unit) ? done(pageFrom([], query)) : unit;
    return context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const day = `${query.year}-06-30` as PlainDate;
      const path = await pathIds(transaction, unit.value.provinceId, query.unitId, day);
      const above = [...path.filter((unitId) => unitId !== query.unitId), nationId];
      const facts = await findUnitFacts(transaction, above, day);
      const ancestors = above.flatMap((unitId) => facts.get(unitId) ?? []);
      const items = await readBoardItems(transaction, unit.value, query.year, definitions, context.language, ancestors);
      // What is known comes first; what nobody reported yet stands below it.
      const known = items.toSorted((a, b) => Number(a.light === 'unknown') - Number(b.light === 'unknown'));
      const shown = known.filter(
        ({ indicator, light }) =>
          (query.programme === undefined || definitions.get(indicator)?.definition.programme === query.programme) &&
          (query.light === undefined || light === query.light),
      );
      return done(pageFrom(shown, query));
    });
  }),

  route(listGaps, async ({ query, context }) => {
    const unit = await permittedUnit(context, query.unitId);
    if (!unit.ok) return isUnknownUnit(unit) ? done(pageFrom([], query)) : unit;
    return context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const parents = await findTargets(transaction, { provinceIds: [unit.value.provinceId], unitIds: [query.unitId] });
      const asked = parents.filter(({ period, kind }) => kind !== 'baseline' && (query.period ?? period) === period);
      const below = await readBelow(transaction, query.unitId, asked);
      const items = asked.flatMap((parent) => gapOf(parent, below, definitions, context) ?? []);
      return done(pageFrom(items, query));
    });
  }),

  route(listTargets, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const filter = await filterOf(transaction, query, definitions, context.today);
      const from = /^\d{1,7}$/.test(query.cursor ?? '') ? Number(query.cursor) : 0;
      const found = await findTargets(transaction, filter, { from, limit: query.limit + 1 });
      const targets = found.slice(0, query.limit);
      const total = query.cursor === undefined ? { total: await countTargetsOf(transaction, filter) } : {};
      const units = await findUnitFacts(
        transaction,
        targets.map(({ unitId }) => unitId),
      );
      const byNo = new Map([...definitions.values()].map((one) => [one.no, one.definition]));
      const items = targets.flatMap((target) => {
        const unit = units.get(target.unitId);
        const definition = byNo.get(target.indicatorNo);
        if (unit === undefined || definition === undefined) return [];
        const { period, kind, operator, version, note, documentId } = target;
        return [
          {
            unit: namedUnitOf(unit),
            unitName: unit.name,
            indicator: definition.code,
            indicatorName: say(definition.name, context.language),
            ...{ period, kind, operator, version, note },
            value: shortTextOfDecimal(target.value),
            ...(target.denominator === undefined ? {} : { denominator: shortTextOfDecimal(target.denominator) }),
            ...(documentId === undefined ? {} : { documentId }),
          },
        ];
      });
      const next = found.length > query.limit ? { nextCursor: String(from + query.limit) } : {};
      return done({ items, ...next, ...total });
    }),
  ),

  route(setTargets, async ({ body, context }) => {
    for (const unitId of new Set(body.targets.map((target) => target.unitId))) {
      const permitted = await context.permits({ provinceId: body.provinceId, unitId });
      if (!permitted.ok) return permitted;
    }
    return context.write(body.provinceId, async (transaction) => {
      const { provinceId, documentId, reason, targets } = body;
      const definitions = await findDefinitions(transaction);
      const unitIds = targets.map(({ unitId }) => unitId);
      const units = await findUnitFacts(transaction, unitIds);
      const stored = await findTargets(transaction, {
        provinceIds: [provinceId],
        unitIds,
        indicatorNos: targets.flatMap(({ indicator }) => definitions.get(indicator)?.no ?? []),
      });
      const keyOf = (one: TargetKey) => `${one.unitId}|${one.indicatorNo}|${one.period}|${one.kind}`;
      const byKey = new Map(stored.map((one) => [keyOf(one), one]));
      const problems: Problem[] = [];
      if (documentId !== undefined && (await findDocument(transaction, documentId)) === undefined) {
        problems.push({ code: 'cited-document-unknown', path: 'documentId', values: { id: documentId } });
      }
      const seen = new Map<string, number>();
      const added: AddedTarget[] = [];
      for (const [index, target] of targets.entries()) {
        const path = `targets[${index}]`;
        const definition = definitions.get(target.indicator);
        if (definition === undefined) {
          problems.push({ code: 'indicator-unknown', path: `${path}.indicator`, values: { code: target.indicator } });
          continue;
        }
        if (units.get(target.unitId)?.provinceId !== provinceId) {
          const values = { unit: target.unitId, province: provinceId };
          problems.push({ code: 'observation-unit-unknown', path: `${path}.unitId`, values });
        }
        const key = keyOf({ ...target, indicatorNo: definition.no });
        const first = seen.get(key);
        if (first !== undefined) problems.push({ code: 'observation-twice', path, values: { first: first + 1 } });
        seen.set(key, index);
        const before = byKey.get(key);
        if (target.basedOn !== undefined && target.basedOn !== (before?.version ?? 0)) {
          const values = { based: target.basedOn, stored: before?.version ?? 0 };
          problems.push({ code: 'target-changed-meanwhile', path, values });
        }
        const isBaseline = (one: { kind: string; unitId: string }) =>
          one.kind === 'baseline' && one.unitId === target.unitId;
        const hasBaseline =
          stored.some((one) => isBaseline(one) && one.indicatorNo === definition.no) ||
          targets.some((one) => isBaseline(one) && one.indicator === target.indicator);
        if (needsBaseline(target.operator) && !hasBaseline) {
          const values = { operator: target.operator, code: target.indicator };
          problems.push({ code: 'target-needs-baseline', path: `${path}.operator`, values });
        }
        const made: AddedTarget = {
          provinceId,
          unitId: target.unitId,
          indicatorNo: definition.no,
          period: target.period,
          kind: target.kind,
          version: (before?.version ?? 0) + 1,
          operator: target.operator,
          value: decimalOfText(target.value),
          note: target.note ?? '',
          reason,
          at: context.now,
          ...(target.denominator === undefined ? {} : { denominator: decimalOfText(target.denominator) }),
          ...(documentId === undefined ? {} : { documentId }),
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
        };
        if (before === undefined || !sameTarget(before, made)) added.push(made);
      }
      if (problems.length > 0) return refused(...problems);
      if (added.length > 0) await addTargets(transaction, added);
      return done({ set: added.length, unchanged: targets.length - added.length });
    });
  }),
];

/** A list about nobody is empty. */
function isUnknownUnit(outcome: Result<unknown>): boolean {
  return !outcome.ok && outcome.problems.some(({ code }) => code === 'observation-unit-unknown');
}

/** The unit of a request, once the person may read there; the nation's board is for whoever reads anything. */
export async function permittedUnit(context: RequestContext, unitId: string): Promise<Result<UnitFacts>> {
  const facts = await context.read((transaction) => findUnitFacts(transaction, [unitId]));
  const unit = facts.get(unitId);
  if (unit === undefined) {
    return refused({ code: 'observation-unit-unknown', path: 'unitId', values: { unit: unitId, province: '' } });
  }
  const isWhole = unit.level === 'province' || unit.level === 'nation';
  const permitted = await context.permits({ provinceId: unit.provinceId, ...(isWhole ? {} : { unitId }) });
  return permitted.ok ? done(unit) : permitted;
}

type TargetKey = Pick<StoredTarget, 'unitId' | 'indicatorNo' | 'period' | 'kind'>;

/** Of which units, indicators and periods; those around a unit are kept by other provinces where it is the state. */
async function filterOf(
  transaction: ReadTransaction,
  query: z.output<typeof listTargetsQuery>,
  definitions: Definitions,
  today: PlainDate,
): Promise<TargetFilter> {
  const { unitId, around, indicator, period, kind } = query;
  const wanted = indicator === undefined ? undefined : definitions.get(indicator)?.no;
  const narrowed = {
    ...(indicator === undefined ? {} : { indicatorNos: wanted === undefined ? [] : [wanted] }),
    ...(period === undefined ? {} : { periods: [period] }),
    ...(kind === undefined ? {} : { kinds: [kind] }),
  };
  if (around === undefined) {
    return { ...narrowed, provinceIds: [query.provinceId], ...(unitId === undefined ? {} : { unitIds: [unitId] }) };
  }
  const below = await findChildren(transaction, around, period === undefined ? today : periodDays(period).to);
  const own = await findUnitFacts(transaction, [around]);
  const provinceIds = [...own.values(), ...below].map((unit) => unit.provinceId);
  return { ...narrowed, provinceIds: [...new Set(provinceIds)], unitIds: [around, ...below.map(({ id }) => id)] };
}

interface UnitsBelow {
  /** By last day of a period: who stood right below. */
  readonly units: ReadonlyMap<PlainDate, readonly { readonly id: string; readonly name: string }[]>;
  readonly targets: readonly StoredTarget[];
}

/** The units below and all their targets of the same periods at once, however many targets the parent has. */
async function readBelow(
  transaction: ReadTransaction,
  unitId: string,
  parents: readonly StoredTarget[],
): Promise<UnitsBelow> {
  const units = new Map<PlainDate, Awaited<ReturnType<typeof findChildren>>>();
  for (const day of new Set(parents.map(({ period }) => periodDays(period).to))) {
    units.set(day, await findChildren(transaction, unitId, day));
  }
  const all = [...units.values()].flat();
  if (all.length === 0) return { units, targets: [] };
  const targets = await findTargets(transaction, {
    provinceIds: [...new Set(all.map(({ provinceId }) => provinceId))],
    unitIds: [...new Set(all.map(({ id }) => id))],
    indicatorNos: [...new Set(parents.map(({ indicatorNo }) => indicatorNo))],
    periods: [...new Set(parents.map(({ period }) => period))],
  });
  return { units, targets };
}

/** Names of units without a target that one answer says. */
const missingNamed = 30;

function gapOf(parent: StoredTarget, known: UnitsBelow, definitions: Definitions, { language }: RequestContext) {
  const stored = [...definitions.values()].find(({ no }) => no === parent.indicatorNo);
  const below = known.units.get(periodDays(parent.period).to) ?? [];
  if (stored === undefined || below.length === 0) return undefined;
  const { definition } = stored;
  const names = new Map(below.map(({ id, name }) => [id, name]));
  const children = known.targets.filter(
    ({ unitId, indicatorNo, period, kind }) =>
      names.has(unitId) && indicatorNo === parent.indicatorNo && period === parent.period && kind === parent.kind,
  );
  if (children.length === 0) return undefined;
  const withCode = (target: StoredTarget): IndicatorTarget => ({ ...target, indicator: definition.code });
  const gap = cascadeGap(definition, withCode(parent), children.map(withCode), [...names.keys()]);
  const size = gap.kind === 'known' ? gap.difference : undefined;
  const text = size === undefined ? '' : shortTextOfDecimal(absoluteDecimal(size));
  const missing =
    gap.missing.length === 0 ? '' : ` ${say(indicatorSentences.gapMissing, language, { count: gap.missing.length })}`;
  return {
    indicator: definition.code,
    indicatorName: say(definition.name, language),
    period: parent.period,
    kind: parent.kind,
    parentTarget: shortTextOfDecimal(parent.value),
    childrenCount: children.length,
    missingCount: gap.missing.length,
    missing: gap.missing.slice(0, missingNamed).map((unitId) => names.get(unitId) ?? unitId),
    sentence: `${say(gapSentence(size), language, { difference: written(text, language) })}${missing}`,
    ...(gap.kind === 'known'
      ? { childrenSum: shortTextOfDecimal(gap.children), difference: shortTextOfDecimal(gap.difference) }
      : {}),
  };
}

function gapSentence(size: Decimal | undefined) {
  if (size === undefined) return indicatorSentences.gapNotAddable;
  if (size.digits === 0n) return indicatorSentences.gapNone;
  return size.digits < 0n ? indicatorSentences.gapShort : indicatorSentences.gapOver;
}

function sameTarget(a: StoredTarget, b: StoredTarget): boolean {
  const sameDenominator =
    a.denominator === undefined || b.denominator === undefined
      ? a.denominator === b.denominator
      : equalDecimals(a.denominator, b.denominator);
  return (
    a.operator === b.operator && equalDecimals(a.value, b.value) && sameDenominator && a.documentId === b.documentId
  );
}
