import { readProposals } from '@muctieu/contract/criteria/criteria.operations';
import type { ProposalItem } from '@muctieu/contract/criteria/criteria-round';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { indicatorOf } from '@muctieu/domain/criteria/criteria-set';
import type { CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import {
  type CellProposal,
  type ProposalGround,
  proposeFromObservations,
  proposeFromRound,
} from '@muctieu/domain/criteria/propose-cells';
import { done, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { type Route, route } from '../http/route.ts';
import { getTerritory } from '../territory/territory-state.store.ts';
import { cellsByKey } from './assessment.routes.ts';
import { originsByUnit } from './changes.ts';
import { unitsInScope } from './matrix-view.ts';
import { observedCellRoutes } from './observed-cells.routes.ts';
import { findObservedFigures, type ObservedFigure, observedCodes } from './observed-figures.ts';
import { unknownRound } from './round.routes.ts';
import { findRoundGround, type RoundGround } from './round-ground.ts';
import { thresholdItemOf } from './set-view.ts';

/** What may be taken over into cells. Taking over is an edit like any other; nothing here changes anything. */
export function proposalRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    ...observedCellRoutes,
    route(readProposals, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const round = await findRoundGround(transaction, params.roundId, regions);
        if (round === undefined) return unknownRound();
        const unitIds = unitsInScope(round, context.scope)
          .map(({ unitId }) => unitId)
          .filter((unitId) => query.unitId === undefined || unitId === query.unitId);
        const cells = await cellsByKey(transaction, round, unitIds);
        const ground: ProposalGround = {
          set: round.set,
          unitIds,
          cell: (unitId, code) => cells.get(`${unitId} ${code}`),
          threshold: round.threshold,
        };
        const observedIndicators = observedCodes(round.set).length;
        if (query.from !== undefined) {
          const earlier = await findRoundGround(transaction, query.from, regions);
          if (earlier === undefined || earlier.round.provinceId !== round.round.provinceId) return unknownRound();
          if (earlier.set.id !== round.set.id) {
            return refused({
              code: 'rounds-of-other-sets',
              path: 'query.from',
              values: { title: earlier.round.title },
            });
          }
          return done({ items: await fromRound(transaction, round, earlier, ground), observedIndicators });
        }
        const { provinceId, asOf } = round.round;
        const observed = await findObservedFigures(transaction, provinceId, round.set, unitIds, asOf);
        const proposals = proposeFromObservations(ground, (unitId, code) => observed.get(`${unitId} ${code}`)?.figure);
        return done({
          items: proposals.map((proposal) => {
            const code = indicatorOf(round.set, proposal.code)?.observedAs ?? '';
            return { ...itemOf(round, ground, proposal), ...observationOf(observed.get(`${proposal.unitId} ${code}`)) };
          }),
          observedIndicators,
        });
      }),
    ),
  ];
}

/** Only of units that are what they were: one that was merged or gave a part away is assessed anew (T4). */
async function fromRound(
  transaction: ReadTransaction,
  round: RoundGround,
  earlier: RoundGround,
  ground: ProposalGround,
): Promise<ProposalItem[]> {
  const territory = await getTerritory(transaction, round.round.provinceId);
  const origins = originsByUnit(territory, earlier, round);
  const same = ground.unitIds.filter((unitId) => {
    const [only, ...others] = origins.get(unitId) ?? [];
    return only === unitId && others.length === 0;
  });
  const before = await cellsByKey(transaction, earlier, same);
  const cell = (unitId: string, code: string): CriterionCell | undefined => before.get(`${unitId} ${code}`);
  const { roundId, title, asOf } = earlier.round;
  return proposeFromRound({ ...ground, unitIds: same }, cell).map((proposal) => ({
    ...itemOf(round, ground, proposal),
    earlier: { roundId, title, asOf, status: cell(proposal.unitId, proposal.code)?.status ?? '' },
  }));
}

function itemOf(round: RoundGround, ground: ProposalGround, proposal: CellProposal): ProposalItem {
  const { unitId, code, resolved, version, status, value, differs } = proposal;
  const cell = ground.cell(unitId, code);
  const indicator = indicatorOf(round.set, code);
  const threshold =
    resolved.kind === 'found' || resolved.kind === 'province-must-set'
      ? thresholdItemOf(resolved.threshold)
      : undefined;
  return {
    unitId,
    name: round.units.get(unitId)?.name ?? '',
    code,
    version,
    ...(status === undefined ? {} : { status }),
    ...(value === undefined ? {} : { value }),
    now: {
      ...(cell?.status === undefined ? {} : { status: cell.status }),
      ...(cell?.value === undefined ? {} : { value: cell.value }),
    },
    thresholdKind: resolved.kind,
    ...(threshold === undefined ? {} : { threshold }),
    measure: indicator?.measure ?? (resolved.kind === 'found' ? 'at-least' : 'reached'),
    ...(indicator?.unit === undefined ? {} : { unit: indicator.unit }),
    differs,
  };
}

function observationOf(observed: ObservedFigure | undefined): Pick<ProposalItem, 'observation'> {
  return observed === undefined ? {} : { observation: { ...observed } };
}
