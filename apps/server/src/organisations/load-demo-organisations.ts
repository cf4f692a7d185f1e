import type { Organisation as DemoOrganisation } from '@muctieu/demo/organisations';
import { checkOrganisation } from '@muctieu/domain/organisations/organisation';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { done } from '@muctieu/kernel/result';
import type { Database } from '../database/database.ts';
import { programScope } from '../database/scope.ts';
import type { WriteTransaction } from '../database/transaction.ts';
import { stableUnitId } from '../territory/stable-unit-id.ts';
import { addOrganisation, findOrganisation, type WrittenOrganisation } from './organisation.store.ts';
import { stableId } from './stable-id.ts';
import { glimpseUnits } from './unit-lookup.ts';

/**
 * Enters the demo's organisations at its units; those there already are left alone, those of units that were not loaded are
 * left out. Gives how many were entered.
 */
export async function loadDemoOrganisations(
  database: Database,
  demo: readonly DemoOrganisation[],
  at: Date,
  today: PlainDate,
): Promise<number> {
  const act = { provinceId: 'VN', command: 'load-demo-organisations', requestId: 'start', at };
  const outcome = await database.write(programScope, act, async (transaction) => {
    const units = await glimpseUnits(
      transaction,
      demo.map(({ unitId }) => stableUnitId(unitId)),
      today,
    );
    let entered = 0;
    for (const one of sorted(demo)) {
      const unit = units.get(stableUnitId(one.unitId));
      if (unit === undefined) continue;
      const isWhole = unit.level === 'province' || unit.level === 'nation';
      if (await enter(transaction, one, unit.provinceId, isWhole ? undefined : unit.unitId)) entered += 1;
    }
    return done(entered);
  });
  return outcome.ok ? outcome.value : 0;
}

async function enter(
  transaction: WriteTransaction,
  one: DemoOrganisation,
  provinceId: string,
  unitId: string | undefined,
): Promise<boolean> {
  const organisationId = stableId('organisation', one.id);
  if ((await findOrganisation(transaction, provinceId, organisationId)) !== undefined) return false;
  const parentId = one.parentId === undefined ? undefined : stableId('organisation', one.parentId);
  const hasParent = parentId !== undefined && (await findOrganisation(transaction, provinceId, parentId)) !== undefined;
  const { from, until } = one.existence;
  const organisation: WrittenOrganisation = {
    provinceId,
    organisationId,
    version: 1,
    kind: one.kind,
    ...(unitId === undefined ? {} : { unitId }),
    ...(hasParent ? { parentId } : {}),
    existence: { from, ...(until === undefined ? {} : { until }) },
    names: one.names.map((name) => ({
      name: name.name,
      ...(name.shortName === undefined ? {} : { shortName: name.shortName }),
      from: name.from,
      ...(name.until === undefined ? {} : { until: name.until }),
    })),
  };
  const checked = checkOrganisation(organisation);
  if (!checked.ok) throw new Error(`Demo organisation ${one.id}: ${JSON.stringify(checked.problems)}`);
  await addOrganisation(transaction, organisation);
  transaction.journal({
    subject: { kind: 'organisation', id: organisationId },
    provinceId,
    ...(unitId === undefined ? {} : { unitId }),
    after: organisation,
  });
  return true;
}

/** Those above before those below, since a row points at the one above. */
function sorted(demo: readonly DemoOrganisation[]): readonly DemoOrganisation[] {
  const placed = new Set<string>();
  const ordered: DemoOrganisation[] = [];
  let rest = [...demo];
  while (rest.length > 0) {
    const names = new Set(rest.map(({ id }) => id));
    const next = rest.filter(({ parentId }) => parentId === undefined || placed.has(parentId) || !names.has(parentId));
    if (next.length === 0) throw new Error(`Organisations stand above one another in a ring: ${[...names].join(', ')}`);
    for (const one of next) placed.add(one.id);
    ordered.push(...next);
    rest = rest.filter((one) => !next.includes(one));
  }
  return ordered;
}
