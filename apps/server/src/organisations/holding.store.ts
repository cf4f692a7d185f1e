import { daysLent } from '@muctieu/domain/organisations/delegation';
import type { Reach } from '@muctieu/domain/organisations/reach';
import type { RoleHolding } from '@muctieu/domain/organisations/role-holding';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction } from '../database/transaction.ts';
import { subtreeIds } from '../territory/subtree.store.ts';
import { placeName } from './place-name.ts';
import { glimpseUnits, type UnitGlimpse } from './unit-lookup.ts';

/** A holding with the row it is written in, for showing it. */
export interface WrittenHolding extends RoleHolding {
  readonly provinceId: string;
  readonly unitId?: string;
  readonly organisationName?: string;
}

/**
 * Every role the person holds, held or will hold, and every one lent to them; with the reach of those that hold on the
 * day. Read in the program's name: what a lender holds lies outside the borrower's scope.
 */
export async function listHoldings(
  transaction: ReadTransaction,
  provinceId: string,
  personId: string,
  day: PlainDate,
  provinceNames: ReadonlyMap<string, string>,
): Promise<readonly WrittenHolding[]> {
  const { tables } = transaction;
  const delegations = await tables
    .selectFrom('delegation')
    .innerJoin('person', (join) =>
      join
        .onRef('person.province_id', '=', 'delegation.province_id')
        .onRef('person.person_id', '=', 'delegation.from_person_id'),
    )
    .where('delegation.province_id', '=', provinceId)
    .where('delegation.to_person_id', '=', personId)
    .where('person.deactivated_at', 'is', null)
    .select([
      'delegation.from_person_id',
      'delegation.role_ids',
      'delegation.from_day',
      'delegation.until_day',
      'person.name',
    ])
    .execute();
  const people = [personId, ...delegations.map(({ from_person_id }) => from_person_id)];
  const rows = await tables
    .selectFrom('person_role')
    .leftJoin('organisation_name', (join) =>
      join
        .onRef('organisation_name.province_id', '=', 'person_role.province_id')
        .onRef('organisation_name.organisation_id', '=', 'person_role.organisation_id')
        .on('organisation_name.from_day', '<=', day)
        .on((on) =>
          on.or([on('organisation_name.until_day', 'is', null), on('organisation_name.until_day', '>', day)]),
        ),
    )
    .where('person_role.province_id', '=', provinceId)
    .where('person_role.person_id', 'in', people)
    .selectAll('person_role')
    .select('organisation_name.name as organisation_name')
    .orderBy('person_role.from_day')
    .execute();
  const units = await glimpseUnits(
    transaction,
    rows.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id])),
    day,
  );
  const reaches = new Map<string, Reach>();
  const written = new Map<string, WrittenHolding[]>();
  for (const row of rows) {
    const interval = { from: row.from_day, ...(row.until_day === null ? {} : { until: row.until_day }) };
    const where = `${row.unit_id ?? ''}`;
    let reach = reaches.get(where);
    if (reach === undefined && holdsOn(interval, day)) {
      reach = await reachOf(transaction, row.province_id, row.unit_id, units, day);
      reaches.set(where, reach);
    }
    const list = written.get(row.person_id) ?? [];
    list.push({
      ...interval,
      roleId: row.role_id,
      role: row.role,
      provinceId: row.province_id,
      ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
      ...(row.organisation_id === null ? {} : { organisationId: row.organisation_id }),
      ...(row.organisation_name === null ? {} : { organisationName: row.organisation_name }),
      ...(row.programme_code === null ? {} : { programmeCode: row.programme_code }),
      placeName: placeName(row.province_id, row.unit_id, units, provinceNames),
      reach: reach ?? noReach(row.province_id),
    });
    written.set(row.person_id, list);
  }
  const lent = delegations.flatMap((delegation): readonly WrittenHolding[] => {
    const delegatedBy = { personId: delegation.from_person_id, name: delegation.name };
    const window = { roleIds: delegation.role_ids, from: delegation.from_day, until: delegation.until_day };
    return (written.get(delegation.from_person_id) ?? []).flatMap((whole) => {
      const { until: _, ...holding } = whole;
      const days = daysLent(window, whole);
      return days === undefined ? [] : [{ ...holding, ...days, delegatedBy }];
    });
  });
  return [...(written.get(personId) ?? []), ...lent];
}

/** A role that does not hold on the day reaches nothing on it. */
function noReach(provinceId: string): Reach {
  return { kind: 'units', provinceId, ownUnitId: '', unitIds: new Set() };
}

/** The units that a role at this place covers on the day. */
async function reachOf(
  transaction: ReadTransaction,
  provinceId: string,
  unitId: string | null,
  units: ReadonlyMap<string, UnitGlimpse>,
  day: PlainDate,
): Promise<Reach> {
  if (unitId === null) return provinceId === nationProvinceId ? { kind: 'nation' } : { kind: 'province', provinceId };
  const level = units.get(unitId)?.level;
  if (level === 'nation') return { kind: 'nation' };
  if (level === 'province') return { kind: 'province', provinceId, ownUnitId: unitId };
  const unitIds = new Set(await subtreeIds(transaction, provinceId, unitId, day));
  return { kind: 'units', provinceId, ownUnitId: unitId, unitIds };
}
