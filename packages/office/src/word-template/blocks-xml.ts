import { closingParagraphXml } from '../word-writing/closing-paragraph.ts';
import { FootnoteList } from '../word-writing/footnote-list.ts';
import { paragraphXml } from '../word-writing/paragraph-xml.ts';
import { tableXml } from '../word-writing/table-xml.ts';
import type { WordBlock, WordRun } from '../word-writing/word-document.ts';

/**
 * Paragraphs and tables that take the place of a paragraph of a template. Footnotes of their own would need numbers in a
 * part that is the template's: their words follow in brackets.
 */
export function blocksXml(blocks: readonly WordBlock[], breadthTwips: number): string {
  const none = new FootnoteList();
  return blocks
    .map((block, index) => {
      if (block.kind === 'paragraph') return paragraphXml({ ...block, runs: block.runs.map(withoutFootnote) }, none);
      const next = blocks[index + 1];
      // Word joins tables that touch.
      return (
        tableXml(block, breadthTwips, none) + (next === undefined || next.kind === 'table' ? closingParagraphXml() : '')
      );
    })
    .join('');
}

function withoutFootnote({ footnote, ...run }: WordRun): WordRun {
  return footnote === undefined ? run : { ...run, text: `${run.text} (${footnote})` };
}
