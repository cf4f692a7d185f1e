import type { UnitFlow, UnitHistory } from '@muctieu/contract/territory/unit-history';
import type { UnitClassScheme } from '@muctieu/domain/territory/unit-class';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import { addDays, type PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { citationOf, findTerritoryVersion } from './territory-state.store.ts';
import { holdsOn } from './unit-tree.store.ts';

interface NamedRow {
  readonly unit_id: string;
  readonly level: UnitLevel;
  readonly form: UnitForm;
  readonly name: string;
}

interface DatedRow {
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly event_id: string;
  readonly document_symbol: string;
  readonly document_issued_on: PlainDate | null;
  readonly document_id: string | null;
}

/** Everything known of the unit but its events; undefined where there is no such unit. */
export async function findUnitHistory(
  transaction: ReadTransaction,
  unitId: string,
  day: PlainDate,
): Promise<Omit<UnitHistory, 'events'> | undefined> {
  const { tables } = transaction;
  const unit = await tables.selectFrom('unit').selectAll().where('unit_id', '=', unitId).executeTakeFirst();
  if (unit === undefined) return undefined;
  const { province_id: provinceId } = unit;
  const names = await datedRows<{ form: UnitForm; name: string }>(transaction, 'unit_name', provinceId, unitId);
  const codes = await datedRows<{ code: string }>(transaction, 'unit_code', provinceId, unitId);
  const classes = await datedRows<{ scheme: UnitClassScheme; value: string }>(
    transaction,
    'unit_class',
    provinceId,
    unitId,
  );
  const parents = await findParents(transaction, provinceId, unitId);
  const holds = (row: DatedRow) => row.from_day <= day && (row.until_day === null || row.until_day > day);
  const existsOnDay = unit.from_day <= day && (unit.until_day === null || unit.until_day > day);
  const shown = names.find(holds) ?? names.filter((name) => name.from_day <= day).at(-1) ?? names[0];
  const code = codes.find(holds) ?? codes.filter((one) => one.from_day <= day).at(-1) ?? codes[0];
  if (shown === undefined) return undefined;
  return {
    id: unitId,
    provinceId,
    level: unit.level,
    from: unit.from_day,
    ...(unit.until_day === null ? {} : { until: unit.until_day }),
    day,
    existsOnDay,
    form: shown.form,
    name: shown.name,
    ...(code === undefined ? {} : { code: code.code }),
    ancestors: await findAncestors(transaction, provinceId, unitId, shownDay(unit, day)),
    childCounts: await countChildren(transaction, unitId, day),
    names: names.map((row) => ({ ...datedOf(row), form: row.form, name: row.name })),
    codes: codes.map((row) => ({ ...datedOf(row), code: row.code })),
    parents: parents.map((row) => ({
      ...datedOf(row),
      parent: { id: row.unit_id, level: row.level, form: row.form, name: row.name },
    })),
    classes: classes.map((row) => ({ ...datedOf(row), scheme: row.scheme, value: row.value })),
    origins: await findFlowsWith(transaction, provinceId, unitId, 'result'),
    results: await findFlowsWith(transaction, provinceId, unitId, 'origin'),
    territoryVersion: (await findTerritoryVersion(transaction, provinceId)) ?? 0,
  };
}

/** The day, or the nearest one on which the unit exists. */
function shownDay(
  unit: { readonly from_day: PlainDate; readonly until_day: PlainDate | null },
  day: PlainDate,
): PlainDate {
  if (day < unit.from_day) return unit.from_day;
  return unit.until_day !== null && unit.until_day <= day ? addDays(unit.until_day, -1) : day;
}

async function datedRows<Extra>(
  { tables }: ReadTransaction,
  table: 'unit_name' | 'unit_code' | 'unit_class',
  provinceId: string,
  unitId: string,
): Promise<readonly (DatedRow & Extra)[]> {
  const { rows } = await sql<DatedRow & Extra>`
    select one.*, event.document_symbol, event.document_issued_on, event.document_id
    from ${sql.table(`muctieu.${table}`)} one join muctieu.unit_event event using (province_id, event_id)
    where one.province_id = ${provinceId} and one.unit_id = ${unitId}
    order by one.from_day`.execute(tables);
  return rows;
}

async function findParents({ tables }: ReadTransaction, provinceId: string, unitId: string) {
  const { rows } = await sql<DatedRow & NamedRow>`
    select link.from_day, link.until_day, link.event_id, event.document_symbol, event.document_issued_on, event.document_id,
      above.unit_id, above.level, name.form, name.name
    from muctieu.unit_parent link
    join muctieu.unit_event event on event.province_id = link.province_id and event.event_id = link.event_id
    join muctieu.unit above on above.province_id = link.parent_province_id and above.unit_id = link.parent_id
    join lateral (select form, name from muctieu.unit_name one
      where one.province_id = above.province_id and one.unit_id = above.unit_id
      order by (one.from_day <= link.from_day) desc, one.from_day desc limit 1) name on true
    where link.province_id = ${provinceId} and link.unit_id = ${unitId}
    order by link.from_day`.execute(tables);
  return rows;
}

async function findAncestors({ tables }: ReadTransaction, provinceId: string, unitId: string, day: PlainDate) {
  const { rows } = await sql<NamedRow>`
    with recursive above as (
      select link.parent_id as unit_id, link.parent_province_id as province_id, 1 as step from muctieu.unit_parent link
      where link.province_id = ${provinceId} and link.unit_id = ${unitId}
        and link.from_day <= ${day} and (link.until_day is null or link.until_day > ${day})
      union all
      select link.parent_id, link.parent_province_id, above.step + 1 from above
      join muctieu.unit_parent link on link.province_id = above.province_id and link.unit_id = above.unit_id
        and link.from_day <= ${day} and (link.until_day is null or link.until_day > ${day}))
    select unit.unit_id, unit.level, name.form, name.name
    from above join muctieu.unit using (province_id, unit_id)
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id
      and name.from_day <= ${day} and (name.until_day is null or name.until_day > ${day})
    order by above.step desc`.execute(tables);
  return rows.map((row) => ({ id: row.unit_id, level: row.level, form: row.form, name: row.name }));
}

async function countChildren({ tables }: ReadTransaction, unitId: string, day: PlainDate) {
  const { rows } = await sql<{ level: UnitLevel; count: number }>`
    select unit.level, count(*)::int as count
    from muctieu.unit_parent link join muctieu.unit using (province_id, unit_id)
    where link.parent_id = ${unitId} and ${holdsOn('link', day)}
    group by unit.level order by unit.level`.execute(tables);
  return [...rows];
}

async function findFlowsWith(
  { tables }: ReadTransaction,
  provinceId: string,
  unitId: string,
  side: 'origin' | 'result',
): Promise<UnitFlow[]> {
  const own = sql.ref(`flow.${side}_id`);
  const other = sql.ref(`flow.${side === 'origin' ? 'result' : 'origin'}_id`);
  const { rows } = await sql<
    NamedRow & {
      event_id: string;
      on_day: PlainDate;
      extent: UnitFlow['extent'];
      share_millionths: number | null;
      share_reviewed: boolean;
    }
  >`
    select flow.event_id, flow.on_day, flow.extent, flow.share_millionths, flow.share_reviewed,
      unit.unit_id, unit.level, name.form, name.name
    from muctieu.unit_flow flow
    join muctieu.unit on unit.province_id = flow.province_id and unit.unit_id = ${other}
    join lateral (select form, name from muctieu.unit_name one
      where one.province_id = unit.province_id and one.unit_id = unit.unit_id
      order by (one.from_day <= flow.on_day) desc, one.from_day desc limit 1) name on true
    where flow.province_id = ${provinceId} and ${own} = ${unitId}
    order by flow.on_day, name.name`.execute(tables);
  return rows.map((row) => ({
    eventId: row.event_id,
    on: row.on_day,
    unit: { id: row.unit_id, level: row.level, form: row.form, name: row.name },
    extent: row.extent,
    ...(row.share_millionths === null ? {} : { shareMillionths: row.share_millionths }),
    shareReviewed: row.share_reviewed,
  }));
}

function datedOf(row: DatedRow) {
  return {
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    document: citationOf(row),
    eventId: row.event_id,
  };
}
