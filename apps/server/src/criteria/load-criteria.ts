import type { CriteriaSetData } from '@muctieu/data/criteria-set';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import { addThreshold, findSet, findThresholds, putSet } from './criteria-set.store.ts';

/** Enters the sets of `data/criteria` and their thresholds. Run at every start; what people changed since stays. */
export async function loadCriteria(database: Database, sets: readonly CriteriaSetData[], at: Date): Promise<number> {
  const act = { provinceId: 'VN', command: 'load-criteria', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) => {
    let added = 0;
    for (const { thresholds, ...set } of sets) {
      if ((await findSet(transaction, set.id)) === undefined) {
        await putSet(transaction, undefined, set, { reason: `data/criteria/${set.id}.json`, at });
        added += 1;
      }
      const known = new Set((await findThresholds(transaction, set.id)).map(({ id }) => id));
      for (const threshold of thresholds.filter(({ id }) => !known.has(id))) {
        await addThreshold(transaction, { ...threshold, setId: set.id, provinceId: 'VN' }, { at });
        added += 1;
      }
    }
    return done(added);
  });
  if (!outcome.ok) throw new Error('Loading the criteria was refused, which nothing in it does');
  return outcome.value;
}
