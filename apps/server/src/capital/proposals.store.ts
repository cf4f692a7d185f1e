import { type ProposalItem, proposalItem } from '@muctieu/contract/capital/proposal';
import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { CapitalDecisionTables } from './decisions.tables.ts';

function proposalOf(row: Selectable<CapitalDecisionTables['capital_proposal']>): ProposalItem {
  return proposalItem.parse({
    proposalId: row.proposal_id,
    provinceId: row.province_id,
    state: row.state,
    reasonCode: row.reason_code,
    evidence: row.evidence,
    evidenceDocuments: row.evidence_documents,
    content: row.content,
    steps: row.steps,
    createdAt: row.created_at.toISOString(),
    version: row.version,
  });
}

/** Newest first. */
export async function listProposals(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId?: string | undefined;
    readonly state?: ProposalItem['state'] | undefined;
    readonly before?: readonly [createdAt: string, proposalId: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly ProposalItem[]> {
  let query = tables.selectFrom('capital_proposal').selectAll();
  if (filter.provinceId !== undefined) query = query.where('province_id', '=', filter.provinceId);
  if (filter.state !== undefined) query = query.where('state', '=', filter.state);
  if (filter.before !== undefined) {
    const [createdAt, proposalId] = filter.before;
    query = query.where(sql<boolean>`(created_at, proposal_id) < (${createdAt}::timestamptz, ${proposalId}::uuid)`);
  }
  const rows = await query.orderBy('created_at', 'desc').orderBy('proposal_id', 'desc').limit(filter.limit).execute();
  return rows.map(proposalOf);
}

/** @param lock for a step: nobody else takes one until this transaction ends. */
export async function findProposal(
  { tables }: ReadTransaction,
  proposalId: string,
  lock = false,
): Promise<ProposalItem | undefined> {
  const query = tables.selectFrom('capital_proposal').selectAll().where('proposal_id', '=', proposalId);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row && proposalOf(row);
}

/** Who assigned the money of these lines to their holders; several where it came from several. */
export async function findGiversOf(
  { tables }: ReadTransaction,
  provinceId: string,
  { lines, vintage }: Pick<ProposalItem['content'], 'kind' | 'lines' | 'vintage'>,
): Promise<readonly string[]> {
  const asked = JSON.stringify(lines.map((line) => ({ ...line, vintage: line.vintage ?? vintage })));
  const { rows } = await sql<{ giver: string }>`
    select distinct giver.holder_id as giver
    from jsonb_to_recordset(${asked}::jsonb) as line
      ("holderId" uuid, "nodeCode" text, source text, "capitalKind" text, vintage smallint)
    join muctieu.capital_account own on own.province_id = ${provinceId} and own.holder_id = line."holderId"
      and own.node_code = line."nodeCode" and own.source = line.source and own.capital_kind = line."capitalKind"
      and own.vintage = line.vintage
    join muctieu.capital_entry e on e.province_id = own.province_id and e.to_account_id = own.account_id
      and e.effect = 'assign' and e.kind = 'assign'
    join muctieu.capital_account giver on giver.province_id = e.province_id and giver.account_id = e.from_account_id
    order by 1`.execute(tables);
  return rows.map(({ giver }) => giver);
}

export async function addProposal(
  transaction: WriteTransaction,
  proposal: ProposalItem,
  unitId: string | undefined,
): Promise<void> {
  await transaction.tables
    .insertInto('capital_proposal')
    .values({
      province_id: proposal.provinceId,
      proposal_id: proposal.proposalId,
      state: proposal.state,
      reason_code: proposal.reasonCode,
      evidence: proposal.evidence,
      evidence_documents: JSON.stringify(proposal.evidenceDocuments),
      content: JSON.stringify(proposal.content),
      steps: JSON.stringify(proposal.steps),
      holder_ids: [...new Set(proposal.content.lines.map(({ holderId }) => holderId))],
      created_at: new Date(proposal.createdAt),
      version: proposal.version,
    })
    .execute();
  transaction.journal({
    subject: { kind: 'capital-proposal', id: proposal.proposalId },
    ...(unitId === undefined ? {} : { unitId }),
    after: proposal,
  });
}

export async function changeProposal(
  transaction: WriteTransaction,
  before: ProposalItem,
  after: ProposalItem,
  unitId: string | undefined,
): Promise<void> {
  await transaction.tables
    .updateTable('capital_proposal')
    .set({ state: after.state, steps: JSON.stringify(after.steps), version: after.version })
    .where('province_id', '=', after.provinceId)
    .where('proposal_id', '=', after.proposalId)
    .execute();
  transaction.journal({
    subject: { kind: 'capital-proposal', id: after.proposalId },
    ...(unitId === undefined ? {} : { unitId }),
    before,
    after,
  });
}
