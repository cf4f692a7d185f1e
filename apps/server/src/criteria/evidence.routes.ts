import { attachEvidence, readEvidence, withdrawEvidence } from '@muctieu/contract/criteria/evidence.operations';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { done, refused } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import { type Route, route } from '../http/route.ts';
import { closed, permitsUnits } from './assessment.routes.ts';
import {
  addCellFile,
  findCellFileContent,
  findCellFiles,
  lockCellFiles,
  type NewCellFile,
  withdrawCellFile,
} from './cell-file.store.ts';
import { evidenceFilesMost, judgeEvidence } from './judge-evidence.ts';
import { unknownRound } from './round.routes.ts';
import { findRound } from './round.store.ts';
import { findRoundGround } from './round-ground.ts';

/** Photos and papers that prove a cell. */
export function evidenceRoutes(regions: CriteriaRegions): readonly Route[] {
  return [
    route(attachEvidence, async ({ params, query, file, context }) => {
      const known = await context.read((transaction) => findRound(transaction, params.roundId));
      if (known === undefined) return unknownRound();
      const permitted = await permitsUnits(context, known.provinceId, [params.unitId]);
      if (!permitted.ok) return permitted;
      const name = query.name.normalize('NFC');
      const judged = judgeEvidence(name, file);
      if (!judged.ok) return judged;
      return context.write(known.provinceId, async (transaction) => {
        const cell = { ...params, provinceId: known.provinceId };
        await lockCellFiles(transaction, cell);
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        if (ground.round.state === 'closed') return closed(ground);
        const unit = ground.units.get(params.unitId);
        if (unit === undefined) {
          return refused({ code: 'assessed-unit-unknown', path: 'params.unitId', values: { unit: params.unitId } });
        }
        if (!cellCodes(ground.set).includes(params.code)) {
          const values = { unit: unit.name, code: params.code };
          return refused({ code: 'criterion-code-unknown', path: 'params.code', values });
        }
        const standing = ((await findCellFiles(transaction, cell)).get(params.code) ?? []).filter(
          ({ withdrawn }) => withdrawn === undefined,
        );
        const same = standing.find(({ sha256 }) => sha256 === judged.value.sha256);
        if (same !== undefined) return refused({ code: 'evidence-known', values: { name: same.name } });
        if (standing.length >= evidenceFilesMost) {
          const values = { unit: unit.name, code: params.code, most: evidenceFilesMost, name };
          return refused({ code: 'evidence-too-many', values });
        }
        const attached: NewCellFile = {
          fileId: uuid(),
          name,
          ...judged.value,
          size: file.length,
          attachedAt: context.now,
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
        };
        await addCellFile(transaction, cell, attached, file);
        const { personId: _, ...told } = attached;
        return done({ ...told, attachedAt: context.now.toISOString() });
      });
    }),

    route(readEvidence, ({ params, context }) =>
      context.read(async (transaction) => {
        const round = await findRound(transaction, params.roundId);
        const { fileId, ...cell } = params;
        const file =
          round && (await findCellFileContent(transaction, { ...cell, provinceId: round.provinceId }, fileId));
        return file === undefined ? refused({ code: 'evidence-unknown', path: 'params.fileId' }) : done(file);
      }),
    ),

    route(withdrawEvidence, async ({ params, body, context }) => {
      const known = await context.read((transaction) => findRound(transaction, params.roundId));
      if (known === undefined) return unknownRound();
      const permitted = await permitsUnits(context, known.provinceId, [params.unitId]);
      if (!permitted.ok) return permitted;
      return context.write(known.provinceId, async (transaction) => {
        const round = await findRound(transaction, params.roundId);
        if (round === undefined) return unknownRound();
        if (round.state === 'closed') return refused({ code: 'round-closed', values: { title: round.title } });
        const { fileId, ...cell } = params;
        const withdrawn = await withdrawCellFile(transaction, { ...cell, provinceId: round.provinceId }, fileId, {
          at: context.now,
          reason: body.reason,
          ...(context.signedIn === undefined ? {} : { personId: context.signedIn.personId }),
        });
        return withdrawn ? done({ fileId }) : refused({ code: 'evidence-unknown', path: 'params.fileId' });
      });
    }),
  ];
}
