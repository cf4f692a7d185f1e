import { escapeXml } from '../archive/escape-xml.ts';
import { type OfficialStyle, officialFont, officialStyles } from './official-styles.ts';
import { twips } from './word-length.ts';

/** The styles part: whoever edits the file in Word finds the official paragraphs in the list of styles by their names. */
export function stylesXml(namespaces: string): string {
  const fonts = `<w:rFonts w:ascii="${officialFont}" w:hAnsi="${officialFont}" w:eastAsia="${officialFont}" w:cs="${officialFont}"/>`;
  const defaults =
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="000000"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN"/></w:rPr></w:rPrDefault>` +
    '<w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>';
  const normal =
    '<w:style w:type="paragraph" w:default="1" w:styleId="normal"><w:name w:val="Normal"/><w:qFormat/></w:style>';
  const noteText =
    '<w:style w:type="paragraph" w:styleId="footnote-text"><w:name w:val="footnote text"/><w:basedOn w:val="normal"/>' +
    '<w:pPr><w:jc w:val="both"/></w:pPr><w:rPr><w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>';
  const noteCall =
    '<w:style w:type="character" w:styleId="footnote-call"><w:name w:val="footnote reference"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>';
  const own = Object.entries(officialStyles).map(([id, style]) => styleXml(id, style));
  return `<w:styles ${namespaces}>${defaults}${normal}${own.join('')}${noteText}${noteCall}</w:styles>`;
}

function styleXml(id: string, style: OfficialStyle): string {
  const rule = style.rule ? '<w:pBdr><w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>' : '';
  const side = style.rule ? twips((style.rule.columnMillimetres - style.rule.lengthMillimetres) / 2) : 0;
  const indent =
    side > 0
      ? `<w:ind w:left="${side}" w:right="${side}"/>`
      : style.firstLineMillimetres
        ? `<w:ind w:firstLine="${twips(style.firstLineMillimetres)}"/>`
        : '';
  const spacing = `<w:spacing w:before="${(style.beforePoints ?? 0) * 20}" w:after="${(style.afterPoints ?? 0) * 20}" w:line="${Math.round(240 * (style.lines ?? 1))}" w:lineRule="auto"/>`;
  const paragraph =
    `<w:pPr>${style.keepsWithNext ? '<w:keepNext/>' : ''}${rule}${spacing}${indent}<w:jc w:val="${style.align}"/>` +
    `${style.outlineLevel === undefined ? '' : `<w:outlineLvl w:val="${style.outlineLevel}"/>`}</w:pPr>`;
  const letters =
    `<w:rPr>${style.bold ? '<w:b/><w:bCs/>' : ''}${style.italic ? '<w:i/><w:iCs/>' : ''}${style.capitals ? '<w:caps/>' : ''}` +
    `<w:sz w:val="${style.sizePoints * 2}"/><w:szCs w:val="${style.sizePoints * 2}"/></w:rPr>`;
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${escapeXml(style.name)}"/><w:basedOn w:val="normal"/><w:qFormat/>${paragraph}${letters}</w:style>`;
}
