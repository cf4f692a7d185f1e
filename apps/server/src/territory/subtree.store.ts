import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** Ids of the unit and of everything below it on that day: what a person whose role is at the unit may see. */
export async function subtreeIds(
  { tables }: ReadTransaction,
  provinceId: string,
  unitId: string,
  day: PlainDate,
): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive below as (
      select unit_id from muctieu.unit
      where province_id = ${provinceId} and unit_id = ${unitId}
        and from_day <= ${day} and (until_day is null or until_day > ${day})
      union all
      select link.unit_id from below
      join muctieu.unit_parent link on link.parent_id = below.unit_id and link.province_id = ${provinceId}
        and link.from_day <= ${day} and (link.until_day is null or link.until_day > ${day})
    )
    select unit_id from below`.execute(tables);
  return rows.map(({ unit_id }) => unit_id);
}

/** Ids from the unit itself up to its province on that day; the state is not in it. */
export async function pathIds(
  { tables }: ReadTransaction,
  provinceId: string,
  unitId: string,
  day: PlainDate,
): Promise<readonly string[]> {
  const { rows } = await sql<{ unit_id: string }>`
    with recursive above as (
      select ${unitId}::uuid as unit_id, 0 as step
      union all
      select link.parent_id, above.step + 1 from above
      join muctieu.unit_parent link on link.unit_id = above.unit_id and link.province_id = ${provinceId}
        and link.parent_province_id = ${provinceId}
        and link.from_day <= ${day} and (link.until_day is null or link.until_day > ${day})
    )
    select unit_id from above order by step`.execute(tables);
  return rows.map(({ unit_id }) => unit_id);
}
