import type { DemoIndicators } from '@muctieu/demo/indicators';
import { type ObservationPeriod, parsePeriod } from '@muctieu/domain/indicators/observation-period';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { indicatorSentences } from './indicator-sentences.texts.ts';
import { loadTargets } from './load-indicators.ts';
import { findObservations } from './observation.store.ts';
import { recordObservations } from './record-observations.ts';

/** Enters what the reports of the demo print, once: where the unit has any value, people have it in hand. */
export async function loadDemoIndicators(
  database: Database,
  reports: readonly DemoIndicators[],
  at: Date,
): Promise<void> {
  for (const report of reports) {
    const unitId = stableUnitId(report.unitId);
    const { provinceId } = report;
    const act = { provinceId, command: 'load-demo-indicators', requestId: 'start', at };
    const there = await database.read(programScope, (transaction) =>
      findObservations(transaction, { provinceIds: [provinceId], unitIds: [unitId] }),
    );
    if (there.length > 0) continue;
    const outcome = await database.write(programScope, act, async (transaction) => {
      await loadTargets(transaction, provinceId, unitId, report.targets, at);
      return recordObservations(transaction, {
        provinceId,
        reason: `${indicatorSentences.loaded.vi} (${report.sources.join(', ')})`,
        at,
        cells: report.observations.map(({ period, breakdown, ...cell }) => ({
          ...cell,
          unitId,
          period: periodOf(period),
          breakdown: breakdown ?? '',
        })),
      });
    });
    if (!outcome.ok) throw new Error(`Demo indicators of ${report.unitId}: ${JSON.stringify(outcome.problems)}`);
  }
}

function periodOf(text: string): ObservationPeriod {
  const period = parsePeriod(text);
  if (period === undefined) throw new Error(`«${text}» is no period`);
  return period;
}
