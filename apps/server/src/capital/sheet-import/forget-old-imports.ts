import { done } from '@muctieu/kernel/result';
import { v7 as uuid } from 'uuid';
import type { Database } from '../../database/database.ts';
import { programScope } from '../../database/scope.ts';
import { findKeeping, findProvincesWithImports, forgetImports } from './import-keeping.store.ts';

const dayMilliseconds = 86_400_000;
/** In one transaction, so that none lasts long. */
const atOnceMost = 50;

/** Uploads that nothing rests on are forgotten after the time that their province says; each is journaled. */
export async function forgetOldImports(database: Database, now: Date): Promise<number> {
  const provinces = await database.read(programScope, async (transaction) => {
    const keepings: { provinceId: string; before: Date }[] = [];
    for (const provinceId of await findProvincesWithImports(transaction)) {
      const { days } = await findKeeping(transaction, provinceId);
      keepings.push({ provinceId, before: new Date(now.getTime() - days * dayMilliseconds) });
    }
    return keepings;
  });
  let forgotten = 0;
  for (const { provinceId, before } of provinces) {
    for (let count = atOnceMost; count === atOnceMost; forgotten += count) {
      count = await forgetSome(database, provinceId, before, now);
    }
  }
  return forgotten;
}

async function forgetSome(database: Database, provinceId: string, before: Date, now: Date): Promise<number> {
  const act = { provinceId, command: 'capital.forget-imports', requestId: uuid(), at: now };
  const forgotten = await database.write(programScope, act, async (transaction) =>
    done(await forgetImports(transaction, provinceId, before, atOnceMost)),
  );
  return forgotten.ok ? forgotten.value : 0;
}
