import { decimalOfText, shortTextOfDecimal } from '@muctieu/contract/indicators/decimal-text';
import { listGaps, listTargets, readBoard, setTargets } from '@muctieu/contract/indicators/indicators.operations';
import { cascadeGap } from '@muctieu/domain/indicators/cascade-gap';
import { type IndicatorTarget, needsBaseline } from '@muctieu/domain/indicators/indicator-target';
import { periodDays } from '@muctieu/domain/indicators/observation-period';
import { nationId } from '@muctieu/domain/territory/unit';
import { equalDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import { say } from '@muctieu/kernel/text';
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
import { type AddedTarget, addTargets, findTargets, type StoredTarget } from './target.store.ts';
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
      const items = [];
      for (const parent of asked) {
        const item = await gapOf(transaction, parent, definitions, context);
        if (item !== undefined) items.push(item);
      }
      return done(pageFrom(items, query));
    });
  }),

  route(listTargets, ({ query, context }) =>
    context.read(async (transaction) => {
      const definitions = await findDefinitions(transaction);
      const wanted = query.indicator === undefined ? undefined : definitions.get(query.indicator)?.no;
      const targets = await findTargets(transaction, {
        provinceIds: [query.provinceId],
        ...(query.unitId === undefined ? {} : { unitIds: [query.unitId] }),
        ...(query.indicator === undefined ? {} : { indicatorNos: wanted === undefined ? [] : [wanted] }),
      });
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
      return done(pageFrom(items, query));
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
      const stored = await findTargets(transaction, { provinceIds: [provinceId], unitIds });
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
        const same = (one: { unitId: string; period: string; kind: string; indicatorNo: number }) =>
          one.unitId === target.unitId &&
          one.indicatorNo === definition.no &&
          one.period === target.period &&
          one.kind === target.kind;
        const key = `${target.unitId}|${definition.no}|${target.period}|${target.kind}`;
        const first = seen.get(key);
        if (first !== undefined) problems.push({ code: 'observation-twice', path, values: { first: first + 1 } });
        seen.set(key, index);
        const before = stored.find(same);
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

async function gapOf(
  transaction: ReadTransaction,
  parent: StoredTarget,
  definitions: Definitions,
  { language }: RequestContext,
) {
  const stored = [...definitions.values()].find(({ no }) => no === parent.indicatorNo);
  if (stored === undefined) return undefined;
  const { definition } = stored;
  const below = await findChildren(transaction, parent.unitId, periodDays(parent.period).to);
  if (below.length === 0) return undefined;
  const unitIds = below.map(({ id }) => id);
  const children = (
    await findTargets(transaction, {
      provinceIds: [...new Set(below.map(({ provinceId }) => provinceId))],
      unitIds,
      indicatorNos: [parent.indicatorNo],
    })
  ).filter(({ period, kind }) => period === parent.period && kind === parent.kind);
  if (children.length === 0) return undefined;
  const withCode = (target: StoredTarget): IndicatorTarget => ({ ...target, indicator: definition.code });
  const gap = cascadeGap(definition, withCode(parent), children.map(withCode), unitIds);
  const names = new Map(below.map(({ id, name }) => [id, name]));
  const size = gap.kind === 'known' ? gap.difference : undefined;
  const text =
    size === undefined ? '' : shortTextOfDecimal({ ...size, digits: size.digits < 0n ? -size.digits : size.digits });
  const sentence =
    size === undefined
      ? indicatorSentences.gapNotAddable
      : size.digits < 0n
        ? indicatorSentences.gapShort
        : size.digits > 0n
          ? indicatorSentences.gapOver
          : indicatorSentences.gapNone;
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
    missing: gap.missing.map((unitId) => names.get(unitId) ?? unitId),
    sentence: `${say(sentence, language, { difference: written(text, language) })}${missing}`,
    ...(gap.kind === 'known'
      ? { childrenSum: shortTextOfDecimal(gap.children), difference: shortTextOfDecimal(gap.difference) }
      : {}),
  };
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
