import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** A unit as it was called on a day, under the unit it belonged to. */
export interface NamedPlace {
  readonly id: string;
  readonly form: UnitForm;
  readonly name: string;
  readonly parent?: { readonly form: UnitForm; readonly name: string };
}

/** Every unit of one level of a province on a day. */
export async function findNamedPlaces(
  { tables }: ReadTransaction,
  provinceId: string,
  level: UnitLevel,
  day: PlainDate,
): Promise<readonly NamedPlace[]> {
  const { rows } = await sql<{
    unit_id: string;
    form: UnitForm;
    name: string;
    parent_form: UnitForm | null;
    parent_name: string | null;
  }>`select unit.unit_id, held.form, held.name, above.form as parent_form, above.name as parent_name
    from muctieu.unit
    join muctieu.unit_name held on held.province_id = unit.province_id and held.unit_id = unit.unit_id
      and held.from_day <= ${day}::date and (held.until_day is null or held.until_day > ${day}::date)
    left join muctieu.unit_parent link on link.province_id = unit.province_id and link.unit_id = unit.unit_id
      and link.from_day <= ${day}::date and (link.until_day is null or link.until_day > ${day}::date)
    left join muctieu.unit_name above on above.province_id = link.parent_province_id and above.unit_id = link.parent_id
      and above.from_day <= ${day}::date and (above.until_day is null or above.until_day > ${day}::date)
    where unit.province_id = ${provinceId} and unit.level = ${level}
      and unit.from_day <= ${day}::date and (unit.until_day is null or unit.until_day > ${day}::date)`.execute(tables);
  return rows.map(({ unit_id: id, form, name, parent_form, parent_name }) => ({
    id,
    form,
    name,
    ...(parent_form === null || parent_name === null ? {} : { parent: { form: parent_form, name: parent_name } }),
  }));
}
