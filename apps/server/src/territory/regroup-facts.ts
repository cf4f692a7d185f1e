import type { RegroupAnswer, RegroupRequest } from '@muctieu/contract/territory/regrouping';
import { type RegroupedFact, regroup, type UnitFact } from '@muctieu/domain/territory/regroup';
import type { Territory } from '@muctieu/domain/territory/territory';
import { subtree } from '@muctieu/domain/territory/tree';
import { nationId, type Unit } from '@muctieu/domain/territory/unit';
import { findUnitState, nearestName } from '@muctieu/domain/territory/unit-state';
import { holdsOn } from '@muctieu/kernel/day-interval';
import { type Decimal, decimal, trimDecimal } from '@muctieu/kernel/decimal';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result } from '@muctieu/kernel/result';

/** T4 over the units that one province keeps: figures of one day on the units of another. */
export function regroupFacts(territory: Territory, request: RegroupRequest): Result<RegroupAnswer> {
  const { rule, from, to } = request;
  const problems: Problem[] = [];
  const levels = new Set<Unit['level']>();
  const facts = request.facts.flatMap((fact, index): readonly UnitFact[] => {
    const unit = territory.units.get(fact.unitId);
    const problem = problemOf(unit, fact, request, `facts[${index}]`);
    if (problem !== undefined) problems.push(problem);
    if (unit === undefined || problem !== undefined) return [];
    levels.add(unit.level);
    const denominator = fact.denominator === undefined ? {} : { denominator: decimalOf(fact.denominator) };
    return [{ unitId: fact.unitId, value: decimalOf(fact.value), ...denominator }];
  });
  if (problems.length > 0) return { ok: false, problems };

  const standing = subtree(territory, nationId, from).filter(({ level }) => levels.has(level));
  const regrouped = regroup(
    territory,
    rule,
    facts,
    from,
    to,
    standing.map(({ id }) => id),
  );
  const given = new Set(facts.map(({ unitId }) => unitId));
  return done({
    // Units of which nobody gave any part are not asked about.
    facts: regrouped.facts
      .filter((fact) => fact.kind === 'carried' || touches(fact, given))
      .map((fact) => answerOf(territory, fact, from, to)),
    withoutSuccessor: regrouped.withoutSuccessor.map((unitId) => named(territory, unitId, from)),
  });
}

function touches(fact: Extract<RegroupedFact, { kind: 'not-carried' }>, given: ReadonlySet<string>): boolean {
  return fact.reason !== 'fact-missing' || fact.originIds.some((unitId) => given.has(unitId));
}

function problemOf(
  unit: Unit | undefined,
  fact: RegroupRequest['facts'][number],
  { rule, from }: RegroupRequest,
  path: string,
): Problem | undefined {
  if (unit === undefined) return { code: 'unit-not-found', path: `${path}.unitId`, values: { unit: fact.unitId } };
  const name = nearestName(unit, from);
  const { existence } = unit;
  if (!holdsOn(existence, from)) {
    return existence.until !== undefined && from >= existence.until
      ? { code: 'unit-ended-before', path: `${path}.unitId`, values: { name, on: from, until: existence.until } }
      : { code: 'unit-begins-later', path: `${path}.unitId`, values: { name, on: from, from: existence.from } };
  }
  if (rule.kind === 'ratio-of-sums' && fact.denominator === undefined) {
    return { code: 'denominator-missing', path: `${path}.denominator`, values: { name } };
  }
  return undefined;
}

function answerOf(
  territory: Territory,
  fact: RegroupedFact,
  from: PlainDate,
  to: PlainDate,
): RegroupAnswer['facts'][number] {
  const unit = named(territory, fact.unitId, to);
  if (fact.kind === 'not-carried') {
    return { unit, notCarried: fact.reason, becauseOf: fact.becauseOf.map((unitId) => named(territory, unitId, from)) };
  }
  const denominator = fact.denominator === undefined ? {} : { denominator: textOf(fact.denominator) };
  return { unit, value: textOf(fact.value), ...denominator, becauseOf: [] };
}

function named(territory: Territory, unitId: string, day: PlainDate): RegroupAnswer['withoutSuccessor'][number] {
  const unit = territory.units.get(unitId);
  const state = unit && (findUnitState(unit, day) ?? findUnitState(unit, unit.existence.from));
  if (state === undefined) throw new Error(`Unit ${unitId} has no state at all`);
  const { id, level, form, name, code } = state;
  return { id, level, form, name, ...(code === undefined ? {} : { code }) };
}

function decimalOf(text: string): Decimal {
  const [whole = '0', fraction = ''] = text.split('.');
  return decimal(BigInt(whole + fraction), fraction.length);
}

/** Exact, without zeros at the end. */
function textOf(value: Decimal): string {
  const { digits, scale } = trimDecimal(value);
  const written = String(digits < 0n ? -digits : digits).padStart(scale + 1, '0');
  const text = scale === 0 ? written : `${written.slice(0, -scale)}.${written.slice(-scale)}`;
  return digits < 0n ? `-${text}` : text;
}
