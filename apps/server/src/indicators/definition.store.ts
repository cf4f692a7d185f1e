import type { DefinitionContent } from '@muctieu/contract/indicators/definition';
import type { IndicatorDefinition, IndicatorRegrouping } from '@muctieu/domain/indicators/indicator-definition';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { sql } from 'kysely';
import type { ReadTransaction, WriteTransaction } from '../database/transaction.ts';

export interface StoredDefinition {
  readonly no: number;
  /** Of the latest version, for edits. */
  readonly version: number;
  readonly definition: IndicatorDefinition;
}

export interface DefinitionVersion {
  readonly number: number;
  readonly content: DefinitionContent;
  readonly origin: 'data-file' | 'person';
  readonly at: Date;
  readonly reason: string;
  readonly documentId?: string;
}

/** What holds on a day, by code: of every indicator the latest version that holds on it, else the latest there is. */
export async function findDefinitions(
  { tables }: ReadTransaction,
  day?: PlainDate,
  knownAt?: Date,
): Promise<ReadonlyMap<string, StoredDefinition>> {
  const holds =
    day === undefined
      ? sql`one.version_number > 0`
      : sql`one.from_day <= ${day}::date and (one.until_day is null or one.until_day > ${day}::date)`;
  const { rows } = await sql<{ no: number; version: number; code: string; content: DefinitionContent }>`
    select distinct on (indicator.code) indicator.indicator_no as no, indicator.version, indicator.code, one.content
    from muctieu.indicator join muctieu.indicator_version one using (indicator_no)
    where one.content ? 'kind' and ${knownAt === undefined ? sql`true` : sql`one.at <= ${knownAt}`}
    order by indicator.code, (${holds}) desc, one.version_number desc`.execute(tables);
  return new Map(
    rows.map(({ no, version, code, content }) => [code, { no, version, definition: definitionOf(code, content) }]),
  );
}

export async function findDefinitionVersions(
  { tables }: ReadTransaction,
  indicatorNo: number,
): Promise<readonly DefinitionVersion[]> {
  const rows = await tables
    .selectFrom('indicator_version')
    .selectAll()
    .where('indicator_no', '=', indicatorNo)
    .orderBy('version_number', 'desc')
    .execute();
  return rows.map((row) => ({
    number: row.version_number,
    content: row.content as DefinitionContent,
    origin: row.origin,
    at: row.at,
    reason: row.reason,
    ...(row.document_id === null ? {} : { documentId: row.document_id }),
  }));
}

/** Checksums of the versions that came from data files, so that the same file changes nothing twice. */
export async function findLoadedChecksums({ tables }: ReadTransaction): Promise<ReadonlySet<string>> {
  const rows = await tables
    .selectFrom('indicator_version')
    .select('checksum')
    .where('origin', '=', 'data-file')
    .execute();
  return new Set(rows.map(({ checksum }) => checksum));
}

export interface AddedVersion {
  readonly code: string;
  readonly content: DefinitionContent;
  readonly origin: 'data-file' | 'person';
  readonly checksum: string;
  readonly at: Date;
  readonly personId?: string;
  readonly reason: string;
  readonly documentId?: string;
}

/** Adds a version; the indicator itself where it is new. Gives the number of the version. */
export async function addDefinitionVersion(transaction: WriteTransaction, added: AddedVersion): Promise<number> {
  const { tables } = transaction;
  const { rows } = await sql<{ indicator_no: number; version: number }>`
    insert into muctieu.indicator (indicator_no, code, version)
    values ((select coalesce(max(indicator_no), 0) + 1 from muctieu.indicator where indicator_no < 900000), ${added.code}, 1)
    on conflict (code) do update set version = muctieu.indicator.version + 1
    returning indicator_no, version`.execute(tables);
  const { indicator_no: no, version } = rows[0] ?? { indicator_no: 0, version: 0 };
  await tables
    .insertInto('indicator_version')
    .values({
      indicator_no: no,
      version_number: version,
      from_day: added.content.validFrom,
      until_day: added.content.validUntil ?? null,
      content: JSON.stringify(added.content),
      origin: added.origin,
      checksum: added.checksum,
      at: added.at,
      person_id: added.personId ?? null,
      reason: added.reason,
      document_id: added.documentId ?? null,
    })
    .execute();
  transaction.journal({ subject: { kind: 'indicator', id: added.code }, after: { version, ...added.content } });
  return version;
}

export function definitionOf(code: string, content: DefinitionContent): IndicatorDefinition {
  const { validFrom, validUntil, numerator, denominator, formula, note, regrouping, ...rest } = content;
  return {
    ...rest,
    code,
    regrouping: regroupingOf(regrouping),
    validity: { from: validFrom, ...(validUntil === undefined ? {} : { until: validUntil }) },
    ...(numerator === undefined ? {} : { numerator }),
    ...(denominator === undefined ? {} : { denominator }),
    ...(formula === undefined ? {} : { formula }),
    ...(note === undefined ? {} : { note }),
  };
}

function regroupingOf({ kind, worst, weight }: DefinitionContent['regrouping']): IndicatorRegrouping {
  switch (kind) {
    case 'worst':
      return { kind, worst: worst ?? 'lowest' };
    case 'weighted-average':
      return { kind, weight: weight ?? { vi: '', en: '' } };
    default:
      return { kind };
  }
}
