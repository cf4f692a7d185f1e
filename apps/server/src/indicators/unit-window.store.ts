import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { holdsOn, standsBelow } from '../territory/unit-tree.store.ts';
import type { NamedUnit } from './unit-facts.store.ts';

export interface UnitWindow {
  readonly provinceId?: string | undefined;
  /** Only those below it. */
  readonly under?: string | undefined;
  readonly level: UnitLevel;
  readonly from: number;
  readonly limit: number;
}

/**
 * Some of the units of a level as of a day, by province and name, and how many there are. By place and not by cursor: somebody
 * who drags the bar of 3,321 communes to the middle asks for the middle.
 */
export async function findUnitWindow(
  { tables }: ReadTransaction,
  { provinceId, under, level, from, limit }: UnitWindow,
  day: PlainDate,
): Promise<{ readonly units: readonly NamedUnit[]; readonly total: number }> {
  const conditions = [
    sql`unit.level = ${level}`,
    holdsOn('unit', day),
    ...(provinceId === undefined ? [] : [sql`unit.province_id = ${provinceId}`]),
    ...(under === undefined ? [] : [standsBelow(under, day)]),
  ];
  const { rows } = await sql<{
    province_id: string;
    unit_id: string;
    level: UnitLevel;
    form: UnitForm;
    name: string;
    code: string | null;
    total: number;
  }>`
    select shown.*, code.code from (
      select unit.province_id, unit.unit_id, unit.level, name.form, name.name, count(*) over ()::int as total
      from muctieu.unit join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id
        and ${holdsOn('name', day)}
      where ${sql.join(conditions, sql` and `)}
      order by unit.province_id, name.name, unit.unit_id offset ${from} limit ${limit}) shown
    left join muctieu.unit_code code on code.province_id = shown.province_id and code.unit_id = shown.unit_id
      and ${holdsOn('code', day)}
    order by shown.province_id, shown.name, shown.unit_id`.execute(tables);
  const units = rows.map((row) => ({
    id: row.unit_id,
    provinceId: row.province_id,
    level: row.level,
    form: row.form,
    name: row.name,
    ...(row.code === null ? {} : { code: row.code }),
  }));
  return { units, total: rows[0]?.total ?? 0 };
}
