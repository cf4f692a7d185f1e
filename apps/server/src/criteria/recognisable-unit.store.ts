import type { UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { holdsOn } from '../territory/unit-tree.store.ts';

/** A unit as it is on the day, with its district where there is one; undefined where it does not exist on it. */
export async function findRecognisable(
  { tables }: ReadTransaction,
  unitId: string,
  day: PlainDate,
): Promise<
  | { readonly provinceId: string; readonly level: UnitLevel; readonly name: string; readonly districtId?: string }
  | undefined
> {
  const { rows } = await sql<{ province_id: string; level: UnitLevel; name: string; district_id: string | null }>`
    with recursive above as (
      select unit.unit_id, unit.province_id, unit.level from muctieu.unit where unit.unit_id = ${unitId}
      union all
      select upper.unit_id, upper.province_id, upper.level from above
      join muctieu.unit_parent link on link.province_id = above.province_id and link.unit_id = above.unit_id and ${holdsOn('link', day)}
      join muctieu.unit upper on upper.province_id = link.parent_province_id and upper.unit_id = link.parent_id)
    select unit.province_id, unit.level, name.name,
      (select above.unit_id from above where above.level = 'district' limit 1) as district_id
    from muctieu.unit
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id and ${holdsOn('name', day)}
    where unit.unit_id = ${unitId} and ${holdsOn('unit', day)}`.execute(tables);
  const [row] = rows;
  if (row === undefined) return undefined;
  return {
    provinceId: row.province_id,
    level: row.level,
    name: row.name,
    ...(row.district_id === null ? {} : { districtId: row.district_id }),
  };
}

export interface UnitRound {
  readonly roundId: string;
  readonly setId: string;
  readonly title: string;
  readonly asOf: PlainDate;
  readonly criteria: readonly {
    readonly number: number;
    readonly name: { readonly vi: string; readonly en: string };
    readonly met: boolean | undefined;
  }[];
}

/** Rounds of assessment that judge the unit by sets of the subject, the newest first, each with every criterion of its set. */
export async function findUnitRounds(
  { tables }: ReadTransaction,
  unitId: string,
  subject: string,
): Promise<readonly UnitRound[]> {
  const { rows } = await sql<{
    round_id: string;
    set_id: string;
    title: string;
    as_of: PlainDate;
    criteria:
      | readonly { readonly number: number; readonly name: { readonly vi: string; readonly en: string } }[]
      | null;
    cells: Readonly<Record<string, string | null>>;
  }>`
    select round.round_id, round.set_id, round.title, round.as_of, kept.content->'criteria' as criteria,
      jsonb_object_agg(cell.code, cell.status) as cells
    from muctieu.criterion_cell cell
    join muctieu.criteria_round round on round.province_id = cell.province_id and round.round_id = cell.round_id
    join muctieu.criteria_set kept on kept.set_id = round.set_id
    where cell.unit_id = ${unitId} and kept.subject = ${subject} and cell.code ~ '^[0-9]{1,2}$'
    group by round.round_id, round.set_id, round.title, round.as_of, kept.content
    order by round.as_of desc, round.round_id desc limit 12`.execute(tables);
  return rows.map((row) => ({
    roundId: row.round_id,
    setId: row.set_id,
    title: row.title,
    asOf: row.as_of,
    criteria: (row.criteria ?? []).map(({ number, name }) => {
      const status = row.cells[String(number)];
      return { number, name, met: status == null ? undefined : status === 'met' || status === 'not-applicable' };
    }),
  }));
}
