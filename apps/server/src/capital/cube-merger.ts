import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';

const pause = 1000;
/** More entries than this at a time would take from postings what they need. */
const quartersMost = 10_000;

/** Brings new entries into the cubes about once a second; readers are exact without it, only slower. */
export function startCubeMerger(database: Database, tellFailure: (error: unknown) => void): { stop(): Promise<void> } {
  let stopped = false;
  let wake: (() => void) | undefined;
  const run = async () => {
    while (!stopped) {
      const from = performance.now();
      let isBehind = false;
      try {
        isBehind = (await mergeCube(database, quartersMost)) > 0 && (await areQuartersBehind(database));
      } catch (error) {
        tellFailure(error);
      }
      // Tables of past days wait for what much booking left behind: half of the time it is brought in, half is left to others.
      const rest = isBehind ? Math.min(pause, performance.now() - from) : pause;
      await new Promise<void>((resolve) => {
        wake = resolve;
        setTimeout(resolve, rest).unref();
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

/** Merges once; gives how many rows it touched. `most`: entries into the quarters at a time, at least; else all. */
export async function mergeCube(database: Database, most?: number): Promise<number> {
  const cubes = await merge(database, sql`muctieu.merge_capital_cube()`);
  return cubes + (await merge(database, sql`muctieu.merge_capital_quarters(${most ?? null}::bigint)`));
}

function areQuartersBehind(database: Database): Promise<boolean> {
  return database.read(programScope, async ({ tables }) => {
    const mark = await tables
      .selectFrom('capital_cube_mark')
      .select(sql<boolean>`quarters_below < merged_below`.as('behind'))
      .executeTakeFirst();
    return mark?.behind === true;
  });
}

function merge(database: Database, call: RawBuilder<unknown>): Promise<number> {
  return database.writeUnjournaled(programScope, 'sums of entries that the journal already has', async ({ tables }) => {
    const { rows } = await sql<{ moved: string }>`select ${call} as moved`.execute(tables);
    return Number(rows[0]?.moved ?? 0);
  });
}
