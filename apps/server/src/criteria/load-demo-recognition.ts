import type { DemoRecognition } from '@muctieu/demo/recognition';
import { done } from '@muctieu/kernel/result';
import { v5 } from 'uuid';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { addStatements } from './ocop.store.ts';
import { addRecognised, findRecognised } from './recognised-unit.store.ts';

const namespace = '3b7a5a52-8c0e-4f25-9a4d-9c2f7f0e6d11';

/**
 * The villages of the demo's report and its counts of OCOP products. Run at every start; what is there stays. `titles` are
 * the names of the reports by their tags.
 */
export async function loadDemoRecognition(
  database: Database,
  { villages, ocop }: DemoRecognition,
  titles: ReadonlyMap<string, string>,
  at: Date,
): Promise<void> {
  const { provinceId } = villages;
  const named = (sources: readonly string[]) => sources.map((tag) => titles.get(tag) ?? tag).join('; ');
  const act = { provinceId, command: 'load-demo-recognition', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) => {
    const known = new Set((await findRecognised(transaction, { provinceId })).map(({ id }) => id));
    const units = await transaction.tables
      .selectFrom('unit')
      .select('unit_id')
      .where('province_id', '=', provinceId)
      .where('level', '=', 'village')
      .execute();
    const existing = new Set(units.map((unit) => unit.unit_id));
    for (const { unitId: word, kind } of villages.items) {
      const id = v5(`recognised:${word}`, namespace);
      const unitId = stableUnitId(word);
      if (known.has(id) || !existing.has(unitId)) continue;
      await addRecognised(transaction, {
        provinceId,
        id,
        unitId,
        kind,
        year: villages.year,
        note: named(villages.sources),
      });
    }
    await addStatements(
      transaction,
      ocop.statements.map(({ sources, ...one }) => ({ ...one, provinceId, source: named(sources) })),
    );
    return done(undefined);
  });
  if (!outcome.ok) throw new Error(`The demo's recognitions cannot be loaded: ${JSON.stringify(outcome.problems)}`);
}
