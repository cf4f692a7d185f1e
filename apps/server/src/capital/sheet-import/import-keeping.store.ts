import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';

/** How long a province keeps uploads that nothing rests on. */
export interface ImportKeeping {
  readonly days: number;
  readonly version: number;
}

/** A year: the next one's sheets are compared with this one's. */
export const usualKeeping: ImportKeeping = { days: 365, version: 1 };

export async function findKeeping({ tables }: ReadTransaction, provinceId: string): Promise<ImportKeeping> {
  const row = await tables
    .selectFrom('capital_import_keeping')
    .select(['days', 'version'])
    .where('province_id', '=', provinceId)
    .executeTakeFirst();
  return row ?? usualKeeping;
}

export async function changeKeeping(
  transaction: WriteTransaction,
  provinceId: string,
  days: number,
  by: { readonly personId: string | undefined; readonly at: Date },
): Promise<ImportKeeping> {
  const before = await findKeeping(transaction, provinceId);
  const after = { days, version: before.version + 1 };
  const written = { ...after, person_id: by.personId ?? null, at: by.at };
  await transaction.tables
    .insertInto('capital_import_keeping')
    .values({ province_id: provinceId, ...written })
    .onConflict((conflict) => conflict.column('province_id').doUpdateSet(written))
    .execute();
  transaction.journal({ subject: { kind: 'capital-import-keeping', id: provinceId }, before, after });
  return after;
}

/** Provinces that hold uploads old enough to be looked at. */
export async function findProvincesWithImports({ tables }: ReadTransaction): Promise<readonly string[]> {
  const rows = await tables.selectFrom('capital_import').select('province_id').distinct().execute();
  return rows.map((row) => row.province_id);
}

/** Removes some of what is older and nothing rests on, and journals each; gives how many. */
export async function forgetImports(
  transaction: WriteTransaction,
  provinceId: string,
  before: Date,
  most: number,
): Promise<number> {
  const { rows } = await sql<{
    import_id: string;
    name: string;
    size: number;
    sha256: Uint8Array;
    uploaded_at: Date;
  }>`select * from muctieu.forget_capital_imports(${provinceId}, ${before}, ${most})`.execute(transaction.tables);
  for (const row of rows) {
    transaction.journal({
      subject: { kind: 'capital-import', id: row.import_id },
      before: {
        name: row.name,
        size: row.size,
        sha256: Buffer.from(row.sha256).toString('hex'),
        uploadedAt: row.uploaded_at.toISOString(),
      },
    });
  }
  return rows.length;
}
