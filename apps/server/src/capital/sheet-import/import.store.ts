import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../../database/transaction.ts';
import type { CapitalImportTables } from './import.tables.ts';

export interface StoredImport {
  readonly importId: string;
  readonly provinceId: string;
  readonly name: string;
  readonly size: number;
  /** As hexadecimal digits. */
  readonly sha256: string;
  readonly uploadedAt: Date;
}

export type MappingKind = CapitalImportTables['capital_import_mapping']['kind'];

export async function addImport(
  transaction: WriteTransaction,
  stored: StoredImport,
  content: Uint8Array,
  personId: string | undefined,
): Promise<void> {
  await transaction.tables
    .insertInto('capital_import')
    .values({
      province_id: stored.provinceId,
      import_id: stored.importId,
      name: stored.name,
      size: stored.size,
      sha256: Buffer.from(stored.sha256, 'hex'),
      content,
      uploaded_by: personId ?? null,
      uploaded_at: stored.uploadedAt,
    })
    .execute();
  transaction.journal({ subject: { kind: 'capital-import', id: stored.importId }, after: stored });
}

export async function findImport(
  { tables }: ReadTransaction,
  importId: string,
): Promise<(StoredImport & { readonly content: Uint8Array }) | undefined> {
  const row = await tables
    .selectFrom('capital_import')
    .selectAll()
    .where('import_id', '=', importId)
    .executeTakeFirst();
  return row && { ...importOf(row), content: row.content };
}

function importOf(row: Omit<CapitalImportTables['capital_import'], 'content' | 'uploaded_by'>): StoredImport {
  return {
    importId: row.import_id,
    provinceId: row.province_id,
    name: row.name,
    size: row.size,
    sha256: Buffer.from(row.sha256).toString('hex'),
    uploadedAt: row.uploaded_at,
  };
}

/** Newest first, each with the decisions that were drafted from it. */
export async function listImports(
  { tables }: ReadTransaction,
  filter: {
    readonly provinceId: string;
    readonly before: readonly [at: string, importId: string] | undefined;
    readonly limit: number;
  },
): Promise<readonly (StoredImport & { readonly decisionIds: readonly string[] })[]> {
  let query = tables
    .selectFrom('capital_import')
    .select(['province_id', 'import_id', 'name', 'size', 'sha256', 'uploaded_at'])
    .where('province_id', '=', filter.provinceId);
  if (filter.before !== undefined) {
    const [at, importId] = filter.before;
    query = query.where(sql<boolean>`(uploaded_at, import_id) < (${at}::timestamptz, ${importId}::uuid)`);
  }
  const rows = await query.orderBy('uploaded_at', 'desc').orderBy('import_id', 'desc').limit(filter.limit).execute();
  if (rows.length === 0) return [];
  const decisions = await tables
    .selectFrom('capital_import_decision')
    .select(['import_id', 'decision_id'])
    .where('province_id', '=', filter.provinceId)
    .where(
      'import_id',
      'in',
      rows.map((row) => row.import_id),
    )
    .execute();
  return rows.map((row) => ({
    ...importOf(row),
    decisionIds: decisions.flatMap((one) => (one.import_id === row.import_id ? [one.decision_id] : [])),
  }));
}

export async function linkDecision(
  { tables }: WriteTransaction,
  provinceId: string,
  importId: string,
  decisionId: string,
): Promise<void> {
  await tables
    .insertInto('capital_import_decision')
    .values({ province_id: provinceId, import_id: importId, decision_id: decisionId })
    .execute();
}

/** What was said of layouts in a province, by fingerprint. */
export async function findMappings(
  { tables }: ReadTransaction,
  provinceId: string,
  kind: MappingKind,
): Promise<ReadonlyMap<string, unknown>> {
  const rows = await tables
    .selectFrom('capital_import_mapping')
    .select(['fingerprint', 'content'])
    .where('province_id', '=', provinceId)
    .where('kind', '=', kind)
    .execute();
  return new Map(rows.map((row) => [row.fingerprint, row.content]));
}

/** Keeps what was said last; the journal has what was said before. */
export async function keepMapping(
  transaction: WriteTransaction,
  mapping: {
    readonly provinceId: string;
    readonly kind: MappingKind;
    readonly fingerprint: string;
    readonly content: object;
    readonly personId: string | undefined;
    readonly at: Date;
  },
): Promise<void> {
  const { provinceId, kind, fingerprint, content, personId, at } = mapping;
  const before = await transaction.tables
    .selectFrom('capital_import_mapping')
    .select('content')
    .where('province_id', '=', provinceId)
    .where('kind', '=', kind)
    .where('fingerprint', '=', fingerprint)
    .executeTakeFirst();
  const written = { content: JSON.stringify(content), person_id: personId ?? null, at };
  await transaction.tables
    .insertInto('capital_import_mapping')
    .values({ province_id: provinceId, kind, fingerprint, ...written })
    .onConflict((conflict) => conflict.columns(['province_id', 'kind', 'fingerprint']).doUpdateSet(written))
    .execute();
  transaction.journal({
    subject: { kind: 'capital-import-mapping', id: `${kind}:${fingerprint}` },
    ...(before === undefined ? {} : { before: before.content as object }),
    after: content,
  });
}
