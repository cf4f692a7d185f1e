import { type DisbursementContent, disbursementContent } from '@muctieu/contract/capital/disbursement';
import type { DisbursementState } from '@muctieu/domain/capital/disbursement';
import type { Acting } from '@muctieu/domain/organisations/separation-of-duties';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { type RawBuilder, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface StoredDisbursement {
  readonly disbursementId: string;
  readonly provinceId: string;
  readonly holderIds: readonly string[];
  readonly state: DisbursementState;
  readonly content: DisbursementContent;
  readonly entered: Acting;
  readonly enteredAt: Date;
  readonly reason: string;
  readonly version: number;
}

/** As lists show it: with the names of people and holders. */
export interface ListedDisbursement extends StoredDisbursement {
  readonly holders: string;
  readonly valueDate: PlainDate;
  readonly totalDong: string;
  readonly enteredBy?: string;
  readonly decidedBy?: string;
  readonly decidedAt?: Date;
}

interface Row {
  readonly disbursement_id: string;
  readonly province_id: string;
  readonly holder_ids: readonly string[];
  readonly holders: string | null;
  readonly state: DisbursementState;
  readonly value_date: PlainDate;
  readonly content: unknown;
  readonly total: string;
  readonly entered_by: string | null;
  readonly entered_for: string | null;
  readonly entered_name: string | null;
  readonly entered_at: Date;
  readonly decided_name: string | null;
  readonly decided_at: Date | null;
  readonly reason: string;
  readonly version: number;
}

/** What a line adds to what is disbursed: a repayment takes away, a recovery of an advance leaves it. */
export function disbursedOf(lines: DisbursementContent['lines']): bigint {
  return lines.reduce((sum, { kind, amountDong }) => {
    if (kind === 'advance' || kind === 'payment') return sum + BigInt(amountDong);
    return kind === 'advance-recovery' ? sum : sum - BigInt(amountDong);
  }, 0n);
}

/** Newest first. */
export async function listDisbursements(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly disbursementId?: string | undefined;
    readonly state?: DisbursementState | undefined;
    readonly before?: readonly [enteredAt: string, disbursementId: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly ListedDisbursement[]> {
  const conditions: RawBuilder<unknown>[] = [sql`d.province_id = ${filter.provinceId}`];
  if (filter.disbursementId !== undefined) conditions.push(sql`d.disbursement_id = ${filter.disbursementId}::uuid`);
  if (filter.state !== undefined) conditions.push(sql`d.state = ${filter.state}`);
  if (filter.before !== undefined) {
    const [enteredAt, id] = filter.before;
    conditions.push(sql`(d.entered_at, d.disbursement_id) < (${enteredAt}::timestamptz, ${id}::uuid)`);
  }
  const { rows } = await sql<Row>`
    select d.*, e.name as entered_name, c.name as decided_name,
      (select string_agg(h.name, ', ' order by h.name) from muctieu.capital_holder h
        where h.province_id = d.province_id and h.holder_id = any (d.holder_ids)) as holders
    from muctieu.capital_disbursement d
    left join muctieu.person e on e.province_id = d.province_id and e.person_id = d.entered_by
    left join muctieu.person c on c.province_id = d.province_id and c.person_id = d.decided_by
    where ${sql.join(conditions, sql` and `)}
    order by d.entered_at desc, d.disbursement_id desc limit ${filter.limit}`.execute(tables);
  return rows.map((row) => ({
    disbursementId: row.disbursement_id,
    provinceId: row.province_id,
    holderIds: row.holder_ids,
    holders: row.holders ?? '',
    state: row.state,
    valueDate: row.value_date,
    content: disbursementContent.parse(row.content),
    totalDong: row.total,
    entered: {
      personId: row.entered_by ?? '',
      ...(row.entered_for === null ? {} : { forPersonId: row.entered_for }),
    },
    ...(row.entered_name === null ? {} : { enteredBy: row.entered_name }),
    enteredAt: row.entered_at,
    ...(row.decided_name === null ? {} : { decidedBy: row.decided_name }),
    ...(row.decided_at === null ? {} : { decidedAt: row.decided_at }),
    reason: row.reason,
    version: row.version,
  }));
}

export async function findDisbursement(
  transaction: ReadTransaction,
  provinceId: string,
  disbursementId: string,
): Promise<ListedDisbursement | undefined> {
  const [found] = await listDisbursements(transaction, { provinceId, disbursementId, limit: 1 });
  return found;
}

/** Nobody else decides it until this transaction ends. */
export async function lockDisbursement(
  { tables }: WriteTransaction,
  provinceId: string,
  disbursementId: string,
): Promise<void> {
  await tables
    .selectFrom('capital_disbursement')
    .select('version')
    .where('province_id', '=', provinceId)
    .where('disbursement_id', '=', disbursementId)
    .forUpdate()
    .execute();
}

/** The lines that wait for approval at these holders. */
export async function findWaitingLines(
  { tables }: ReadTransaction,
  provinceId: string,
  holderIds?: readonly string[],
): Promise<DisbursementContent['lines']> {
  const rows = await tables
    .selectFrom('capital_disbursement')
    .select('content')
    .where('province_id', '=', provinceId)
    .where('state', '=', 'entered')
    .where(holderIds === undefined ? sql<boolean>`true` : sql<boolean>`holder_ids && ${[...holderIds]}::uuid[]`)
    .orderBy('entered_at')
    .execute();
  return rows.flatMap(({ content }) => {
    const { lines, documentId } = disbursementContent.parse(content);
    return lines.map((line) => ({ documentId, ...line }));
  });
}

export async function addDisbursement(
  transaction: WriteTransaction,
  disbursement: StoredDisbursement,
  unitId: string | undefined,
): Promise<void> {
  const { content } = disbursement;
  const [first] = content.lines
    .map(({ valueDate }) => valueDate)
    .sort()
    .reverse();
  if (first === undefined) throw new Error('A disbursement has lines');
  await transaction.tables
    .insertInto('capital_disbursement')
    .values({
      province_id: disbursement.provinceId,
      disbursement_id: disbursement.disbursementId,
      holder_ids: disbursement.holderIds,
      state: disbursement.state,
      document_id: content.documentId,
      value_date: first,
      content: JSON.stringify(content),
      total: disbursedOf(content.lines).toString(),
      entered_by: disbursement.entered.personId,
      entered_for: disbursement.entered.forPersonId ?? null,
      entered_at: disbursement.enteredAt,
      decided_by: null,
      decided_for: null,
      decided_at: null,
      reason: '',
      version: disbursement.version,
    })
    .execute();
  journal(transaction, unitId, undefined, disbursement);
}

export async function decideDisbursement(
  transaction: WriteTransaction,
  before: StoredDisbursement,
  step: {
    readonly state: Exclude<DisbursementState, 'entered'>;
    readonly by: Acting;
    readonly reason: string;
    readonly at: Date;
  },
  unitId: string | undefined,
): Promise<number> {
  const version = before.version + 1;
  await transaction.tables
    .updateTable('capital_disbursement')
    .set({
      state: step.state,
      decided_by: step.by.personId,
      decided_for: step.by.forPersonId ?? null,
      decided_at: step.at,
      reason: step.reason,
      version,
    })
    .where('province_id', '=', before.provinceId)
    .where('disbursement_id', '=', before.disbursementId)
    .execute();
  const { content: _, ...short } = before;
  const after = { ...short, state: step.state, version, reason: step.reason, decided: step.by };
  journal(transaction, unitId, short, after);
  return version;
}

function journal(
  transaction: WriteTransaction,
  unitId: string | undefined,
  before: object | undefined,
  after: object & { readonly disbursementId: string },
): void {
  transaction.journal({
    subject: { kind: 'capital-disbursement', id: after.disbursementId },
    ...(unitId === undefined ? {} : { unitId }),
    ...(before === undefined ? {} : { before }),
    after,
  });
}
