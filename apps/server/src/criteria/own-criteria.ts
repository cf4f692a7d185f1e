import type { RequestContext } from '../http/request-context.ts';
import { findDepartments } from './criterion-department.store.ts';
import { criteriaAccess } from './permits-whole.ts';
import type { StoredRound } from './round.store.ts';

/** Numbers of the criteria that a department reviews in a round; undefined for whoever is bound to none. */
export async function ownCriteria(
  context: RequestContext,
  { provinceId, setId }: Pick<StoredRound, 'provinceId' | 'setId'>,
  unitIds: readonly string[],
): Promise<ReadonlySet<number> | undefined> {
  const organisationIds = new Set<string>();
  let isBound = false;
  for (const unitId of unitIds) {
    const bound = await context.boundBy({ provinceId, unitId }, criteriaAccess('approve'));
    if (bound === undefined) continue;
    isBound = true;
    for (const organisationId of bound.organisationIds) organisationIds.add(organisationId);
  }
  if (!isBound) return undefined;
  const departments = await context.read((transaction) =>
    findDepartments(transaction, provinceId, setId, context.today),
  );
  return new Set(
    departments.filter(({ organisationId }) => organisationIds.has(organisationId)).map(({ number }) => number),
  );
}
