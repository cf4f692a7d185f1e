import { markFigure } from './figure-mark.ts';
import type { FootnoteList } from './footnote-list.ts';
import { textXml } from './text-xml.ts';
import type { WordParagraph, WordRun } from './word-document.ts';

/** A paragraph as Word writes it; footnotes met on the way are added to the list. */
export function paragraphXml(paragraph: WordParagraph, footnotes: FootnoteList, sectionXml = ''): string {
  const breakBefore = paragraph.breakBefore ? '<w:pageBreakBefore/>' : '';
  const keeps = paragraph.keepsWithNext ? '<w:keepNext/>' : '';
  const properties = `<w:pPr><w:pStyle w:val="${paragraph.style}"/>${keeps}${breakBefore}${sectionXml}</w:pPr>`;
  return `<w:p>${properties}${paragraph.runs.map((run) => runXml(run, footnotes)).join('')}</w:p>`;
}

function runXml(run: WordRun, footnotes: FootnoteList): string {
  const looks = `${run.bold ? '<w:b/><w:bCs/>' : ''}${run.italic ? '<w:i/><w:iCs/>' : ''}`;
  const properties = looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`;
  const shown = run.figure === undefined ? run.text : markFigure(run.figure, run.text);
  const text = shown === '' ? '' : `<w:r>${properties}${textXml(shown)}</w:r>`;
  if (run.footnote === undefined) return text;
  const id = footnotes.add(run.footnote);
  return `${text}<w:r><w:rPr><w:rStyle w:val="footnote-call"/></w:rPr><w:footnoteReference w:id="${id}"/></w:r>`;
}
