import type { DocumentSortColumn, listDocumentsQuery } from '@muctieu/contract/documents/document';
import { documentKindTexts } from '@muctieu/contract/documents/documents.texts';
import { documentKinds } from '@muctieu/domain/documents/document-kind';
import { documentKeyOf } from '@muctieu/domain/documents/parse-document-symbol';
import type { PlainDate } from '@muctieu/kernel/plain-date';
import { searchKey } from '@muctieu/kernel/search-key';
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { z } from 'zod';
import type { ReadTransaction } from '../database/transaction.ts';
import { readCursor, writeCursor } from '../territory/list-cursor.ts';
import { documentOf, type StoredDocument } from './document-row.ts';

export type ListDocumentsQuery = z.output<typeof listDocumentsQuery>;

export interface ListedDocument {
  readonly document: StoredDocument;
  readonly fileCount: number;
  readonly citationCount: number;
  readonly disputed: boolean;
}

export interface ListedPage {
  readonly documents: readonly ListedDocument[];
  readonly nextCursor?: string;
  readonly total: number;
}

const kindsInVietnamese = [...documentKinds].sort((a, b) =>
  documentKindTexts[a].vi.localeCompare(documentKindTexts[b].vi, 'vi'),
);

/** What a list is ordered by, as one text: the cursor names it together with the id. */
function orderOf(column: DocumentSortColumn, day: PlainDate): RawBuilder<string> {
  switch (column) {
    case 'symbol':
      return sql`((lpad(coalesce(document.symbol_number, 9999999)::text, 7, '0') || coalesce(document.symbol_year::text, '0000') || document.symbol) collate "vi-x-icu")`;
    case 'kind':
      return sql`(lpad(array_position(${kindsInVietnamese}::text[], document.kind)::text, 3, '0') collate "C")`;
    case 'issuer':
      return sql`(document.issuer collate "vi-x-icu")`;
    case 'issuedOn':
      return sql`(coalesce(document.issued_on::text, '') collate "C")`;
    case 'abstract':
      return sql`(document.abstract collate "vi-x-icu")`;
    case 'validFrom':
      return sql`(coalesce(document.valid_from::text, '') collate "C")`;
    case 'validUntil':
      return sql`(coalesce(document.valid_until::text, '') collate "C")`;
    case 'forceState':
      return sql`((case when ${inForceFilter(day)} then '1' else '2' end) collate "C")`;
    case 'verified':
      return sql`(document.verified::text collate "C")`;
    default:
      return column satisfies never;
  }
}

/** `day` is the one for which «in force» is said; it matters where the list is sorted by it. */
export async function listDocuments(
  { tables }: ReadTransaction,
  query: ListDocumentsQuery,
  day: PlainDate,
): Promise<ListedPage> {
  const descending = query.sort.startsWith('-');
  const order = orderOf(query.sort.replace('-', '') as DocumentSortColumn, day);
  const direction = descending ? 'desc' : 'asc';
  const filters = filtersOf(query);
  let rows = tables
    .selectFrom('document')
    .selectAll('document')
    .select([
      order.as('order_text'),
      sql<number>`(select count(*)::int from muctieu.document_file f where f.document_id = document.document_id)`.as(
        'file_count',
      ),
      sql<number>`(select count(*)::int from muctieu.document_citation c where c.document_id = document.document_id)`.as(
        'citation_count',
      ),
      sql<boolean>`document.issued_on is null and (select count(*) from muctieu.document_date d where d.document_id = document.document_id) > 1`.as(
        'disputed',
      ),
    ])
    .orderBy(order, direction)
    .orderBy('document.document_id', direction)
    .limit(query.limit + 1);
  let counted = tables.selectFrom('document').select(sql<number>`count(*)::int`.as('total'));
  for (const filter of filters) {
    rows = rows.where(filter);
    counted = counted.where(filter);
  }
  const [text, id] = readCursor(query.cursor) ?? [];
  if (text !== undefined && id !== undefined) {
    const after = descending ? sql`<` : sql`>`;
    rows = rows.where(
      sql<SqlBool>`(${order} ${after} ${text} or (${order} = ${text} and document.document_id ${after} ${id}))`,
    );
  }
  const found = await rows.execute();
  const { total } = await counted.executeTakeFirstOrThrow();
  const page = found.slice(0, query.limit);
  const last = page.at(-1);
  return {
    documents: page.map((row) => ({
      document: documentOf(row),
      fileCount: row.file_count,
      citationCount: row.citation_count,
      disputed: row.disputed,
    })),
    ...(found.length > query.limit && last !== undefined
      ? { nextCursor: writeCursor([last.order_text, last.document_id]) }
      : {}),
    total,
  };
}

function filtersOf(query: ListDocumentsQuery): readonly RawBuilder<SqlBool>[] {
  const filters: RawBuilder<SqlBool>[] = [];
  if (query.search !== undefined) filters.push(...searchFilters(query.search));
  if (query.kind !== undefined) {
    const kinds = [query.kind].flat();
    filters.push(sql`document.kind = any(${kinds}::text[])`);
  }
  if (query.issuer !== undefined) filters.push(sql`document.issuer = ${query.issuer}`);
  if (query.issuerLevel !== undefined) filters.push(sql`document.issuer_level = ${query.issuerLevel}`);
  if (query.year !== undefined) {
    filters.push(sql`coalesce(extract(year from document.issued_on)::int, document.symbol_year) = ${query.year}`);
  }
  if (query.verified !== undefined) filters.push(sql`document.verified = ${query.verified === 'yes'}`);
  if (query.province !== undefined) filters.push(sql`document.province_id = ${query.province}`);
  if (query.inForceOn !== undefined) filters.push(inForceFilter(query.inForceOn));
  return filters;
}

/** Every word must stand somewhere; a whole symbol also finds its other writings. */
function searchFilters(search: string): readonly RawBuilder<SqlBool>[] {
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const key = documentKeyOf(search);
  const every = sql.join(
    words.map((word) => sql`document.search_words like ${`%${word}%`}`),
    sql` and `,
  );
  return [sql`((${every}) or document.symbol_key = ${key})`];
}

/**
 * What `forceOnDay` of the domain calls in force, wholly or in part; a database test holds the two together. An end of
 * which nobody knows the day makes it unknown, which is not in force.
 */
function inForceFilter(day: string): RawBuilder<SqlBool> {
  return sql`(
    coalesce(document.valid_from, document.issued_on) <= ${day}::date
    and (document.valid_until is null or document.valid_until > ${day}::date)
    and not exists (
      select from muctieu.document_relation r
      left join muctieu.document a on a.document_id = r.acting_id
      where r.target_id = document.document_id and r.kind in ('replaces', 'repeals') and r.reach = 'whole'
        and coalesce(coalesce(r.effective_on, a.valid_from, a.issued_on) <= ${day}::date, true)))`;
}
