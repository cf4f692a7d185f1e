import { relationActsTexts } from '@muctieu/contract/documents/documents.texts';
import { findStoredCitations } from './citation.store.ts';
import { citationSourceTexts } from './citation-source.texts.ts';
import type { CitationSource } from './citation-source.ts';
import { findDocuments } from './document.store.ts';
import { findRelationsOf } from './relation.store.ts';

/** Other documents that act upon the document: they cite it. */
export const relationCitations: CitationSource = {
  async find(transaction, { documentId }) {
    const relations = (await findRelationsOf(transaction, documentId)).filter((one) => one.targetId === documentId);
    const acting = await findDocuments(
      transaction,
      relations.map((relation) => relation.actingId),
    );
    return relations.map((relation) => ({
      source: 'document-relation',
      sourceTitle: relationActsTexts[relation.kind],
      subjectId: relation.actingId,
      title: acting.get(relation.actingId)?.symbol ?? relation.actingId,
      ...(relation.article === undefined ? {} : { quote: relation.article }),
      link: `/van-ban/${relation.actingId}`,
    }));
  },
};

/** The reports and pages from which the register was read. `titles` are those of `data/sources.json` by tag. */
export function reportCitations(titles: ReadonlyMap<string, string>): CitationSource {
  return {
    async find(transaction, { documentId }) {
      const citations = await findStoredCitations(transaction, documentId);
      return citations.map(({ source, offset, raw }) => ({
        source: 'report',
        sourceTitle: citationSourceTexts.report,
        subjectId: offset === undefined ? source : `${source}:${offset}`,
        title: titles.get(source) ?? titles.get(source.toUpperCase()) ?? source,
        quote: raw,
      }));
    },
  };
}
