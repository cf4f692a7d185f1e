import type { DemoAuthorityFunction } from '@muctieu/demo/authority-function';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../../database/database.ts';
import { programScope } from '../../database/scope.ts';
import { findPerson } from '../../organisations/person.store.ts';
import { stableId } from '../../organisations/stable-id.ts';
import { addFunction, findAuthority, findFunctions } from './authority.store.ts';

/** Gives the demo's people their functions; those there already, and those of people or authorities that are not, are left. */
export async function loadDemoFunctions(
  database: Database,
  demo: readonly DemoAuthorityFunction[],
  provinceId: string,
  at: Date,
): Promise<void> {
  const missing = await database.read(programScope, async (transaction) => {
    const there = new Set((await findFunctions(transaction, { provinceId })).map(({ functionId }) => functionId));
    return demo.filter(({ id }) => !there.has(stableId('authority-function', id)));
  });
  if (missing.length === 0) return;
  const act = { provinceId, command: 'load-demo-functions', requestId: 'start', at };
  await database.write(programScope, act, async (transaction) => {
    for (const one of missing) {
      const from = one.from as PlainDate;
      const authorityId = stableId('organisation', one.authorityId);
      const personId = stableId('person', one.personId);
      const authority = await findAuthority(transaction, provinceId, authorityId, from);
      const person = await findPerson(transaction, provinceId, personId);
      if (authority === undefined || person === undefined) continue;
      const held = {
        ...{ provinceId, authorityId, personId, from },
        functionId: stableId('authority-function', one.id),
        ...(authority.unitId === undefined ? {} : { unitId: authority.unitId }),
        ...{ personName: one.personName, kind: one.kind, title: one.title },
        headTitle: one.headTitle ?? '',
        otherTitle: one.otherTitle ?? '',
        documentCited: '',
        version: 1,
      };
      await addFunction(transaction, held, { personId: undefined, at });
    }
    return done(undefined);
  });
}
