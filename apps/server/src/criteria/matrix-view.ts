import type { MatrixAnswer, MatrixUnit } from '@muctieu/contract/criteria/criteria-round';
import { type CriteriaSet, cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { averageOf, levelKey, sumMatrix } from '@muctieu/domain/criteria/matrix-sums';
import type { UnitScore } from '@muctieu/domain/criteria/unit-score';
import type { Scope } from '../database/scope.ts';
import { roundItemOf } from './round.store.ts';
import { blankScore, type RoundGround } from './round-ground.ts';
import type { RoundDistrict, RoundUnit } from './round-unit.store.ts';
import type { CellMark } from './score.store.ts';

/** Units of a round that the person sees: all of the province, or those of their own scope. */
export function unitsInScope(ground: RoundGround, scope: Scope): readonly RoundUnit[] {
  const all = [...ground.units.values()];
  if (scope.provinces === '*' || scope.provinces.includes(ground.round.provinceId)) return all;
  const own = new Set(scope.units);
  return all.filter(({ unitId }) => own.has(unitId));
}

export function matrixAnswerOf(
  ground: RoundGround,
  units: readonly RoundUnit[],
  districts: readonly RoundDistrict[],
  scores: ReadonlyMap<string, UnitScore>,
  marks: readonly CellMark[],
): MatrixAnswer {
  const { set, round } = ground;
  const marksOf = new Map<string, CellMark[]>();
  for (const mark of marks) {
    const own = marksOf.get(mark.unitId);
    if (own === undefined) marksOf.set(mark.unitId, [mark]);
    else own.push(mark);
  }
  const scored = units.map((unit) => ({ unit, score: scores.get(unit.unitId) ?? blankScore(set) }));
  const sums = sumMatrix(
    set,
    scored.map(({ score }) => score),
  );
  const average = averageOf(sums.total, sums.units);
  const averageAssessed = averageOf(sums.total, sums.assessedUnits);
  return {
    round: roundItemOf(round, sums.assessedUnits),
    codes: [...cellCodes(set)],
    criteria: set.criteria.map(({ number, name, group, indicators }) => ({
      number,
      name,
      ...(group === undefined ? {} : { group }),
      takesFigures: takesFigures(ground, units, String(number)),
      indicators: indicators.map(({ code, name: words, measure, unit }) => ({
        code,
        name: words,
        takesFigures: measure !== 'reached',
        ...(unit === undefined ? {} : { unit }),
      })),
    })),
    groups: set.groups.map((group) => ({ ...group })),
    levels: set.levels.map(({ code, name, from, to }) => ({ code, name, from, to })),
    provinceStatuses: set.provinceStatuses.map((status) => ({ ...status })),
    districts: districts
      .filter(({ unitId }) => units.some(({ districtId }) => districtId === unitId))
      .map(({ unitId, name }) => ({ unitId, name })),
    units: scored.map(({ unit, score }) => matrixUnitOf(set, unit, score, marksOf.get(unit.unitId) ?? [])),
    sums: {
      units: sums.units,
      assessedUnits: sums.assessedUnits,
      perCriterion: Object.fromEntries([...sums.perCriterion].map(([number, count]) => [String(number), count])),
      total: sums.total,
      ...(average === undefined ? {} : { average: twoPlaces(average) }),
      ...(averageAssessed === undefined ? {} : { averageAssessed: twoPlaces(averageAssessed) }),
      perLevel: Object.fromEntries(sums.perLevel),
    },
  };
}

/** A criterion with a bar of its own, as income in the set of 2016-2020. */
function takesFigures(ground: RoundGround, units: readonly RoundUnit[], code: string): boolean {
  const [first] = units;
  return first !== undefined && ground.threshold(first.unitId, code).kind === 'found';
}

function matrixUnitOf(set: CriteriaSet, unit: RoundUnit, score: UnitScore, marks: readonly CellMark[]): MatrixUnit {
  return {
    unitId: unit.unitId,
    name: unit.name,
    ...(unit.code === undefined ? {} : { code: unit.code }),
    ...(unit.districtId === undefined ? {} : { districtId: unit.districtId }),
    ...score,
    level: levelKey(set, score),
    values: Object.fromEntries(marks.flatMap(({ code, value }) => (value === undefined ? [] : [[code, value]]))),
    versions: Object.fromEntries(marks.map(({ code, version }) => [code, version])),
    returned: marks.filter(({ isReturned }) => isReturned).map(({ code }) => code),
  };
}

/** `12.09`: digits with a point. */
export function twoPlaces({ digits }: { readonly digits: bigint }): string {
  const written = String(digits).padStart(3, '0');
  return `${written.slice(0, -2)}.${written.slice(-2)}`;
}
