import {
  createRound,
  listLadder,
  listRounds,
  moveRound,
  readMatrix,
  readNation,
} from '@muctieu/contract/criteria/criteria.operations';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { holdsOn } from '@muctieu/kernel/day-interval';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { findDocument } from '../documents/document.store.ts';
import { type Route, route } from '../http/route.ts';
import { pageFrom } from '../programmes/list-page.ts';
import { findCells } from './cell.store.ts';
import { findSet } from './criteria-set.store.ts';
import { ladderOf } from './ladder.ts';
import { matrixAnswerOf, unitsInScope } from './matrix-view.ts';
import { permitsWhole } from './permits-whole.ts';
import { addRound, changeRound, findRound, findRounds, type StoredRound } from './round.store.ts';
import { findRoundGround } from './round-ground.ts';
import { findRoundDistricts } from './round-unit.store.ts';
import { findCellMarks, findScores, sumRounds } from './score.store.ts';
import { unknownSet } from './set.routes.ts';

/** Rounds and what is read of a whole one. */
export function roundRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    route(listRounds, ({ query, context }) =>
      context.read(async (transaction) => done(pageFrom(await findRounds(transaction, query), query))),
    ),

    route(createRound, async ({ body, context }) => {
      const permitted = await permitsWhole(context, { provinceId: body.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(body.provinceId, async (transaction) => {
        const stored = await findSet(transaction, body.setId);
        if (stored === undefined) return unknownSet(body.setId);
        const { validity, name } = stored.set;
        if (!holdsOn(validity, body.asOf)) {
          const values = { asOf: body.asOf, set: name.vi, from: validity.from, until: validity.until ?? '…' };
          return refused({ code: 'round-outside-set', path: 'asOf', values });
        }
        if (body.documentId !== undefined && (await findDocument(transaction, body.documentId)) === undefined) {
          return refused({ code: 'cited-document-unknown', path: 'documentId', values: { id: body.documentId } });
        }
        const round: StoredRound = {
          roundId: uuid(),
          provinceId: body.provinceId,
          setId: body.setId,
          asOf: body.asOf,
          title: body.title,
          ...(body.documentId === undefined ? {} : { documentId: body.documentId }),
          state: 'open',
          note: body.note ?? '',
          printed: [],
          damaged: [],
          version: 1,
        };
        await addRound(transaction, round, {
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
          at: context.now,
        });
        return done({ roundId: round.roundId, version: 1 });
      });
    }),

    route(moveRound, async ({ params, body, version, context }) => {
      const known = await context.read((transaction) => findRound(transaction, params.roundId));
      if (known === undefined) return unknownRound();
      const permitted = await permitsWhole(context, { provinceId: known.provinceId });
      if (!permitted.ok) return permitted;
      return context.write(known.provinceId, async (transaction) => {
        const before = await findRound(transaction, params.roundId, true);
        if (before === undefined) return unknownRound();
        if (before.version !== version) {
          return refused({ code: 'changed-meanwhile', values: { current: before.version, found: version } });
        }
        // Every closing and reopening stays readable beside the round: who and when stand in the journal.
        const note = [before.note, body.reason].filter((part) => part !== '').join('; ');
        const after = { ...before, state: body.state, note, version: version + 1 };
        await changeRound(transaction, before, after);
        return done({ roundId: after.roundId, version: after.version });
      });
    }),

    route(readMatrix, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        const { round } = ground;
        const units = unitsInScope(ground, context.scope).filter(
          ({ unitId }) => query.unitId === undefined || unitId === query.unitId,
        );
        const districts = await findRoundDistricts(transaction, round.provinceId, round.asOf);
        const scores = await findScores(transaction, round);
        return done(matrixAnswerOf(ground, units, districts, scores, await findCellMarks(transaction, round)));
      }),
    ),

    route(listLadder, ({ params, query, context }) =>
      context.read(async (transaction) => {
        const ground = await findRoundGround(transaction, params.roundId, regions);
        // A list of a round that is not there, or not seen, is empty like any other.
        if (ground === undefined) return done(pageFrom([], query));
        const scores = await findScores(transaction, ground.round);
        const cells = await findCells(transaction, ground.round);
        const items = ladderOf(ground.set, unitsInScope(ground, context.scope), scores, cells);
        return done(
          pageFrom(
            items.filter(({ level }) => query.level === undefined || level === query.level),
            query,
          ),
        );
      }),
    ),

    route(readNation, ({ query, context }) =>
      context.read(async (transaction) => {
        const stored = await findSet(transaction, query.setId);
        if (stored === undefined) return unknownSet(query.setId);
        const codes = [...cellCodes(stored.set)];
        const items = await sumRounds(transaction, query.setId, query.provinceId, codes);
        return done({ setId: query.setId, codes, items: items.map((item) => ({ ...item, counts: [...item.counts] })) });
      }),
    ),
  ];
}

export function unknownRound() {
  return refused({ code: 'round-unknown' });
}
