import type { EvidenceFileItem } from '@muctieu/contract/documents/evidence-file';
import {
  attachObservationEvidence,
  readObservationEvidence,
  withdrawObservationEvidence,
} from '@muctieu/contract/indicators/observation-evidence.operations';
import { done, refused } from '@muctieu/kernel/result';
import type { ReadTransaction } from '../database/transaction.ts';
import { attachEvidenceFile, takeBackEvidence } from '../documents/attach-evidence.ts';
import { type EvidencePlace, findEvidenceContent, findEvidenceFiles } from '../documents/evidence-file.store.ts';
import { judgeEvidence } from '../documents/judge-evidence.ts';
import { type Route, route } from '../http/route.ts';
import { unknownIndicator } from './definition.routes.ts';
import { findDefinitions } from './definition.store.ts';
import { findObservations, type ObservationKey } from './observation.store.ts';
import { permittedUnit } from './target.routes.ts';
import type { UnitFacts } from './unit-facts.store.ts';

/** Photos and papers that prove a figure: asked for by its unit, so that nobody sends for another's. */
export const evidenceRoutes: readonly Route[] = [
  route(attachObservationEvidence, async ({ params, query, file, context }) => {
    const unit = await permittedUnit(context, params.unitId);
    if (!unit.ok) return unit;
    const name = query.name.normalize('NFC');
    const judged = judgeEvidence(name, file);
    if (!judged.ok) return judged;
    return context.write(unit.value.provinceId, async (transaction) => {
      const stored = (await findDefinitions(transaction)).get(query.indicator);
      if (stored === undefined) return unknownIndicator(query.indicator, 'query.indicator');
      const { no, definition } = stored;
      if (definition.formula !== undefined) {
        const values = { code: definition.code, formula: definition.formula };
        return refused({ code: 'observation-of-formula', path: 'query.indicator', values });
      }
      const figures = await findObservations(transaction, {
        provinceIds: [unit.value.provinceId],
        unitIds: [params.unitId],
        periods: [query.period],
        indicatorNos: [no],
        statuses: [query.status],
      });
      const said = { unit: unit.value.name, code: definition.code };
      if (figures.length === 0) {
        const values = { ...said, period: query.period };
        return refused({ code: 'observation-evidence-without-figure', path: 'query.period', values });
      }
      const place = placeOf(unit.value, { ...query, indicatorNo: no });
      return attachEvidenceFile(transaction, place, { name, bytes: file, judged: judged.value }, said, context);
    });
  }),

  route(readObservationEvidence, async ({ params, context }) => {
    const unit = await permittedUnit(context, params.unitId);
    if (!unit.ok) return unit;
    return context.read(async (transaction) => {
      const file = await findEvidenceContent(transaction, ofUnit(unit.value), params.fileId);
      return file === undefined ? refused({ code: 'evidence-unknown', path: 'params.fileId' }) : done(file);
    });
  }),

  route(withdrawObservationEvidence, async ({ params, body, context }) => {
    const unit = await permittedUnit(context, params.unitId);
    if (!unit.ok) return unit;
    return context.write(unit.value.provinceId, (transaction) =>
      takeBackEvidence(transaction, ofUnit(unit.value), params.fileId, body.reason, context),
    );
  }),
];

type FigureKey = Pick<ObservationKey, 'period' | 'indicatorNo' | 'status'>;

/** The files of a figure; its total and its parts share them. */
export async function filesOf(
  transaction: ReadTransaction,
  unit: UnitFacts,
  figure: FigureKey,
): Promise<EvidenceFileItem[]> {
  return [...(await findEvidenceFiles(transaction, placeOf(unit, figure), 'unit_id')).values()].flat();
}

function ofUnit({ provinceId, unitId }: UnitFacts): EvidencePlace {
  return { table: 'observation_file', provinceId, unitId, of: {} };
}

function placeOf(unit: UnitFacts, { period, indicatorNo, status }: FigureKey): EvidencePlace {
  return { ...ofUnit(unit), of: { period, indicator_no: indicatorNo, status } };
}
