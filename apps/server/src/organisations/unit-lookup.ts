import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** What people and organisations need to know of a unit: how it is called and where it stands. */
export interface UnitGlimpse {
  readonly unitId: string;
  readonly provinceId: string;
  readonly level: UnitLevel;
  /** `xã Na Sang`, on the day asked for, or the nearest name where it did not exist then. */
  readonly name: string;
  readonly existsOnDay: boolean;
}

/** The units of these ids; those that do not exist at all are missing. */
export async function glimpseUnits(
  { tables }: ReadTransaction,
  unitIds: readonly string[],
  day: PlainDate,
): Promise<ReadonlyMap<string, UnitGlimpse>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{
    unit_id: string;
    province_id: string;
    level: UnitLevel;
    name: string | null;
    form: UnitForm | null;
    exists_on_day: boolean;
  }>`
    select u.unit_id, u.province_id, u.level,
      u.from_day <= ${day} and (u.until_day is null or u.until_day > ${day}) as exists_on_day,
      called.name, called.form
    from muctieu.unit u
    left join lateral (
      select n.name, n.form from muctieu.unit_name n where n.province_id = u.province_id and n.unit_id = u.unit_id
      order by (n.from_day <= ${day}) desc, abs(n.from_day - ${day}::date) limit 1
    ) called on true
    where u.unit_id = any (${[...new Set(unitIds)]}::uuid[])`.execute(tables);
  return new Map(
    rows.map((row) => [
      row.unit_id,
      {
        unitId: row.unit_id,
        provinceId: row.province_id,
        level: row.level,
        name: row.name === null || row.form === null ? '' : unitFullName(row.form, row.name),
        existsOnDay: row.exists_on_day,
      },
    ]),
  );
}

/** The unit that is the province itself, by its official code, on that day. */
export async function findProvinceUnit(
  { tables }: ReadTransaction,
  provinceId: string,
  day: PlainDate,
): Promise<UnitGlimpse | undefined> {
  const row = await tables
    .selectFrom('unit')
    .select('unit_id')
    .where('province_id', '=', provinceId)
    .where('level', '=', provinceId === nationProvinceId ? 'nation' : 'province')
    .orderBy('until_day', (order) => order.desc().nullsFirst())
    .limit(1)
    .executeTakeFirst();
  return row && (await glimpseUnits({ tables }, [row.unit_id], day)).get(row.unit_id);
}
