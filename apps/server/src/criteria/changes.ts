import type { ChangesAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import { type ComparedRound, compareUnit } from '@muctieu/domain/criteria/round-change';
import type { Territory } from '@muctieu/domain/territory/territory';
import { traceFlows } from '@muctieu/domain/territory/trace-flows';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { roundItemOf } from './round.store.ts';
import type { RoundGround } from './round-ground.ts';
import type { RoundUnit } from './round-unit.store.ts';

/** What changed between two rounds of a province, unit by unit, the greatest loss first. */
export function changesOf(
  territory: Territory,
  before: RoundGround,
  after: RoundGround,
  units: readonly RoundUnit[],
  cells: { readonly before: readonly CriterionCell[]; readonly after: readonly CriterionCell[] },
  sinceDay?: PlainDate,
): ChangesAnswer {
  const one = comparedRound(before, cells.before);
  const two = comparedRound(after, cells.after);
  const originsOf = originsByUnit(territory, before, after);
  const items = units.map((unit): ChangesAnswer['items'][number] => {
    const change = compareUnit(one, two, unit.unitId, originsOf.get(unit.unitId) ?? []);
    if (change.kind === 'must-be-reassessed') {
      return {
        unitId: unit.unitId,
        name: unit.name,
        kind: change.kind,
        metAfter: countOf(cells.after, unit.unitId, after),
        reasons: ['unit-merged'],
        criteria: [],
        origins: change.origins.map((origin) => ({ ...origin, name: before.units.get(origin.unitId)?.name ?? '' })),
      };
    }
    return {
      unitId: unit.unitId,
      name: unit.name,
      kind: change.kind,
      metBefore: change.metBefore,
      metAfter: change.metAfter,
      difference: change.metAfter - change.metBefore,
      reasons: [...change.reasons],
      criteria: change.criteria.map((each) => ({ ...each })),
      origins: [],
    };
  });
  const compared = items.filter(({ kind }) => kind === 'compared');
  const assessedUnits = (all: readonly CriterionCell[]) => new Set(all.map(({ unitId }) => unitId)).size;
  return {
    before: roundItemOf(before.round, assessedUnits(cells.before)),
    after: roundItemOf(after.round, assessedUnits(cells.after)),
    ...(sinceDay === undefined ? {} : { sinceDay }),
    comparable: before.set.id === after.set.id,
    dropped: compared.filter(({ difference = 0 }) => difference < 0).length,
    risen: compared.filter(({ difference = 0 }) => difference > 0).length,
    same: compared.filter(({ difference = 0 }) => difference === 0).length,
    mustBeReassessed: items.length - compared.length,
    items: items.toSorted((a, b) => (a.difference ?? 0) - (b.difference ?? 0)),
  };
}

function comparedRound(ground: RoundGround, cells: readonly CriterionCell[]): ComparedRound {
  const byKey = new Map(cells.map((cell) => [`${cell.unitId} ${cell.code}`, cell]));
  return {
    setId: ground.set.id,
    numbers: ground.set.criteria.map(({ number }) => number),
    cell: (unitId, code) => byKey.get(`${unitId} ${code}`),
    indicatorsOf: (number) =>
      ground.set.criteria.find((criterion) => criterion.number === number)?.indicators.map(({ code }) => code) ?? [],
  };
}

/** Of which units of the earlier day each later one was made; a unit to which nothing happened is its own. */
export function originsByUnit(
  territory: Territory,
  before: RoundGround,
  after: RoundGround,
): ReadonlyMap<string, readonly string[]> {
  const origins = new Map<string, string[]>();
  const lineages = traceFlows(territory, before.round.asOf, after.round.asOf, before.units.keys());
  const shared = new Set(
    lineages.filter(({ originId, resultId }) => originId !== resultId).map(({ originId }) => originId),
  );
  for (const { originId, resultId } of lineages) {
    const own = origins.get(resultId);
    // What gave a part away is not what it was: it stands among its own origins twice and is reassessed.
    const parts = originId === resultId && shared.has(originId) ? [originId, originId] : [originId];
    if (own === undefined) origins.set(resultId, parts);
    else own.push(...parts);
  }
  return new Map([...origins].map(([unitId, from]) => [unitId, from]));
}

function countOf(cells: readonly CriterionCell[], unitId: string, ground: RoundGround): number {
  const numbers = new Set(ground.set.criteria.map(({ number }) => String(number)));
  return cells.filter(
    (cell) =>
      cell.unitId === unitId && numbers.has(cell.code) && (cell.status === 'met' || cell.status === 'not-applicable'),
  ).length;
}
