import type { BoundaryRow, MapAnswer, MapUnitAnswer } from '@muctieu/contract/territory/unit-boundary';
import type { BoundaryShape } from '@muctieu/domain/territory/boundary/draw-boundaries';
import type { MappedLevel, MappedUnit } from '@muctieu/domain/territory/boundary/match-boundaries';
import { nationProvinceId } from '@muctieu/domain/territory/unit';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { readCursor, writeCursor } from './list-cursor.ts';
import { holdsOn } from './unit-tree.store.ts';

interface UnitOnMap {
  readonly unit_id: string;
  readonly level: MappedLevel;
  readonly form: UnitForm;
  readonly name: string;
  readonly code: string | null;
  readonly parent_id: string | null;
  readonly parent_form: UnitForm | null;
  readonly parent_name: string | null;
  readonly province_name: string | null;
}

/** The units of a province that a map of the day may draw; of the state, its provinces. In the order of the tree. */
export async function findMappedUnits(
  { tables }: ReadTransaction,
  provinceId: string,
  day: PlainDate,
): Promise<readonly MappedUnit[]> {
  const kept =
    provinceId === nationProvinceId
      ? sql`unit.level = 'province'`
      : sql`unit.province_id = ${provinceId} and unit.level in ('province', 'district', 'commune')`;
  const { rows } = await sql<UnitOnMap>`
    select unit.unit_id, unit.level, name.form, name.name, code.code, parent.parent_id, above.form as parent_form,
      above.name as parent_name, province.name as province_name
    from muctieu.unit
    join muctieu.unit_name name on name.province_id = unit.province_id and name.unit_id = unit.unit_id and ${holdsOn('name', day)}
    left join muctieu.unit_code code on code.province_id = unit.province_id and code.unit_id = unit.unit_id and ${holdsOn('code', day)}
    left join muctieu.unit_parent parent on parent.province_id = unit.province_id and parent.unit_id = unit.unit_id
      and ${holdsOn('parent', day)}
    left join muctieu.unit_name above on above.province_id = parent.parent_province_id and above.unit_id = parent.parent_id
      and ${holdsOn('above', day)}
    left join lateral (
      select named.name from muctieu.unit_code coded
      join muctieu.unit_name named using (province_id, unit_id)
      where coded.province_id = unit.province_id and coded.code = unit.province_id and ${holdsOn('named', day)} limit 1
    ) province on true
    where ${kept} and ${holdsOn('unit', day)}
    order by above.name, parent.parent_id, name.name, unit.unit_id`.execute(tables);
  return rows.map((row) => ({
    id: row.unit_id,
    level: row.level,
    form: row.form,
    name: row.name,
    ...(row.code === null ? {} : { code: row.code }),
    ...(row.parent_id === null ? {} : { parentId: row.parent_id }),
    ...(row.parent_form === null ? {} : { parentForm: row.parent_form }),
    ...(row.parent_name === null ? {} : { parentName: row.parent_name }),
    ...(row.province_name === null ? {} : { provinceName: row.province_name }),
  }));
}

export function mapUnitOf({ id, form, name, code, parentId, parentForm, parentName }: MappedUnit): MapUnitAnswer {
  return {
    id,
    form,
    name,
    ...(code === undefined ? {} : { code }),
    ...(parentId === undefined ? {} : { parentId }),
    ...(parentForm === undefined ? {} : { parentForm }),
    ...(parentName === undefined ? {} : { parentName }),
  };
}

/** The set that holds on the day: the latest that had begun, and of one day the one uploaded last. */
export async function findBoundary(
  { tables }: ReadTransaction,
  provinceId: string,
  level: MappedLevel,
  day: PlainDate,
): Promise<MapAnswer['boundary']> {
  const row = await tables
    .selectFrom('unit_boundary')
    .selectAll()
    .where('province_id', '=', provinceId)
    .where('level', '=', level)
    .where('from_day', '<=', day)
    .where('withdrawn_at', 'is', null)
    .orderBy('from_day', 'desc')
    .orderBy('uploaded_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && { ...sourceOf(row), shape: row.shape as NonNullable<MapAnswer['boundary']>['shape'] };
}

/** Every set, the newest first; also those that were withdrawn. */
export async function listBoundaries(
  { tables }: ReadTransaction,
  query: { readonly provinceId?: string | undefined; readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly items: BoundaryRow[]; readonly nextCursor?: string }> {
  const [after] = readCursor(query.cursor) ?? [];
  let rows = tables
    .selectFrom('unit_boundary')
    .select([
      'province_id',
      'boundary_id',
      'level',
      'from_day',
      'source',
      'file_name',
      'uploaded_by_name',
      'uploaded_at',
      'unit_count',
      'point_count',
      'withdrawn_at',
      'withdrawn_because',
    ])
    .orderBy('boundary_id', 'desc')
    .limit(query.limit + 1);
  if (query.provinceId !== undefined) rows = rows.where('province_id', '=', query.provinceId);
  if (after !== undefined && /^[0-9a-f-]{36}$/.test(after)) rows = rows.where('boundary_id', '<', after);
  const found = await rows.execute();
  const shown = found.slice(0, query.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      ...sourceOf(row),
      provinceId: row.province_id,
      ...(row.withdrawn_at === null ? {} : { withdrawnAt: row.withdrawn_at.toISOString() }),
      ...(row.withdrawn_because === null ? {} : { withdrawnBecause: row.withdrawn_because }),
    })),
    ...(found.length > query.limit && last !== undefined ? { nextCursor: writeCursor([last.boundary_id]) } : {}),
  };
}

export interface NewBoundary {
  readonly provinceId: string;
  readonly id: string;
  readonly level: MappedLevel;
  readonly from: PlainDate;
  readonly source: string;
  readonly fileName: string;
  readonly fileDigest: string;
  readonly uploadedBy: { readonly personId: string; readonly personName: string };
  readonly uploadedAt: Date;
  readonly pointCount: number;
  readonly shape: BoundaryShape;
}

export async function addBoundary(transaction: WriteTransaction, boundary: NewBoundary): Promise<void> {
  const { provinceId, id, level, from, source, fileName, fileDigest, uploadedBy, uploadedAt, pointCount, shape } =
    boundary;
  const row = {
    province_id: provinceId,
    boundary_id: id,
    level,
    from_day: from,
    source,
    file_name: fileName,
    file_digest: fileDigest,
    uploaded_by: uploadedBy.personId,
    uploaded_by_name: uploadedBy.personName,
    uploaded_at: uploadedAt,
    unit_count: shape.units.length,
    point_count: pointCount,
    withdrawn_at: null,
    withdrawn_by: null,
    withdrawn_because: null,
  };
  await transaction.tables
    .insertInto('unit_boundary')
    .values({ ...row, shape: JSON.stringify(shape) })
    .execute();
  const { level: drawn, unit_count: unitCount } = row;
  const after = { provinceId, level: drawn, from, source, fileName, fileDigest, unitCount, pointCount };
  transaction.journal({ subject: { kind: 'unit-boundary', id }, after });
}

/** False where there is none that holds. */
export async function withdrawBoundary(
  transaction: WriteTransaction,
  provinceId: string,
  boundaryId: string,
  withdrawal: { readonly by: string; readonly at: Date; readonly because: string },
): Promise<boolean> {
  const { numUpdatedRows } = await transaction.tables
    .updateTable('unit_boundary')
    .set({ withdrawn_at: withdrawal.at, withdrawn_by: withdrawal.by, withdrawn_because: withdrawal.because })
    .where('province_id', '=', provinceId)
    .where('boundary_id', '=', boundaryId)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  const after = { withdrawnBecause: withdrawal.because };
  transaction.journal({ subject: { kind: 'unit-boundary', id: boundaryId }, before: {}, after });
  return true;
}

function sourceOf(row: {
  readonly boundary_id: string;
  readonly level: MappedLevel;
  readonly from_day: PlainDate;
  readonly source: string;
  readonly file_name: string;
  readonly uploaded_by_name: string;
  readonly uploaded_at: Date;
  readonly unit_count: number;
  readonly point_count: number;
}) {
  return {
    id: row.boundary_id,
    level: row.level,
    from: row.from_day,
    source: row.source,
    fileName: row.file_name,
    uploadedBy: row.uploaded_by_name,
    uploadedAt: row.uploaded_at.toISOString(),
    unitCount: row.unit_count,
    pointCount: row.point_count,
  };
}
