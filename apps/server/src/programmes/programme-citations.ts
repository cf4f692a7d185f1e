import type { CitationSource } from '../documents/citation-source.ts';
import { findActivations } from './activation.store.ts';
import { findNodes, findNodesByDocument } from './node.store.ts';
import { programmeCitationTexts } from './programme-citations.texts.ts';
import { findSuccessions } from './succession.store.ts';

/** Nodes, activations and rows of succession that cite a document. */
export const programmeCitations: CitationSource = {
  async find(transaction, { documentId }) {
    const names = new Map((await findNodes(transaction)).map((node) => [node.code, node.name.vi]));
    const nodes = await findNodesByDocument(transaction, documentId);
    const activations = await findActivations(transaction, { documentId });
    const successions = (await findSuccessions(transaction)).filter((one) => one.documentId === documentId);
    return [
      ...nodes.map((node) => ({
        source: 'programme-node',
        sourceTitle: programmeCitationTexts.node,
        subjectId: node.code,
        title: `${node.code} ${node.name.vi}`,
        link: `/chuong-trinh/muc/${node.code}`,
      })),
      ...activations.map(({ nodeCode, year, provinceId, reason }) => ({
        source: 'node-activation',
        sourceTitle: programmeCitationTexts.activation,
        subjectId: `${provinceId}:${nodeCode}@${year}`,
        title: `${nodeCode} ${names.get(nodeCode) ?? ''} (${provinceId}, ${year})`,
        quote: reason,
        link: `/chuong-trinh/muc/${nodeCode}`,
      })),
      ...successions.map(({ rowId, fromCode, toCode }) => ({
        source: 'programme-succession',
        sourceTitle: programmeCitationTexts.succession,
        subjectId: rowId,
        title: `${fromCode} → ${toCode}`,
        link: '/chuong-trinh/chuyen-tiep',
      })),
    ];
  },
};
