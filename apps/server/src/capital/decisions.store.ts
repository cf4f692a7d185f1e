import type { DecisionContent } from '@muctieu/contract/capital/decision';
import { decisionContent } from '@muctieu/contract/capital/decision';
import type { AllocationDecision, DecisionState } from '@muctieu/domain/capital/allocation-decision';
import type { Acting } from '@muctieu/domain/organisations/separation-of-duties';
import { dong } from '@muctieu/kernel/dong';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CapitalDecisionTables } from './decisions.tables.ts';

export interface StoredDecision {
  readonly decisionId: string;
  readonly provinceId: string;
  readonly state: DecisionState;
  readonly content: DecisionContent;
  readonly createdBy?: string;
  /** Everybody who wrote its table, with who had lent them the role; who created it is one of them. */
  readonly contributors?: readonly Acting[];
  readonly createdAt: Date;
  readonly version: number;
}

export interface DecisionFilter {
  readonly provinceId?: string | undefined;
  readonly state?: DecisionState | undefined;
  readonly budgetYear?: number | undefined;
  readonly before?: readonly [valueDate: string, decisionId: string] | undefined;
  readonly limit: number;
}

function decisionOf(row: Selectable<CapitalDecisionTables['capital_decision']>): StoredDecision {
  return {
    decisionId: row.decision_id,
    provinceId: row.province_id,
    state: row.state,
    content: decisionContent.parse(row.content),
    ...(row.created_by === null ? {} : { createdBy: row.created_by }),
    contributors: row.contributors as readonly Acting[],
    createdAt: row.created_at,
    version: row.version,
  };
}

function rowOf({ content }: Pick<StoredDecision, 'content'>) {
  const total = content.lines.reduce((sum, line) => sum + BigInt(line.amountDong), 0n);
  return {
    kind: content.kind,
    document_id: content.documentId,
    budget_year: content.budgetYear,
    value_date: content.valueDate,
    content: JSON.stringify(content),
    line_count: content.lines.length,
    total: total.toString(),
  };
}

/** Newest value date first. */
export async function listDecisions(
  { tables }: ReadTransaction,
  filter: DecisionFilter,
): Promise<readonly StoredDecision[]> {
  let query = tables.selectFrom('capital_decision').selectAll();
  if (filter.provinceId !== undefined) query = query.where('province_id', '=', filter.provinceId);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.budgetYear !== undefined) query = query.where('budget_year', '=', filter.budgetYear);
  if (filter.before !== undefined) {
    const [valueDate, decisionId] = filter.before;
    query = query.where(sql<boolean>`(value_date, decision_id) < (${valueDate}::date, ${decisionId}::uuid)`);
  }
  const rows = await query.orderBy('value_date', 'desc').orderBy('decision_id', 'desc').limit(filter.limit).execute();
  return rows.map(decisionOf);
}

/** @param lock for a change: nobody else changes it until this transaction ends. */
export async function findDecision(
  { tables }: ReadTransaction,
  decisionId: string,
  lock = false,
): Promise<StoredDecision | undefined> {
  const query = tables.selectFrom('capital_decision').selectAll().where('decision_id', '=', decisionId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && decisionOf(row);
}

export interface DecisionStep {
  readonly state: DecisionState;
  readonly personId?: string;
  readonly at: Date;
  readonly reason: string;
}

export async function findSteps(
  { tables }: ReadTransaction,
  decision: StoredDecision,
): Promise<readonly DecisionStep[]> {
  const rows = await tables
    .selectFrom('capital_decision_step')
    .selectAll()
    .where('province_id', '=', decision.provinceId)
    .where('decision_id', '=', decision.decisionId)
    .orderBy('step_number')
    .execute();
  return rows.map((row) => ({
    state: row.state as DecisionState,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    at: row.at,
    reason: row.reason,
  }));
}

export interface DecisionChange {
  readonly personId?: string;
  readonly at: Date;
}

/** Who changed it last, and when, as the journal has it. */
export async function findLastChange(
  { tables }: ReadTransaction,
  { provinceId, decisionId }: StoredDecision,
): Promise<DecisionChange | undefined> {
  const { rows } = await sql<{ person_id: string | null; at: Date }>`
    select person_id, at from muctieu.journal
    where province_id = ${provinceId} and subject_kind = 'capital-decision' and subject_id = ${decisionId}
    order by entry_id desc limit 1`.execute(tables);
  const [row] = rows;
  return row && { ...(row.person_id === null ? {} : { personId: row.person_id }), at: row.at };
}

export async function addDecision(transaction: WriteTransaction, decision: StoredDecision): Promise<void> {
  await transaction.tables
    .insertInto('capital_decision')
    .values({
      ...rowOf(decision),
      province_id: decision.provinceId,
      decision_id: decision.decisionId,
      state: decision.state,
      created_by: decision.createdBy ?? null,
      created_at: decision.createdAt,
      version: decision.version,
      contributors: JSON.stringify(
        decision.contributors ?? (decision.createdBy === undefined ? [] : [{ personId: decision.createdBy }]),
      ),
    })
    .execute();
  await addStep(transaction, decision, decision.createdBy, decision.createdAt, '');
  transaction.journal({ subject: { kind: 'capital-decision', id: decision.decisionId }, after: decision });
}

/** Writes a changed decision; where its state changed, the step as well. */
export async function changeDecision(
  transaction: WriteTransaction,
  before: StoredDecision,
  after: StoredDecision,
  by: {
    readonly personId: string | undefined;
    readonly forPersonId?: string | undefined;
    readonly at: Date;
    readonly reason: string;
  },
): Promise<void> {
  if (before.content === after.content) {
    await changeStateOf(transaction, before, after, by);
    return;
  }
  await transaction.tables
    .updateTable('capital_decision')
    .set({
      ...rowOf(after),
      state: after.state,
      version: after.version,
      // Whoever edits the table writes it; a step of its way is no writing.
      ...(before.state === after.state ? { contributors: JSON.stringify(contributorsAfter(before, by)) } : {}),
    })
    .where('province_id', '=', after.provinceId)
    .where('decision_id', '=', after.decisionId)
    .execute();
  if (before.state !== after.state) await addStep(transaction, after, by.personId, by.at, by.reason);
  transaction.journal({
    subject: { kind: 'capital-decision', id: after.decisionId },
    before,
    after: { ...after, reason: by.reason },
  });
}

/**
 * A step leaves the table as it was written: neither the row nor the journal takes its lines a second time. The digest says
 * which table the step was taken on; the journal has it whole where it was written.
 */
async function changeStateOf(
  transaction: WriteTransaction,
  before: StoredDecision,
  after: StoredDecision,
  by: { readonly personId: string | undefined; readonly at: Date; readonly reason: string },
): Promise<void> {
  const { rows } = await sql<{ lines: number; total: string; digest: string }>`
    update muctieu.capital_decision set state = ${after.state}, version = ${after.version}
    where province_id = ${after.provinceId} and decision_id = ${after.decisionId}::uuid
    returning line_count as lines, total, encode(sha256(convert_to(content::text, 'UTF8')), 'hex') as digest`.execute(
    transaction.tables,
  );
  if (before.state !== after.state) await addStep(transaction, after, by.personId, by.at, by.reason);
  const [row] = rows;
  const table = { lines: row?.lines, totalDong: row?.total, contentSha256: row?.digest };
  transaction.journal({
    subject: { kind: 'capital-decision', id: after.decisionId },
    before: { ...before, content: table },
    after: { ...after, content: table, reason: by.reason },
  });
}

function contributorsAfter(
  { contributors = [] }: StoredDecision,
  { personId, forPersonId }: { readonly personId: string | undefined; readonly forPersonId?: string | undefined },
): readonly Acting[] {
  if (personId === undefined) return contributors;
  const isKnown = contributors.some((one) => one.personId === personId && one.forPersonId === forPersonId);
  const acting = forPersonId === undefined ? { personId } : { personId, forPersonId };
  return isKnown ? contributors : [...contributors, acting];
}

async function addStep(
  { tables }: WriteTransaction,
  decision: StoredDecision,
  personId: string | undefined,
  at: Date,
  reason: string,
): Promise<void> {
  const { provinceId, decisionId } = decision;
  await sql`insert into muctieu.capital_decision_step (province_id, decision_id, step_number, state, person_id, at, reason)
    select ${provinceId}, ${decisionId}::uuid, coalesce(max(step_number), 0) + 1, ${decision.state}, ${personId ?? null}::uuid, ${at}::timestamptz, ${reason}
    from muctieu.capital_decision_step where province_id = ${provinceId} and decision_id = ${decisionId}::uuid`.execute(
    tables,
  );
}

/** The decision as the domain sees it. */
export function domainDecision(stored: StoredDecision): AllocationDecision {
  const { content, provinceId, decisionId, state } = stored;
  const { giverId, lines, printedTotals, justification: _, ...rest } = content;
  return {
    ...rest,
    id: decisionId,
    provinceId,
    state,
    ...(giverId === undefined ? {} : { giverId }),
    createdBy: stored.createdBy ?? '',
    lines: lines.map(({ vintage, valueDate, quantity, amountDong, ...line }) => ({
      ...line,
      amountDong: dong(BigInt(amountDong)),
      ...(vintage === undefined ? {} : { vintage }),
      ...(valueDate === undefined ? {} : { valueDate }),
      ...(quantity === undefined ? {} : { quantity }),
    })),
    printedTotals: printedTotals.map(({ nodeCode, holderId, source, capitalKind, amountDong }) => ({
      amountDong: dong(BigInt(amountDong)),
      ...(nodeCode === undefined ? {} : { nodeCode }),
      ...(holderId === undefined ? {} : { holderId }),
      ...(source === undefined ? {} : { source }),
      ...(capitalKind === undefined ? {} : { capitalKind }),
    })),
  };
}
