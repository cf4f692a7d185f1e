import type { CellStatus } from '@muctieu/domain/criteria/cell-status';
import { type CriteriaSet, cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { scoreUnit, type UnitScore } from '@muctieu/domain/criteria/unit-score';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { findSets } from '../../criteria/criteria-set.store.ts';
import { findRecognised, type NamedRecognisedUnit } from '../../criteria/recognised-unit.store.ts';
import { findRoundUnits } from '../../criteria/round-unit.store.ts';
import { findScores } from '../../criteria/score.store.ts';
import { findStatements } from '../../criteria/statement.store.ts';
import type { ReadTransaction } from '../../database/transaction.ts';
import type { UnitFacts } from '../../indicators/unit-facts.store.ts';
import { findCellVersions, findChangesSince, findRoundsKnown, type JournaledChange } from './known-changes.store.ts';
import type { CriterionFact, MatrixFact, ReportFacts, ReportPeriod } from './report-facts.ts';

type Read = Pick<ReportFacts, 'criteria' | 'matrix' | 'villages'>;

/** The criteria of communes: from the last round of the period where there is one, else what a report says of all together. */
export async function readCriteriaFacts(
  transaction: ReadTransaction,
  unit: UnitFacts,
  period: ReportPeriod,
  knownAt: Date,
): Promise<Read> {
  const { provinceId } = unit;
  const sets = (await findSets(transaction)).map(({ set }) => set).filter(({ subject }) => subject === 'commune');
  const setOf = (id: string) => sets.find((set) => set.id === id);
  const yearBefore = `${Number(period.valueDate.slice(0, 4)) - 1}${period.valueDate.slice(4)}`;
  const changes = await findChangesSince(transaction, provinceId, ['recognised-unit', 'criteria-statement'], knownAt);
  const rounds = (await findRoundsKnown(transaction, provinceId, period.valueDate, knownAt)).filter(
    ({ setId, asOf }) => setOf(setId) !== undefined && asOf > yearBefore,
  );
  const villages = (
    await findRecognised(transaction, {
      provinceId,
      kinds: ['village', 'village-model'],
      upTo: Number(period.valueDate.slice(0, 4)),
    })
  )
    .filter((one) => stoodThen(one, period.valueDate, changes))
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
    const scores = await scoresKnown(transaction, provinceId, round.roundId, set, knownAt);
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
  const later = new Set(changes.filter(({ before }) => before === undefined).map(({ id }) => id));
  return {
    criteria: await statedCriteria(transaction, unit, period, later, (id) => setOf(id)?.criteria ?? []),
    villages,
  };
}

/** Recognised by the day and not withdrawn by then: a withdrawal counts from its own day, and from when it was known. */
function stoodThen(
  { id, dossierId, recognisedOn, withdrawnOn }: NamedRecognisedUnit,
  valueDate: PlainDate,
  changes: readonly JournaledChange[],
): boolean {
  const since = changes.filter(
    (one) => one.kind === 'recognised-unit' && (one.id === id || (dossierId !== undefined && one.id === dossierId)),
  );
  const isWithdrawal = ({ after }: JournaledChange) => after !== undefined && Object.hasOwn(after as object, 'because');
  if (since.some((one) => !isWithdrawal(one))) return false;
  const isWithdrawn = withdrawnOn !== undefined && withdrawnOn <= valueDate && !since.some(isWithdrawal);
  return !isWithdrawn && (recognisedOn ?? '') <= valueDate;
}

/** The matrix as it was known: units whose cells were written since are counted anew from the versions of then. */
async function scoresKnown(
  transaction: ReadTransaction,
  provinceId: string,
  roundId: string,
  set: CriteriaSet,
  knownAt: Date,
): Promise<ReadonlyMap<string, UnitScore>> {
  const scores = await findScores(transaction, { provinceId, roundId });
  const later = new Map<string, number>();
  for (const { id, after } of await findChangesSince(transaction, provinceId, ['criterion-cells'], knownAt)) {
    const [round, unitId] = id.split('/');
    if (round !== roundId) continue;
    for (const { code, version } of after as readonly { readonly code: string; readonly version: number }[]) {
      const key = `${unitId} ${code}`;
      later.set(key, Math.min(version, later.get(key) ?? version));
    }
  }
  if (later.size === 0) return scores;
  const unitIds = [...new Set([...later.keys()].map((key) => key.split(' ')[0] ?? ''))];
  const statuses = new Map<string, string | null>();
  for (const { unitId, code, version, status } of await findCellVersions(transaction, provinceId, roundId, unitIds))
    if (version < (later.get(`${unitId} ${code}`) ?? Number.POSITIVE_INFINITY))
      statuses.set(`${unitId} ${code}`, status);
  const then = unitIds.map((unitId): [string, UnitScore] => [
    unitId,
    scoreUnit(set, (code) => (statuses.get(`${unitId} ${code}`) ?? undefined) as CellStatus | undefined),
  ]);
  return new Map([...scores, ...then]);
}

async function statedCriteria(
  transaction: ReadTransaction,
  { provinceId, level }: UnitFacts,
  { valueDate }: ReportPeriod,
  later: ReadonlySet<string>,
  criteriaOf: (setId: string) => readonly { readonly number: number; readonly name: { readonly vi: string } }[],
): Promise<readonly CriterionFact[]> {
  if (level !== 'province') return [];
  const stated = (await findStatements(transaction, provinceId)).find(
    ({ statementId, asOf }) =>
      !later.has(statementId) &&
      asOf <= valueDate &&
      asOf >= (`${Number(valueDate.slice(0, 4)) - 1}${valueDate.slice(4)}` as PlainDate),
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
