import type { AskedOpinionItem } from '@muctieu/contract/criteria/recognition-opinion';
import { unitFullName } from '@muctieu/contract/territory/unit-full-name';
import type { UnitForm } from '@muctieu/domain/territory/unit-level';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { readCursor, writeCursor } from '../territory/list-cursor.ts';

export interface OpinionFilter {
  readonly provinceId: string;
  readonly state?: AskedOpinionItem['state'] | undefined;
  /** Only of these departments; undefined for all. */
  readonly organisationIds?: readonly string[] | undefined;
}

interface Row {
  readonly dossier_id: string;
  readonly unit_id: string;
  readonly form: UnitForm;
  readonly unit_name: string;
  readonly year: number;
  readonly number: number;
  readonly criterion: { readonly vi: string; readonly en: string } | null;
  readonly department: string | null;
  readonly asked_on: PlainDate;
  readonly due_on: PlainDate | null;
  readonly met: boolean | null;
  readonly note: string;
  readonly late: boolean;
}

const farAway = '9999-12-31';

/** What was asked of departments and is not settled by a later step, the nearest term first. */
export async function findAskedOpinions(
  { tables }: ReadTransaction,
  { provinceId, state, organisationIds }: OpinionFilter,
  today: PlainDate,
  page: { readonly cursor?: string | undefined; readonly limit: number },
): Promise<{ readonly items: AskedOpinionItem[]; readonly total: number; readonly nextCursor?: string }> {
  const isLate = sql`(asked.met is null and coalesce(asked.due_on < ${today}, false))`;
  const conditions = [
    sql`asked.province_id = ${provinceId}`,
    sql`dossier.step = 'opinions'`,
    ...(organisationIds === undefined ? [] : [sql`asked.organisation_id = any(${organisationIds}::uuid[])`]),
    ...(state === undefined
      ? []
      : [state === 'given' ? sql`asked.met is not null` : state === 'late' ? isLate : sql`asked.met is null`]),
  ];
  const [due, id, number] = readCursor(page.cursor) ?? [];
  const isPlace =
    /^\d{4}-\d{2}-\d{2}$/.test(due ?? '') && /^[0-9a-f-]{36}$/.test(id ?? '') && /^\d+$/.test(number ?? '');
  const after = isPlace
    ? [
        sql`(coalesce(asked.due_on, ${farAway}), asked.dossier_id, asked.number) > (${due}::date, ${id}::uuid, ${Number(number)})`,
      ]
    : [];
  const from = sql`from muctieu.recognition_opinion asked
    join muctieu.recognition_dossier dossier on dossier.province_id = asked.province_id and dossier.dossier_id = asked.dossier_id`;
  const { rows } = await sql<Row>`
    select asked.dossier_id, asked.unit_id, name.form, name.name as unit_name, dossier.year, asked.number, criterion.name as criterion,
      called.name as department, asked.asked_on, asked.due_on, asked.met, asked.note, ${isLate} as late
    ${from}
    join lateral (select held.form, held.name from muctieu.unit_name held where held.province_id = asked.province_id
      and held.unit_id = asked.unit_id order by held.from_day desc limit 1) name on true
    left join lateral (select held.name from muctieu.organisation_name held where held.province_id = asked.province_id
      and held.organisation_id = asked.organisation_id
      order by (held.from_day <= ${today}) desc, abs(held.from_day - ${today}::date) limit 1) called on true
    left join lateral (select round.set_id from muctieu.criteria_round round where round.province_id = asked.province_id
      and round.round_id::text = dossier.given->'self-assessment'->>'roundId') assessed on true
    -- The set of the round of assessment, or else the one that held for the kind when it was asked: as it is for the dossier.
    left join lateral (select one->'name' as name from muctieu.criteria_set kept
      cross join lateral jsonb_array_elements(kept.content->'criteria') one
      where (one->>'number')::int = asked.number and (kept.set_id = assessed.set_id or (assessed.set_id is null
        and kept.subject = replace(dossier.kind, 'village-model', 'village') and kept.from_day <= asked.asked_on
        and (kept.until_day is null or kept.until_day > asked.asked_on)))
      order by kept.from_day limit 1) criterion on true
    where ${sql.join([...conditions, ...after], sql` and `)}
    order by coalesce(asked.due_on, ${farAway}), asked.dossier_id, asked.number limit ${page.limit + 1}`.execute(
    tables,
  );
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::int as total ${from} where ${sql.join(conditions, sql` and `)}`.execute(tables);
  const shown = rows.slice(0, page.limit);
  const last = shown.at(-1);
  return {
    items: shown.map((row) => ({
      dossierId: row.dossier_id,
      unitId: row.unit_id,
      unitName: unitFullName(row.form, row.unit_name),
      year: row.year,
      number: row.number,
      ...(row.criterion === null ? {} : { criterion: row.criterion }),
      criterionVi: row.criterion?.vi ?? '',
      department: row.department ?? '',
      askedOn: row.asked_on,
      ...(row.due_on === null ? {} : { dueOn: row.due_on }),
      state: row.met !== null ? ('given' as const) : row.late ? ('late' as const) : ('open' as const),
      ...(row.met === null ? {} : { met: row.met }),
      note: row.note,
    })),
    total: counted[0]?.total ?? 0,
    ...(rows.length > page.limit && last !== undefined
      ? { nextCursor: writeCursor([last.due_on ?? farAway, last.dossier_id, String(last.number)]) }
      : {}),
  };
}
