import { type Decimal, multiplyDecimals } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type NotCarriedReason, type RegroupRule, regroup, type UnitFact } from '../territory/regroup.ts';
import type { Territory } from '../territory/territory.ts';
import type { IndicatorDefinition } from './indicator-definition.ts';
import { figureOf, type ObservedValue } from './observation.ts';
import { compareQuotients, roundQuotient } from './quotient.ts';

export interface UnitObservation extends ObservedValue {
  readonly unitId: string;
}

export type CarriedObservation =
  | { readonly kind: 'carried'; readonly unitId: string; readonly observed: ObservedValue }
  | {
      readonly kind: 'not-carried';
      readonly unitId: string;
      /** `only-printed`: a figure without its parts. `weight-missing`: an average that nobody may average. */
      readonly reason: NotCarriedReason | 'only-printed' | 'weight-missing';
      readonly becauseOf: readonly string[];
    };

/** Places kept when rates are only compared with one another. */
const comparedPlaces = 12;

/**
 * T4 for observations: counts are added, rates and averages only by both of their parts, the worst is looked for among the
 * figures themselves, and what must be reassessed says so. What was only printed belongs to nobody else.
 */
export function regroupObservations(
  territory: Territory,
  definition: Pick<IndicatorDefinition, 'kind' | 'per' | 'regrouping'>,
  observations: readonly UnitObservation[],
  fromDay: PlainDate,
  toDay: PlainDate,
  unitIds?: readonly string[],
): readonly CarriedObservation[] {
  const byUnit = new Map(observations.map((one) => [one.unitId, one]));
  const facts = observations.flatMap((one) => factOf(definition, one) ?? []);
  const rule = ruleOf(definition);
  const standing = unitIds ?? observations.map(({ unitId }) => unitId);
  const regrouped = regroup(territory, rule, facts, fromDay, toDay, standing);
  return regrouped.facts.flatMap((fact): readonly CarriedObservation[] => {
    if (fact.kind === 'carried') {
      return [{ kind: 'carried', unitId: fact.unitId, observed: observedOf(definition, fact, byUnit) }];
    }
    const printed = fact.becauseOf.filter(
      (unitId) => byUnit.has(unitId) && !facts.some((one) => one.unitId === unitId),
    );
    if (fact.reason !== 'fact-missing' || printed.length === 0) return [fact];
    const reason = definition.kind === 'average' ? 'weight-missing' : 'only-printed';
    return [{ kind: 'not-carried', unitId: fact.unitId, reason, becauseOf: printed }];
  });
}

function ruleOf({ regrouping }: Pick<IndicatorDefinition, 'regrouping'>): RegroupRule {
  switch (regrouping.kind) {
    case 'sum':
    case 'must-be-reassessed':
      return { kind: regrouping.kind };
    case 'ratio-of-sums':
    case 'weighted-average':
      return { kind: 'ratio-of-sums' };
    case 'worst':
      return { kind: 'worst', worst: regrouping.worst };
    default:
      return regrouping satisfies never;
  }
}

function factOf(
  definition: Pick<IndicatorDefinition, 'kind' | 'per' | 'regrouping'>,
  { unitId, value, denominator }: UnitObservation,
): UnitFact | undefined {
  if (value === undefined) return undefined;
  const hasParts = definition.kind === 'ratio' || definition.kind === 'average';
  if (hasParts && denominator === undefined) return undefined;
  if (definition.regrouping.kind !== 'worst') {
    return { unitId, value, ...(denominator === undefined ? {} : { denominator }) };
  }
  // Of 5/10 and 90/100 the worst is 5/10, though 90 is more than 5.
  const figure = figureOf(definition, { value, ...(denominator === undefined ? {} : { denominator }) });
  return figure === undefined ? undefined : { unitId, value: roundQuotient(figure, comparedPlaces) };
}

function observedOf(
  definition: Pick<IndicatorDefinition, 'kind' | 'per' | 'regrouping'>,
  fact: { readonly value: Decimal; readonly denominator?: Decimal },
  byUnit: ReadonlyMap<string, UnitObservation>,
): ObservedValue {
  if (definition.regrouping.kind !== 'worst' || (definition.kind !== 'ratio' && definition.kind !== 'average')) {
    return { value: fact.value, ...(fact.denominator === undefined ? {} : { denominator: fact.denominator }) };
  }
  const shown = { above: fact.value.digits, below: 10n ** BigInt(fact.value.scale) };
  for (const { value, denominator } of byUnit.values()) {
    const figure =
      value === undefined || denominator === undefined ? undefined : figureOf(definition, { value, denominator });
    if (figure === undefined || value === undefined || denominator === undefined) continue;
    const rounded = roundQuotient(figure, comparedPlaces);
    if (compareQuotients({ above: rounded.digits, below: 10n ** BigInt(comparedPlaces) }, shown) === 0) {
      return { value, denominator };
    }
  }
  return { value: fact.value };
}

/** An average as people say it, with what it was weighted by: kept as total and weight, so that it may be added. */
export function averageParts(average: Decimal, weight: Decimal): ObservedValue {
  return { value: multiplyDecimals(average, weight), denominator: weight };
}
