import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { SetSubject } from '@muctieu/domain/criteria/criteria-set';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { holdsOn } from '../territory/unit-tree.store.ts';

/** A unit that a round may assess, as it was on the day of the round. */
export interface RoundUnit {
  readonly unitId: string;
  /** Without the form. */
  readonly bareName: string;
  readonly name: string;
  readonly code?: string;
  /** Of the district era. */
  readonly districtId?: string;
  readonly districtName?: string;
  readonly zone?: string;
  readonly communeGroup?: string;
  readonly isExtremelyDisadvantaged: boolean;
}

interface UnitRow {
  readonly unit_id: string;
  readonly form: UnitForm;
  readonly name: string;
  readonly code: string | null;
  readonly parent_id: string | null;
  readonly parent_level: string | null;
  readonly parent_form: UnitForm | null;
  readonly parent_name: string | null;
  readonly classes: readonly string[];
}

/**
 * Units of the province that the set judges, in Vietnamese order by district and name. Of the communes only xã: wards and
 * townships are no rural communes.
 */
export async function findRoundUnits(
  { tables }: ReadTransaction,
  provinceId: string,
  subject: SetSubject,
  day: PlainDate,
  unitId?: string,
): Promise<readonly RoundUnit[]> {
  const level = subject === 'district' || subject === 'village' ? subject : 'commune';
  const { rows } = await sql<UnitRow>`
    select unit.unit_id, name.form, name.name, code.code, link.parent_id, parent.level as parent_level,
      parent_name.form as parent_form, parent_name.name as parent_name,
      array(select class.scheme || ':' || class.value from muctieu.unit_class class
        where class.province_id = unit.province_id and class.unit_id = unit.unit_id and ${holdsOn('class', day)}) as classes
    from muctieu.unit
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id and ${holdsOn('name', day)}
    left join muctieu.unit_code code on code.province_id = unit.province_id and code.unit_id = unit.unit_id and ${holdsOn('code', day)}
    left join muctieu.unit_parent link on link.province_id = unit.province_id and link.unit_id = unit.unit_id and ${holdsOn('link', day)}
    left join muctieu.unit parent on parent.province_id = link.parent_province_id and parent.unit_id = link.parent_id
    left join muctieu.unit_name parent_name on parent_name.province_id = parent.province_id
      and parent_name.unit_id = parent.unit_id and ${holdsOn('parent_name', day)}
    where unit.province_id = ${provinceId} and unit.level = ${level} and ${holdsOn('unit', day)}
      and (${level} <> 'commune' or name.form = 'xa')
      and ${unitId === undefined ? sql`true` : sql`unit.unit_id = ${unitId}::uuid`}
    order by case when parent.level = 'district' then parent_name.name end, name.name, unit.unit_id`.execute(tables);
  return rows.map(unitOf);
}

export interface RoundDistrict {
  readonly unitId: string;
  readonly name: string;
  readonly bareName: string;
}

/** Districts of the day, in Vietnamese order; none in the two-tier era. */
export async function findRoundDistricts(
  { tables }: ReadTransaction,
  provinceId: string,
  day: PlainDate,
): Promise<readonly RoundDistrict[]> {
  const { rows } = await sql<{ unit_id: string; form: UnitForm; name: string }>`
    select unit.unit_id, name.form, name.name from muctieu.unit
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id and ${holdsOn('name', day)}
    where unit.province_id = ${provinceId} and unit.level = 'district' and ${holdsOn('unit', day)}
    order by name.name`.execute(tables);
  return rows.map((row) => ({ unitId: row.unit_id, name: unitFullName(row.form, row.name), bareName: row.name }));
}

function unitOf(row: UnitRow): RoundUnit {
  const classes = new Map(row.classes.map((one) => one.split(':') as [string, string]));
  const zone = classes.get('zone');
  const communeGroup = classes.get('commune-group');
  return {
    unitId: row.unit_id,
    bareName: row.name,
    name: unitFullName(row.form, row.name),
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.parent_id !== null && row.parent_level === 'district' && row.parent_form !== null
      ? { districtId: row.parent_id, districtName: unitFullName(row.parent_form, row.parent_name ?? '') }
      : {}),
    ...(zone === undefined ? {} : { zone }),
    ...(communeGroup === undefined ? {} : { communeGroup }),
    isExtremelyDisadvantaged: classes.get('extremely-disadvantaged') === 'yes',
  };
}
