/**
 * A paragraph of one point behind a table: Word wants one between tables and at the end of a section, and one of ordinary
 * height falls on a page of its own where the table fills its page to the last line.
 */
export function closingParagraphXml(sectionXml = ''): string {
  return (
    `<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr>` +
    `${sectionXml}</w:pPr></w:p>`
  );
}
