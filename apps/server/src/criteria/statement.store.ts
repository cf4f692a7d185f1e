import type { CriteriaStatementData } from '@muctieu/demo/criteria';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface StoredStatement {
  readonly statementId: string;
  readonly provinceId: string;
  readonly setId: string;
  readonly asOf: PlainDate;
  readonly documentId?: string;
  readonly sources: readonly string[];
  readonly content: CriteriaStatementData['content'];
}

/** Newest first. */
export async function findStatements(
  { tables }: ReadTransaction,
  provinceId?: string,
): Promise<readonly StoredStatement[]> {
  let query = tables.selectFrom('criteria_statement').selectAll();
  if (provinceId !== undefined) query = query.where('province_id', '=', provinceId);
  const rows = await query.orderBy('as_of', 'desc').orderBy('statement_id').execute();
  return rows.map((row) => ({
    statementId: row.statement_id,
    provinceId: row.province_id,
    setId: row.set_id,
    asOf: row.as_of,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    sources: row.sources,
    content: row.content as StoredStatement['content'],
  }));
}

export async function addStatement(transaction: WriteTransaction, statement: StoredStatement): Promise<void> {
  await transaction.tables
    .insertInto('criteria_statement')
    .values({
      province_id: statement.provinceId,
      statement_id: statement.statementId,
      set_id: statement.setId,
      as_of: statement.asOf,
      content: JSON.stringify(statement.content),
      document_id: statement.documentId ?? null,
      sources: [...statement.sources],
    })
    .execute();
  transaction.journal({
    subject: { kind: 'criteria-statement', id: statement.statementId },
    provinceId: statement.provinceId,
    after: statement,
  });
}
