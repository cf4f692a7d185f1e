import type { NodeDifference } from '@muctieu/domain/programmes/compare-catalogues';
import type { ProgrammeCatalogue } from '@muctieu/domain/programmes/programme-node';
import type { Selectable } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';
import type { ProgrammesTables } from './programmes.tables.ts';

/** A catalogue without its nodes. */
export interface StoredCatalogue extends Omit<ProgrammeCatalogue, 'nodes'> {
  readonly version: number;
}

export interface CatalogueVersion {
  readonly catalogueId: string;
  readonly number: number;
  readonly state: 'in-use' | 'earlier' | 'waiting';
  readonly origin: 'data-file' | 'import';
  readonly fileName: string;
  readonly checksum: string;
  readonly at: Date;
  readonly personId?: string;
  readonly reason: string;
  readonly documentId?: string;
  readonly content: ProgrammeCatalogue;
  readonly differences: readonly NodeDifference[];
}

function catalogueOf(row: Selectable<ProgrammesTables['programme_catalogue']>): StoredCatalogue {
  return {
    id: row.catalogue_id,
    programmeCode: row.programme_code,
    validity: { from: row.from_day, ...(row.until_day === null ? {} : { until: row.until_day }) },
    complete: row.complete,
    verified: row.verified,
    sources: row.sources,
    ...(row.note === '' ? {} : { note: row.note }),
    version: row.version,
  };
}

function versionOf(row: Selectable<ProgrammesTables['catalogue_version']>): CatalogueVersion {
  return {
    catalogueId: row.catalogue_id,
    number: row.version_number,
    state: row.state as CatalogueVersion['state'],
    origin: row.origin as CatalogueVersion['origin'],
    fileName: row.file_name,
    checksum: row.checksum,
    at: row.at,
    ...(row.person_id === null ? {} : { personId: row.person_id }),
    reason: row.reason,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
    content: row.content as ProgrammeCatalogue,
    differences: row.differences as readonly NodeDifference[],
  };
}

export async function findCatalogues({ tables }: ReadTransaction): Promise<readonly StoredCatalogue[]> {
  const rows = await tables
    .selectFrom('programme_catalogue')
    .selectAll()
    .orderBy('from_day')
    .orderBy('catalogue_id')
    .execute();
  return rows.map(catalogueOf);
}

export async function findCatalogue(
  { tables }: ReadTransaction,
  catalogueId: string,
): Promise<StoredCatalogue | undefined> {
  const row = await tables
    .selectFrom('programme_catalogue')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .executeTakeFirst();
  return row && catalogueOf(row);
}

/** The same, held until the transaction ends: two imports follow one another. */
export async function findCatalogueForEdit(
  { tables }: ReadTransaction,
  catalogueId: string,
): Promise<StoredCatalogue | undefined> {
  const row = await tables
    .selectFrom('programme_catalogue')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .forUpdate()
    .executeTakeFirst();
  return row && catalogueOf(row);
}

export async function putCatalogue(
  { tables }: WriteTransaction,
  { nodes: _, ...catalogue }: ProgrammeCatalogue,
  version: number,
): Promise<void> {
  const row = {
    programme_code: catalogue.programmeCode,
    from_day: catalogue.validity.from,
    until_day: catalogue.validity.until ?? null,
    complete: catalogue.complete,
    verified: catalogue.verified,
    sources: [...catalogue.sources],
    note: catalogue.note ?? '',
    version,
  };
  await tables
    .insertInto('programme_catalogue')
    .values({ catalogue_id: catalogue.id, ...row })
    .onConflict((conflict) => conflict.column('catalogue_id').doUpdateSet(row))
    .execute();
}

/** Newest first. */
export async function findVersions(
  { tables }: ReadTransaction,
  catalogueId: string,
): Promise<readonly CatalogueVersion[]> {
  const rows = await tables
    .selectFrom('catalogue_version')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .orderBy('version_number', 'desc')
    .execute();
  return rows.map(versionOf);
}

export async function findVersion(
  { tables }: ReadTransaction,
  catalogueId: string,
  number: number,
): Promise<CatalogueVersion | undefined> {
  const row = await tables
    .selectFrom('catalogue_version')
    .selectAll()
    .where('catalogue_id', '=', catalogueId)
    .where('version_number', '=', number)
    .executeTakeFirst();
  return row && versionOf(row);
}

/** Files a version; one that is taken into use puts the one before it among the earlier ones. */
export async function addVersion(transaction: WriteTransaction, version: CatalogueVersion): Promise<void> {
  if (version.state === 'in-use') await setState(transaction, version.catalogueId, 'in-use', 'earlier');
  await transaction.tables
    .insertInto('catalogue_version')
    .values({
      catalogue_id: version.catalogueId,
      version_number: version.number,
      state: version.state,
      origin: version.origin,
      file_name: version.fileName,
      checksum: version.checksum,
      at: version.at,
      person_id: version.personId ?? null,
      reason: version.reason,
      document_id: version.documentId ?? null,
      content: JSON.stringify(version.content),
      differences: JSON.stringify(version.differences),
    })
    .execute();
  // The content stands in the version itself, which is never changed.
  const { content: _, ...after } = version;
  transaction.journal({
    subject: { kind: 'programme-catalogue', id: `${version.catalogueId}@${version.number}` },
    after,
  });
}

/** A waiting version that was applied, or overtaken by a newer data file, waits no more. */
export async function endWaiting(transaction: WriteTransaction, catalogueId: string): Promise<void> {
  await setState(transaction, catalogueId, 'waiting', 'earlier');
}

async function setState(
  { tables }: WriteTransaction,
  catalogueId: string,
  from: CatalogueVersion['state'],
  to: CatalogueVersion['state'],
): Promise<void> {
  await tables
    .updateTable('catalogue_version')
    .set({ state: to })
    .where('catalogue_id', '=', catalogueId)
    .where('state', '=', from)
    .execute();
}
