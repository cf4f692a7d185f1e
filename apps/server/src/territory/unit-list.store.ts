import type { ListUnitsQuery, UnitRow } from '@muctieu/contract/territory/unit-row';
import type { UnitForm, UnitLevel } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { readCursor, writeCursor } from './list-cursor.ts';
import { holdsOn, standsBelow } from './unit-tree.store.ts';

interface ListedRow {
  readonly province_id: string;
  readonly unit_id: string;
  readonly level: UnitLevel;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly form: UnitForm;
  readonly name: string;
  readonly code: string | null;
  readonly parent_id: string | null;
  readonly parent_name: string | null;
  readonly province_name: string | null;
  readonly classes: readonly string[];
  readonly document_symbol: string;
}

export interface UnitListPage {
  readonly items: readonly UnitRow[];
  readonly nextCursor?: string;
  readonly total?: number;
}

/** Units as of a day, filtered and in Vietnamese order; with `ever` also those that do not exist on it. */
export async function listUnits(
  { tables }: ReadTransaction,
  query: ListUnitsQuery,
  day: PlainDate,
): Promise<UnitListPage> {
  const held = (aspect: 'name' | 'code' | 'parent') =>
    query.existence === 'ever' ? lastKnown(aspect, query.provinceId, day) : onDay(aspect, day);
  const filter = sql.join(filtersOf(query, day), sql` and `);
  const source = sql`
    from muctieu.unit
    join ${held('name')}
    left join ${held('code')}
    left join ${held('parent')}
    where ${filter}`;
  const descending = query.sort.startsWith('-');
  const direction = sql.raw(descending ? 'desc' : 'asc');
  const key = query.sort.endsWith('code') ? sql`coalesce(code.code, '')` : sql`name.name`;
  const [value, unitId] = readCursor(query.cursor) ?? [];
  const beyond = sql.raw(descending ? '<' : '>');
  const after = value === undefined ? sql`true` : sql`(${key}, unit.unit_id) ${beyond} (${value}, ${unitId}::uuid)`;
  const { rows } = await sql<ListedRow>`
    with page as (
      select unit.province_id, unit.unit_id, unit.level, unit.from_day, unit.until_day, name.form, name.name,
        name.event_id, code.code, parent.parent_id, ${key} as sort_key
      ${source} and ${after}
      order by sort_key ${direction}, unit.unit_id ${direction}
      limit ${query.limit + 1}
    )
    select page.*, above.name as parent_name, province.name as province_name, event.document_symbol,
      array(select class.scheme || ':' || class.value from muctieu.unit_class class
            where class.province_id = page.province_id and class.unit_id = page.unit_id and ${holdsOn('class', day)}
            order by class.scheme) as classes
    from page
    join muctieu.unit_event event on event.province_id = page.province_id and event.event_id = page.event_id
    left join ${lastKnownName('above', 'page.parent_id', day)} on true
    left join ${provinceName(day)} on true
    order by page.sort_key ${direction}, page.unit_id ${direction}`.execute(tables);
  const shown = rows.slice(0, query.limit);
  const last = shown.at(-1);
  const cursorValue = query.sort.endsWith('code') ? (last?.code ?? '') : (last?.name ?? '');
  const next =
    rows.length > query.limit && last !== undefined ? { nextCursor: writeCursor([cursorValue, last.unit_id]) } : {};
  const items = shown.map(rowOf);
  if (query.cursor !== undefined) return { items, ...next };
  const counted = await sql<{ count: number }>`select count(*)::int as count ${source}`.execute(tables);
  return { items, ...next, total: counted.rows[0]?.count ?? 0 };
}

function filtersOf(query: ListUnitsQuery, day: PlainDate): readonly RawBuilder<unknown>[] {
  const filters: RawBuilder<unknown>[] = [query.existence === 'ever' ? sql`true` : holdsOn('unit', day)];
  if (query.provinceId !== undefined) filters.push(sql`unit.province_id = ${query.provinceId}`);
  if (query.level !== undefined) filters.push(sql`unit.level = ${query.level}`);
  if (query.form !== undefined) filters.push(sql`name.form = ${query.form}`);
  if (query.class !== undefined) {
    const [scheme, value] = query.class.split(':');
    filters.push(sql`exists (select from muctieu.unit_class class where class.province_id = unit.province_id
      and class.unit_id = unit.unit_id and class.scheme = ${scheme} and class.value = ${value} and ${holdsOn('class', day)})`);
  }
  if (query.q !== undefined) {
    const words = `%${searchKey(query.q)}%`;
    filters.push(sql`(name.name_key like ${words} or starts_with(code.code, ${query.q.trim()}))`);
  }
  if (query.under !== undefined) {
    filters.push(standsBelow(query.under, day));
  }
  return filters;
}

function onDay(aspect: 'name' | 'code' | 'parent', day: PlainDate) {
  return sql`${sql.table(`muctieu.unit_${aspect}`)} ${sql.ref(aspect)} on ${ofUnit(aspect)} and ${holdsOn(aspect, day)}`;
}

/** What held on the day; else what held nearest before it; else what came first. Computed once for all units, not for each. */
function lastKnown(aspect: 'name' | 'code' | 'parent', provinceId: string | undefined, day: PlainDate) {
  const kept = provinceId === undefined ? sql`true` : sql`one.province_id = ${provinceId}`;
  return sql`(select distinct on (one.province_id, one.unit_id) one.* from ${sql.table(`muctieu.unit_${aspect}`)} one
    where ${kept}
    order by one.province_id, one.unit_id, ${holdsOn('one', day)} desc, (one.from_day <= ${day}::date) desc, one.from_day desc
    ) ${sql.ref(aspect)} on ${ofUnit(aspect)}`;
}

function ofUnit(aspect: 'name' | 'code' | 'parent') {
  return sql`${sql.ref(`${aspect}.province_id`)} = unit.province_id and ${sql.ref(`${aspect}.unit_id`)} = unit.unit_id`;
}

function lastKnownName(alias: string, unitId: string, day: PlainDate) {
  return sql`lateral (select one.name from muctieu.unit_name one where one.unit_id = ${sql.ref(unitId)}
    and one.province_id in (page.province_id, 'VN')
    order by ${holdsOn('one', day)} desc, one.from_day desc limit 1) ${sql.ref(alias)}`;
}

/** The province that keeps the unit, under its name of the day. */
function provinceName(day: PlainDate) {
  return sql`lateral (select name.name from muctieu.unit_code code
    join muctieu.unit_name name using (province_id, unit_id)
    where code.province_id = page.province_id and code.code = page.province_id
    order by ${holdsOn('code', day)} desc, code.from_day desc, ${holdsOn('name', day)} desc, name.from_day desc limit 1) province`;
}

function rowOf(row: ListedRow): UnitRow {
  return {
    id: row.unit_id,
    provinceId: row.province_id,
    level: row.level,
    form: row.form,
    name: row.name,
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(row.parent_name === null ? {} : { parentName: row.parent_name }),
    ...(row.province_name === null ? {} : { provinceName: row.province_name }),
    classes: [...row.classes],
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    document: row.document_symbol,
  };
}
