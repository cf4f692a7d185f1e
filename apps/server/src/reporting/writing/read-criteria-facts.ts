import { cellCodes } from '@muctieu/domain/criteria/criteria-set';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { findSets } from '../../criteria/criteria-set.store.ts';
import { findRecognised } from '../../criteria/recognised-unit.store.ts';
import { findRounds } from '../../criteria/round.store.ts';
import { findRoundUnits } from '../../criteria/round-unit.store.ts';
import { findScores } from '../../criteria/score.store.ts';
import { findStatements } from '../../criteria/statement.store.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { UnitFacts } from '../../indicators/unit-facts.store.ts';
import type { CriterionFact, MatrixFact, ReportFacts, ReportPeriod } from './report-facts.ts';

type Read = Pick<ReportFacts, 'criteria' | 'matrix' | 'villages'>;

/** The criteria of communes: from the last round of the period where there is one, else what a report says of all together. */
export async function readCriteriaFacts(
  transaction: ReadTransaction,
  unit: UnitFacts,
  period: ReportPeriod,
): Promise<Read> {
  const { provinceId } = unit;
  const sets = (await findSets(transaction)).map(({ set }) => set).filter(({ subject }) => subject === 'commune');
  const setOf = (id: string) => sets.find((set) => set.id === id);
  const yearBefore = `${Number(period.valueDate.slice(0, 4)) - 1}${period.valueDate.slice(4)}`;
  const rounds = (await findRounds(transaction, { provinceId })).filter(
    ({ setId, asOf }) => setOf(setId) !== undefined && asOf <= period.valueDate && asOf > yearBefore,
  );
  const villages = (
    await findRecognised(transaction, {
      provinceId,
      kinds: ['village', 'village-model'],
      upTo: Number(period.valueDate.slice(0, 4)),
    })
  )
    .filter(({ withdrawnOn, recognisedOn }) => withdrawnOn === undefined && (recognisedOn ?? '') <= period.valueDate)
    .filter(({ above, unitId }) => isWithin(unit, [unitId, ...above.map(({ id }) => id)]))
    .map(({ unit: village, above, kind, year }) => {
      const district = above.find(({ level }) => level === 'district')?.name;
      return {
        name: village.name,
        commune: above[0]?.name ?? '',
        ...(district === undefined ? {} : { district }),
        kind,
        year,
      };
    });
  const [round] = rounds;
  const set = round && setOf(round.setId);
  if (round !== undefined && set !== undefined) {
    const codes = cellCodes(set);
    const numbers = set.criteria.map(({ number }) => number);
    const scores = await findScores(transaction, { provinceId, roundId: round.roundId });
    const units = (await findRoundUnits(transaction, provinceId, set.subject, round.asOf)).filter(
      ({ unitId, districtId }) => isWithin(unit, [unitId, ...(districtId === undefined ? [] : [districtId])]),
    );
    const rows = units.map(({ unitId, bareName, districtName }) => {
      const score = scores.get(unitId);
      const signs = numbers.map((number) => score?.signs[codes.indexOf(String(number))] ?? ' ').join('');
      return { unitId, name: bareName, district: districtName ?? '', signs, met: score?.met ?? 0 };
    });
    const matrix: MatrixFact = { roundId: round.roundId, numbers, rows };
    return {
      criteria: set.criteria.map(({ number, name }, place) => ({
        number,
        name: name.vi,
        met: rows.filter(({ signs }) => '1n'.includes(signs[place] ?? ' ')).length,
        units: rows.length,
      })),
      matrix,
      villages,
    };
  }
  return { criteria: await statedCriteria(transaction, unit, period, (id) => setOf(id)?.criteria ?? []), villages };
}

async function statedCriteria(
  transaction: ReadTransaction,
  { provinceId, level }: UnitFacts,
  { valueDate }: ReportPeriod,
  criteriaOf: (setId: string) => readonly { readonly number: number; readonly name: { readonly vi: string } }[],
): Promise<readonly CriterionFact[]> {
  if (level !== 'province') return [];
  const stated = (await findStatements(transaction, provinceId)).find(
    ({ asOf }) =>
      asOf <= valueDate && asOf >= (`${Number(valueDate.slice(0, 4)) - 1}${valueDate.slice(4)}` as PlainDate),
  );
  if (stated === undefined) return [];
  return criteriaOf(stated.setId).flatMap(({ number, name }) => {
    const met = stated.content.perCriterion[String(number)];
    return met === undefined ? [] : [{ number, name: name.vi, met, units: stated.content.units }];
  });
}

function isWithin({ level, unitId }: UnitFacts, path: readonly string[]): boolean {
  return level === 'province' || path.includes(unitId);
}
