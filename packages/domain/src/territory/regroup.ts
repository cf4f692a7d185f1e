import {
  addDecimals,
  compareDecimals,
  type Decimal,
  decimal,
  equalDecimals,
  multiplyDecimals,
  zero,
} from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Territory } from './territory.ts';
import { type Lineage, traceEverything, traceFlows } from './trace-flows.ts';

/** T4: every measure declares how it is carried from the units of one day to those of another. */
export type RegroupRule =
  | { readonly kind: 'sum' }
  | { readonly kind: 'ratio-of-sums' }
  /** The worst of all that lies in the unit, however small: a share changes nothing. */
  | { readonly kind: 'worst'; readonly worst: 'lowest' | 'highest' }
  | { readonly kind: 'must-be-reassessed' };

/** What was counted on a unit. A ratio keeps numerator and denominator; other measures have no denominator. */
export interface UnitFact {
  readonly unitId: string;
  readonly value: Decimal;
  readonly denominator?: Decimal;
}

export type NotCarriedReason =
  /** Some origin was divided, and its shares are not known or not reviewed. */
  | 'share-not-reviewed'
  /** Some part of the unit has no fact. */
  | 'fact-missing'
  | 'must-be-reassessed'
  /** Back in time: the unit went into a greater one, whose figure nobody can divide. */
  | 'merged-since';

export type RegroupedFact =
  | { readonly kind: 'carried'; readonly unitId: string; readonly value: Decimal; readonly denominator?: Decimal }
  | {
      readonly kind: 'not-carried';
      readonly unitId: string;
      readonly reason: NotCarriedReason;
      /** All units that lie in it. */
      readonly originIds: readonly string[];
      /** Those for whose sake it could not be carried. */
      readonly becauseOf: readonly string[];
    };

export interface Regrouping {
  readonly facts: readonly RegroupedFact[];
  /** Units with facts that, wholly or in part, went into something without a successor: that belongs nowhere any more. */
  readonly withoutSuccessor: readonly string[];
}

/**
 * Carries facts of the units of one day to the units of another. What cannot be carried over says so; nothing is guessed.
 * `unitIds` are all units of the level on the day of the facts: one of them without a fact is missing.
 */
export function regroup(
  territory: Territory,
  rule: RegroupRule,
  facts: readonly UnitFact[],
  fromDay: PlainDate,
  toDay: PlainDate,
  unitIds: readonly string[] = facts.map(({ unitId }) => unitId),
): Regrouping {
  const factOf = new Map(facts.map((fact) => [fact.unitId, fact]));
  if (toDay < fromDay) return regroupBackwards(territory, rule, factOf, fromDay, toDay);
  const everything = traceEverything(territory, fromDay, toDay, new Set([...unitIds, ...factOf.keys()]));
  const lineages = everything.filter(({ resultId }) => existsOn(territory, resultId, toDay));
  const lost = new Set(everything.filter((one) => !lineages.includes(one)).map(({ originId }) => originId));
  return {
    facts: [...groupBy(lineages, ({ resultId }) => resultId)].map(([unitId, into]) =>
      carry(rule, unitId, into, lineages, factOf),
    ),
    withoutSuccessor: facts.map(({ unitId }) => unitId).filter((unitId) => lost.has(unitId)),
  };
}

function carry(
  rule: RegroupRule,
  unitId: string,
  into: readonly Lineage[],
  all: readonly Lineage[],
  factOf: ReadonlyMap<string, UnitFact>,
): RegroupedFact {
  const missing = into.filter(({ originId }) => !factOf.has(originId)).map(({ originId }) => originId);
  const origins = into.map(({ originId }) => originId);
  const notCarried = (reason: NotCarriedReason, becauseOf: readonly string[]): RegroupedFact => {
    return { kind: 'not-carried', unitId, reason, originIds: origins, becauseOf };
  };
  if (missing.length > 0) return notCarried('fact-missing', missing);
  switch (rule.kind) {
    case 'sum':
    case 'ratio-of-sums': {
      const unsure = into.filter(({ share, shareReviewed }) => share === undefined || !shareReviewed);
      if (unsure.length > 0) {
        return notCarried(
          'share-not-reviewed',
          unsure.map(({ originId }) => originId),
        );
      }
      return summed(unitId, into, factOf);
    }
    case 'worst': {
      const values = origins.flatMap((originId) => factOf.get(originId)?.value ?? []);
      const sign = rule.worst === 'lowest' ? 1 : -1;
      const worst = values.toSorted((a, b) => sign * compareDecimals(a, b))[0] ?? zero;
      return { kind: 'carried', unitId, value: worst };
    }
    case 'must-be-reassessed': {
      const [only] = into;
      const undivided = only?.share !== undefined && equalDecimals(only.share, decimal(1));
      const fact = only && factOf.get(only.originId);
      const alone = into.length === 1 && undivided && all.filter((one) => one.originId === only?.originId).length === 1;
      if (!alone || fact === undefined) {
        return notCarried('must-be-reassessed', origins);
      }
      return { ...fact, kind: 'carried', unitId };
    }
    default:
      return rule satisfies never;
  }
}

function summed(unitId: string, into: readonly Lineage[], factOf: ReadonlyMap<string, UnitFact>): RegroupedFact {
  let value = zero;
  let denominator: Decimal | undefined;
  for (const { originId, share } of into) {
    const fact = factOf.get(originId);
    if (fact === undefined || share === undefined) continue;
    value = addDecimals(value, multiplyDecimals(fact.value, share));
    if (fact.denominator === undefined) continue;
    denominator = addDecimals(denominator ?? zero, multiplyDecimals(fact.denominator, share));
  }
  return { kind: 'carried', unitId, value, ...(denominator === undefined ? {} : { denominator }) };
}

/** An earlier unit is the sum of the later ones only where all of them lie wholly within it. */
function regroupBackwards(
  territory: Territory,
  rule: RegroupRule,
  factOf: ReadonlyMap<string, UnitFact>,
  fromDay: PlainDate,
  toDay: PlainDate,
): Regrouping {
  const levels = new Set([...factOf.keys()].map((unitId) => territory.units.get(unitId)?.level));
  const earlier = [...territory.units.values()].filter(({ level }) => levels.has(level)).map(({ id }) => id);
  const lineages = traceFlows(
    territory,
    toDay,
    fromDay,
    earlier.filter((id) => existsOn(territory, id, toDay)),
  );
  const originsOf = groupBy(lineages, ({ resultId }) => resultId);
  const related = [...groupBy(lineages, ({ originId }) => originId)].filter(([, parts]) =>
    parts.some(({ resultId }) => factOf.has(resultId)),
  );
  const placed = new Set(related.flatMap(([, parts]) => parts.map(({ resultId }) => resultId)));
  return {
    facts: related.map(([unitId, parts]) => {
      const mixed = parts.filter(({ resultId }) => (originsOf.get(resultId)?.length ?? 0) > 1);
      if (mixed.length > 0 && rule.kind !== 'must-be-reassessed') {
        const becauseOf = mixed.map(({ resultId }) => resultId);
        const originIds = parts.map(({ resultId }) => resultId);
        return { kind: 'not-carried', unitId, reason: 'merged-since', originIds, becauseOf };
      }
      // Seen backwards each later unit is a whole part of the earlier one.
      const into = parts.map(({ resultId }) => ({
        originId: resultId,
        resultId: unitId,
        share: decimal(1),
        shareReviewed: true,
      }));
      const all = mixed.length > 0 ? [...into, ...into] : into;
      return carry(rule, unitId, into, all, factOf);
    }),
    withoutSuccessor: [...factOf.keys()].filter((unitId) => !placed.has(unitId)),
  };
}

function existsOn(territory: Territory, unitId: string, day: PlainDate): boolean {
  const existence = territory.units.get(unitId)?.existence;
  return existence !== undefined && existence.from <= day && (existence.until === undefined || day < existence.until);
}

function groupBy<Value>(
  values: readonly Value[],
  keyOf: (value: Value) => string,
): ReadonlyMap<string, readonly Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group === undefined) groups.set(keyOf(value), [value]);
    else group.push(value);
  }
  return groups;
}
