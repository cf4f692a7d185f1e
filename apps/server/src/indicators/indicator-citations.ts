import type { Text } from '@muctieu/kernel/text';
import { say } from '@muctieu/kernel/text';
import type { CitationSource } from '../documents/citation-source.ts';
import { findDefinitions } from './definition.store.ts';
import {
  type CitedFigures,
  findDefinitionsCiting,
  findObservationsCiting,
  findTargetsCiting,
} from './indicator-citations.store.ts';
import { indicatorCitationTexts } from './indicator-citations.texts.ts';

/** Definitions, targets and entered figures that cite a document; of figures one line an indicator and period. */
export const indicatorCitations: CitationSource = {
  async find(transaction, { documentId }) {
    const codes = await findDefinitionsCiting(transaction, documentId);
    const targets = await findTargetsCiting(transaction, documentId);
    const observations = await findObservationsCiting(transaction, documentId);
    if (codes.length + targets.length + observations.length === 0) return [];
    const definitions = await findDefinitions(transaction);
    const byNo = new Map([...definitions.values()].map((one) => [one.no, one.definition]));
    const line = (source: string, sourceTitle: Text, words: Text, one: CitedFigures) => {
      const definition = byNo.get(one.indicatorNo);
      const code = definition?.code ?? String(one.indicatorNo);
      const { period, unitId, count } = one;
      const address = new URLSearchParams({ 'don-vi': unitId, 'chi-tieu': code, ky: period });
      return {
        source,
        sourceTitle,
        subjectId: `${code}@${period}`,
        title: say(words, 'vi', { name: definition?.name.vi ?? code, period, count }),
        link: `/chi-tieu/so-lieu?${address}`,
      };
    };
    return [
      ...codes.map((code) => ({
        source: 'indicator-definition',
        sourceTitle: indicatorCitationTexts.definition,
        subjectId: code,
        title: `${definitions.get(code)?.definition.name.vi ?? ''} (${code})`,
        link: `/chi-tieu/muc/${code}`,
      })),
      ...targets.map((one) =>
        line('indicator-target', indicatorCitationTexts.target, indicatorCitationTexts.targets, one),
      ),
      ...observations.map((one) =>
        line('observation', indicatorCitationTexts.observation, indicatorCitationTexts.figures, one),
      ),
    ];
  },
};
