import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { Reporter } from '@muctieu/domain/reporting/obligation';
import type { OwingLevel } from '@muctieu/domain/reporting/reporting-regime';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import { holdsOn } from '@muctieu/kernel/day-interval';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** Somebody who may owe a report, with the names it bore. */
export interface NamedReporter extends Reporter {
  readonly kind: 'unit' | 'organisation';
  readonly unitId?: string;
  readonly nameOn: (day: PlainDate) => string;
}

interface Dated {
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
}

interface UnitRow extends Dated {
  readonly unit_id: string;
  readonly level: 'commune' | 'district' | 'province';
  readonly names: readonly (Dated & { readonly name: string; readonly form: UnitForm })[] | null;
  readonly parents: readonly (Dated & { readonly parent_id: string })[] | null;
  readonly took: readonly { readonly id: string; readonly on: PlainDate }[] | null;
}

/** Units of a province that may owe, whatever the day, with whom they took over from. */
export async function findReporters(
  { tables }: ReadTransaction,
  provinceId: string,
  only?: readonly string[],
): Promise<readonly NamedReporter[]> {
  // Each history is gathered once for all units: 186 of them asked one by one took 11 ms, together they take 2.
  const wanted =
    only === undefined
      ? sql`select unit_id from muctieu.unit where province_id = ${provinceId} and level in ('commune', 'district', 'province')`
      : sql`select unit_id from muctieu.unit where province_id = ${provinceId} and level in ('commune', 'district', 'province')
          and (unit_id = any(${[...only]}::uuid[]) or level = 'province')`;
  const { rows } = await sql<UnitRow>`
    with wanted as materialized (${wanted}),
    names as (
      select n.unit_id, json_agg(json_build_object('from_day', n.from_day, 'until_day', n.until_day, 'name', n.name, 'form', n.form) order by n.from_day) as names
      from muctieu.unit_name n join wanted using (unit_id) where n.province_id = ${provinceId} group by n.unit_id),
    parents as (
      select p.unit_id, json_agg(json_build_object('from_day', p.from_day, 'until_day', p.until_day, 'parent_id', p.parent_id) order by p.from_day) as parents
      from muctieu.unit_parent p join wanted using (unit_id) where p.province_id = ${provinceId} group by p.unit_id),
    took as (
      select r.unit_id, json_agg(json_build_object('id', o.unit_id, 'on', e.on_day)) as took
      from muctieu.unit_event_unit r join wanted using (unit_id)
      join muctieu.unit_event e on e.province_id = r.province_id and e.event_id = r.event_id and e.kind in ('merge', 'split')
      join muctieu.unit_event_unit o on o.province_id = r.province_id and o.event_id = r.event_id and o.role = 'origin'
      join muctieu.unit was on was.province_id = o.province_id and was.unit_id = o.unit_id and was.until_day = e.on_day
      where r.province_id = ${provinceId} and r.role = 'result' and o.unit_id <> r.unit_id group by r.unit_id)
    select u.unit_id, u.level, u.from_day, u.until_day, names.names, parents.parents, took.took
    from muctieu.unit u join wanted using (unit_id)
    left join names using (unit_id) left join parents using (unit_id) left join took using (unit_id)
    where u.province_id = ${provinceId}`.execute(tables);
  const organisations = await findOrganisationRows({ tables }, provinceId, only);
  const provinceUnitOn = (day: PlainDate) =>
    rows.find((row) => row.level === 'province' && holdsOn(intervalOf(row), day))?.unit_id;
  return [
    ...rows.map((row): NamedReporter => {
      const names = row.names ?? [];
      return {
        id: row.unit_id,
        kind: 'unit',
        unitId: row.unit_id,
        level: row.level,
        existence: intervalOf(row),
        receiverOn: (day) =>
          row.level === 'province'
            ? undefined
            : (row.parents ?? []).find((parent) => holdsOn(intervalOf(parent), day))?.parent_id,
        tookOver: row.took ?? [],
        nameOn: (day) => {
          const name = names.find((one) => holdsOn(intervalOf(one), day)) ?? names.at(-1);
          return name === undefined ? '' : unitFullName(name.form, name.name);
        },
      };
    }),
    ...organisations.map((row): NamedReporter => {
      const names = row.names ?? [];
      return {
        id: row.organisation_id,
        kind: 'organisation',
        ...(row.unit_id === null ? {} : { unitId: row.unit_id }),
        level: levelOfKind(row.kind) ?? 'agency',
        existence: intervalOf(row),
        receiverOn: provinceUnitOn,
        tookOver: [],
        nameOn: (day) => (names.find((one) => holdsOn(intervalOf(one), day)) ?? names.at(-1))?.name ?? '',
      };
    }),
  ];
}

interface OrganisationRow extends Dated {
  readonly organisation_id: string;
  readonly kind: string;
  readonly unit_id: string | null;
  readonly names: readonly (Dated & { readonly name: string })[] | null;
}

async function findOrganisationRows(
  { tables }: ReadTransaction,
  provinceId: string,
  only: readonly string[] | undefined,
): Promise<readonly OrganisationRow[]> {
  const narrowed = only === undefined ? sql`true` : sql`o.organisation_id = any(${[...only]}::uuid[])`;
  const { rows } = await sql<OrganisationRow>`
    select o.organisation_id, o.kind, o.unit_id, o.from_day, o.until_day,
      (select json_agg(json_build_object('from_day', n.from_day, 'until_day', n.until_day, 'name', n.name) order by n.from_day)
        from muctieu.organisation_name n where n.province_id = o.province_id and n.organisation_id = o.organisation_id) as names
    from muctieu.organisation o
    where o.province_id = ${provinceId} and o.kind = any(${Object.keys(levels)}::text[]) and ${narrowed}`.execute(
    tables,
  );
  return rows;
}

/** Which kinds of organisations owe, and as what; the others are read, not asked. */
const levels: Readonly<Record<string, OwingLevel>> = {
  department: 'agency',
  'coordination-office': 'agency',
  'project-owner': 'project-owner',
  'management-board': 'project-owner',
};

function levelOfKind(kind: string): OwingLevel | undefined {
  return levels[kind];
}

function intervalOf({ from_day, until_day }: Dated) {
  return { from: from_day, ...(until_day === null ? {} : { until: until_day }) };
}
