import type { TreeNode } from '@muctieu/contract/territory/unit-tree';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';

/** Whether a row's interval holds on the day. */
export function holdsOn(alias: string, day: PlainDate): RawBuilder<boolean> {
  const from = sql.ref(`${alias}.from_day`);
  const until = sql.ref(`${alias}.until_day`);
  return sql<boolean>`(${from} <= ${day}::date and (${until} is null or ${until} > ${day}::date))`;
}

/** Whether `unit` stands anywhere below another one on the day. */
export function standsBelow(above: string, day: PlainDate): RawBuilder<boolean> {
  return sql<boolean>`unit.unit_id in (
    with recursive below as (
      select link.unit_id from muctieu.unit_parent link where link.parent_id = ${above} and ${holdsOn('link', day)}
      union all
      select link.unit_id from below join muctieu.unit_parent link on link.parent_id = below.unit_id and ${holdsOn('link', day)})
    select unit_id from below)`;
}

interface NodeRow {
  readonly province_id: string;
  readonly unit_id: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code: string | null;
  readonly child_count: number;
  readonly classes: readonly string[];
}

/** The units directly below one on a day, in Vietnamese order, with how many stand below each of them. */
export async function findChildren(
  { tables }: ReadTransaction,
  unitId: string,
  day: PlainDate,
): Promise<readonly TreeNode[]> {
  const { rows } = await sql<NodeRow>`
    select ${nodeColumns(day)}
    from muctieu.unit_parent link
    join muctieu.unit on unit.province_id = link.province_id and unit.unit_id = link.unit_id
    ${nodeJoins(day)}
    where link.parent_id = ${unitId} and ${holdsOn('link', day)}
    order by name.name, code.code`.execute(tables);
  return rows.map(nodeOf);
}

/** One unit as it stands in the tree; undefined on a day on which it does not exist. */
export async function findTreeNode(
  { tables }: ReadTransaction,
  unitId: string,
  day: PlainDate,
): Promise<TreeNode | undefined> {
  const { rows } = await sql<NodeRow>`
    select ${nodeColumns(day)} from muctieu.unit ${nodeJoins(day)}
    where unit.unit_id = ${unitId} and ${holdsOn('unit', day)}`.execute(tables);
  return rows[0] && nodeOf(rows[0]);
}

/** Where the unit is kept, whether or not it exists on any particular day. */
export async function findProvinceOfUnit({ tables }: ReadTransaction, unitId: string): Promise<string | undefined> {
  const row = await tables.selectFrom('unit').select('province_id').where('unit_id', '=', unitId).executeTakeFirst();
  return row?.province_id;
}

function nodeColumns(day: PlainDate) {
  return sql`unit.province_id, unit.unit_id, unit.level, name.form, name.name, code.code,
    (select count(*)::int from muctieu.unit_parent below where below.parent_id = unit.unit_id and ${holdsOn('below', day)}) as child_count,
    array(select class.scheme || ':' || class.value from muctieu.unit_class class
          where class.province_id = unit.province_id and class.unit_id = unit.unit_id and ${holdsOn('class', day)}
          order by class.scheme) as classes`;
}

function nodeJoins(day: PlainDate) {
  return sql`
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id and ${holdsOn('name', day)}
    left join muctieu.unit_code code on code.province_id = unit.province_id and code.unit_id = unit.unit_id and ${holdsOn('code', day)}`;
}

function nodeOf(row: NodeRow): TreeNode {
  return {
    id: row.unit_id,
    provinceId: row.province_id,
    level: row.level,
    form: row.form,
    name: row.name,
    ...(row.code === null ? {} : { code: row.code }),
    classes: [...row.classes],
    childCount: row.child_count,
  };
}
