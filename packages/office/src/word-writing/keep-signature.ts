/** An empty one, the code for the public page and its picture, and the last of what people wrote. */
const paragraphsBefore = 4;

/**
 * The signature never stands on a page by itself: the last paragraphs of the text go with it (Nghị định 30/2020 wants
 * text above it). Done on the finished part, where the words that people wrote stand already.
 */
export function keepSignature(documentXml: string): string {
  const style = documentXml.indexOf('<w:pStyle w:val="signature"');
  const table = style < 0 ? -1 : documentXml.lastIndexOf('<w:tbl>', style);
  if (table < 0) return documentXml;
  let before = documentXml.slice(0, table);
  let kept = documentXml.slice(table);
  for (let count = 0; count < paragraphsBefore && before.endsWith('</w:p>'); count += 1) {
    const start = Math.max(before.lastIndexOf('<w:p>'), before.lastIndexOf('<w:p '));
    if (start < 0) break;
    kept = withKeep(before.slice(start)) + kept;
    before = before.slice(0, start);
  }
  return before + kept;
}

function withKeep(paragraph: string): string {
  if (paragraph.includes('<w:keepNext/>') || paragraph.includes('<w:sectPr')) return paragraph;
  if (/<w:pPr><w:pStyle [^>]*\/>/.test(paragraph))
    return paragraph.replace(/(<w:pPr><w:pStyle [^>]*\/>)/, '$1<w:keepNext/>');
  if (paragraph.includes('<w:pPr>')) return paragraph.replace('<w:pPr>', '<w:pPr><w:keepNext/>');
  return paragraph.replace(/^(<w:p(?: [^>]*)?>)/, '$1<w:pPr><w:keepNext/></w:pPr>');
}
