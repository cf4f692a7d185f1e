import type { ProgrammeNode, ProgrammeNodeLevel } from '@muctieu/domain/programmes/programme-node';
import { type Insertable, type Selectable, sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** A node of the tree and the catalogue that holds it. */
export interface StoredNode extends ProgrammeNode {
  readonly catalogueId: string;
}

type NodeRow = Selectable<ProgrammesTables['programme_node']>;

function namesOf(
  row: Pick<NodeRow, 'node_code' | 'parent_code' | 'name_vi' | 'name_en' | 'short_name_vi' | 'short_name_en'>,
): NamedNode {
  return {
    code: row.node_code,
    ...(row.parent_code === null ? {} : { parentCode: row.parent_code }),
    name: { vi: row.name_vi, en: row.name_en },
    ...(row.short_name_vi === null
      ? {}
      : { shortName: { vi: row.short_name_vi, en: row.short_name_en ?? row.short_name_vi } }),
  };
}

function nodeOf(row: NodeRow): StoredNode {
  return {
    ...namesOf(row),
    catalogueId: row.catalogue_id,
    // What was written through this chapter's schemas is read back as such.
    level: row.level as ProgrammeNodeLevel,
    order: row.place,
    capitalKinds: row.capital_kinds as ProgrammeNode['capitalKinds'],
    leadAgencies: row.lead_agencies as ProgrammeNode['leadAgencies'],
    documentIds: row.document_ids,
    validity: { from: row.from_day, ...(row.until_day === null ? {} : { until: row.until_day }) },
    ...(row.treasury_code === null ? {} : { treasuryCode: row.treasury_code as ProgrammeNode['treasuryCode'] }),
    ...(row.criteria === null ? {} : { criteria: row.criteria }),
    sources: row.sources,
    verified: row.verified,
    ...(row.note === null ? {} : { note: row.note }),
  };
}

function rowOf(catalogueId: string, node: ProgrammeNode): Insertable<ProgrammesTables['programme_node']> {
  return {
    node_code: node.code,
    catalogue_id: catalogueId,
    parent_code: node.parentCode ?? null,
    level: node.level,
    place: node.order,
    name_vi: node.name.vi,
    name_en: node.name.en,
    short_name_vi: node.shortName?.vi ?? null,
    short_name_en: node.shortName?.en ?? null,
    capital_kinds: JSON.stringify(node.capitalKinds),
    lead_agencies: JSON.stringify(node.leadAgencies),
    document_ids: [...node.documentIds],
    from_day: node.validity.from,
    until_day: node.validity.until ?? null,
    treasury_code: node.treasuryCode === undefined ? null : JSON.stringify(node.treasuryCode),
    criteria: node.criteria === undefined ? null : [...node.criteria],
    verified: node.verified,
    sources: [...node.sources],
    note: node.note ?? null,
  };
}

/** Every node there is: some hundreds for all programmes together. */
export async function findNodes({ tables }: ReadTransaction): Promise<readonly StoredNode[]> {
  const rows = await tables.selectFrom('programme_node').selectAll().orderBy('node_code').execute();
  return rows.map(nodeOf);
}

export type NamedNode = Pick<StoredNode, 'code' | 'parentCode' | 'name' | 'shortName'>;

/** What every node is called and where it hangs: all that a table of figures needs of them. */
export async function findNodeNames({ tables }: ReadTransaction): Promise<readonly NamedNode[]> {
  const rows = await tables
    .selectFrom('programme_node')
    .select(['node_code', 'parent_code', 'name_vi', 'name_en', 'short_name_vi', 'short_name_en'])
    .orderBy('node_code')
    .execute();
  return rows.map(namesOf);
}

export async function findNodesOfCatalogue(
  { tables }: ReadTransaction,
  catalogueId: string,
): Promise<readonly StoredNode[]> {
  const rows = await tables
    .selectFrom('programme_node')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .orderBy('node_code')
    .execute();
  return rows.map(nodeOf);
}

export async function findNode({ tables }: ReadTransaction, code: string): Promise<StoredNode | undefined> {
  const row = await tables.selectFrom('programme_node').selectAll().where('node_code', '=', code).executeTakeFirst();
  return row && nodeOf(row);
}

/** Codes of the nodes whose code or names hold every one of the words, which are parts of a search key. */
export async function findNodeCodesByWords(
  { tables }: ReadTransaction,
  words: readonly string[],
): Promise<ReadonlySet<string>> {
  let query = tables.selectFrom('programme_node').select('node_code');
  for (const word of words) query = query.where('search_words', 'like', `%${word}%`);
  return new Set((await query.execute()).map((row) => row.node_code));
}

/** The nodes that name a document. */
export async function findNodesByDocument(
  { tables }: ReadTransaction,
  documentId: string,
): Promise<readonly StoredNode[]> {
  const rows = await tables
    .selectFrom('programme_node')
    .selectAll()
    .where(sql<boolean>`document_ids @> array[${documentId}]::text[]`)
    .orderBy('node_code')
    .execute();
  return rows.map(nodeOf);
}

/** Writes nodes as they are now; those of the list only, nothing is removed (P4). The version of the catalogue journals it. */
export async function putNodes(
  { tables }: WriteTransaction,
  catalogueId: string,
  nodes: readonly ProgrammeNode[],
): Promise<void> {
  if (nodes.length === 0) return;
  await tables
    .insertInto('programme_node')
    .values(nodes.map((node) => rowOf(catalogueId, node)))
    .onConflict((conflict) =>
      conflict.column('node_code').doUpdateSet(({ ref }) => ({
        parent_code: ref('excluded.parent_code'),
        level: ref('excluded.level'),
        place: ref('excluded.place'),
        name_vi: ref('excluded.name_vi'),
        name_en: ref('excluded.name_en'),
        short_name_vi: ref('excluded.short_name_vi'),
        short_name_en: ref('excluded.short_name_en'),
        capital_kinds: ref('excluded.capital_kinds'),
        lead_agencies: ref('excluded.lead_agencies'),
        document_ids: ref('excluded.document_ids'),
        from_day: ref('excluded.from_day'),
        until_day: ref('excluded.until_day'),
        treasury_code: ref('excluded.treasury_code'),
        criteria: ref('excluded.criteria'),
        verified: ref('excluded.verified'),
        sources: ref('excluded.sources'),
        note: ref('excluded.note'),
      })),
    )
    .execute();
}
