import type { CapitalKind } from '@muctieu/domain/capital/capital-line';
import { type Dong, dong } from '@muctieu/kernel/dong';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface ForecastSubject {
  readonly provinceId: string;
  readonly holderId: string;
  readonly nodeCode: string;
  readonly capitalKind: CapitalKind;
  readonly budgetYear: number;
}

export interface StoredForecast extends ForecastSubject {
  readonly forecastId: string;
  readonly holder: string;
  readonly madeOn: PlainDate;
  readonly forDay: PlainDate;
  readonly amountDong: string;
  readonly actualDong: string;
  readonly superseded: boolean;
  readonly reason: string;
  readonly person?: string;
  readonly at: Date;
}

/** Advances and payments of the accounts meant (the node and all below it) up to and with a day. */
const disbursedBy = (account: string, until: string) => sql`
  select coalesce(muctieu.sum_dong((case when e.kind = 'reversal' then -e.amount else e.amount end) * (f.advanced + f.paid)), 0)
  from muctieu.capital_account a
  join muctieu.capital_entry e on e.province_id = a.province_id and e.vintage = a.vintage
    and (e.from_account_id = a.account_id or e.to_account_id = a.account_id)
  join muctieu.capital_effect f on f.effect = e.effect
    and a.account_id = case when (f.side = 'from') = (e.kind <> 'reversal') then e.from_account_id else e.to_account_id end
  where ${sql.raw(account)} and e.value_date <= ${sql.raw(until)}`;

const accountsOf = (alias: string) =>
  `a.province_id = ${alias}.province_id and a.holder_id = ${alias}.holder_id and a.capital_kind = ${alias}.capital_kind
    and a.budget_year = ${alias}.budget_year and (a.node_code = ${alias}.node_code or starts_with(a.node_code, ${alias}.node_code || '.'))`;

/** What was disbursed up to a day, and what there is to disburse in the year at all. */
export async function findDisbursed(
  { tables }: ReadTransaction,
  subject: ForecastSubject,
  day: PlainDate,
): Promise<{ readonly disbursedDong: Dong; readonly disbursableDong: Dong }> {
  const { provinceId, holderId, nodeCode, capitalKind, budgetYear } = subject;
  const { rows } = await sql<{ disbursed: string; disbursable: string }>`
    with s as (select ${provinceId}::text as province_id, ${holderId}::uuid as holder_id, ${nodeCode}::text as node_code,
      ${capitalKind}::text as capital_kind, ${budgetYear}::int as budget_year, ${day}::date as until)
    select (${disbursedBy(accountsOf('s'), 's.until')}) as disbursed,
      (select coalesce(muctieu.sum_dong(a.available + a.advanced + a.paid), 0) from muctieu.capital_account a where ${sql.raw(accountsOf('s'))}) as disbursable
    from s`.execute(tables);
  return {
    disbursedDong: dong(BigInt(rows[0]?.disbursed ?? 0)),
    disbursableDong: dong(BigInt(rows[0]?.disbursable ?? 0)),
  };
}

interface Row {
  readonly forecast_id: string;
  readonly province_id: string;
  readonly holder_id: string;
  readonly holder: string;
  readonly node_code: string;
  readonly capital_kind: CapitalKind;
  readonly budget_year: number;
  readonly made_on: PlainDate;
  readonly for_day: PlainDate;
  readonly amount: string;
  readonly actual: string;
  readonly superseded: boolean;
  readonly reason: string;
  readonly person: string | null;
  readonly at: Date;
}

/** Newest first, each with the actual beside it. */
export async function listForecasts(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly budgetYear?: number | undefined;
    readonly holderId?: string | undefined;
    readonly nodeCode?: string | undefined;
    readonly before?: string | undefined;
    readonly limit: number;
  },
): Promise<readonly StoredForecast[]> {
  const conditions = [sql`f.province_id = ${filter.provinceId}`];
  if (filter.budgetYear !== undefined) conditions.push(sql`f.budget_year = ${filter.budgetYear}`);
  if (filter.holderId !== undefined) conditions.push(sql`f.holder_id = ${filter.holderId}::uuid`);
  if (filter.nodeCode !== undefined) {
    conditions.push(sql`(f.node_code = ${filter.nodeCode} or starts_with(f.node_code, ${`${filter.nodeCode}.`}))`);
  }
  if (filter.before !== undefined) conditions.push(sql`f.forecast_id < ${filter.before}::uuid`);
  const { rows } = await sql<Row>`
    select s.*, h.name as holder, p.name as person, (${disbursedBy(accountsOf('s'), 's.for_day')}) as actual,
      exists (select from muctieu.capital_forecast l where l.province_id = s.province_id and l.holder_id = s.holder_id
        and l.node_code = s.node_code and l.capital_kind = s.capital_kind and l.budget_year = s.budget_year
        and l.for_day = s.for_day and l.forecast_id > s.forecast_id) as superseded
    from (select f.* from muctieu.capital_forecast f where ${sql.join(conditions, sql` and `)}
      order by f.forecast_id desc limit ${filter.limit}) s
    join muctieu.capital_holder h on h.province_id = s.province_id and h.holder_id = s.holder_id
    left join muctieu.person p on p.province_id = s.province_id and p.person_id = s.person_id
    order by s.forecast_id desc`.execute(tables);
  return rows.map((row) => ({
    forecastId: row.forecast_id,
    provinceId: row.province_id,
    holderId: row.holder_id,
    holder: row.holder,
    nodeCode: row.node_code,
    capitalKind: row.capital_kind,
    budgetYear: row.budget_year,
    madeOn: row.made_on,
    forDay: row.for_day,
    amountDong: row.amount,
    actualDong: row.actual,
    superseded: row.superseded,
    reason: row.reason,
    ...(row.person === null ? {} : { person: row.person }),
    at: row.at,
  }));
}

export async function addForecast(
  transaction: WriteTransaction,
  forecast: ForecastSubject & {
    readonly madeOn: PlainDate;
    readonly forDay: PlainDate;
    readonly amountDong: string;
    readonly reason: string;
    readonly personId: string | undefined;
    readonly unitId: string | undefined;
    readonly at: Date;
  },
): Promise<string> {
  const forecastId = uuid();
  await transaction.tables
    .insertInto('capital_forecast')
    .values({
      province_id: forecast.provinceId,
      forecast_id: forecastId,
      holder_id: forecast.holderId,
      node_code: forecast.nodeCode,
      capital_kind: forecast.capitalKind,
      budget_year: forecast.budgetYear,
      made_on: forecast.madeOn,
      for_day: forecast.forDay,
      amount: forecast.amountDong,
      reason: forecast.reason,
      person_id: forecast.personId ?? null,
      at: forecast.at,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'capital-forecast', id: forecastId },
    ...(forecast.unitId === undefined ? {} : { unitId: forecast.unitId }),
    after: forecast,
  });
  return forecastId;
}
