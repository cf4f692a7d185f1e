import { escapeXml } from '../archive/escape-xml.ts';

/** Line ends become breaks of the line, tabs become tabs. */
export function textXml(text: string): string {
  return text
    .split(/(\n|\t)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '\n') return '<w:br/>';
      if (piece === '\t') return '<w:tab/>';
      return `<w:t xml:space="preserve">${escapeXml(piece)}</w:t>`;
    })
    .join('');
}
