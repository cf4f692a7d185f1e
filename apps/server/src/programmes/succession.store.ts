import { type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** One row of the table of succession (P3). */
export interface StoredSuccession {
  readonly rowId: string;
  readonly fromCode: string;
  readonly toCode: string;
  readonly documentId?: string;
  readonly sources: readonly string[];
  readonly verified: boolean;
  readonly note: string;
  readonly version: number;
  readonly fromData: boolean;
}

export interface Withdrawal {
  readonly at: Date;
  readonly documentId: string;
  readonly reason: string;
}

function successionOf(row: Selectable<ProgrammesTables['programme_succession']>): StoredSuccession {
  return {
    rowId: row.row_id,
    fromCode: row.from_code,
    toCode: row.to_code,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    sources: row.sources,
    verified: row.verified,
    note: row.note,
    version: row.version,
    fromData: row.from_data,
  };
}

/** Rows that hold, without the withdrawn ones. */
export async function findSuccessions({ tables }: ReadTransaction): Promise<readonly StoredSuccession[]> {
  const rows = await tables
    .selectFrom('programme_succession')
    .selectAll()
    .where('withdrawn_at', 'is', null)
    .orderBy('from_code')
    .orderBy('to_code')
    .execute();
  return rows.map(successionOf);
}

/** Rows of the data that stand or were withdrawn: neither is loaded again. */
export async function findLoadedLinks({ tables }: ReadTransaction): Promise<ReadonlySet<string>> {
  const rows = await tables.selectFrom('programme_succession').select(['from_code', 'to_code']).execute();
  return new Set(rows.map((row) => `${row.from_code}>${row.to_code}`));
}

export async function findSuccessionForEdit(
  { tables }: ReadTransaction,
  rowId: string,
): Promise<StoredSuccession | undefined> {
  const row = await tables
    .selectFrom('programme_succession')
    .selectAll()
    .where('row_id', '=', rowId)
    .where('withdrawn_at', 'is', null)
    .forUpdate()
    .executeTakeFirst();
  return row && successionOf(row);
}

export async function addSuccession(transaction: WriteTransaction, succession: StoredSuccession): Promise<void> {
  await transaction.tables
    .insertInto('programme_succession')
    .values({
      row_id: succession.rowId,
      from_code: succession.fromCode,
      to_code: succession.toCode,
      document_id: succession.documentId ?? null,
      sources: [...succession.sources],
      verified: succession.verified,
      note: succession.note,
      from_data: succession.fromData,
    })
    .execute();
  transaction.journal({ subject: subjectOf(succession), after: succession });
}

export async function changeSuccession(
  transaction: WriteTransaction,
  before: StoredSuccession,
  after: StoredSuccession,
): Promise<void> {
  await transaction.tables
    .updateTable('programme_succession')
    .set({
      document_id: after.documentId ?? null,
      sources: [...after.sources],
      verified: after.verified,
      note: after.note,
      version: after.version,
    })
    .where('row_id', '=', before.rowId)
    .execute();
  transaction.journal({ subject: subjectOf(before), before, after });
}

export async function withdrawSuccession(
  transaction: WriteTransaction,
  before: StoredSuccession,
  withdrawal: Withdrawal,
): Promise<void> {
  await transaction.tables
    .updateTable('programme_succession')
    .set({
      withdrawn_at: withdrawal.at,
      withdrawn_document_id: withdrawal.documentId,
      withdrawn_reason: withdrawal.reason,
      version: sql<number>`version + 1`,
    })
    .where('row_id', '=', before.rowId)
    .execute();
  transaction.journal({ subject: subjectOf(before), before, after: { ...before, withdrawn: withdrawal } });
}

function subjectOf({ fromCode, toCode }: StoredSuccession) {
  return { kind: 'programme-succession', id: `${fromCode}>${toCode}` };
}
