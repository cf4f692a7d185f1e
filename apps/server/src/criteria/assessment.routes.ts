import {
  assessCells,
  readCellHistory,
  readChanges,
  readCriteriaCapital,
  readPrinted,
  readScorecard,
  reviewCells,
} from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { assessCells as assess } from '@muctieu/domain/criteria/assess-cells';
import { indicatorOf } from '@muctieu/domain/criteria/criteria-set';
import type { CellEdit, CriterionCell } from '@muctieu/domain/criteria/criterion-cell';
import { checkSeparation } from '@muctieu/domain/organisations/separation-of-duties';
import type { Problem } from '@muctieu/kernel/problem';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocuments } from '../documents/document.store.ts';
import type { RequestContext } from '../http/request-context.ts';
import { type Route, route } from '../http/route.ts';
import { getTerritory } from '../territory/territory-state.store.ts';
import { findCellHistory, findCells, findCellsOn, lockUnits, putCells } from './cell.store.ts';
import { changesOf } from './changes.ts';
import { capitalOfCriteria } from './criteria-capital.ts';
import { unitsInScope } from './matrix-view.ts';
import { findObservedFigures } from './observed-figures.ts';
import { ownCriteria } from './own-criteria.ts';
import { printedAnswerOf } from './printed.ts';
import { unknownRound } from './round.routes.ts';
import { findRound } from './round.store.ts';
import { findRoundGround, type RoundGround } from './round-ground.ts';
import { scorecardOf } from './scorecard.ts';

/** Cells as people enter and review them, and what is told of them. */
export function assessmentRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    route(assessCells, async ({ params, body, context }) => {
      const known = await context.read((transaction) => findRound(transaction, params.roundId));
      if (known === undefined) return unknownRound();
      const unitIds = [...new Set(body.cells.map(({ unitId }) => unitId))];
      const permitted = await permitsUnits(context, known.provinceId, unitIds);
      if (!permitted.ok) return permitted;
      return context.write(known.provinceId, async (transaction) => {
        await lockUnits(transaction, known, unitIds);
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        if (ground.round.state === 'closed') return closed(ground);
        const cells = await cellsByKey(transaction, ground, unitIds);
        const unknown = await unknownEvidence(transaction, body.cells as readonly CellEdit[]);
        const { provinceId, asOf } = ground.round;
        const observed = await findObservedFigures(transaction, provinceId, ground.set, unitIds, asOf);
        const assessed = assess(
          {
            set: ground.set,
            units: new Map([...ground.units].map(([unitId, unit]) => [unitId, unit.name])),
            cell: (unitId, code) => cells.get(`${unitId} ${code}`),
            threshold: ground.threshold,
            observed: (unitId, code) =>
              observed.get(`${unitId} ${indicatorOf(ground.set, code)?.observedAs ?? ''}`)?.figure,
            ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          },
          body.cells as readonly CellEdit[],
        );
        if (!assessed.ok) return refused(...unknown, ...assessed.problems);
        if (unknown.length > 0) return refused(...unknown);
        const fresh = assessed.value.map((cell) => ({ ...cell, assessedAt: context.now.toISOString() }));
        await putCells(transaction, ground.round, ground.set, fresh, context.now);
        return done({ cells: fresh.map(summaryOf) });
      });
    }),

    route(reviewCells, async ({ params, body, context }) => {
      const known = await context.read((transaction) => findRound(transaction, params.roundId));
      if (known === undefined) return unknownRound();
      const unitIds = [...new Set(body.cells.map(({ unitId }) => unitId))];
      const permitted = await permitsUnits(context, known.provinceId, unitIds);
      if (!permitted.ok) return permitted;
      if (body.verdict === 'returned' && (body.reason ?? '') === '') {
        return refused({ code: 'return-needs-reason', path: 'reason' });
      }
      const reviewer = context.signedIn?.personId ?? '';
      const own = await ownCriteria(context, known, unitIds);
      return context.write(known.provinceId, async (transaction) => {
        await lockUnits(transaction, known, unitIds);
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        if (ground.round.state === 'closed') return closed(ground);
        const cells = await cellsByKey(transaction, ground, unitIds);
        const problems: Problem[] = [];
        const reviewed = body.cells.flatMap(({ unitId, code, version }, index) => {
          const path = `cells[${index}]`;
          const values = { unit: ground.units.get(unitId)?.name ?? unitId, code };
          const before = cells.get(`${unitId} ${code}`);
          if (before === undefined) {
            problems.push({ code: 'cell-unknown', path, values });
            return [];
          }
          if (own !== undefined && !own.has(Number(code.split('.')[0])))
            problems.push({ code: 'cell-of-other-department', path, values });
          if (before.version !== version) {
            const found = { ...values, current: before.version, found: version, status: before.status ?? '' };
            problems.push({ code: 'cell-changed-meanwhile', path, values: found });
          }
          const separate = checkSeparation({ personId: before.assessedBy ?? '' }, { personId: reviewer });
          if (!separate.ok) problems.push(...separate.problems.map((problem) => ({ ...problem, path })));
          return [
            {
              ...before,
              review: body.verdict,
              reviewedBy: reviewer,
              reviewedAt: context.now.toISOString(),
              reviewReason: body.reason ?? '',
              version: before.version + 1,
            },
          ];
        });
        if (problems.length > 0) return refused(...problems);
        await putCells(transaction, ground.round, ground.set, reviewed, context.now);
        return done({ cells: reviewed.map(summaryOf) });
      });
    }),

    route(readScorecard, ({ params, context }) =>
      context.read(async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        const unit = unitsInScope(ground, context.scope).find(({ unitId }) => unitId === params.unitId);
        if (unit === undefined) {
          return refused({ code: 'assessed-unit-unknown', path: 'params.unitId', values: { unit: params.unitId } });
        }
        return done(await scorecardOf(transaction, ground, unit));
      }),
    ),

    route(readCriteriaCapital, async ({ params, context }) => {
      const round = await context.read((transaction) => findRound(transaction, params.roundId));
      if (round === undefined) return unknownRound();
      const permitted = await context.permits({ provinceId: round.provinceId, unitId: params.unitId });
      if (!permitted.ok) return permitted;
      return context.read(async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        if (!unitsInScope(ground, context.scope).some(({ unitId }) => unitId === params.unitId)) {
          return refused({ code: 'assessed-unit-unknown', path: 'params.unitId', values: { unit: params.unitId } });
        }
        return done(await capitalOfCriteria(transaction, ground, params.unitId));
      });
    }),

    route(readCellHistory, ({ params, context }) =>
      context.read(async (transaction) => {
        const round = await findRound(transaction, params.roundId);
        if (round === undefined) return done({ items: [] });
        return done({ items: [...(await findCellHistory(transaction, round, params.unitId, params.code))] });
      }),
    ),

    route(readChanges, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const after = await findRoundGround(transaction, params.roundId, regions);
        // Compared with an earlier round, or with what the cells of this round were at the end of a day.
        const before = query.since === undefined ? after : await findRoundGround(transaction, query.since, regions);
        if (after === undefined || before === undefined || before.round.provinceId !== after.round.provinceId) {
          return unknownRound();
        }
        const territory = await getTerritory(transaction, after.round.provinceId);
        return done(
          changesOf(
            territory,
            before,
            after,
            unitsInScope(after, context.scope),
            {
              before:
                query.sinceDay === undefined
                  ? await findCells(transaction, before.round)
                  : await findCellsOn(transaction, before.round, query.sinceDay),
              after: await findCells(transaction, after.round),
            },
            query.sinceDay,
          ),
        );
      }),
    ),

    route(readPrinted, ({ params, context }) =>
      context.read(async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        return done(printedAnswerOf(ground, await findCells(transaction, ground.round)));
      }),
    ),
  ];
}

/** The whole province, or each of the units by itself. */
export async function permitsUnits(
  context: RequestContext,
  provinceId: string,
  unitIds: readonly string[],
): Promise<Result<void>> {
  if ((await context.permits({ provinceId })).ok) return done(undefined);
  for (const unitId of unitIds) {
    const permitted = await context.permits({ provinceId, unitId });
    if (!permitted.ok) return permitted;
  }
  return done(undefined);
}

export async function cellsByKey(
  transaction: ReadTransaction,
  ground: RoundGround,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, CriterionCell>> {
  const cells = await findCells(transaction, ground.round, unitIds);
  return new Map(cells.map((cell) => [`${cell.unitId} ${cell.code}`, cell]));
}

export function closed({ round }: RoundGround) {
  return refused({ code: 'round-closed', values: { title: round.title } });
}

function summaryOf({ unitId, code, status, basis, version }: CriterionCell) {
  return { unitId, code, ...(status === undefined ? {} : { status }), basis, version };
}

async function unknownEvidence(transaction: ReadTransaction, edits: readonly CellEdit[]): Promise<readonly Problem[]> {
  const named = edits.flatMap((edit, index) => [
    ...(edit.evidence ?? []).flatMap(({ documentId }, place) =>
      documentId === undefined ? [] : [{ documentId, path: `cells[${index}].evidence[${place}].documentId` }],
    ),
    ...(edit.costDocumentId == null
      ? []
      : [{ documentId: edit.costDocumentId, path: `cells[${index}].costDocumentId` }]),
  ]);
  const known = await findDocuments(transaction, [...new Set(named.map(({ documentId }) => documentId))]);
  return named
    .filter(({ documentId }) => !known.has(documentId))
    .map(({ documentId, path }) => ({ code: 'cited-document-unknown', path, values: { id: documentId } }));
}
