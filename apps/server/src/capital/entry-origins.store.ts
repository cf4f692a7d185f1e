import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { findDocuments } from '../documents/document.store.ts';
import type { ListedEntry } from './entry-list.store.ts';

/** What explains an entry beside itself: its document by its symbol, and the decision or proposal that booked it. */
export interface EntryOrigin {
  readonly documentSymbol?: string;
  readonly decisionId?: string;
  readonly proposalId?: string;
}

export async function findOrigins(
  transaction: ReadTransaction,
  provinceId: string,
  entries: readonly ListedEntry[],
): Promise<(entry: ListedEntry) => EntryOrigin> {
  const documents = await findDocuments(transaction, [...new Set(entries.map(({ documentId }) => documentId))]);
  const commands = [...new Set(entries.map(({ commandId }) => commandId))];
  const { rows } =
    commands.length === 0
      ? { rows: [] }
      : await sql<{ id: string; kind: 'decisionId' | 'proposalId' }>`
          select decision_id as id, 'decisionId' as kind from muctieu.capital_decision
            where province_id = ${provinceId} and decision_id = any (${commands}::uuid[])
          union all select proposal_id, 'proposalId' from muctieu.capital_proposal
            where province_id = ${provinceId} and proposal_id = any (${commands}::uuid[])`.execute(transaction.tables);
  const kinds = new Map(rows.map(({ id, kind }) => [id, kind]));
  return ({ documentId, commandId }) => {
    const symbol = documents.get(documentId)?.symbol;
    const kind = kinds.get(commandId);
    return {
      ...(symbol === undefined ? {} : { documentSymbol: symbol }),
      ...(kind === undefined ? {} : { [kind]: commandId }),
    };
  };
}
