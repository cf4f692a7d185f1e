import type { Citation } from '@muctieu/domain/territory/citation';
import type { Flow } from '@muctieu/domain/territory/flow';
import type { ListProvince } from '@muctieu/domain/territory/list-provinces';
import type { Territory } from '@muctieu/domain/territory/territory';
import { nationId, nationProvinceId, type Unit } from '@muctieu/domain/territory/unit';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import { holdsOn } from './unit-tree.store.ts';

/** Version of a province's territory; undefined where no unit is kept under that code. */
export async function findTerritoryVersion(
  { tables }: ReadTransaction,
  provinceId: string,
): Promise<number | undefined> {
  const row = await tables
    .selectFrom('territory')
    .select('version')
    .where('province_id', '=', provinceId)
    .executeTakeFirst();
  return row?.version;
}

/** The same, and no other booking of the province goes on until this transaction ends. */
export async function lockTerritory({ tables }: WriteTransaction, provinceId: string): Promise<number | undefined> {
  const row = await tables
    .selectFrom('territory')
    .select('version')
    .where('province_id', '=', provinceId)
    .forUpdate()
    .executeTakeFirst();
  return row?.version;
}

/** All units that the province keeps with their whole histories, the state above them, and every flow. */
export async function getTerritory(transaction: ReadTransaction, provinceId: string): Promise<Territory> {
  const { tables } = transaction;
  const units = new Map<string, MutableUnit>();
  const rows = await tables
    .selectFrom('unit')
    .selectAll()
    .where((where) =>
      where.or([
        where('province_id', '=', provinceId),
        where.and([where('province_id', '=', nationProvinceId), where('unit_id', '=', nationId)]),
      ]),
    )
    .execute();
  for (const row of rows) {
    units.set(row.unit_id, {
      id: row.unit_id,
      provinceId: row.province_id,
      level: row.level,
      existence: interval(row),
      names: [],
      codes: [],
      parents: [],
      classes: [],
    });
  }
  const citations = await findCitations(transaction, [...new Set([provinceId, nationProvinceId])]);
  const dated = (row: DatedRow) => ({
    ...interval(row),
    document: citations.get(row.event_id) ?? { symbol: '' },
    eventId: row.event_id,
  });
  const provinces = [provinceId, nationProvinceId];
  for (const row of await tables
    .selectFrom('unit_name')
    .selectAll()
    .where('province_id', 'in', provinces)
    .orderBy('from_day')
    .execute()) {
    units.get(row.unit_id)?.names.push({ ...dated(row), name: row.name, form: row.form });
  }
  for (const row of await tables
    .selectFrom('unit_code')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('from_day')
    .execute()) {
    units.get(row.unit_id)?.codes.push({ ...dated(row), code: row.code });
  }
  for (const row of await tables
    .selectFrom('unit_parent')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('from_day')
    .execute()) {
    units.get(row.unit_id)?.parents.push({ ...dated(row), parentId: row.parent_id });
  }
  for (const row of await tables
    .selectFrom('unit_class')
    .selectAll()
    .where('province_id', '=', provinceId)
    .orderBy('from_day')
    .execute()) {
    units.get(row.unit_id)?.classes.push({ ...dated(row), scheme: row.scheme, value: row.value });
  }
  return { provinceId, units, flows: await findFlows(transaction, provinceId) };
}

export async function findFlows({ tables }: ReadTransaction, provinceId: string): Promise<readonly Flow[]> {
  const rows = await tables.selectFrom('unit_flow').selectAll().where('province_id', '=', provinceId).execute();
  return rows.map((row) => ({
    eventId: row.event_id,
    on: row.on_day,
    originId: row.origin_id,
    resultId: row.result_id,
    extent: row.extent,
    ...(row.share_millionths === null ? {} : { shareMillionths: row.share_millionths }),
    shareReviewed: row.share_reviewed,
  }));
}

async function findCitations(
  { tables }: ReadTransaction,
  provinceIds: readonly string[],
): Promise<ReadonlyMap<string, Citation>> {
  const rows = await tables
    .selectFrom('unit_event')
    .select(['event_id', 'document_symbol', 'document_issued_on', 'document_id'])
    .where('province_id', 'in', provinceIds)
    .execute();
  return new Map(rows.map((row) => [row.event_id, citationOf(row)]));
}

export function citationOf(row: {
  readonly document_symbol: string;
  readonly document_issued_on: PlainDate | null;
  readonly document_id: string | null;
}): Citation {
  return {
    symbol: row.document_symbol,
    ...(row.document_issued_on === null ? {} : { issuedOn: row.document_issued_on }),
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
  };
}

/** Provinces that exist on the day, by their code, each with the province that keeps it today. */
export async function findProvincesOn(
  { tables }: ReadTransaction,
  day: PlainDate,
): Promise<ReadonlyMap<string, ListProvince>> {
  const { rows } = await sql<{ province_id: string; code: string; name: string }>`
    select unit.province_id, code.code, name.name from muctieu.unit
    join muctieu.unit_code code using (province_id, unit_id)
    join muctieu.unit_name name using (province_id, unit_id)
    where unit.level = 'province' and ${holdsOn('unit', day)} and ${holdsOn('code', day)} and ${holdsOn('name', day)}`.execute(
    tables,
  );
  return new Map(rows.map(({ province_id: provinceId, code, name }) => [code, { code, name, provinceId }]));
}

type MutableUnit = {
  -readonly [Key in keyof Unit]: Unit[Key] extends readonly (infer Item)[] ? Item[] : Unit[Key];
};

interface DatedRow {
  readonly from_day: PlainDate;
  readonly until_day: PlainDate | null;
  readonly event_id: string;
}

function interval(row: Pick<DatedRow, 'from_day' | 'until_day'>) {
  return row.until_day === null ? { from: row.from_day } : { from: row.from_day, until: row.until_day };
}
