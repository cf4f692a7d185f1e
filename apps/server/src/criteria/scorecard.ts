import type { ScorecardAnswer } from '@muctieu/contract/criteria/criteria-round';
import type { CellDetail } from '@muctieu/contract/criteria/criterion-cell';
import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import { cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { levelKey } from '@muctieu/domain/criteria/matrix-sums';
import { nextLevel, scoreUnit } from '@muctieu/domain/criteria/unit-score';
import { predecessors } from '@muctieu/domain/territory/find-counterparts';
import { nearestName } from '@muctieu/domain/territory/unit-state';
import type { ReadTransaction } from '../database/transaction.ts';
import { findEvidenceFiles } from '../documents/evidence-file.store.ts';
import { getTerritory } from '../territory/territory-state.store.ts';
import { findCellDetails } from './cell.store.ts';
import { cellEvidence } from './cell-evidence.ts';
import { costOf, costsByUnit, openCriteria } from './ladder.ts';
import { findRounds, roundItemOf } from './round.store.ts';
import type { RoundGround } from './round-ground.ts';
import type { RoundUnit } from './round-unit.store.ts';
import { findScores } from './score.store.ts';
import { thresholdItemOf } from './set-view.ts';

/** One unit in one round: its cells, what each must reach, what is missing to the next level, what its origins had. */
export async function scorecardOf(
  transaction: ReadTransaction,
  ground: RoundGround,
  unit: RoundUnit,
): Promise<ScorecardAnswer> {
  const { round, set } = ground;
  const cells = await findCellDetails(transaction, round, unit.unitId);
  const statuses = new Map(cells.map(({ code, status }) => [code, status]));
  const score = scoreUnit(set, (code) => statuses.get(code));
  const next = score.assessed === 0 ? undefined : nextLevel(set, score.met);
  const open = openCriteria(set, score);
  const costs = costsByUnit(cells as Parameters<typeof costsByUnit>[0]).get(unit.unitId);
  const { known, unknown } = costOf(open, costs);
  return {
    round: roundItemOf(round, score.assessed > 0 ? 1 : 0),
    unit: {
      unitId: unit.unitId,
      name: unit.name,
      ...(unit.districtName === undefined ? {} : { districtName: unit.districtName }),
    },
    met: score.met,
    assessed: score.assessed,
    level: levelKey(set, score),
    ...(next === undefined
      ? {}
      : {
          next: {
            level: next.bucket.code,
            name: next.bucket.name,
            missing: next.missing,
            open: open.map((number) => {
              const cost = costs?.get(number);
              return { number, ...(cost === undefined ? {} : { costDong: String(cost) }) };
            }),
            costKnownDong: String(known),
            costUnknown: unknown,
          },
        }),
    cells: withFiles(
      unit.unitId,
      cells,
      await findEvidenceFiles(transaction, cellEvidence(round, unit.unitId), 'code'),
    ),
    thresholds: cellCodes(set).flatMap((code) => {
      const resolved = ground.threshold(unit.unitId, code);
      if (resolved.kind === 'missing' && !code.includes('.')) return [];
      const threshold =
        resolved.kind === 'found' || resolved.kind === 'province-must-set' ? resolved.threshold : undefined;
      return [
        { code, kind: resolved.kind, ...(threshold === undefined ? {} : { threshold: thresholdItemOf(threshold) }) },
      ];
    }),
    origins: [...(await originsOf(transaction, ground, unit))],
  };
}

/** A photo may come before anybody has assessed the cell: such a cell is told with nothing but its files. */
function withFiles(
  unitId: string,
  cells: readonly CellDetail[],
  files: ReadonlyMap<string, readonly EvidenceFileItem[]>,
): CellDetail[] {
  const known = new Set(cells.map(({ code }) => code));
  const only = [...files].filter(([code]) => !known.has(code));
  return [
    ...cells.map((cell) => ({ ...cell, files: [...(files.get(cell.code) ?? [])] })),
    ...only.map(
      ([code, own]): CellDetail => ({
        unitId,
        code,
        basis: 'assessed',
        note: '',
        overrideReason: '',
        evidence: [],
        files: [...own],
        assessedAt: own[0]?.attachedAt ?? '',
        reviewReason: '',
        version: 0,
      }),
    ),
  ];
}

/** T4: units that this one was made of since an earlier round, with what they had there; the latest such round of each. */
async function originsOf(
  transaction: ReadTransaction,
  { round }: RoundGround,
  unit: RoundUnit,
): Promise<ScorecardAnswer['origins']> {
  const rounds = (await findRounds(transaction, { provinceId: round.provinceId })).filter(
    ({ asOf, roundId }) => asOf <= round.asOf && roundId !== round.roundId,
  );
  if (rounds.length === 0) return [];
  const territory = await getTerritory(transaction, round.provinceId);
  const told = new Map<string, ScorecardAnswer['origins'][number]>();
  for (const earlier of rounds) {
    const lineages = predecessors(territory, unit.unitId, round.asOf, earlier.asOf);
    const others = lineages.filter(({ originId }) => originId !== unit.unitId && !told.has(originId));
    if (others.length === 0) continue;
    const scores = await findScores(transaction, earlier);
    for (const { originId } of others) {
      const score = scores.get(originId);
      const origin = territory.units.get(originId);
      if (score === undefined || origin === undefined) continue;
      told.set(originId, {
        unitId: originId,
        name: nearestName(origin, earlier.asOf),
        roundTitle: earlier.title,
        met: score.met,
      });
    }
  }
  return [...told.values()];
}
