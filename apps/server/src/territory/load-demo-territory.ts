import type { Territory as DemoTerritory } from '@muctieu/demo/territory';
import { done, type Result, refused } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { bookTerritory } from './book-territory.ts';
import { documentCiter } from './cited-document.ts';
import { demoEvents } from './demo-events.ts';
import { findTerritoryVersion, getTerritory } from './territory-state.store.ts';

/**
 * Books a demo's units through the same events that people book. Idempotent: what is booked already is not booked again.
 * The provinces must have been loaded.
 */
export async function loadDemoTerritory(database: Database, demo: DemoTerritory, at: Date): Promise<number> {
  const provinceId = provinceOf(demo);
  const act = { provinceId, command: 'load-demo-territory', requestId: 'start', at };
  const outcome = await database.write(programScope, act, (transaction) => loadInto(transaction, demo, provinceId, at));
  if (!outcome.ok) throw new Error(`The demo's units cannot be booked: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}

async function loadInto(
  transaction: WriteTransaction,
  demo: DemoTerritory,
  provinceId: string,
  at: Date,
): Promise<Result<number>> {
  if ((await findTerritoryVersion(transaction, provinceId)) === undefined) {
    return refused({ code: 'province-not-found', values: { provinceId } });
  }
  const territory = await getTerritory(transaction, provinceId);
  const events = demoEvents(demo, documentCiter());
  // Ids of the demo's units are the same at every start: if one is there, all of them were booked.
  if (events.some((event) => event.kind === 'create' && territory.units.has(event.unit.id))) return done(0);
  const outcome = await bookTerritory(transaction, territory, events, at);
  return outcome.ok ? done(events.length) : outcome;
}

function provinceOf(demo: DemoTerritory): string {
  const code = demo.units.find(({ level }) => level === 'province')?.codes.at(-1)?.code;
  if (code === undefined) throw new Error(`The demo ${demo.id} has no province`);
  return code;
}
