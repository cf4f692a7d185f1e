import type { SearchHit } from '@muctieu/contract/territory/unit-tree';
import { wordsOf } from '@muctieu/domain/territory/form-word';
import { type UnitForm, type UnitLevel, unitForms } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { holdsOn } from './unit-tree.store.ts';

export interface UnitSearch {
  readonly q: string;
  readonly day: PlainDate;
  readonly level?: UnitLevel | undefined;
  readonly provinceId?: string | undefined;
  readonly limit: number;
}

interface HitRow {
  readonly province_id: string;
  readonly unit_id: string;
  readonly level: UnitLevel;
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly exists_on_day: boolean;
  readonly form: UnitForm;
  readonly name: string;
  readonly matched: string;
  readonly code: string | null;
  readonly path: readonly { readonly id: string; readonly form: UnitForm; readonly name: string }[] | null;
}

/**
 * Units by any name they ever had, without case and diacritics, with or without the form in front (`xa muong phang`),
 * or by the beginning of their code. Whole names come before beginnings, those before the rest; what exists on the day
 * before what does not; great units before small ones.
 */
export async function searchUnits({ tables }: ReadTransaction, search: UnitSearch): Promise<readonly SearchHit[]> {
  const key = searchKey(search.q);
  if (key === '') return [];
  const { day } = search;
  const readings = readingsOf(key);
  const named = sql.join(
    readings.map(({ form, rest }) => {
      // One letter is in nearly every name: it asks for a beginning.
      const fits = sql`name.name_key like ${rest.length === 1 ? `${rest}%` : `%${rest}%`}`;
      return form === undefined ? sql`(${fits})` : sql`(${fits} and name.form = ${form})`;
    }),
    sql` or `,
  );
  const best = sql.join(
    readings.map(
      ({ rest }) => sql`case when name.name_key = ${rest} then 0 when starts_with(name.name_key, ${rest}) then 1
        when name.name_key like ${`% ${rest}%`} then 2 else 3 end`,
    ),
    sql`, `,
  );
  const where = [
    ...(search.level === undefined ? [] : [sql`and unit.level = ${search.level}`]),
    ...(search.provinceId === undefined ? [] : [sql`and unit.province_id = ${search.provinceId}`]),
  ];
  const narrowed = sql.join(where, sql` `);
  const byCode = /^\d+$/.test(key)
    ? sql`union all
        select unit.province_id, unit.unit_id, code.code, 0, ${holdsOn('code', day)} from muctieu.unit_code code
        join muctieu.unit using (province_id, unit_id)
        where starts_with(code.code, ${key}) ${narrowed}`
    : sql``;
  const { rows } = await sql<HitRow>`
    with hits as (
      select unit.province_id, unit.unit_id, name.name as matched, least(${best}) as rank, ${holdsOn('name', day)} as holds
      from muctieu.unit_name name
      join muctieu.unit using (province_id, unit_id)
      where (${named}) ${narrowed}
      ${byCode}
    ), ranked as (
      select distinct on (province_id, unit_id) * from hits order by province_id, unit_id, holds desc, rank
    ), first as (
      select ranked.*, unit.level, unit.from_day, unit.until_day, ${holdsOn('unit', day)} as exists_on_day
      from ranked join muctieu.unit using (province_id, unit_id)
      order by exists_on_day desc, rank, array_position(array['nation','province','district','commune','village'], level), matched
      limit ${search.limit}
    )
    select first.province_id, first.unit_id, first.level, first.from_day, first.until_day, first.exists_on_day,
      name.form, name.name, first.matched, code.code,
      (with recursive above as (
         select link.parent_id as unit_id, 1 as step from muctieu.unit_parent link
         where link.province_id = first.province_id and link.unit_id = first.unit_id and ${holdsOnShown('link', day)}
         union all
         select link.parent_id, above.step + 1 from above
         join muctieu.unit_parent link on link.province_id = first.province_id and link.unit_id = above.unit_id
           and ${holdsOnShown('link', day)})
       select json_agg(json_build_object('id', above.unit_id, 'form', name.form, 'name', name.name) order by above.step desc)
       from above join muctieu.unit_name name on name.unit_id = above.unit_id and name.province_id in (first.province_id, 'VN')
         and ${holdsOnShown('name', day)}) as path
    from first
    cross join lateral (
      select name.form, name.name from muctieu.unit_name name
      where name.province_id = first.province_id and name.unit_id = first.unit_id
      order by ${holdsOn('name', day)} desc, name.from_day desc limit 1) name
    left join lateral (
      select code.code from muctieu.unit_code code
      where code.province_id = first.province_id and code.unit_id = first.unit_id
      order by ${holdsOn('code', day)} desc, code.from_day desc limit 1) code on true
    order by first.exists_on_day desc, first.rank,
      array_position(array['nation','province','district','commune','village'], first.level), first.matched`.execute(
    tables,
  );
  return rows.map((row) => ({
    id: row.unit_id,
    provinceId: row.province_id,
    level: row.level,
    form: row.form,
    name: row.name,
    matched: row.matched,
    ...(row.code === null ? {} : { code: row.code }),
    existsOnDay: row.exists_on_day,
    from: row.from_day,
    ...(row.until_day === null ? {} : { until: row.until_day }),
    path: [...(row.path ?? [])],
  }));
}

/** A unit that does not exist on the day stands where it stood on its last one. */
function holdsOnShown(alias: string, day: PlainDate) {
  const from = sql.ref(`${alias}.from_day`);
  const until = sql.ref(`${alias}.until_day`);
  const shown = sql`case when first.exists_on_day then ${day}::date
    when first.until_day is not null and first.until_day <= ${day}::date then first.until_day - 1 else first.from_day end`;
  return sql`(${from} <= ${shown} and (${until} is null or ${until} > ${shown}))`;
}

/** `xa muong phang` may be a xã named Mường Phăng, or anything with all three words in its name. */
function readingsOf(key: string): readonly { readonly form?: UnitForm; readonly rest: string }[] {
  const withForm = unitForms.flatMap((form) =>
    wordsOf(form)
      .map((word) => `${searchKey(word)} `)
      .filter((word) => key.startsWith(word) && key.length > word.length)
      .map((word) => ({ form, rest: key.slice(word.length) })),
  );
  return [{ rest: key }, ...withForm];
}
