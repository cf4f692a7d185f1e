import { documentKeyOf } from '@muctieu/domain/documents/parse-document-symbol';
import { sql } from 'kysely';
import type { ReadTransaction } from '../database/transaction.ts';
import { citationSourceTexts } from './citation-source.texts.ts';
import type { CitationSource } from './citation-source.ts';

/**
 * Chapters before this one know documents by their symbol as it was written, so every writing that has the document's key
 * is looked for. A symbol that several documents share names them all: who wrote it meant one, and nobody said which.
 */
export const territoryCitations: CitationSource = {
  async find(transaction, { symbol, symbolKey }) {
    const { tables } = transaction;
    const symbols = await writingsOf(transaction, 'unit_event', 'document_symbol', symbolKey);
    if (symbols.length === 0) return [];
    const events = await tables
      .selectFrom('unit_event')
      .select(['event_id', 'summary', 'document_symbol'])
      .where('document_symbol', 'in', [...symbols])
      .orderBy('on_day')
      .orderBy('event_id')
      .limit(mostShown)
      .execute();
    return events.map((event) => ({
      source: 'territory-event',
      sourceTitle: citationSourceTexts.territoryEvent,
      subjectId: event.event_id,
      title: event.summary,
      // As it is printed it says nothing new.
      ...(event.document_symbol === symbol ? {} : { quote: event.document_symbol }),
      link: '/dia-ban/bien-dong',
    }));
  },
};

export const organisationCitations: CitationSource = {
  async find(transaction, { symbolKey }) {
    const { tables } = transaction;
    const symbols = await writingsOf(transaction, 'organisation', 'document_cited', symbolKey);
    if (symbols.length === 0) return [];
    const names = await tables
      .selectFrom('organisation')
      .innerJoin('organisation_name', (join) =>
        join
          .onRef('organisation_name.province_id', '=', 'organisation.province_id')
          .onRef('organisation_name.organisation_id', '=', 'organisation.organisation_id'),
      )
      .select([
        'organisation.province_id',
        'organisation.organisation_id',
        'organisation.document_cited',
        'organisation_name.name',
      ])
      .where('document_cited', 'in', [...symbols])
      .distinctOn('organisation.organisation_id')
      .orderBy('organisation.organisation_id')
      .orderBy('organisation_name.from_day', 'desc')
      .limit(mostShown)
      .execute();
    return names.map((row) => ({
      source: 'organisation',
      sourceTitle: citationSourceTexts.organisation,
      subjectId: row.organisation_id,
      title: row.name,
      ...(row.document_cited === null ? {} : { quote: row.document_cited }),
      link: `/co-quan/${row.province_id}/${row.organisation_id}`,
    }));
  },
};

/** A resolution on a province's communes has some hundred events; the page of the chapter itself shows them all. */
const mostShown = 500;

async function writingsOf(
  { tables }: ReadTransaction,
  table: 'unit_event' | 'organisation',
  column: string,
  symbolKey: string,
): Promise<readonly string[]> {
  const written = sql.ref<string>(column);
  const { rows } = await sql<{ symbol: string }>`
    select distinct ${written} as symbol from ${sql.table(`muctieu.${table}`)} where ${written} is not null`.execute(
    tables,
  );
  return rows.map(({ symbol }) => symbol).filter((symbol) => documentKeyOf(symbol) === symbolKey);
}
