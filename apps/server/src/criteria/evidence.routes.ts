import { attachEvidence, readEvidence, withdrawEvidence } from '@muctieu/contract/criteria/evidence.operations';
import type { CriteriaRegions } from '@muctieu/data/criteria-set';
import { cellCodes } from '@muctieu/domain/criteria/criteria-set';
import { done, refused } from '@muctieu/kernel/result';
import { attachEvidenceFile, takeBackEvidence } from '../documents/attach-evidence.ts';
import { findEvidenceContent } from '../documents/evidence-file.store.ts';
import { judgeEvidence } from '../documents/judge-evidence.ts';
import { type Route, route } from '../http/route.ts';
import { closed, permitsUnits } from './assessment.routes.ts';
import { cellEvidence } from './cell-evidence.ts';
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
        const ground = await findRoundGround(transaction, params.roundId, regions);
        if (ground === undefined) return unknownRound();
        if (ground.round.state === 'closed') return closed(ground);
        const unit = ground.units.get(params.unitId);
        if (unit === undefined) {
          return refused({ code: 'assessed-unit-unknown', path: 'params.unitId', values: { unit: params.unitId } });
        }
        const said = { unit: unit.name, code: params.code };
        if (!cellCodes(ground.set).includes(params.code)) {
          return refused({ code: 'criterion-code-unknown', path: 'params.code', values: said });
        }
        const place = cellEvidence(ground.round, params.unitId, params.code);
        return attachEvidenceFile(transaction, place, { name, bytes: file, judged: judged.value }, said, context);
      });
    }),

    route(readEvidence, ({ params, context }) =>
      context.read(async (transaction) => {
        const round = await findRound(transaction, params.roundId);
        const file =
          round &&
          (await findEvidenceContent(transaction, cellEvidence(round, params.unitId, params.code), params.fileId));
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
        const place = cellEvidence(round, params.unitId, params.code);
        return takeBackEvidence(transaction, place, params.fileId, body.reason, context);
      });
    }),
  ];
}
