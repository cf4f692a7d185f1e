import { createHash } from 'node:crypto';
import type { OpenLine } from '@muctieu/domain/capital/treasury/match-statement';
import type { StatementLine } from '@muctieu/domain/capital/treasury/read-statement';
import type { EntryShare } from '@muctieu/domain/capital/treasury/share-entries';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import { v7 as uuid } from 'uuid';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { TreasuryTables } from './treasury.tables.ts';

export type ResolutionKind = TreasuryTables['treasury_resolution']['kind'];
export type TreasuryState = Exclude<ResolutionKind, 'undone'> | 'open';

/** A line with what was decided of it last. */
export interface TreasuryLine {
  readonly lineId: string;
  readonly provinceId: string;
  readonly day: PlainDate;
  readonly amountDong: bigint;
  readonly holderText: string;
  readonly holderId?: string;
  readonly nodeCode?: string;
  readonly reference: string;
  readonly text: string;
  readonly file: string;
  readonly row: number;
  readonly state: TreasuryState;
  readonly how?: 'exact' | 'likely' | 'hand';
  readonly reason?: string;
  readonly personName?: string;
  readonly at?: Date;
  /** The entries it is, each with what of it. */
  readonly shares: readonly EntryShare[];
  readonly decisionId?: string;
  /** It was linked to an entry that was reversed since. */
  readonly lostEntry: boolean;
}

export interface LineFilter {
  readonly provinceId?: string | undefined;
  readonly lineId?: string | undefined;
  readonly state?: TreasuryState | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly holderId?: string | undefined;
  readonly before?: readonly [day: string, lineId: string] | undefined;
  readonly limit: number;
}

interface Row {
  readonly line_id: string;
  readonly province_id: string;
  readonly day: PlainDate;
  readonly amount: string;
  readonly holder_text: string;
  readonly holder_id: string | null;
  readonly node_code: string | null;
  readonly reference: string;
  readonly text: string;
  readonly file: string;
  readonly row_number: number;
  readonly state: TreasuryState;
  readonly how: 'exact' | 'likely' | 'hand' | null;
  readonly reason: string | null;
  readonly person_name: string | null;
  readonly at: Date | null;
  readonly shares: readonly { readonly id: string; readonly amount: string }[] | null;
  readonly decision_id: string | null;
  readonly lost_entry: boolean;
}

/** What was decided last of a line `l`. */
export const latestResolution = sql`left join lateral (
    select * from muctieu.treasury_resolution r
    where r.province_id = l.province_id and r.line_id = l.line_id order by r.resolution_id desc limit 1) r on true`;
/** One of the entries that the line was linked to has been taken back since. */
const isReversed = sql<boolean>`(r.kind = 'linked' and exists (select from muctieu.capital_entry v
    where v.province_id = l.province_id and v.reversal_of = any(r.entry_ids)))`;
/** Nothing decided, undone, or linked to what is no payment any more: open. */
export const lineState = sql<TreasuryState>`case when r.kind is null or r.kind = 'undone' or ${isReversed} then 'open'
    else r.kind end`;

/** Lines, newest day first. */
export async function listTreasuryLines(
  { tables }: ReadTransaction,
  filter: LineFilter,
): Promise<readonly TreasuryLine[]> {
  const conditions = [sql`true`];
  if (filter.provinceId !== undefined) conditions.push(sql`l.province_id = ${filter.provinceId}`);
  if (filter.lineId !== undefined) conditions.push(sql`l.line_id = ${filter.lineId}::uuid`);
  if (filter.state !== undefined) conditions.push(sql`${lineState} = ${filter.state}`);
  if (filter.from !== undefined) conditions.push(sql`l.day >= ${filter.from}::date`);
  if (filter.until !== undefined) conditions.push(sql`l.day <= ${filter.until}::date`);
  if (filter.holderId !== undefined) conditions.push(sql`l.holder_id = ${filter.holderId}::uuid`);
  if (filter.before !== undefined) {
    conditions.push(sql`(l.day, l.line_id) < (${filter.before[0]}::date, ${filter.before[1]}::uuid)`);
  }
  const { rows } =
    await sql<Row>`select l.line_id, l.province_id, l.day, l.amount, l.holder_text, l.holder_id, l.node_code,
      l.reference, l.text, i.name as file, l.row_number, ${lineState} as state, r.how, r.reason, p.name as person_name, r.at,
      (select json_agg(json_build_object('id', s.id::text, 'amount', coalesce(s.amount, e.amount)::text) order by s.place)
        from unnest(r.entry_ids, r.amounts) with ordinality as s(id, amount, place)
        left join muctieu.capital_entry e on e.province_id = l.province_id and e.entry_id = s.id) as shares,
      r.decision_id, coalesce(${isReversed}, false) as lost_entry
    from muctieu.treasury_line l
    join muctieu.capital_import i on i.province_id = l.province_id and i.import_id = l.import_id
    ${latestResolution}
    left join muctieu.person p on p.person_id = r.person_id
    where ${sql.join(conditions, sql` and `)} order by l.day desc, l.line_id desc limit ${filter.limit}`.execute(
      tables,
    );
  return rows.map(lineOf);
}

function lineOf(row: Row): TreasuryLine {
  const settled = row.state !== 'open';
  return {
    lineId: row.line_id,
    provinceId: row.province_id,
    day: row.day,
    amountDong: BigInt(row.amount),
    holderText: row.holder_text,
    ...(row.holder_id === null ? {} : { holderId: row.holder_id }),
    ...(row.node_code === null ? {} : { nodeCode: row.node_code }),
    reference: row.reference,
    text: row.text,
    file: row.file,
    row: row.row_number,
    state: row.state,
    ...(row.how === null || !settled ? {} : { how: row.how }),
    ...(row.reason === null ? {} : { reason: row.reason }),
    ...(row.person_name === null ? {} : { personName: row.person_name }),
    ...(row.at === null ? {} : { at: row.at }),
    shares: settled ? (row.shares ?? []).map(({ id, amount }) => ({ entryId: id, amountDong: BigInt(amount) })) : [],
    ...(row.decision_id === null || !settled ? {} : { decisionId: row.decision_id }),
    lostEntry: row.lost_entry,
  };
}

/** Stores the lines that are not there yet, and gives their ids with the lines. */
export async function addTreasuryLines(
  transaction: WriteTransaction,
  provinceId: string,
  importId: string,
  lines: readonly StatementLine[],
): Promise<readonly OpenLine[]> {
  const seen = new Map<string, number>();
  const records = lines.map((line) => {
    const said = JSON.stringify([line.day, String(line.amountDong), line.holderText, line.reference, line.text]);
    const count = (seen.get(said) ?? 0) + 1;
    seen.set(said, count);
    return {
      line_id: uuid(),
      row_number: line.row,
      line_key: createHash('sha256').update(`${said}${count}`).digest('hex'),
      day: line.day,
      amount: String(line.amountDong),
      holder_text: line.holderText,
      holder_id: line.holderId ?? null,
      node_code: line.nodeCode ?? null,
      reference: line.reference,
      text: line.text,
    };
  });
  const { rows } = await sql<{
    line_id: string;
  }>`insert into muctieu.treasury_line (province_id, line_id, import_id, row_number,
      line_key, day, amount, holder_text, holder_id, node_code, reference, text)
    select ${provinceId}, n.line_id, ${importId}::uuid, n.row_number, decode(n.line_key, 'hex'), n.day, n.amount, n.holder_text,
      n.holder_id, n.node_code, n.reference, n.text
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as n(line_id uuid, row_number integer, line_key text, day date,
      amount bigint, holder_text text, holder_id uuid, node_code text, reference text, text text)
    on conflict (province_id, line_key) do nothing returning line_id`.execute(transaction.tables);
  const stored = new Set(rows.map((row) => row.line_id));
  const total = lines.reduce((sum, { amountDong }) => sum + amountDong, 0n);
  transaction.journal({
    subject: { kind: 'treasury-statement', id: importId },
    after: { lines: lines.length, stored: stored.size, totalDong: total.toString() },
  });
  return records.flatMap((record, index): readonly OpenLine[] => {
    const line = lines[index];
    return line === undefined || !stored.has(record.line_id) ? [] : [{ ...line, lineId: record.line_id }];
  });
}

/** Lines of which a decision is the draft, and nothing was decided since. */
export async function findDraftedLines(
  { tables }: ReadTransaction,
  provinceId: string,
  decisionId: string,
): Promise<readonly { readonly lineId: string; readonly amountDong: bigint; readonly reason: string }[]> {
  const { rows } = await sql<{ line_id: string; amount: string; reason: string }>`select l.line_id, l.amount, r.reason
    from muctieu.treasury_line l ${latestResolution}
    where l.province_id = ${provinceId} and r.kind = 'drafted' and r.decision_id = ${decisionId}::uuid
      and l.line_id in (select d.line_id from muctieu.treasury_resolution d
        where d.province_id = ${provinceId} and d.decision_id = ${decisionId}::uuid)
    order by l.line_id`.execute(tables);
  return rows.map((row) => ({ lineId: row.line_id, amountDong: BigInt(row.amount), reason: row.reason }));
}

export interface Resolution {
  readonly lineId: string;
  readonly kind: ResolutionKind;
  readonly how: 'exact' | 'likely' | 'hand';
  readonly shares: readonly EntryShare[];
  readonly decisionId?: string;
  readonly reason: string;
}

export async function addResolutions(
  transaction: WriteTransaction,
  provinceId: string,
  resolutions: readonly Resolution[],
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<void> {
  if (resolutions.length === 0) return;
  for (let at = 0; at < resolutions.length; at += 1000) {
    await transaction.tables
      .insertInto('treasury_resolution')
      .values(
        resolutions.slice(at, at + 1000).map((one) => ({
          province_id: provinceId,
          resolution_id: uuid(),
          line_id: one.lineId,
          kind: one.kind,
          how: one.how,
          entry_ids: sql<readonly string[]>`${`{${one.shares.map(({ entryId }) => entryId).join(',')}}`}::bigint[]`,
          amounts: sql<readonly string[]>`${`{${one.shares.map(({ amountDong }) => amountDong).join(',')}}`}::bigint[]`,
          decision_id: one.decisionId ?? null,
          reason: one.reason,
          person_id: by.personId ?? null,
          at: by.at,
        })),
      )
      .execute();
  }
  const [only] = resolutions;
  transaction.journal(
    resolutions.length === 1 && only !== undefined
      ? { subject: { kind: 'treasury-line', id: only.lineId }, after: writtenOut(only) }
      : { subject: { kind: 'treasury-match', id: uuid() }, after: { lines: resolutions.length, how: only?.how } },
  );
}

/** The journal holds amounts as digits. */
function writtenOut({ shares, ...rest }: Resolution) {
  return { ...rest, shares: shares.map(({ entryId, amountDong }) => ({ entryId, amountDong: amountDong.toString() })) };
}

/** One at a time settles lines of a province: no entry is linked twice. */
export async function lockTreasury({ tables }: WriteTransaction, provinceId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`treasury ${provinceId}`}, 0))`.execute(tables);
}
