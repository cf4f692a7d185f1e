import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { Problem } from '@muctieu/kernel/problem';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface StoredClosing {
  readonly closingId: string;
  readonly until: PlainDate;
  readonly before?: PlainDate;
  readonly reason: string;
  readonly documentId?: string;
  readonly person?: string;
  readonly at: Date;
}

/** No entry with a value date up to and with this day is booked; undefined where nothing is closed. */
export async function findClosedUntil({ tables }: ReadTransaction, provinceId: string): Promise<PlainDate | undefined> {
  const row = await tables
    .selectFrom('capital_closing')
    .select('closed_until')
    .where('province_id', '=', provinceId)
    .orderBy('closing_id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.closed_until;
}

/** From here to the end of the transaction no posting of the province runs: those before are over, the next ones wait. */
export async function stopPostings({ tables }: WriteTransaction, provinceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(muctieu.capital_closing_lock(${provinceId}))`.execute(tables);
}

/**
 * For what is no entry but counts by its day as well: refused where the day is closed. Holds off a closing until the end
 * of the transaction, as a posting does.
 */
export async function checkOpen(
  transaction: WriteTransaction,
  provinceId: string,
  valueDate: PlainDate,
): Promise<readonly Problem[]> {
  await sql`select pg_advisory_xact_lock_shared(muctieu.capital_closing_lock(${provinceId}))`.execute(
    transaction.tables,
  );
  const until = await findClosedUntil(transaction, provinceId);
  if (until === undefined || valueDate > until) return [];
  return [{ code: 'period-closed', path: 'valueDate', values: { found: valueDate, until } }];
}

/** Call `stopPostings` first: its moment is taken after the last posting before it. */
export async function addClosing(
  transaction: WriteTransaction,
  closing: {
    readonly provinceId: string;
    readonly until: PlainDate;
    readonly before: PlainDate | undefined;
    readonly reason: string;
    readonly documentId: string | undefined;
    readonly personId: string | undefined;
    readonly now: Date;
  },
): Promise<string> {
  const closingId = uuid();
  const { provinceId, until, before, reason, documentId, personId, now } = closing;
  await sql`insert into muctieu.capital_closing (province_id, closing_id, closed_until, document_id, reason, person_id, at)
    values (${provinceId}, ${closingId}::uuid, ${until}::date, ${documentId ?? null}, ${reason}, ${personId ?? null}::uuid,
      greatest(clock_timestamp(), ${now}::timestamptz))`.execute(transaction.tables);
  transaction.journal({
    subject: { kind: 'capital-closing', id: closingId },
    ...(before === undefined ? {} : { before: { until: before } }),
    after: { until, reason, ...(documentId === undefined ? {} : { documentId }) },
  });
  return closingId;
}

/** Newest first. */
export async function listClosings(
  { tables }: ReadTransaction,
  filter: { readonly provinceId: string; readonly before?: string | undefined; readonly limit: number },
): Promise<readonly StoredClosing[]> {
  const { rows } = await sql<{
    closing_id: string;
    closed_until: PlainDate;
    previous: PlainDate | null;
    reason: string;
    document_id: string | null;
    name: string | null;
    at: Date;
  }>`
    select c.closing_id, c.closed_until, c.previous, c.reason, c.document_id, p.name, c.at
    from (select *, lag(closed_until) over (order by closing_id) as previous from muctieu.capital_closing
      where province_id = ${filter.provinceId}) c
    left join muctieu.person p on p.province_id = c.province_id and p.person_id = c.person_id
    where ${filter.before === undefined ? sql`true` : sql`c.closing_id < ${filter.before}::uuid`}
    order by c.closing_id desc limit ${filter.limit}`.execute(tables);
  return rows.map((row) => ({
    closingId: row.closing_id,
    until: row.closed_until,
    ...(row.previous === null ? {} : { before: row.previous }),
    reason: row.reason,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    ...(row.name === null ? {} : { person: row.name }),
    at: row.at,
  }));
}

export interface WaitingThing {
  readonly kind: 'decision' | 'disbursement';
  readonly id: string;
  readonly state: string;
  readonly valueDate: PlainDate;
  readonly reason: string;
}

const waitingMost = 200;

/** What is entered with a value date up to `until` and not booked: a closing would shut it out. */
export async function findWaiting(
  { tables }: ReadTransaction,
  provinceId: string,
  until: PlainDate,
): Promise<readonly WaitingThing[]> {
  const { rows } = await sql<{
    kind: 'decision' | 'disbursement';
    id: string;
    state: string;
    value_date: PlainDate;
    reason: string;
  }>`
    select 'decision' as kind, decision_id as id, state, value_date, coalesce(content ->> 'reason', '') as reason
    from muctieu.capital_decision
    where province_id = ${provinceId} and value_date <= ${until}::date and state in ('draft', 'submitted', 'approved')
    union all
    select 'disbursement', disbursement_id, state, value_date, coalesce(content ->> 'reason', '')
    from muctieu.capital_disbursement
    where province_id = ${provinceId} and value_date <= ${until}::date and state = 'entered'
    order by value_date, id limit ${waitingMost}`.execute(tables);
  return rows.map(({ value_date, ...row }) => ({ ...row, valueDate: value_date }));
}
