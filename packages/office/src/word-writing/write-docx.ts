import { escapeXml } from '../archive/escape-xml.ts';
import { packPart, writeZip } from '../archive/write-zip.ts';
import { closingParagraphXml } from './closing-paragraph.ts';
import { FootnoteList } from './footnote-list.ts';
import { officialPage } from './official-styles.ts';
import { paragraphXml } from './paragraph-xml.ts';
import { stylesXml } from './styles-xml.ts';
import { tableXml } from './table-xml.ts';
import type { WordBlock, WordDocument, WordSection } from './word-document.ts';
import { twips } from './word-length.ts';

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelation = 'http://schemas.openxmlformats.org/package/2006/relationships';
const namespaces = `xmlns:w="${main}" xmlns:r="${relation}"`;
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const content = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

const parts: readonly { readonly path: string; readonly type: string; readonly relation?: string }[] = [
  { path: 'word/document.xml', type: `${content}.document.main+xml` },
  { path: 'word/styles.xml', type: `${content}.styles+xml`, relation: 'styles' },
  { path: 'word/settings.xml', type: `${content}.settings+xml`, relation: 'settings' },
  { path: 'word/footnotes.xml', type: `${content}.footnotes+xml`, relation: 'footnotes' },
  { path: 'word/header1.xml', type: `${content}.header+xml`, relation: 'header' },
  { path: 'word/header2.xml', type: `${content}.header+xml`, relation: 'header' },
];

/** The bytes of a Word file. Equal documents give equal bytes: no time, no random number stands in them. */
export function writeDocx(document: WordDocument): Uint8Array {
  const footnotes = new FootnoteList();
  const body = document.sections
    .map((section, index) => sectionBody(section, index === document.sections.length - 1, footnotes))
    .join('');
  const xml: Readonly<Record<string, string>> = {
    'word/document.xml': `<w:document ${namespaces}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': stylesXml(namespaces),
    'word/settings.xml': `<w:settings ${namespaces}><w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/><w:footnotePr><w:footnote w:id="0"/><w:footnote w:id="1"/></w:footnotePr><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>`,
    'word/footnotes.xml': footnotes.toXml(namespaces),
    'word/header1.xml': headerXml(true),
    'word/header2.xml': headerXml(false),
  };
  return writeZip([
    packPart('[Content_Types].xml', declaration + contentTypes()),
    packPart('_rels/.rels', declaration + packageRelations()),
    packPart('docProps/core.xml', declaration + coreXml(document.title)),
    ...parts.map(({ path }) => packPart(path, declaration + (xml[path] ?? ''))),
    packPart('word/_rels/document.xml.rels', declaration + documentRelations()),
  ]);
}

/** The properties of a section stand in its last paragraph, those of the last section behind everything. */
function sectionBody(section: WordSection, last: boolean, footnotes: FootnoteList): string {
  const properties = sectionXml(section.landscape);
  const breadth = textBreadthTwips(section.landscape);
  const blocks = section.blocks.map((block) => blockXml(block, breadth, footnotes)).join('');
  if (!last) return blocks + closingParagraphXml(properties);
  return blocks + (section.blocks.at(-1)?.kind === 'table' ? closingParagraphXml() : '') + properties;
}

function blockXml(block: WordBlock, breadthTwips: number, footnotes: FootnoteList): string {
  return block.kind === 'paragraph' ? paragraphXml(block, footnotes) : tableXml(block, breadthTwips, footnotes);
}

export function textBreadthTwips(landscape: boolean): number {
  const { widthMillimetres, heightMillimetres, leftMillimetres, rightMillimetres } = officialPage;
  return twips((landscape ? heightMillimetres : widthMillimetres) - leftMillimetres - rightMillimetres);
}

function sectionXml(landscape: boolean): string {
  const page = officialPage;
  const [width, height] = landscape
    ? [page.heightMillimetres, page.widthMillimetres]
    : [page.widthMillimetres, page.heightMillimetres];
  return (
    '<w:sectPr><w:headerReference w:type="default" r:id="part4"/><w:headerReference w:type="first" r:id="part5"/>' +
    `<w:pgSz w:w="${twips(width)}" w:h="${twips(height)}"${landscape ? ' w:orient="landscape"' : ''}/>` +
    `<w:pgMar w:top="${twips(page.topMillimetres)}" w:right="${twips(page.rightMillimetres)}" w:bottom="${twips(page.bottomMillimetres)}" w:left="${twips(page.leftMillimetres)}" w:header="${twips(page.headerMillimetres)}" w:footer="${twips(page.headerMillimetres)}" w:gutter="0"/>` +
    '<w:pgNumType w:start="1"/><w:titlePg/></w:sectPr>'
  );
}

/** Page numbers stand centred in the top margin, and not on the first page (Phụ lục I, mục I). */
function headerXml(numbered: boolean): string {
  const size = `<w:rPr><w:sz w:val="${officialPage.pageNumberPoints * 2}"/></w:rPr>`;
  const number = `<w:r>${size}<w:fldChar w:fldCharType="begin"/></w:r><w:r>${size}<w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r>${size}<w:fldChar w:fldCharType="separate"/></w:r><w:r>${size}<w:t>2</w:t></w:r><w:r>${size}<w:fldChar w:fldCharType="end"/></w:r>`;
  return `<w:hdr ${namespaces}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${numbered ? number : ''}</w:p></w:hdr>`;
}

function contentTypes(): string {
  const overrides = parts.map(({ path, type }) => `<Override PartName="/${path}" ContentType="${type}"/>`).join('');
  return (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${overrides}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`
  );
}

function packageRelations(): string {
  return (
    `<Relationships xmlns="${packageRelation}">` +
    `<Relationship Id="part0" Type="${relation}/officeDocument" Target="word/document.xml"/>` +
    `<Relationship Id="core" Type="${packageRelation}/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`
  );
}

function documentRelations(): string {
  const listed = parts.flatMap(({ path, relation: type }, index) =>
    type === undefined
      ? []
      : [`<Relationship Id="part${index}" Type="${relation}/${type}" Target="${path.slice('word/'.length)}"/>`],
  );
  return `<Relationships xmlns="${packageRelation}">${listed.join('')}</Relationships>`;
}

function coreXml(title: string): string {
  return (
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">' +
    `<dc:title>${escapeXml(title)}</dc:title><dc:language>vi-VN</dc:language></cp:coreProperties>`
  );
}
