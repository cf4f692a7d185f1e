import type { RecognitionKind } from '@muctieu/domain/criteria/recognition';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { readCursor, writeCursor } from '../territory/list-cursor.ts';

export interface RecognisedUnit {
  readonly provinceId: string;
  readonly id: string;
  readonly unitId: string;
  readonly kind: RecognitionKind;
  readonly year: number;
  readonly recognisedOn?: PlainDate;
  readonly symbol?: string;
  readonly dossierId?: string;
  readonly note: string;
}

export interface NamedRecognisedUnit extends RecognisedUnit {
  readonly unit: { readonly form: UnitForm; readonly name: string };
  /** From the unit upwards, as the tree was at the end of the year of recognition. */
  readonly above: readonly {
    readonly id: string;
    readonly level: string;
    readonly form: UnitForm;
    readonly name: string;
  }[];
  readonly withdrawnOn?: PlainDate;
  readonly withdrawnBecause?: string;
}

export interface RecognisedFilter {
  readonly provinceId?: string | undefined;
  readonly kinds?: readonly RecognitionKind[] | undefined;
  readonly year?: number | undefined;
  readonly upTo?: number | undefined;
  /** Only what a day of review from `from` to `by` awaits; what is known by its year alone has no day. */
  readonly review?: { readonly from: PlainDate; readonly by: PlainDate; readonly everyMonths: number } | undefined;
}

/** What was recognised, under the names and in the tree of the year in which it was. */
export async function findRecognised(
  transaction: ReadTransaction,
  filter: RecognisedFilter,
): Promise<readonly NamedRecognisedUnit[]> {
  return (await findRecognisedPage(transaction, filter)).items;
}

/** A page of it, and how many there are. The way up the tree is gone for the rows of the page only. */
export async function findRecognisedPage(
  { tables }: ReadTransaction,
  filter: RecognisedFilter,
  page?: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly items: readonly NamedRecognisedUnit[]; readonly total: number; readonly nextCursor?: string }> {
  const { review } = filter;
  const conditions = [
    sql`true`,
    ...(filter.provinceId === undefined ? [] : [sql`one.province_id = ${filter.provinceId}`]),
    ...(filter.kinds === undefined ? [] : [sql`one.kind = any(${filter.kinds}::text[])`]),
    ...(filter.year === undefined ? [] : [sql`one.year = ${filter.year}`]),
    ...(filter.upTo === undefined ? [] : [sql`one.year <= ${filter.upTo}`]),
    ...(review === undefined
      ? []
      : [
          // As nextReviewDay counts: PostgreSQL, too, ends a month that lacks the day on its last one.
          sql`one.withdrawn_on is null and exists (select from generate_series(1, 1200 / ${review.everyMonths}::int) count
            where (one.recognised_on + make_interval(months => count * ${review.everyMonths}::int))::date
              between ${review.from}::date and ${review.by}::date)`,
        ]),
  ];
  const { rows } = await sql<{
    total: number;
    province_id: string;
    recognition_id: string;
    unit_id: string;
    kind: RecognitionKind;
    year: number;
    recognised_on: PlainDate | null;
    symbol: string | null;
    dossier_id: string | null;
    note: string;
    withdrawn_on: PlainDate | null;
    withdrawn_because: string | null;
    form: UnitForm;
    name: string;
    above: NamedRecognisedUnit['above'] | null;
  }>`
    select one.*,
      (with recursive up as (
         select link.parent_id, link.parent_province_id, 1 as step from muctieu.unit_parent link
         where link.province_id = one.province_id and link.unit_id = one.unit_id and link.from_day <= one.on_day
           and (link.until_day is null or link.until_day > one.on_day)
         union all
         select link.parent_id, link.parent_province_id, up.step + 1 from up
         join muctieu.unit_parent link on link.province_id = up.parent_province_id and link.unit_id = up.parent_id
           and link.from_day <= one.on_day and (link.until_day is null or link.until_day > one.on_day))
       select json_agg(json_build_object('id', up.parent_id, 'level', unit.level, 'form', held.form, 'name', held.name) order by up.step)
       from up join muctieu.unit on unit.province_id = up.parent_province_id and unit.unit_id = up.parent_id
       join muctieu.unit_name held on held.province_id = up.parent_province_id and held.unit_id = up.parent_id
         and held.from_day <= one.on_day and (held.until_day is null or held.until_day > one.on_day)) as above
    from (select * from (select one.*, day.on_day, name.form, name.name, count(*) over ()::int as total
    from muctieu.recognised_unit one
    cross join lateral (select least(make_date(one.year, 12, 31), coalesce(
      (select unit.until_day - 1 from muctieu.unit where unit.province_id = one.province_id and unit.unit_id = one.unit_id),
      make_date(one.year, 12, 31))) as on_day) day
    join lateral (select held.form, held.name from muctieu.unit_name held
      where held.province_id = one.province_id and held.unit_id = one.unit_id
      order by (held.from_day <= day.on_day) desc, held.from_day desc limit 1) name on true
    where ${sql.join(conditions, sql` and `)}) one
    ${placeAfter(page?.cursor)}
    order by one.year desc, one.name, one.recognition_id
    ${page === undefined ? sql`` : sql`limit ${page.limit + 1}`}) one
    order by one.year desc, one.name, one.recognition_id`.execute(tables);
  const shown = page === undefined ? rows : rows.slice(0, page.limit);
  const items = shown.map((row) => ({
    provinceId: row.province_id,
    id: row.recognition_id,
    unitId: row.unit_id,
    kind: row.kind,
    year: row.year,
    ...(row.recognised_on === null ? {} : { recognisedOn: row.recognised_on }),
    ...(row.symbol === null ? {} : { symbol: row.symbol }),
    ...(row.dossier_id === null ? {} : { dossierId: row.dossier_id }),
    note: row.note,
    unit: { form: row.form, name: row.name },
    above: row.above ?? [],
    ...(row.withdrawn_on === null ? {} : { withdrawnOn: row.withdrawn_on }),
    ...(row.withdrawn_because === null ? {} : { withdrawnBecause: row.withdrawn_because }),
  }));
  const last = shown.at(-1);
  return {
    items,
    total: rows[0]?.total ?? 0,
    ...(rows.length > shown.length && last !== undefined
      ? { nextCursor: writeCursor([String(last.year), last.name, last.recognition_id]) }
      : {}),
  };
}

/** What comes after the last row of the page before; a cursor that was tampered with begins anew. */
function placeAfter(cursor: string | undefined): RawBuilder<unknown> {
  const [year, name, id] = readCursor(cursor) ?? [];
  if (name === undefined || !/^\d{4}$/.test(year ?? '') || !/^[0-9a-f-]{36}$/.test(id ?? '')) return sql``;
  return sql`where one.year < ${Number(year)}
    or (one.year = ${Number(year)} and (one.name, one.recognition_id) > (${name}, ${id}::uuid))`;
}

/** True where the unit holds the recognition: by a dossier or from a list. */
export async function isRecognised(
  { tables }: ReadTransaction,
  unitId: string,
  kind: RecognitionKind,
): Promise<boolean> {
  const row = await tables
    .selectFrom('recognised_unit')
    .select('recognition_id')
    .where('unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return row !== undefined;
}

export async function addRecognised(transaction: WriteTransaction, one: RecognisedUnit): Promise<void> {
  const row = {
    province_id: one.provinceId,
    recognition_id: one.id,
    unit_id: one.unitId,
    kind: one.kind,
    year: one.year,
    recognised_on: one.recognisedOn ?? null,
    symbol: one.symbol ?? null,
    dossier_id: one.dossierId ?? null,
    note: one.note,
    withdrawn_on: null,
    withdrawn_symbol: null,
    withdrawn_because: null,
  };
  await transaction.tables.insertInto('recognised_unit').values(row).execute();
  const { id, provinceId, unitId, ...after } = one;
  transaction.journal({ subject: { kind: 'recognised-unit', id }, provinceId, unitId, after });
}

export async function withdrawRecognised(
  transaction: WriteTransaction,
  dossier: { readonly provinceId: string; readonly dossierId: string; readonly unitId: string },
  withdrawal: { readonly on: PlainDate; readonly symbol: string; readonly because: string },
): Promise<void> {
  await transaction.tables
    .updateTable('recognised_unit')
    .set({
      withdrawn_on: withdrawal.on,
      withdrawn_symbol: withdrawal.symbol,
      withdrawn_because: withdrawal.because,
    })
    .where('province_id', '=', dossier.provinceId)
    .where('dossier_id', '=', dossier.dossierId)
    .where('withdrawn_on', 'is', null)
    .execute();
  transaction.journal({
    subject: { kind: 'recognised-unit', id: dossier.dossierId },
    unitId: dossier.unitId,
    after: withdrawal,
  });
}

/** Of one from a list: at the moment of the change, so that nobody withdraws it twice. */
export async function withdrawListedUnit(
  transaction: WriteTransaction,
  one: { readonly provinceId: string; readonly recognitionId: string; readonly unitId: string },
  withdrawal: { readonly on: PlainDate; readonly symbol: string; readonly because: string },
): Promise<boolean> {
  const changed = await transaction.tables
    .updateTable('recognised_unit')
    .set({
      withdrawn_on: withdrawal.on,
      withdrawn_symbol: withdrawal.symbol,
      withdrawn_because: withdrawal.because,
    })
    .where('province_id', '=', one.provinceId)
    .where('recognition_id', '=', one.recognitionId)
    .where('withdrawn_on', 'is', null)
    .returning('recognition_id')
    .execute();
  if (changed.length === 0) return false;
  transaction.journal({
    subject: { kind: 'recognised-unit', id: one.recognitionId },
    provinceId: one.provinceId,
    unitId: one.unitId,
    after: withdrawal,
  });
  return true;
}

export interface RecognisedRow {
  readonly provinceId: string;
  readonly unitId: string;
  readonly year: number;
  readonly recognisedOn?: PlainDate;
  readonly dossierId?: string;
  readonly withdrawnOn?: PlainDate;
}

export async function findRecognisedById(
  { tables }: ReadTransaction,
  recognitionId: string,
): Promise<RecognisedRow | undefined> {
  const row = await tables
    .selectFrom('recognised_unit')
    .selectAll()
    .where('recognition_id', '=', recognitionId)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  return {
    provinceId: row.province_id,
    unitId: row.unit_id,
    year: row.year,
    ...(row.recognised_on === null ? {} : { recognisedOn: row.recognised_on }),
    ...(row.dossier_id === null ? {} : { dossierId: row.dossier_id }),
    ...(row.withdrawn_on === null ? {} : { withdrawnOn: row.withdrawn_on }),
  };
}

/** Communes of a district on its last day or today, and how many of them were recognised and no longer are. */
export async function countCommunesOfDistrict(
  { tables }: ReadTransaction,
  provinceId: string,
  districtId: string,
  today: PlainDate,
): Promise<{ readonly all: number; readonly withdrawn: number }> {
  const { rows } = await sql<{ all: number; withdrawn: number }>`
    select count(*)::int as all, (count(*) filter (where lost.is_lost))::int as withdrawn
    from (select least(coalesce(unit.until_day - 1, ${today}::date), ${today}::date) as day from muctieu.unit
      where unit.province_id = ${provinceId} and unit.unit_id = ${districtId}) last
    join muctieu.unit_parent link on link.parent_province_id = ${provinceId} and link.parent_id = ${districtId}
      and link.from_day <= last.day and (link.until_day is null or link.until_day > last.day)
    cross join lateral (select coalesce(bool_or(one.withdrawn_on is not null) and bool_and(one.withdrawn_on is not null), false) as is_lost
      from muctieu.recognised_unit one
      where one.province_id = link.province_id and one.unit_id = link.unit_id and one.kind = 'commune') lost`.execute(
    tables,
  );
  return rows[0] ?? { all: 0, withdrawn: 0 };
}
