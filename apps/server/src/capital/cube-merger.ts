import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';

const pause = 1000;

/** Brings new entries into the cubes about once a second; readers are exact without it, only slower. */
export function startCubeMerger(database: Database, tellFailure: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false;
  let wake: (() => void) | undefined;
  const run = async () => {
    while (!stopped) {
      await mergeCube(database).catch(tellFailure);
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, pause).unref();
      });
    }
  };
  const running = run();
  return {
    stop() {
      stopped = true;
      wake?.();
      return running;
    },
  };
}

/** Merges once; gives how many rows of the cubes it touched. */
export function mergeCube(database: Database): Promise<number> {
  return database.writeUnjournaled(programScope, 'sums of entries that the journal already has', async ({ tables }) => {
    const { rows } = await sql<{ moved: string }>`select muctieu.merge_capital_cube() as moved`.execute(tables);
    return Number(rows[0]?.moved ?? 0);
  });
}
