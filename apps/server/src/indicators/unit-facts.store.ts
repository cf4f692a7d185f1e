import type { namedUnit } from '@muctieu/contract/indicators/indicator-fields';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';

export type NamedUnit = z.output<typeof namedUnit>;

export interface UnitFacts {
  readonly unitId: string;
  readonly provinceId: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  /** Its last name, in full. */
  readonly name: string;
  readonly shortName: string;
  readonly code?: string;
  readonly from: PlainDate;
  readonly until?: PlainDate;
}

/** Units of these ids with the names of a day, else their nearest; unknown ids are missing. */
export async function findUnitFacts(
  { tables }: ReadTransaction,
  unitIds: readonly string[],
  day: PlainDate = '2100-01-01' as PlainDate,
): Promise<ReadonlyMap<string, UnitFacts>> {
  if (unitIds.length === 0) return new Map();
  const { rows } = await sql<{
    unit_id: string;
    province_id: string;
    level: UnitLevel;
    from_day: PlainDate;
    until_day: PlainDate | null;
    form: UnitForm;
    name: string;
    code: string | null;
  }>`
    select unit.unit_id, unit.province_id, unit.level, unit.from_day, unit.until_day, called.name, called.form, coded.code
    from muctieu.unit
    join lateral (select n.name, n.form from muctieu.unit_name n where n.province_id = unit.province_id and n.unit_id = unit.unit_id
      order by (n.from_day <= ${day}::date) desc, abs(n.from_day - ${day}::date) limit 1) called on true
    left join lateral (select c.code from muctieu.unit_code c where c.province_id = unit.province_id and c.unit_id = unit.unit_id
      order by (c.from_day <= ${day}::date) desc, abs(c.from_day - ${day}::date) limit 1) coded on true
    where unit.unit_id = any(${[...new Set(unitIds)]}::uuid[])`.execute(tables);
  return new Map(
    rows.map((row) => [
      row.unit_id,
      {
        unitId: row.unit_id,
        provinceId: row.province_id,
        level: row.level,
        form: row.form,
        name: unitFullName(row.form, row.name),
        shortName: row.name,
        from: row.from_day,
        ...(row.code === null ? {} : { code: row.code }),
        ...(row.until_day === null ? {} : { until: row.until_day }),
      },
    ]),
  );
}

export function namedUnitOf(facts: UnitFacts): NamedUnit {
  const { unitId: id, provinceId, level, form, shortName: name, code } = facts;
  return { id, provinceId, level, form, name, ...(code === undefined ? {} : { code }) };
}

/** Every unit of a level that a province kept on a day. */
export async function findUnitsOfLevel(
  { tables }: ReadTransaction,
  provinceId: string,
  level: UnitLevel,
  day: PlainDate,
): Promise<readonly string[]> {
  const rows = await tables
    .selectFrom('unit')
    .select('unit_id')
    .where('province_id', '=', provinceId)
    .where('level', '=', level)
    .where('from_day', '<=', day)
    .where((where) => where.or([where('until_day', 'is', null), where('until_day', '>', day)]))
    .execute();
  return rows.map(({ unit_id }) => unit_id);
}
